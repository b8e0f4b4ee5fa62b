import { setTimeout as pause } from 'node:timers/promises';
import type { RecordStore } from '#record/store/record-store.ts';
import { verify } from '#record/store/verify.ts';
import { random } from './generated.ts';
import { program } from './programs.ts';

/** What came of killing programs that write. */
export interface Killed {
  readonly rounds: number;
  /** Rounds in which the program was killed in the midst of its work. */
  readonly midway: number;
  /** Reports that were confirmed, and how many of them are not in the record afterwards. */
  readonly confirmed: number;
  readonly lost: number;
  /** Reports in the record that are without their reading: half written. */
  readonly halves: number;
  readonly faults: readonly string[];
}

/** Reports that a program is to keep in one round. */
export const REPORTS = 200;

/**
 * Starts a program that keeps 200 reports (`words` by number of the round), kills it without warning at a random moment after its first confirmation, and looks at the record afterwards; again and again.
 */
export async function killed(
  open: () => Promise<RecordStore>,
  words: (round: number) => readonly (string | number)[],
  {
    rounds,
    seed = 1,
    every = 1,
    within = 320,
  }: { readonly rounds: number; readonly seed?: number; readonly every?: number; readonly within?: number },
): Promise<Killed> {
  const next = random(seed);
  const confirmed = new Set<string>();
  const faults: string[] = [];
  let [midway, halves] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const { child, lines, ended } = program(words(round));
    for (let waited = 0; lines().length === 0 && child.exitCode === null && waited < 20_000; waited += 5) await pause(5);
    await pause(next() * within);
    child.kill('SIGKILL');
    const { signal, stderr } = await ended;
    if (signal === 'SIGKILL') midway++;
    else if (stderr !== '') faults.push(`round ${round}: ${stderr.slice(0, 300)}`);
    for (const line of lines()) if (line.startsWith('read ')) confirmed.add(line.slice(5));
    if (round % every !== every - 1 && round !== rounds - 1) continue;
    const store = await open();
    const last = round === rounds - 1;
    const { issues } = await verify(store.database, { rebuild: last });
    faults.push(...issues.map(({ message, given }) => `round ${round}: ${given}: ${message}`));
    halves += await withoutReading(store);
    if (last) {
      const kept = new Set((await store.db.selectFrom('reports').select('id').execute()).map(({ id }) => id));
      const lost = [...confirmed].filter((id) => !kept.has(id)).length;
      await store.close();
      return { rounds, midway, confirmed: confirmed.size, lost, halves, faults };
    }
    await store.close();
  }
  throw new Error('there was no round');
}

async function withoutReading({ db }: RecordStore): Promise<number> {
  const rows = await db
    .selectFrom('reports')
    .leftJoin('readings', 'readings.report', 'reports.id')
    .select('reports.id')
    .where('readings.report', 'is', null)
    .execute();
  return rows.length;
}

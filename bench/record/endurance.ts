import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { digestsOf } from '#record/store/dump.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { verify } from '#record/store/verify.ts';
import { startServer } from '../../test/contract/postgres-server.ts';
import { generatedReport } from './generated.ts';
import { offer } from './keeping.ts';
import { killed, REPORTS } from './kills.ts';
import { compared } from './odd-texts.ts';
import { finished } from './programs.ts';

/** What was endured, in words. */
export interface Endured {
  readonly what: string;
  readonly figure: string;
  readonly goal: string;
  readonly isMet: boolean;
}

const [ROUNDS, OFFERED, PROGRAMS, TEXTS, SAME] = [100, 10_000, 8, 100_000, 1000];

/** The long forms of the tests of what a record withstands, by name. */
const TESTS: Readonly<Record<string, () => Promise<Endured>>> = { kills, offers, texts, same };

export const ENDURED: readonly string[] = Object.keys(TESTS);

/** Runs the tests of these names; each row is given as soon as it is there. Throws Error where there is no such test. */
export async function* enduranceRows(names: readonly string[]): AsyncGenerator<Endured> {
  const tests = names.map((name) => {
    const test = TESTS[name];
    if (test === undefined) throw new Error(`there is no test "${name}", only ${ENDURED.join(', ')}`);
    return test;
  });
  for (const test of tests) yield await test();
}

async function inFolder<T>(act: (folder: string, open: () => Promise<RecordStore>) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-endurance-'));
  try {
    return await act(folder, async () => new RecordStore(await openDatabase(folder, { create: true }), { by: 'bench' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function kills(): Promise<Endured> {
  return inFolder(async (folder, open) => {
    await (await open()).close();
    const words = (round: number) => ['keep', folder, round * REPORTS, (round + 1) * REPORTS];
    const { midway, confirmed, lost, halves, faults } = await killed(open, words, { rounds: ROUNDS, every: 10 });
    return {
      what: `a program keeping ${REPORTS} reports killed ${ROUNDS} times (${midway} midway, ${confirmed} reports confirmed): lost, halved, faults`,
      figure: `${lost}, ${halves}, ${faults.length}`,
      goal: '0, 0, 0',
      isMet: lost + halves + faults.length === 0,
    };
  });
}

function offers(): Promise<Endured> {
  return inFolder(async (folder, open) => {
    // Five of the eight offer each report, in an order of their own; all write at the same time.
    await Promise.all(Array.from({ length: PROGRAMS }, (_, n) => finished(['offer', folder, OFFERED, n, 5])));
    const store = await open();
    const { kept } = await store.db
      .selectFrom('reports')
      .select(({ fn }) => fn.countAll<number>().as('kept'))
      .executeTakeFirstOrThrow();
    const { issues } = await verify(store.database);
    await store.close();
    const figure = `${kept} rows, ${issues.length} faults`;
    return {
      what: `${OFFERED} reports offered 5 times by ${PROGRAMS} programs`,
      figure,
      goal: `${OFFERED} rows, 0 faults`,
      isMet: Number(kept) === OFFERED && issues.length === 0,
    };
  });
}

function texts(): Promise<Endured> {
  return inFolder(async (_, open) => {
    const store = await open();
    let [spans, wrong] = [0, 0];
    for (let from = 0; from < TEXTS; from += 500) {
      const some = await compared(store, from, from + 500);
      spans += some.spans;
      wrong += some.wrong.length;
    }
    await store.close();
    return { what: `${spans} spans of ${TEXTS} odd texts that come back otherwise`, figure: `${wrong}`, goal: '0', isMet: wrong === 0 };
  });
}

/** The same reports in SQLite and in PostgreSQL. */
function same(): Promise<Endured> {
  return inFolder(async (_, open) => {
    const server = await startServer();
    const clock = (): (() => Date) => {
      let now = Date.UTC(2026, 0, 1);
      return () => {
        now += 1000;
        return new Date(now);
      };
    };
    try {
      const digests: string[] = [];
      for (const database of [(await open()).database, await openDatabase(await server.database())]) {
        const store = new RecordStore(database, { by: 'bench', clock: clock() });
        for (let n = 0; n < SAME; n++) await offer(store, generatedReport(n));
        digests.push(JSON.stringify(await digestsOf(store.db)));
        await store.close();
      }
      const isMet = digests[0] === digests[1];
      return {
        what: `${SAME} reports in SQLite and in PostgreSQL, to the byte`,
        figure: isMet ? 'the same' : 'different',
        goal: 'the same',
        isMet,
      };
    } finally {
      await server.stop();
    }
  });
}

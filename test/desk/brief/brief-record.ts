import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { add } from '#desk/add.ts';
import type { Desk } from '#desk/desk-file/desk.ts';
import { parseDesk } from '#desk/desk-file/read-desk.ts';
import { type Scope, scopeOf } from '#desk/questions/scope.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import type { Item } from '#source/item.ts';

/** A report of an invented press on two states. */
export interface Told {
  readonly id: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly published?: string;
  readonly url?: string;
  readonly text: string;
}

const here = import.meta.dirname;

/** The invented reports on Peru and Ecuador, one JSON object a line. */
export const reports: readonly Told[] = readFileSync(path.join(here, 'reports.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Told);

export const samples: readonly Told[] = [
  'arica-railway',
  'bosporus-gate',
  'columbia-river',
  'common-travel',
  'subic-interview',
  'svalbard-landing',
].map((id) => ({
  id,
  text: readFileSync(path.join(here, `../../../samples/${id}.txt`), 'utf8'),
}));

const DESK = `name: Peru and Ecuador
parties: [PER, ECU]
agreements:
  - { id: zarumilla-canal, names: [Zarumilla Canal Accord, Zarumilla Accord], parties: [PER, ECU], signed: '1998' }
issues:
  - { name: Water of the Zarumilla, words: [canal, accord, water, sluice, gauge] }
  - { name: Border crossings, words: [crossing, crossings, customs, bridge] }
  - { name: Demining, words: [mines, demining, minefield] }
  - { name: Fisheries, words: [fisheries, trawlers] }
`;

export function deskOf(source: string = DESK): Desk {
  const { desk, issues } = parseDesk(source, 'desk.yaml');
  if (desk === undefined) throw new Error(issues.map(({ message }) => message).join('\n'));
  return desk;
}

export const scope: Scope = scopeOf(deskOf());

/** A record of reports that were read, all entries accepted; its clock goes on by a second a deed. */
export async function recordOf(
  told: readonly Told[],
  { accepted = true } = {},
): Promise<{ readonly store: RecordStore; readonly folder: string; readonly end: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-brief-'));
  let second = 0;
  const clock = (): Date => new Date(Date.UTC(2025, 2, 10, 8, 0, second++));
  const store = new RecordStore(await openDatabase(folder, { create: true }), { by: 'anna', clock });
  for await (const one of add(store, itemsOf(told), { reader: 'test', jobs: 1 }))
    if (one.outcome === 'failed') throw new Error(one.issue.message);
  if (accepted) await acceptAll(store);
  const end = async (): Promise<void> => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, folder, end };
}

export async function acceptAll(store: RecordStore): Promise<void> {
  const rows = await store.db
    .selectFrom('entries')
    .select('id')
    .where('until', 'is', null)
    .where('status', '=', 'proposed')
    .orderBy('id')
    .execute();
  await store.write(async (writing) => {
    for (const { id } of rows) await writing.append('reviewed', { entry: id, verdict: 'accepted' });
  });
}

async function* itemsOf(told: readonly Told[]): AsyncGenerator<Item> {
  for (const { id, text, ...particulars } of told)
    yield { kind: 'text', origin: `${id}.txt`, id, text, particulars, notes: [], bytes: text.length };
}

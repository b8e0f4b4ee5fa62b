import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENTRIES, REPORT_TEXT } from '../cli/record-example.ts';
import { parsedCsv } from './export-readers.ts';
import { exportOf, recordWith } from './export-record.ts';

let record: Awaited<ReturnType<typeof recordWith>>;
const ids: string[] = [];
/** The instant before anybody reviewed. */
let before = '';

beforeAll(async () => {
  record = await recordWith({ id: 'told', text: REPORT_TEXT, entries: ENTRIES, outlet: 'Example News', published: '2024-05-12' });
  const { store } = record;
  const rows = await store.db.selectFrom('entries').select('id').where('kind', '=', 'position').orderBy('start').execute();
  ids.push(...rows.map(({ id }) => id));
  before = store.now.toISOString();
  await store.do('reviewed', { entry: ids[0] as string, verdict: 'edited', value: { stance: 'oppose', holder: 'state/sudmark' } });
  await store.do('reviewed', { entry: ids[1] as string, verdict: 'rejected' });
  await store.do('judged', { a: 'person/mira-kalde', b: 'person/jon-vire', verdict: 'same' });
});
afterAll(() => record.end());

const positions = async (question: object) => {
  const { files } = await exportOf(record.store, 'csv', { kinds: ['position'], ...question });
  const [head = [], ...rows] = parsedCsv(files['positions.csv'] ?? '');
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
};

test("a person's values are laid over the machine's, and both are kept", async () => {
  const [row] = await positions({});
  expect(row).toMatchObject({ stance: 'oppose', holder: 'state/sudmark', review: 'edited' });
  expect(JSON.parse(row?.machine as string)).toEqual({ stance: 'refuse', holder: 'person/mira-kalde' });
  expect(JSON.parse(row?.human as string)).toEqual({ stance: 'oppose', holder: 'state/sudmark' });
});

test.each(['jsonld', 'annotation', 'brat', 'record'] as const)('both are in %s', async (format) => {
  const text = Object.values((await exportOf(record.store, format)).files).join('');
  expect(text).toContain('oppose');
  expect(text).toContain('refuse');
});

test('what was rejected is there only where it is asked for', async () => {
  expect((await positions({})).map(({ id }) => id)).toEqual([ids[0]]);
  expect((await positions({ statuses: ['rejected'] })).map(({ id, review }) => [id, review])).toEqual([[ids[1], 'rejected']]);
});

test('the actors asked for are those of the person', async () => {
  expect((await positions({ actors: ['state/sudmark'] })).map(({ id }) => id)).toEqual([ids[0]]);
  expect(await positions({ actors: ['person/mira-kalde'] })).toEqual([]);
});

test('before the reviews nobody had decided', async () => {
  const rows = await positions({ knownAt: before });
  expect(rows.map(({ id, review, stance, holder }) => [id, review, stance, holder])).toEqual([
    [ids[0], 'proposed', 'refuse', 'person/mira-kalde'],
    [ids[1], 'proposed', 'open', 'state/sudmark'],
  ]);
});

test('who is judged to be whom is one actor, and was two before', async () => {
  const actors = async (question: object): Promise<string[]> =>
    parsedCsv((await exportOf(record.store, 'csv', question)).files['actors.csv'] as string)
      .map(([id]) => id as string)
      .filter((id) => id.startsWith('person/'));
  expect(await actors({})).toHaveLength(1);
  expect((await actors({ knownAt: before })).toSorted()).toEqual(['person/jon-vire', 'person/mira-kalde']);
});

test('the canonical record is the same after an export was logged, and another after a review', async () => {
  const hash = async (): Promise<string> =>
    createHash('sha256')
      .update((await exportOf(record.store, 'record')).files[''] as string)
      .digest('hex');
  const first = await hash();
  await record.store.do('exported', { format: 'csv', entries: 1, to: '-' });
  expect(await hash()).toBe(first);
  await record.store.do('reviewed', { entry: ids[0] as string, verdict: 'accepted' });
  expect(await hash()).not.toBe(first);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Brief, BriefLine } from '#desk/brief/brief.ts';
import { composed } from '#desk/brief/compose.ts';
import { BriefError } from '#desk/brief/export/export.ts';
import { briefOf, checkedBrief, editBrief, keepBrief, listBriefs, removeBrief } from '#desk/brief/keep.ts';
import { review } from '#desk/review.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { verify } from '#record/store/verify.ts';
import { recordOf, reports, scope } from './brief-record.ts';

let store: RecordStore;
let end: () => Promise<void>;
let brief: Brief;
const berta = { by: 'berta', clearance: 'red' } as const;

beforeAll(async () => {
  ({ store, end } = await recordOf(reports));
  brief = await composed(store, { scope, day: '2025-03-14', clearance: 'red', id: 'b1' });
  await keepBrief(store, brief);
});
afterAll(() => end());

const lineWith = (words: string): BriefLine => {
  const line = brief.sections.flatMap(({ lines }) => lines).find(({ text }) => text.includes(words));
  if (line === undefined) throw new Error(`no line with ${words}`);
  return line;
};
const changed = (words: string, text: string) => ({
  sections: brief.sections.map(({ title, lines }) => ({
    title,
    lines: lines.map(({ by: _, ...line }) => (line.id === lineWith(words).id ? { ...line, text } : line)),
  })),
});
const refusal = async (words: string, text: string): Promise<string> => {
  const error = await editBrief(store, 'b1', changed(words, text), berta).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(BriefError);
  expect((error as BriefError).issue).toMatchObject({ code: 'brief.unsupported', given: lineWith(words).id });
  return (error as BriefError).issue.message;
};

describe('an edit that says more than its evidence is refused, and told why', () => {
  test.each([
    ['rejected any change', 'Peru accepted any change to the accord (Andes Wire, 4 October 2024).', 'side'],
    [
      'has signalled interest',
      'According to Andres Villacis, Ecuador demanded revising the Zarumilla Canal Accord of 1998 (Andes Wire, 4 October 2024).',
      'demanded',
    ],
    ['has signalled interest', 'Ecuador will revise the Zarumilla Canal Accord.', 'outlet'],
    ['is planned for 14 March', 'Andres Villacis and Carla Huaman met in Lima on 14 March 2025 (Lima Gazette, 20 February 2025).', 'met'],
    [
      'is planned for 14 March',
      'A meeting between Andres Villacis and Carla Huaman in Lima was cancelled (Lima Gazette, 20 February 2025).',
      'cancelled',
    ],
    [
      'met in Machala',
      'Carla Huaman and Andres Villacis met in Machala on 3 October 2024 (Andes Wire, 4 October 2024; three independent sources).',
      'three',
    ],
    [
      'met in Machala',
      'Carla Huaman and Andres Villacis met in Quito on 3 October 2024 (Andes Wire, 4 October 2024; two independent sources).',
      'Quito',
    ],
    [
      'two cubic metres',
      'Ecuador is obliged to deliver three cubic metres of water a second to the Peruvian bank (Tumbes Courier, 12 September 2024).',
      'three|rule',
    ],
    [
      'two cubic metres',
      'Peru is obliged to deliver two cubic metres of water a second to the Peruvian bank (Tumbes Courier, 12 September 2024).',
      'Ecuador',
    ],
    ['There are still 1,200', 'Andres Villacis said: “There are no mines out there” (Lima Gazette, 20 February 2025).', 'quotation'],
    ['There are still 1,200', 'There are still 1,200 mines out there (Lima Gazette, 20 February 2025).', 'Villacis'],
    [
      'There are still 1,200',
      'President Andres Villacis said: “There are still 1,200 mines out there” (Lima Gazette, 20 February 2025).',
      'President',
    ],
  ])('%s: %s', async (words, text, why) => {
    expect(await refusal(words, text)).toMatch(new RegExp(why, 'i'));
  });
});

describe('an edit that its evidence bears is kept, under who made it', () => {
  test.each([
    ['There are still 1,200', 'Andres Villacis said: “There are still 1,200 mines” (Lima Gazette, 20 February 2025).'],
    ['rejected any change', 'Peru rejected any change (Andes Wire, 4 October 2024).'],
    ['met in Machala', 'Huaman and Villacis met in Machala (Andes Wire, 4 October 2024).'],
    ['called for a second bridge', 'On 4 October 2024, Ecuador called for a second bridge (Andes Wire, 4 October 2024).'],
  ])('%s: %s', async (words, text) => {
    const before = (await briefOf(store, 'b1', 'red')).version;
    const { brief: edited, version } = await editBrief(store, 'b1', changed(words, text), berta);
    expect(version).toBe(before + 1);
    const all = edited.sections.flatMap(({ lines }) => lines);
    expect(all.find(({ id }) => id === lineWith(words).id)).toMatchObject({ text, by: 'berta' });
  });
});

test('versions are undone one by one, and the brief with the first', async () => {
  const { version, brief: latest } = await briefOf(store, 'b1', 'red');
  expect(version).toBeGreaterThan(3);
  const deed = await store.db.selectFrom('briefs').select('seq').where('id', '=', 'b1').executeTakeFirstOrThrow();
  const undo = await store.do('undone', { deed: Number(deed.seq) });
  expect((await briefOf(store, 'b1', 'red')).version).toBe(version - 1);
  await store.do('undone', { deed: undo.seq });
  expect((await briefOf(store, 'b1', 'red')).brief).toEqual(latest);
});

test('a brief that is taken out comes back when that is undone', async () => {
  await keepBrief(store, { ...brief, id: 'b2' });
  expect((await listBriefs(store, 'red')).map(({ id }) => id)).toEqual(['b1', 'b2']);
  await removeBrief(store, 'b2', 'red');
  expect((await listBriefs(store, 'red')).map(({ id }) => id)).toEqual(['b1']);
  const last = await store.db
    .selectFrom('log')
    .select('seq')
    .where('kind', '=', 'briefed')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  await store.do('undone', { deed: Number(last.seq) });
  expect((await listBriefs(store, 'red')).map(({ id }) => id)).toEqual(['b1', 'b2']);
});

test('what is marked above what somebody may see is not there for them', async () => {
  await keepBrief(store, { ...brief, id: 'b3', mark: 'red' });
  expect((await listBriefs(store, 'amber')).map(({ id }) => id)).not.toContain('b3');
  await expect(briefOf(store, 'b3', 'amber')).rejects.toMatchObject({ issue: { code: 'record.unknown' } });
});

test('a brief kept under another id than its own is not possible', async () => {
  const wrong = store.write(async (writing) =>
    writing.append('briefed', { id: 'other', brief: await writing.keepText(JSON.stringify(brief)) }),
  );
  await expect(wrong).rejects.toMatchObject({ issue: { code: 'deed.not-possible' } });
});

test('the tables are what the log makes of them', async () => {
  expect((await verify(store.database, { rebuild: true })).issues).toEqual([]);
});

test('a line whose entry is rejected later no longer holds', async () => {
  const line = lineWith('called for a second bridge');
  const entry = line.cites[0]?.entry as string;
  expect(await checkedBrief(store, brief)).toEqual([]);
  await review(store, [entry], { verdict: 'rejected' });
  const faults = await checkedBrief(store, brief);
  expect(faults.map(({ given }) => given)).toEqual([line.id]);
  expect(faults[0]?.message).toContain('rejected');
});

test('what is proposed is in no brief', async () => {
  const { store: other, end: close } = await recordOf(reports.slice(0, 2), { accepted: false });
  const empty = await composed(other, { scope, day: '2025-03-14', clearance: 'red' });
  expect(empty.sections.map(({ kind }) => kind)).toEqual(['unknown']);
  expect(empty.coverage.accepted).toBe(0);
  expect(empty.coverage.unreviewed).toBe(empty.coverage.entries);
  await close();
});

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '#desk/export/format-names.ts';
import { ENTRIES, REPORT_TEXT } from '../cli/record-example.ts';
import { NOTHING } from '../contract/scenario.ts';
import { exportOf, recordWith } from './export-record.ts';

const DATED = { ...ENTRIES, contacts: ENTRIES.contacts.map((one) => ({ ...one, when: '2024-05-03', place: 'Osthaven' })) };
const PLAIN = 'Norland and Sudmark met.\n';
const SOUND = {
  ...NOTHING,
  actors: [{ id: 'a1', name: 'Norland', kind: 'state', aliases: [], roles: [], mentions: [{ start: 0, end: 7 }] }] as const,
  contacts: [
    {
      id: 'c1',
      kind: 'meeting',
      participants: ['a1'],
      when: '2024-05-03',
      status: 'held',
      agenda: [],
      evidence: [{ start: 20, end: 23 }],
      confidence: 1,
    },
  ] as const,
  events: [{ id: 'e1', type: 'CONSULT', source: ['a1'], target: [], trigger: { start: 20, end: 23 }, confidence: 1 }] as const,
};

let record: Awaited<ReturnType<typeof recordWith>>;
beforeAll(async () => {
  record = await recordWith(
    { id: 'told', text: REPORT_TEXT, entries: DATED, outlet: 'Example News', published: '2024-05-12' },
    { id: 'sound', text: PLAIN, entries: SOUND, outlet: 'Example News', published: '2024-05-13' },
  );
});
afterAll(() => record.end());

/** A kind that each format shows. */
const KIND: Readonly<Record<ExportFormat, string>> = {
  jsonld: 'position',
  annotation: 'position',
  csv: 'position',
  plover: 'event',
  csl: 'event',
  ical: 'contact',
  brat: 'position',
  record: 'position',
};

async function rowOf(kind: string) {
  return record.store.db
    .selectFrom('entries')
    .selectAll()
    .where('kind', '=', kind)
    .where('report', '=', 'told')
    .orderBy('start')
    .limit(1)
    .executeTakeFirstOrThrow();
}

/** Exports with something changed in the database, and puts it back. */
async function withValue<T>(id: string, value: string, act: () => Promise<T>): Promise<T> {
  const { db } = record.store;
  const { value: before } = await db.selectFrom('entries').select('value').where('id', '=', id).executeTakeFirstOrThrow();
  await db.updateTable('entries').set({ value }).where('id', '=', id).execute();
  try {
    return await act();
  } finally {
    await db.updateTable('entries').set({ value: before }).where('id', '=', id).execute();
  }
}

/** The values of a file without blanks in the way of finding an id. */
const all = (files: Readonly<Record<string, string>>): string => Object.values(files).join('\n');

const MUTATIONS: readonly (readonly [string, (value: string) => string])[] = [
  ['a letter of its words', (value) => value.replace(/("words":")(.)/, (_, head, letter) => `${head}${letter === 'X' ? 'Y' : 'X'}`)],
  [
    'a digit of where it starts',
    (value) => value.replace(/"start":(\d)/, (_, digit) => `"start":${digit === '9' ? 8 : Number(digit) + 1}`),
  ],
  ['a digit of where it ends', (value) => value.replace(/"end":(\d)/, (_, digit) => `"end":${digit === '9' ? 8 : Number(digit) + 1}`)],
  ['the name of a field', (value) => value.replace('"confidence"', '"confidencf"')],
  ['a bracket', (value) => value.replace(/\}$/, ']')],
  ['its own id', (value) => value.replace(/"id":"(.)/, '"id":"z')],
];

describe.each(EXPORT_FORMATS)('%s refuses by name', (format) => {
  test.each(MUTATIONS)('an entry of which %s was changed in the database, and the others go on', async (_, change) => {
    const row = await rowOf(KIND[format]);
    const value = change(row.value);
    expect(value).not.toBe(row.value);
    const { files, problems, written } = await withValue(row.id, value, () => exportOf(record.store, format));
    // The canonical record shows what is kept, and what is of another shape is seen by its hash.
    const isShape = ['the name of a field', 'its own id'].includes(_);
    if (format === 'record' && isShape) {
      expect(all(files)).not.toContain(row.value);
      return;
    }
    expect(problems.some(({ given, severity }) => given === row.id && severity === 'error')).toBe(true);
    if (format !== 'csl') expect(all(files)).not.toContain(`entry:${row.id}`);
    if (format === 'csv' || format === 'plover') expect(all(files)).not.toContain(`"${row.id}"`);
    expect(written).toBeGreaterThan(0);
  });

  test('every entry of a report whose stored text was changed by one letter', async () => {
    const { db } = record.store;
    const { body } = await db.selectFrom('reports').select('body').where('id', '=', 'told').executeTakeFirstOrThrow();
    const bytes = gzipSync(Buffer.from(REPORT_TEXT.replace('never', 'nexer')));
    const key = JSON.parse(body).text as string;
    const before = await db.selectFrom('contents').select('bytes').where('sha256', '=', key).executeTakeFirstOrThrow();
    await db.updateTable('contents').set({ bytes }).where('sha256', '=', key).execute();
    const row = await rowOf(KIND[format]);
    const { files, problems, written } = await exportOf(record.store, format);
    await db.updateTable('contents').set(before).where('sha256', '=', key).execute();
    expect(problems.map(({ given }) => given)).toEqual(expect.arrayContaining(['told', row.id]));
    expect(all(files)).not.toContain('never leave');
    expect(written).toBeGreaterThan(0);
  });

  test('an entry that rests on a statement which does not hold: whose words it is cannot be told', async () => {
    if (format === 'record') return;
    const statement = await rowOf('statement');
    const position = await rowOf('position');
    const value = statement.value.replace('"words":"told"', '"words":"tpld"');
    const { problems } = await withValue(statement.id, value, () =>
      exportOf(record.store, format === 'plover' || format === 'ical' ? 'jsonld' : format),
    );
    expect(problems.map(({ given }) => given).toSorted()).toEqual(expect.arrayContaining([position.id, statement.id].toSorted()));
  });
});

test("a person's edit with words that the report does not have is refused too", async () => {
  const row = await rowOf('position');
  const human = JSON.stringify({ object: { start: 0, end: 9, words: 'Presidenx' } });
  await record.store.db.updateTable('entries').set({ human, status: 'edited' }).where('id', '=', row.id).execute();
  for (const format of ['jsonld', 'csv', 'record'] as const) {
    const { problems } = await exportOf(record.store, format);
    expect(problems.map(({ given, code }) => [given, code])).toContainEqual([row.id, 'entry.not-verbatim']);
  }
});

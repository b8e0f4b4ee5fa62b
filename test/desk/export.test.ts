import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ExportQuestion } from '#desk/export/exported.ts';
import { EXPORT_FORMATS, type ExportFormat } from '#desk/export/format-names.ts';
import { CONTEXT } from '#desk/export/linked-context.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { ENTRIES, REPORT_TEXT } from '../cli/record-example.ts';
import { parsedCsv } from './export-readers.ts';
import { exportOf, type Outcome, recordWith } from './export-record.ts';

const CLEAN = { ...ENTRIES, contacts: ENTRIES.contacts.map((one) => ({ ...one, ...(one.place !== undefined && { place: 'Osthaven' }) })) };
const OTHER = 'Norland and Sudmark will hold talks in June 2025, officials said.\n';

let record: Awaited<ReturnType<typeof recordWith>>;
let store: RecordStore;
const ids = new Map<string, string>();

beforeAll(async () => {
  record = await recordWith(
    {
      id: 'osthaven',
      text: REPORT_TEXT,
      entries: CLEAN,
      outlet: 'Example News',
      published: '2024-05-12',
      url: 'https://example.org/a',
      byline: 'A. Writer',
    },
    { id: 'later', text: OTHER, entries: laterEntries(), outlet: 'Daily Example', published: '2024-06-01' },
  );
  ({ store } = record);
  const rows = await store.db
    .selectFrom('entries')
    .select(['id', 'kind', 'report'])
    .orderBy('report')
    .orderBy('kind')
    .orderBy('start')
    .execute();
  for (const { id, kind, report } of rows) {
    const key = `${report} ${kind}`;
    ids.set(ids.has(key) ? `${key} 2` : key, id);
  }
});
afterAll(() => record.end());

function laterEntries(): typeof ENTRIES {
  const at = (words: string): { start: number; end: number } => ({ start: OTHER.indexOf(words), end: OTHER.indexOf(words) + words.length });
  const actor = (id: string, name: string) => ({ id, name, kind: 'state', aliases: [], roles: [], mentions: [at(name)] }) as const;
  const contact = {
    id: 'c1',
    kind: 'talks',
    participants: ['a1', 'a2'],
    when: '2025-06',
    status: 'scheduled',
    agenda: [],
    evidence: [at('hold talks')],
    confidence: 0.9,
  } as const;
  return {
    ...ENTRIES,
    actors: [actor('a1', 'Norland'), actor('a2', 'Sudmark')],
    statements: [],
    agreements: [],
    provisions: [],
    positions: [],
    contacts: [contact],
    concerns: [],
    events: [],
  };
}

const id = (key: string): string => ids.get(key) as string;
const of = (format: ExportFormat, question?: ExportQuestion): Promise<Outcome> => exportOf(store, format, question);
const single = async (format: ExportFormat, question?: ExportQuestion): Promise<string> => (await of(format, question)).files[''] ?? '';
const lines = (text: string): Record<string, never>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const unfolded = (ics: string): string => ics.replaceAll('\r\n ', '');

describe('every output is as its schema says', () => {
  const schema = (name: string): z.ZodType =>
    z.fromJSONSchema(JSON.parse(readFileSync(new URL(`../../docs/schemas/${name}.json`, import.meta.url), 'utf8')));
  const check = (name: string, value: unknown): void => {
    const { error } = schema(name).safeParse(value);
    expect(error === undefined ? '' : z.prettifyError(error)).toBe('');
  };
  test('jsonld', async () => check('jsonld', JSON.parse(await single('jsonld'))));
  test('annotation', async () => check('annotation', JSON.parse(await single('annotation'))));
  test('csl', async () => check('csl', JSON.parse(await single('csl'))));
  test('datapackage.json', async () => check('datapackage', JSON.parse((await of('csv')).files['datapackage.json'] as string)));
  test.each(['plover', 'record'] as const)('%s, line by line', async (format) => {
    const all = lines(await single(format));
    expect(all.length).toBeGreaterThan(0);
    const checked = schema(format);
    for (const line of all) expect(checked.safeParse(line).error?.issues ?? [], JSON.stringify(line)).toEqual([]);
  });

  test('and a schema refuses what is not', async () => {
    const graph = JSON.parse(await single('jsonld')) as { '@graph': { '@type': string[]; accordingTo?: unknown }[] };
    for (const node of graph['@graph']) delete node.accordingTo;
    expect(schema('jsonld').safeParse(graph).success).toBe(false);
    const [event] = lines(await single('plover'));
    for (const field of ['id', 'attribution', 'status', 'source'])
      expect(schema('plover').safeParse({ ...event, [field]: undefined }).success, field).toBe(false);
  });

  test('the cells of each CSV file are of the types in the descriptor, and its columns those of the codebook', async () => {
    const { files } = await of('csv');
    const { resources } = JSON.parse(files['datapackage.json'] as string) as {
      resources: {
        path: string;
        schema: { fields: { name: string; type: string; constraints?: { required?: true; enum?: string[] } }[] };
      }[];
    };
    expect(resources.map(({ path }) => path).toSorted()).toEqual(
      Object.keys(files)
        .filter((name) => name.endsWith('.csv'))
        .toSorted(),
    );
    for (const {
      path,
      schema: { fields },
    } of resources) {
      const [head, ...rows] = parsedCsv(files[path] as string);
      expect(head).toEqual(fields.map(({ name }) => name));
      expect(new Set(head).size).toBe(head?.length);
      for (const { name } of fields) expect(files['codebook.md']).toContain(`\`${name}\``);
      for (const row of rows)
        fields.forEach(({ name, type, constraints }, i) => {
          const cell = row[i] as string;
          if (cell === '') {
            expect(constraints?.required, `${path} ${name}`).toBeUndefined();
            return;
          }
          if (type === 'array' || type === 'object') expect(Array.isArray(JSON.parse(cell))).toBe(type === 'array');
          if (type === 'integer' || type === 'number') expect(Number.isFinite(Number(cell)), `${path} ${name}`).toBe(true);
          if (constraints?.enum) expect(constraints.enum).toContain(cell);
        });
    }
  });

  test('every term of the JSON-LD is in its context', async () => {
    const terms = new Set(Object.keys(CONTEXT));
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) for (const one of value) walk(one);
      else if (typeof value === 'object' && value !== null)
        for (const [key, one] of Object.entries(value)) {
          if (!key.startsWith('@')) expect(terms, key).toContain(key);
          for (const type of key === '@type' ? [one].flat() : []) expect(terms).toContain(type);
          if (key !== 'machine' && key !== 'human') walk(one);
        }
    };
    walk(JSON.parse(await single('jsonld'))['@graph']);
  });
});

describe('"X said Y" never becomes "Y"', () => {
  test('JSON-LD', async () => {
    const graph = JSON.parse(await single('jsonld'))['@graph'] as Record<string, unknown>[];
    const node = graph.find((one) => one['@id'] === `urn:attache:entry:${id('osthaven position')}`) as
      | { accordingTo: unknown[] }
      | undefined;
    expect(node?.accordingTo).toEqual([
      expect.objectContaining({
        restsOn: `urn:attache:entry:${id('osthaven statement')}`,
        label: 'Mira Kalde',
        cueWords: ['told'],
        via: ['urn:attache:actor:outlet/harbour-post'],
        outlet: 'Example News',
      }),
    ]);
  });
  test('Web Annotation', async () =>
    expect(await single('annotation')).toContain('according-to: Mira Kalde told, via Harbour Post, in Example News'));
  test('brat', async () =>
    expect((await of('brat')).files['osthaven.ann']).toContain('according-to: Mira Kalde told, via Harbour Post, in Example News'));
  test('CSV', async () => {
    const [head, ...rows] = parsedCsv((await of('csv')).files['positions.csv'] as string);
    expect(rows.map((row) => row[(head as string[]).indexOf('according_to')])).toEqual([
      'Mira Kalde told, via Harbour Post, in Example News',
      '',
    ]);
  });
  test('PLOVER, for an event within a statement', async () => {
    const inside = CLEAN.statements[2] as (typeof CLEAN.statements)[number];
    const event = {
      ...CLEAN.events[0],
      id: 'e9',
      trigger: { start: inside.content[0]!.start + 7, end: inside.content[0]!.start + 13 },
    } as (typeof CLEAN.events)[number];
    const own = await recordWith({
      id: 'told',
      text: REPORT_TEXT,
      entries: { ...CLEAN, events: [event] },
      outlet: 'Example News',
      published: '2024-05-12',
    });
    const [line] = lines((await exportOf(own.store, 'plover')).files[''] as string);
    expect(line).toMatchObject({
      comment: 'According to officials of Sudmark denied (negated), in Example News',
      attribution: [{ polarity: 'negated', cue: ['denied'] }],
    });
    await own.end();
  });
  test('iCalendar: the summary begins with it, and what was denied is tentative', async () => {
    const dated = { ...CLEAN, contacts: CLEAN.contacts.map((one) => ({ ...one, when: '2024-05-03' })) };
    const own = await recordWith({ id: 'told', text: REPORT_TEXT, entries: dated, outlet: 'Example News', published: '2024-05-12' });
    const ics = unfolded((await exportOf(own.store, 'ical')).files[''] as string);
    expect(ics).toContain(
      'SUMMARY:According to officials of Sudmark denied (negated)\\, in Example News: summit: Sudmark\\, 外務省\r\nSTATUS:TENTATIVE',
    );
    expect(ics).toContain('SUMMARY:meeting: Jon Vire\\, Mira Kalde\r\nSTATUS:CONFIRMED');
    await own.end();
  });
  test('where statements themselves are not asked for', async () => {
    const [line] = parsedCsv((await of('csv', { kinds: ['position'] })).files['positions.csv'] as string).slice(1);
    expect(line).toContain('Mira Kalde told, via Harbour Post, in Example News');
  });
  test('where the statement was rejected', async () => {
    const own = await recordWith({ id: 'told', text: REPORT_TEXT, entries: CLEAN, outlet: 'Example News' });
    const { id: statement } = await own.store.db
      .selectFrom('entries')
      .select('id')
      .where('kind', '=', 'statement')
      .orderBy('start')
      .limit(1)
      .executeTakeFirstOrThrow();
    await own.store.do('reviewed', { entry: statement, verdict: 'rejected' });
    const [, line] = parsedCsv((await exportOf(own.store, 'csv', { kinds: ['position'] })).files['positions.csv'] as string);
    expect(line?.join(' ')).toContain('Mira Kalde told');
    expect(line?.join(' ')).toContain('"status":"rejected"');
    await own.end();
  });
});

describe('the calendar', () => {
  test('has whole days, and leaves out by name what has none', async () => {
    const { files, problems, written } = await of('ical');
    const ics = unfolded(files[''] as string);
    expect(written).toBe(1);
    expect(ics).toContain('DTSTART;VALUE=DATE:20240503\r\nDTEND;VALUE=DATE:20240504');
    expect(ics).toContain(`UID:urn:attache:entry:${id('osthaven contact')}\r\n`);
    expect(problems.map(({ code, given, severity }) => [code, given, severity])).toEqual([
      ['export.left-out', id('osthaven contact 2'), 'warning'],
      ['export.left-out', id('later contact'), 'warning'],
    ]);
  });
  test.each([
    ['2024-05-03', '20240503', '20240504'],
    ['2024-02-28/2024-02-29', '20240228', '20240301'],
    ['2024-05-03T10:00:00Z', '20240503', '20240504'],
    ['2024-12-31', '20241231', '20250101'],
    ['2024-05', undefined, undefined],
    ['2024-05-03?', undefined, undefined],
    ['2024-05-03~/2024-05-05', undefined, undefined],
    ['2024-05-03/..', undefined, undefined],
    ['2024-05/2024-06', undefined, undefined],
    ['2024-XX-03', undefined, undefined],
    ['202X', undefined, undefined],
    ['2024-21', undefined, undefined],
  ])('%s: %s to %s', async (when, start, end) => {
    const contacts = [{ ...CLEAN.contacts[1], when }] as typeof CLEAN.contacts;
    const own = await recordWith({ id: 'one', text: REPORT_TEXT, entries: { ...CLEAN, contacts, events: [] } });
    const { files, problems } = await exportOf(own.store, 'ical');
    expect(/DTSTART;VALUE=DATE:(\d+)/.exec(files[''] ?? '')?.[1]).toBe(start);
    expect(/DTEND;VALUE=DATE:(\d+)/.exec(files[''] ?? '')?.[1]).toBe(end);
    // What is no EDTF of the project is refused as no date at all.
    expect(problems.length > 0).toBe(start === undefined);
    await own.end();
  });
});

describe('what is asked for', () => {
  const count = async (question: ExportQuestion): Promise<number> => (await of('jsonld', question)).written;
  test.each<[ExportQuestion, number]>([
    [{}, 16],
    [{ kinds: ['position'] }, 2],
    [{ kinds: ['position', 'contact'], reports: ['osthaven'] }, 4],
    [{ reports: ['later'] }, 1],
    [{ reports: ['nowhere'] }, 0],
    [{ statuses: ['accepted'] }, 0],
    [{ statuses: ['rejected'] }, 0],
    [{ from: '2024-05-04', kinds: ['contact'] }, 2],
    [{ to: '2024-05-03' }, 2],
    [{ from: '2025-06-15', to: '2025-06-20' }, 1],
    [{ asOf: '2024-05-11' }, 4],
    [{ knownAt: '2024-11-30T00:00:00.000Z' }, 0],
    [{ knownAt: '2024-12-01T00:01:30.000Z' }, 15],
    [{ actors: ['state/sudmark'], kinds: ['contact'] }, 2],
    [{ actors: ['Mira Kalde'] }, 5],
  ])('%j: %i entries', async (question, entries) => expect(await count(question)).toBe(entries));
  test('an actor that nobody knows is an error', () =>
    expect(of('csv', { actors: ['Nobody At All'] })).rejects.toThrow('nobody of this name'));
  test.each(EXPORT_FORMATS.filter((format) => format !== 'record'))('nothing gives no file in %s', async (format) =>
    expect((await of(format, { from: '1800-01-01', to: '1800-12-31' })).files).toEqual({}),
  );
  test.each(EXPORT_FORMATS)('%s is the same byte for byte the second time', async (format) =>
    expect(await of(format)).toEqual(await of(format)),
  );
});

test('CSL lists reports, also those without an entry, unless entries are asked for', async () => {
  const own = await recordWith(
    { id: 'bare', text: '日本語の記事です。', outlet: 'Daily Example', published: '2024-05-12' },
    { id: 'told', text: REPORT_TEXT, entries: CLEAN },
  );
  const items = async (question: ExportQuestion): Promise<{ id: string }[]> =>
    JSON.parse((await exportOf(own.store, 'csl', question)).files[''] ?? '[]');
  expect((await items({})).map((one) => one.id)).toEqual(['urn:attache:report:bare', 'urn:attache:report:told']);
  expect((await items({ kinds: ['position'] })).map((one) => one.id)).toEqual(['urn:attache:report:told']);
  expect((await items({}))[0]).toMatchObject({
    type: 'article-newspaper',
    'container-title': 'Daily Example',
    issued: { 'date-parts': [[2024, 5, 12]] },
    title: '[日本語の記事です。]',
  });
  await own.end();
});

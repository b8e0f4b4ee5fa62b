import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Brief } from '#desk/brief/brief.ts';
import { lineFault } from '#desk/brief/check/check.ts';
import { composed } from '#desk/brief/compose.ts';
import { type Evidence, evidenceFor } from '#desk/brief/evidence.ts';
import { BriefError, exportedBrief } from '#desk/brief/export/export.ts';
import { BRIEF_FORMATS } from '#desk/brief/export/format-names.ts';
import { scopeOf } from '#desk/questions/scope.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { deskOf, recordOf, reports, samples, scope } from './brief-record.ts';
import { mutationsOf, withLine } from './mutations.ts';

let store: RecordStore;
let end: () => Promise<void>;
const briefs: { readonly brief: Brief; readonly evidence: Evidence }[] = [];

const DESKS = [
  ['Canada and the United States', '[CAN, USA]', '[flood, share, storage, salmon, maps, treaty]', '2023-03-20'],
  ['Bolivia and Chile', '[BOL, CHL]', '[fees, transit, charge, invoice, trip, price list, sea]', '2013-09-01'],
  ['Ireland and the United Kingdom', '[IRL, GBR]', '[treaty, rights, memorandum, travel]', '2019-06-01'],
] as const;

beforeAll(async () => {
  ({ store, end } = await recordOf([
    ...reports,
    ...samples.filter(({ id }) => ['columbia-river', 'arica-railway', 'common-travel'].includes(id)),
  ]));
  const asked = [
    { scope, day: '2025-03-14' },
    ...DESKS.map(([name, parties, words, day]) => ({
      scope: scopeOf(deskOf(`name: ${name}\nparties: ${parties}\nissues: [{ name: All, words: ${words} }]\n`)),
      day,
    })),
  ];
  for (const one of asked) {
    const brief = await composed(store, { ...one, clearance: 'red', id: `b${briefs.length}` });
    briefs.push({ brief, evidence: await evidenceFor(store, brief) });
  }
});
afterAll(() => end());

const STRANGERS = [
  'Carla Huaman',
  'Andres Villacis',
  'Julio Paredes',
  'Ecuador',
  'Peru',
  'Canada',
  'Chile',
  'Niamh Corrigan',
  'Moscow',
  'Officials',
  'The spokesman',
  'John Smith',
];

describe.each(['template', 'berta'])('a line by %s with one thing changed', (by) => {
  test.each(['quotation', 'number', 'date', 'name', 'speaker'] as const)('%s: no line holds', (kind) => {
    let count = 0;
    const held: string[] = [];
    for (const { brief, evidence } of briefs)
      for (const section of brief.sections)
        for (const line of section.lines) {
          const own = STRANGERS.filter(
            (name) =>
              kind !== 'speaker' ||
              !isOwn(
                name,
                line.cites.map(({ entry }) => entry),
                evidence,
              ),
          );
          for (const mutation of mutationsOf(line, own)) {
            if (mutation.kind !== kind) continue;
            count++;
            if (lineFault({ ...line, text: mutation.text, by }, section, brief, evidence) === undefined)
              held.push(`${mutation.what}: ${mutation.text}`);
          }
        }
    expect(held).toEqual([]);
    expect(count).toBeGreaterThan(kind === 'date' ? 20 : 50);
  });
});

/** Whether a name is one of those who rightly speak or hold it: then the line with it is true. */
function isOwn(name: string, entries: readonly string[], { entries: all }: Evidence): boolean {
  return entries.some((id) => {
    const entry = all.get(id);
    const forms =
      entry === undefined ? [] : entry.told.kind === 'contact' || entry.told.kind === 'agreement' ? entry.names : entry.principal;
    return forms.some((form) => form.toLowerCase() === name.toLowerCase());
  });
}

test('every export of a brief with one thing changed is refused', async () => {
  const { brief } = briefs[0] as { brief: Brief };
  const lines = brief.sections.flatMap((section) => section.lines);
  for (const kind of ['quotation', 'number', 'name', 'speaker'] as const) {
    const line = lines.find((one) => mutationsOf(one, ['John Smith']).some((mutation) => mutation.kind === kind));
    const mutation = line === undefined ? undefined : mutationsOf(line, ['John Smith']).find((one) => one.kind === kind);
    if (line === undefined || mutation === undefined) throw new Error(`no ${kind} in the brief`);
    const wrong = withLine(brief, line.id, (one) => ({ ...one, text: mutation.text }));
    for (const format of BRIEF_FORMATS) {
      const error = await exportedBrief(store, wrong, format).catch((one: unknown) => one);
      expect(error).toBeInstanceOf(BriefError);
      expect((error as BriefError).issue).toMatchObject({ code: 'brief.unsupported', given: line.id });
    }
  }
});

test.each([
  [
    'a character of the cited words',
    (cite: Brief['sections'][number]['lines'][number]['cites'][number]) => ({ ...cite, words: `${cite.words.slice(0, -1)}x` }),
  ],
  ['the place', (cite) => ({ ...cite, start: cite.start + 1 })],
  ['the hash', (cite) => ({ ...cite, sha256: '0'.repeat(64) })],
  ['the entry', (cite) => ({ ...cite, entry: 's0000000000000000' })],
  ['the report', (cite) => ({ ...cite, report: 'nowhere' })],
])('a cite with another %s is refused', (_, change) => {
  const { brief, evidence } = briefs[0] as (typeof briefs)[number];
  for (const section of brief.sections)
    for (const line of section.lines)
      if (line.cites.length > 0) expect(lineFault({ ...line, cites: line.cites.map(change) }, section, brief, evidence)).toBeDefined();
});

test('the schema that is documented is the one that is checked', async () => {
  const { z } = await import('zod');
  const { briefSchema } = await import('#desk/brief/brief.ts');
  const documented = JSON.parse(readFileSync('docs/schemas/brief.json', 'utf8'));
  const { $schema, $id, title, description, ...shape } = documented;
  const { $schema: _, ...made } = z.toJSONSchema(briefSchema) as Record<string, unknown>;
  expect(shape).toEqual(JSON.parse(JSON.stringify(made)));
  expect([$schema, $id, title, description].every((one) => typeof one === 'string')).toBe(true);
});

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IssueError } from '#base/issue.ts';
import { EXPORT_FORMATS } from '#desk/export/format-names.ts';
import { turnedItems } from '#desk/filtered-items.ts';
import { candidates, judge, judgements } from '#desk/identity.ts';
import { latestDeeds } from '#desk/log.ts';
import { setMark } from '#desk/marking.ts';
import { proposals, propose } from '#desk/proposals.ts';
import { arrivals } from '#desk/questions/arrivals.ts';
import { contacts } from '#desk/questions/contacts.ts';
import { elsewhere } from '#desk/questions/elsewhere.ts';
import type { View } from '#desk/questions/moment.ts';
import { originsView } from '#desk/questions/origins.ts';
import { people } from '#desk/questions/people.ts';
import { positions } from '#desk/questions/positions.ts';
import { readingRoom } from '#desk/questions/reading-room.ts';
import { register } from '#desk/questions/register.ts';
import { show } from '#desk/questions/show.ts';
import { statements } from '#desk/questions/statements.ts';
import { recordStatus } from '#desk/questions/status.ts';
import { timeline } from '#desk/questions/timeline.ts';
import { agreementByKind, review, waiting } from '#desk/review.ts';
import { savedSearches, saveSearch } from '#desk/saved-searches.ts';
import { search } from '#desk/search.ts';
import type { EntryKind } from '#record/entries/entry.ts';
import { mainSpans } from '#record/entries/main-part.ts';
import { MARKS, type Mark, maySee } from '#record/handling/mark.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { exportOf } from './export-record.ts';
import { recordOf, samples } from './sample-record.ts';

let record: Awaited<ReturnType<typeof recordOf>>;
let store: RecordStore;

interface Row {
  readonly id: string;
  readonly report: string;
  readonly kind: EntryKind;
  readonly value: object;
}
let rows: readonly Row[] = [];
let reports: readonly { readonly id: string; readonly text: string }[] = [];

beforeAll(async () => {
  record = await recordOf(samples());
  ({ store } = record);
  reports = samples();
  const found = await store.db.selectFrom('entries').select(['id', 'report', 'kind', 'value']).orderBy('id').execute();
  rows = found.map(({ value, kind, ...row }) => ({ ...row, kind: kind as EntryKind, value: JSON.parse(value) }));
  const some = rows.filter((_, at) => at % 7 === 0).map(({ id }) => id);
  await review(store, some.slice(0, 5), { verdict: 'accepted' });
  await review(store, some.slice(5, 7), { verdict: 'rejected', why: 'not so' });
  const persons = await store.db.selectFrom('actors').select('id').where('id', 'like', 'person/%').orderBy('id').execute();
  for (const [at, { id }] of persons.slice(1, 5).entries()) await judge(store, persons[at]?.id as string, id, 'same');
  const [figure] = await store.db
    .selectFrom('figures')
    .select(['report', 'local'])
    .where('actor', 'like', 'person/%')
    .orderBy('actor', 'desc')
    .execute();
  await judge(store, `${figure?.report}#${figure?.local}`, persons.at(-1)?.id as string, 'unsure');
  await propose(store, { entry: some[8] as string, verdict: 'accepted' });
  await propose(store, { a: persons[5]?.id as string, b: persons[6]?.id as string, verdict: 'same' });
  await store.do('turned', { source: 'feed', item: 'again', outcome: 'duplicate', report: reports[0]?.id as string, reason: 'text' });
  await saveSearch(store, 'tester', { name: 'treaty', query: 'treaty' });
}, 60_000);
afterAll(() => record.end());

interface Marked {
  readonly reports: ReadonlyMap<string, Mark>;
  readonly entries: ReadonlyMap<string, Mark>;
}

/** What somebody of a clearance must not find: ids, and words of what is hidden that no text says openly. */
async function secretsOf(
  { reports: whole, entries }: Marked,
  clearance: Mark,
): Promise<{ readonly ids: readonly string[]; readonly words: readonly string[] }> {
  const isHidden = (mark: Mark | undefined): boolean => !maySee(clearance, mark);
  const gone = new Set(reports.filter(({ id }) => isHidden(whole.get(id))).map(({ id }) => id));
  const hidden = rows.filter(({ id, report }) => gone.has(report) || isHidden(entries.get(id)));
  const open = reports
    .filter(({ id }) => !gone.has(id))
    .map(({ id, text }) => {
      let left = text;
      for (const row of hidden)
        if (row.report === id)
          for (const { start, end } of mainSpans(row.kind, row.value))
            left = left.slice(0, start) + '\n'.repeat(end - start) + left.slice(end);
      return left;
    })
    .join('\n');
  const words = hidden.flatMap(({ kind, value }) => mainSpans(kind, value).map((span) => span.words));
  const figures = await store.db.selectFrom('figures').select(['actor', 'report']).execute();
  const seen = new Set(figures.filter(({ report }) => !gone.has(report)).map(({ actor }) => actor));
  const actors = figures.filter(({ actor }) => !seen.has(actor)).map(({ actor }) => actor);
  return {
    ids: [...new Set([...gone, ...hidden.map(({ id }) => id), ...actors])],
    words: [...new Set(words)].filter((one) => one.length > 3 && !open.includes(one)),
  };
}

/** Every answer that the desk gives, as text; what is refused is refused as unknown. */
async function* answers(
  view: View & { readonly clearance: Mark },
  { ids, words }: { readonly ids: readonly string[]; readonly words: readonly string[] },
): AsyncGenerator<readonly [string, string]> {
  const { clearance } = view;
  const all: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['timeline', () => timeline(store, { ...view, limit: 1000 })],
    ['statements', () => statements(store, { ...view, limit: 1000 })],
    ['positions', () => positions(store, view)],
    ['register', () => register(store, { ...view, limit: 1000 })],
    ['people', () => people(store, { ...view, limit: 1000 })],
    ['contacts', () => contacts(store, { ...view, limit: 1000 })],
    ['origins', () => originsView(store, view)],
    ['arrivals', () => arrivals(store, { ...view, limit: 1000 })],
    ['status', () => recordStatus(store, view)],
    ['waiting', () => waiting(store, { clearance, limit: 1000 })],
    ['candidates', () => candidates(store, 1000, clearance)],
    ['judgements', () => judgements(store, clearance)],
    ['log', () => latestDeeds(store, 1000, undefined, clearance)],
    ['agreement', () => agreementByKind(store, clearance)],
    ['turned', () => turnedItems(store, { limit: 1000, clearance })],
    ['proposals', () => proposals(store, { clearance })],
    ['saved searches', () => savedSearches(store, 'tester', { clearance })],
    ['search all', () => search(store, { query: '-kind:nothing', limit: 1000, ...view })],
    ...words
      .slice(0, 12)
      .map((one) => [`search ${one}`, () => search(store, { query: `"${one.replace(/[^\p{L}\p{N} ]+/gu, ' ')}"`, ...view })] as const),
    ...reports.flatMap(({ id }) => [
      [`room ${id}`, () => readingRoom(store, id, view)] as const,
      [`elsewhere ${id}`, () => elsewhere(store, { ...view, report: id })] as const,
      [`show ${id}`, () => show(store, id, view)] as const,
    ]),
    ...rows.filter((_, at) => at % 9 === 0).map(({ id }) => [`show ${id}`, () => show(store, id, view)] as const),
    ...ids.slice(0, 15).map((id) => [`show ${id}`, () => show(store, id, view)] as const),
    ...EXPORT_FORMATS.map((format) => [`export ${format}`, () => exportOf(store, format, { ...view, handling: 'red' })] as const),
  ];
  for (const [name, ask] of all) {
    try {
      yield [name, JSON.stringify(await ask())];
    } catch (error) {
      if (!(error instanceof IssueError) || error.issue.code !== 'record.unknown') throw error;
    }
  }
}

const mark = fc.constantFrom(...MARKS);

test('for any marks and clearance, no answer and no export has an id or a word of what is hidden', async () => {
  const setting = fc.record({
    reports: fc.array(fc.tuple(fc.nat(), mark), { maxLength: 3 }),
    entries: fc.array(fc.tuple(fc.nat(), mark), { minLength: 1, maxLength: 6 }),
    clearance: fc.constantFrom<Mark>('clear', 'green', 'amber', 'amber+strict'),
    knownAt: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(setting, async ({ reports: onReports, entries: onEntries, clearance, knownAt }) => {
      const set: Marked = {
        reports: new Map(onReports.map(([at, one]) => [reports[at % reports.length]?.id as string, one])),
        entries: new Map(onEntries.map(([at, one]) => [rows[at % rows.length]?.id as string, one])),
      };
      const before = store.now.toISOString();
      for (const [report, one] of set.reports) await setMark(store, { report }, { mark: one });
      for (const [entry, one] of set.entries) await setMark(store, { entry }, { mark: one });
      try {
        const secrets = await secretsOf(set, clearance);
        // The moment before anything was marked opens nothing.
        for await (const [name, answer] of answers({ clearance, ...(knownAt && { knownAt: before }) }, secrets)) {
          const found = [...secrets.ids, ...secrets.words.map((one) => JSON.stringify(one).slice(1, -1))].filter((one) =>
            answer.includes(one),
          );
          expect([name, found, set.reports, set.entries]).toEqual([name, [], set.reports, set.entries]);
        }
      } finally {
        for (const report of set.reports.keys()) await setMark(store, { report }, { mark: null });
        for (const entry of set.entries.keys()) await setMark(store, { entry }, { mark: null });
      }
    }),
    { numRuns: 3, seed: 5 },
  );
}, 120_000);

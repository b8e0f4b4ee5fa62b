import { IssueError, issueOf } from '#base/issue.ts';
import { bySpan, contains, overlaps, type Span } from '#base/span.ts';
import type { EntryKind } from '#record/entries/entry.ts';
import { wordsKnownBy } from '#record/entries/kept.ts';
import { type Words, wordsIn } from '#record/entries/worded.ts';
import { facet } from '#record/project/arrived.ts';
import { firstDocumentOf } from '#record/project/indexing.ts';
import { type Field, parseQuery, type Query, textQuery } from '#record/search/query.ts';
import type { IndexQuery } from '#record/search/search-index.ts';
import { tokensOf } from '#record/search/tokens.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Mark } from './access/marks.ts';
import { seenArrival, seenText } from './access/seen-text.ts';
import { seenBy } from './access/sight.ts';
import { documentsSince } from './questions/documents-since.ts';
import { markOf } from './questions/mark-of.ts';
import { actorsMeant, whoAt } from './questions/who.ts';

export interface SearchQuestion {
  /** In the language of `parseQuery`. */
  readonly query: string;
  /** Only what was so by this day, ISO. */
  readonly asOf?: string;
  /** Only what the record knew at this instant, ISO. */
  readonly knownAt?: string;
  /** Only what the record came to know after this instant, ISO. */
  readonly since?: string;
  /** Most hits; 20 where not said. */
  readonly limit?: number;
  /** `next` of the answer before. */
  readonly cursor?: number;
  /** The highest handling mark that the asker may see. */
  readonly clearance?: Mark;
}

/** Words that were found: an entry, or a passage of a report where no entry is. */
export interface Hit {
  readonly report: {
    readonly id: string;
    readonly outlet?: string;
    readonly title?: string;
    readonly published?: string;
    /** Day of publication, else of arrival. */
    readonly day: string;
    readonly mark?: Mark;
  };
  readonly entry?: { readonly id: string; readonly kind: string; readonly status: string; readonly mark?: Mark };
  /** In the report's text. */
  readonly span: Span;
  readonly words: string;
  /** Places of what was asked for, in the report's text. */
  readonly marks: readonly Span[];
}

export interface SearchAnswer {
  readonly hits: readonly Hit[];
  /** Where to go on; absent at the end. */
  readonly next?: number;
}

/** Documents taken from the index at a time: some are of older versions, or of later knowledge. */
const PAGE = 100;

/** Finds entries and passages, the latest first. Throws IssueError where the query cannot be understood. */
export async function search(whole: RecordStore, question: SearchQuestion): Promise<SearchAnswer> {
  const { query, asOf, knownAt, since, limit = 20, cursor, clearance } = question;
  const store = await seenBy(whole, clearance);
  const parsed = parseQuery(query);
  if ('issue' in parsed) throw new IssueError(parsed.issue);
  const { asked, from, below } = await askedOf(store, parsed.query);
  const fresh = since === undefined ? undefined : await documentsSince(store, since);
  if (fresh?.size === 0) return { hits: [] };
  const wanted = tokensOf(wordsOf(parsed.query).join(' '));
  const marked = { stems: new Set(wanted.map(({ stem }) => stem)), prefixes: prefixesOf(parsed.query) };
  const hits: Hit[] = [];
  const [first, behind] = fresh === undefined ? [] : rangeOf(fresh);
  const lowest = from === undefined || first === undefined ? (from ?? first) : Math.max(from, first);
  let next = least(cursor, below, behind, asOf === undefined ? undefined : firstDocumentOf(dayAfter(asOf)));
  let last: number | undefined;
  for (;;) {
    const range = { limit: PAGE, ...(lowest !== undefined && { from: lowest }), ...(next !== undefined && { below: next }) };
    const docs = await store.database.search.find(store.db, asked, range);
    const open = fresh === undefined ? docs : docs.filter((doc) => fresh.has(doc));
    for (const { doc, hit } of await hitsOf(store, open, { knownAt, since }, marked)) {
      if (hits.length === limit) return { hits, next: last as number };
      last = doc;
      if (!isToldBy(hit, hits)) hits.push(hit);
    }
    if (docs.length < PAGE) return { hits };
    next = docs.at(-1) as number;
  }
}

/** True for a passage whose words an entry among the hits shows already. */
function isToldBy(hit: Hit, hits: readonly Hit[]): boolean {
  if (hit.entry !== undefined || hit.marks.length === 0) return false;
  return hits.some(
    (one) => one.entry !== undefined && one.report.id === hit.report.id && hit.marks.every((mark) => overlaps(mark, one.span)),
  );
}

/** What the index is asked: names looked up, days as numbers of documents. */
async function askedOf(store: RecordStore, query: Query): Promise<{ asked: IndexQuery; from?: number; below?: number }> {
  const parts = query.op === 'and' ? query.of : [query];
  const days = parts.flatMap((one) => (one.op === 'field' && isDay(one) ? [one] : []));
  const rest = parts.filter((one) => !(one.op === 'field' && isDay(one)));
  const of = await Promise.all(rest.map((one) => indexQueryOf(store, one)));
  const numbers = (field: string): number[] =>
    days.filter((one) => one.field === field).map(({ value }) => firstDocumentOf(value.padEnd(10, '-01')));
  const [after, before] = [numbers('after'), numbers('before')];
  return {
    asked: { op: 'and', of },
    ...(after.length > 0 && { from: Math.max(...after) }),
    ...(before.length > 0 && { below: Math.min(...before) }),
  };
}

function isDay({ field }: { readonly field: string }): boolean {
  return field === 'after' || field === 'before';
}

async function indexQueryOf(store: RecordStore, query: Query): Promise<IndexQuery> {
  if (query.op === 'text') return textQuery(query) ?? { op: 'and', of: [] };
  if (query.op === 'field') return { op: 'or', of: await marksOf(store, query) };
  if (query.op === 'not') return { op: 'not', of: await indexQueryOf(store, query.of) };
  return { op: query.op, of: await Promise.all(query.of.map((one) => indexQueryOf(store, one))) };
}

/** The marks of which a document must bear one. Where there is nobody of a name, one that nothing bears. */
async function marksOf(
  store: RecordStore,
  { field, value }: { readonly field: Field; readonly value: string },
): Promise<readonly IndexQuery[]> {
  const mark = (token: string): IndexQuery => ({ op: 'words', column: 'facets', tokens: [token], prefix: false });
  if (isDay({ field }))
    throw new IssueError(issueOf('query.wrong', `"${field}:" holds for the whole query and cannot stand in brackets or beside OR.`, value));
  const part = PARTS[field];
  if (part !== undefined) {
    const actors = await actorsNamed(store, value);
    return (actors.length > 0 ? actors : [value]).map((id) => mark(`${part}=${id}`));
  }
  if (field === 'agreement') return [mark(`agreement=${value}`), mark(`agreement=agreement/${value}`)];
  return [mark(`${field}=${field === 'outlet' ? facet(value) : value}`)];
}

/** Fields whose value is somebody, with the name of the part in an entry. */
const PARTS: Readonly<Partial<Record<Field, string>>> = {
  speaker: 'speaker',
  addressee: 'addressee',
  via: 'via',
  holder: 'holder',
  with: 'participants',
  actor: 'actor',
};

/** Ids of all actors of a name (whole, or its last words), with all that are judged the same. */
async function actorsNamed({ db }: RecordStore, name: string): Promise<readonly string[]> {
  return [...(await actorsMeant(db, await whoAt(db, {}), name))].toSorted();
}

/** The words that are looked for, without those that are not to be there. */
function wordsOf(query: Query): readonly string[] {
  if (query.op === 'text') return query.prefix ? [] : [query.text];
  return query.op === 'and' || query.op === 'or' ? query.of.flatMap(wordsOf) : [];
}

function prefixesOf(query: Query): readonly string[] {
  if (query.op === 'text') return query.prefix ? tokensOf(query.text).map(({ word }) => word) : [];
  return query.op === 'and' || query.op === 'or' ? query.of.flatMap(prefixesOf) : [];
}

interface Marked {
  readonly stems: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

/** No longer than this are names and words of saying, in code units. */
const NAME = 60;

/** The hits of documents, in their order; those that were not known then or are no longer so are left out. */
async function hitsOf(
  store: RecordStore,
  docs: readonly number[],
  times: Times,
  marked: Marked,
): Promise<readonly { doc: number; hit: Hit }[]> {
  if (docs.length === 0) return [];
  const rows = await store.db
    .selectFrom('documents')
    .innerJoin('reports', 'reports.id', 'documents.report')
    .leftJoin('entries', (join) => join.onRef('entries.id', '=', 'documents.entry').onRef('entries.seq', '=', 'documents.version'))
    .select(['documents.doc', 'documents.report', 'documents.entry', 'documents.start', 'documents.end'])
    .select([
      'reports.body',
      'reports.title',
      'reports.revises',
      'reports.day',
      'reports.known as arrived',
      'reports.handling as report_handling',
    ])
    .select(['entries.kind', 'entries.status', 'entries.value', 'entries.known', 'entries.until', 'entries.handling'])
    .where('documents.doc', 'in', docs)
    .orderBy('documents.doc', 'desc')
    .execute();
  const texts = new Map<string, Promise<string>>();
  const found: { doc: number; hit: Hit }[] = [];
  for (const row of rows) {
    if (!isKnown(row, times)) continue;
    const report = seenArrival(store.db, row);
    const spans = row.value === null ? [await passage(store, texts, report, row)] : [...wordsIn(JSON.parse(row.value))];
    const head = {
      id: row.report,
      day: row.day,
      ...(report.outlet !== undefined && { outlet: report.outlet }),
      ...(report.title !== undefined && { title: report.title }),
      ...(report.published !== undefined && { published: report.published }),
      ...markOf({ handling: row.report_handling }),
    };
    const marks = marksIn(spans, marked);
    const { start, end, words } = landing(
      spans,
      row.value === null ? spans : wordsKnownBy(row.kind as EntryKind, JSON.parse(row.value)),
      marks,
    );
    const entry =
      row.entry === null ? {} : { entry: { id: row.entry, kind: row.kind as string, status: row.status as string, ...markOf(row) } };
    found.push({ doc: Number(row.doc), hit: { report: head, ...entry, span: { start, end }, words, marks } });
  }
  return found;
}

/** Where to land: on the words that were asked for in what the entry says, else elsewhere in it but for a mere name, else on what it says. */
function landing(spans: readonly Words[], said: readonly Words[], marks: readonly Span[]): Words {
  const asked = (one: Words): boolean => marks.some((mark) => contains(one, mark));
  const choices = [said.filter(asked), spans.filter((one) => one.words.length > NAME && asked(one)), said, spans];
  const first = choices.find((some) => some.length > 0) as readonly Words[];
  return first.reduce((best, one) => (one.words.length > best.words.length ? one : best));
}

interface Times {
  readonly knownAt: string | undefined;
  readonly since: string | undefined;
}

function isKnown(
  { arrived, entry, known, until }: { arrived: string; entry: string | null; known: string | null; until: string | null },
  { knownAt: at, since }: Times,
): boolean {
  if (since !== undefined && (entry === null ? arrived : (known ?? '')) <= since) return false;
  if (at !== undefined && arrived > at) return false;
  if (entry === null) return true;
  return at === undefined ? until === null : (known ?? '') <= at && (until === null || until > at);
}

async function passage(
  store: RecordStore,
  texts: Map<string, Promise<string>>,
  report: ReturnType<typeof seenArrival>,
  { start, end }: Span,
): Promise<Words> {
  const text = texts.get(report.id) ?? seenText(store.db, report.id, report.text);
  texts.set(report.id, text);
  return { start, end, words: (await text).slice(start, end) };
}

/** Where the words that were asked for stand. */
function marksIn(spans: readonly Words[], { stems, prefixes }: Marked): readonly Span[] {
  const marks = spans.flatMap(({ start, words }) =>
    tokensOf(words)
      .filter(({ word, stem }) => stems.has(stem) || prefixes.some((prefix) => word.startsWith(prefix)))
      .map((token) => ({ start: start + token.start, end: start + token.end })),
  );
  return [...new Map(marks.map((mark) => [mark.start, mark])).values()].toSorted(bySpan);
}

/** The lowest of some numbers, and the one after the highest. */
function rangeOf(numbers: ReadonlySet<number>): readonly [first: number, behind: number] {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of numbers) [lowest, highest] = [Math.min(lowest, one), Math.max(highest, one)];
  return [lowest, highest + 1];
}

function least(...numbers: readonly (number | undefined)[]): number | undefined {
  const given = numbers.filter((one) => one !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

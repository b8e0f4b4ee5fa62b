import { IssueError, issueOf } from '#base/issue.ts';
import type { EntryKind, KeptValue } from '#record/entries/entry.ts';
import { type ArrivedReport, type Logged, UNDOABLE } from '#record/log/deed.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Kinship } from '#report/family.ts';
import type { Mark } from '../access/marks.ts';
import { seenDeeds } from '../access/seen-deeds.ts';
import { seenArrival, seenText } from '../access/seen-text.ts';
import { seenBy } from '../access/sight.ts';
import { type Asking, asking, byDay } from './asking.ts';
import { actorsIn, type Told } from './entry-rows.ts';
import { type Item, itemsOf } from './item.ts';
import { markOf } from './mark-of.ts';
import { type Marking, markingsOf } from './markings.ts';
import type { View } from './moment.ts';
import { type PersonLine, people } from './people.ts';
import { type AgreementLine, register } from './register.ts';
import type { Named } from './who.ts';

/** An entry with its value and the names of who is in it. */
export interface ShownEntry extends Item {
  readonly value: KeptValue;
  readonly actors: readonly Named[];
}

/** A version of an entry. */
interface Version {
  /** Number of the deed that gave it: a reading. */
  readonly seq: number;
  readonly known: string;
  readonly until?: string;
  readonly status: string;
  readonly flag?: string;
  readonly machine: KeptValue;
  readonly human?: Readonly<Record<string, unknown>>;
}

interface ShownReview {
  readonly deed: number;
  readonly by: string;
  readonly verdict: string;
  readonly value?: Readonly<Record<string, unknown>>;
  readonly why?: string;
  readonly known: string;
  /** When it was taken back. */
  readonly until?: string;
}

/** What an id stands for. */
export type Shown =
  | {
      readonly type: 'report';
      readonly report: ArrivedReport;
      readonly known: string;
      readonly text: string;
      readonly family: string;
      readonly kinship?: Kinship;
      readonly revised?: string;
      readonly mark?: Mark;
      /** What was said of how it is to be handled. */
      readonly marks: readonly Marking[];
      readonly entries: readonly ShownEntry[];
    }
  | {
      readonly type: 'entry';
      readonly entry?: ShownEntry;
      readonly versions: readonly Version[];
      readonly reviews: readonly ShownReview[];
      /** What was said of how it is to be handled. */
      readonly marks: readonly Marking[];
      readonly neighbours: readonly ShownEntry[];
    }
  | { readonly type: 'actor'; readonly actor: PersonLine }
  | { readonly type: 'agreement'; readonly agreement: AgreementLine }
  | { readonly type: 'deed'; readonly deed: Logged; readonly undone: boolean; readonly undoable: boolean }
  | { readonly type: 'several'; readonly ids: readonly string[] };

/** Shortest beginning of an id that is looked for. */
const BEGINNING = 4;
/** Ids that are told where a beginning fits several. */
const SEVERAL = 20;
/** Entries on either side in the text that are shown with one. */
const NEIGHBOURS = 3;

/** Shows what has an id, or the only thing whose id begins so: a report, an entry, an actor, an agreement; a number is a deed, with # before it where an id begins so too. Throws IssueError where there is nothing. */
export async function show(whole: RecordStore, id: string, view: View = {}): Promise<Shown> {
  const store = await seenBy(whole, view.clearance);
  const given = id.trim();
  const deed = /^(?:#|deed )?(\d{1,15})$/.exec(given)?.[1];
  const found = await idsOf(store.db, given);
  if (deed !== undefined && found.length === 0) return deedOf(store.db, Number(deed), given);
  const [only] = found;
  if (only === undefined) throw new IssueError(issueOf('record.unknown', 'There is nothing of this id.', given));
  const deeds = deed === undefined ? [] : await deedRows(store.db, Number(deed));
  if (found.length + deeds.length > 1)
    return { type: 'several', ids: [...found.map(({ id: one }) => one), ...deeds.map(({ seq }) => `#${seq}`)] };
  if (only.type === 'report') return reportOf(store, only.id, view);
  if (only.type === 'entry') return entryOf(store, only.id, view);
  if (only.type === 'actor') return { type: 'actor', actor: first((await people(store, { ...view, name: only.id })).items, given) };
  return { type: 'agreement', agreement: first((await register(store, { ...view, agreement: only.id })).items, given) };
}

function first<T>(items: readonly T[], given: string): T {
  if (items[0] === undefined) throw new IssueError(issueOf('record.unknown', 'It was not in the record at that moment.', given));
  return items[0];
}

interface Id {
  readonly type: 'report' | 'entry' | 'actor' | 'agreement';
  readonly id: string;
}

/** What has the id; else, where it is long enough, all whose id begins with it. */
export async function idsOf(db: RecordStore['db'], given: string): Promise<readonly Id[]> {
  const end = `${given}\u{10ffff}`;
  const isPath = given.includes('/');
  const ask = async (exact: boolean): Promise<readonly Id[]> => {
    const [from, to] = exact ? [given, given] : [given, end];
    const reports = isPath
      ? []
      : await db.selectFrom('reports').select('id').where('id', '>=', from).where('id', '<=', to).orderBy('id').limit(SEVERAL).execute();
    const entries = isPath
      ? []
      : await db
          .selectFrom('entries')
          .select('id')
          .distinct()
          .where('id', '>=', from)
          .where('id', '<=', to)
          .orderBy('id')
          .limit(SEVERAL)
          .execute();
    const actors = await db
      .selectFrom('actors')
      .select('id')
      .where('id', '>=', from)
      .where('id', '<=', to)
      .orderBy('id')
      .limit(SEVERAL)
      .execute();
    const agreements = isPath
      ? await db
          .selectFrom('entries')
          .select('agreement as id')
          .distinct()
          .where('agreement', '>=', from)
          .where('agreement', '<=', to)
          .orderBy('agreement')
          .limit(SEVERAL)
          .execute()
      : [];
    const typed = (type: Id['type'], rows: readonly { readonly id: string | null }[]): Id[] =>
      rows.map(({ id }) => ({ type, id: id as string }));
    return [...typed('report', reports), ...typed('entry', entries), ...typed('actor', actors), ...typed('agreement', agreements)];
  };
  const exact = await ask(true);
  return exact.length > 0 || given.length < BEGINNING ? exact : (await ask(false)).slice(0, SEVERAL);
}

async function deedRows(db: RecordStore['db'], seq: number) {
  return seenDeeds(db, await db.selectFrom('log').selectAll().where('seq', '=', seq).execute());
}

async function deedOf(db: RecordStore['db'], seq: number, given: string): Promise<Shown> {
  const [row] = await deedRows(db, seq);
  if (row === undefined) throw new IssueError(issueOf('record.unknown', 'There is no deed of this number.', given));
  const undoings = await db.selectFrom('log').select(['seq', 'body']).where('kind', '=', 'undone').orderBy('seq', 'desc').execute();
  const undone = new Set<number>();
  // From the last on: an undoing that is itself undone takes nothing back.
  for (const { seq: own, body } of undoings) if (!undone.has(own)) undone.add((JSON.parse(body) as { deed: number }).deed);
  const { why, body, ...rest } = row;
  const deed = { ...rest, ...(why !== null && { why }), body: JSON.parse(body) } as Logged;
  return { type: 'deed', deed, undone: undone.has(seq), undoable: UNDOABLE.has(deed.kind) };
}

async function reportOf({ db }: RecordStore, id: string, view: View): Promise<Shown> {
  const row = await db.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const report = seenArrival(db, row);
  const ask = await asking(db, { ...view, withReplaced: true });
  const entries = (await ask.told(ask.entries().where('entries.report', '=', id))).toSorted(inText);
  return {
    type: 'report',
    report,
    known: row.known,
    text: await seenText(db, id, report.text),
    family: row.family,
    ...(row.kinship !== null && { kinship: JSON.parse(row.kinship) as Kinship }),
    ...(row.revised !== null && { revised: row.revised }),
    ...markOf(row),
    marks: await markingsOf(db, [id], view),
    entries: await shownEntries(ask, entries),
  };
}

function inText(a: Told, b: Told): number {
  return a.start - b.start || byDay(a, b);
}

async function shownEntries(ask: Asking, entries: readonly Told[]): Promise<readonly ShownEntry[]> {
  const items = await itemsOf(ask, entries);
  return entries.map((one, at) => ({
    ...(items[at] as Item),
    value: one.value,
    actors: [...new Map(actorsIn(one).map((id) => [ask.who.of(id).id, ask.who.of(id)])).values()],
  }));
}

async function entryOf({ db }: RecordStore, id: string, view: View): Promise<Shown> {
  const ask = await asking(db, { ...view, withRejected: true, withReplaced: true });
  const rows = await db.selectFrom('entries').selectAll().where('id', '=', id).orderBy('seq').execute();
  const reviews = await db.selectFrom('reviews').selectAll().where('entry', '=', id).orderBy('seq').execute();
  const around = (await ask.told(ask.entries().where('entries.report', '=', rows[0]?.report as string))).toSorted(inText);
  const at = around.findIndex((one) => one.id === id);
  const near = around.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
  const shown = at < 0 ? [] : await shownEntries(ask, near);
  const entry = shown.find((one) => one.id === id);
  return {
    type: 'entry',
    ...(entry !== undefined && { entry }),
    versions: rows.map((row) => ({
      seq: row.seq,
      known: row.known,
      ...(row.until !== null && { until: row.until }),
      status: row.status,
      ...(row.flag !== null && { flag: row.flag }),
      machine: JSON.parse(row.value) as KeptValue<EntryKind>,
      ...(row.human !== null && { human: JSON.parse(row.human) as Record<string, unknown> }),
    })),
    reviews: reviews.map(({ seq, by, verdict, value, why, known, until }) => ({
      deed: seq,
      by,
      verdict,
      known,
      ...(value !== null && { value: JSON.parse(value) as Record<string, unknown> }),
      ...(why !== null && { why }),
      ...(until !== null && { until }),
    })),
    marks: await markingsOf(db, [id], view),
    neighbours: shown.filter((one) => one.id !== id && one.status !== 'rejected'),
  };
}

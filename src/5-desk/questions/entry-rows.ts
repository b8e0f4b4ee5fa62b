import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import { daysOf } from '#record/entries/days.ts';
import type { EntryKind, KeptValue } from '#record/entries/entry.ts';
import { bearingsOf } from '#record/entries/kept.ts';
import type { Flagged } from '#record/review/status.ts';
import type { Tables } from '#record/store/tables.ts';
import type { Mark } from '../access/marks.ts';
import { markOf } from './mark-of.ts';
import type { View } from './moment.ts';
import { standingsAt } from './standing-then.ts';
import { valuesAt } from './values-then.ts';

/** The report that an entry is from, as answers name it. */
export interface ReportRef {
  readonly id: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly published?: string;
  readonly url?: string;
  /** Day of publication, else of arrival. */
  readonly day: string;
  readonly mark?: Mark;
}

/** An entry as a view sees it at its moment. */
export interface Told<K extends EntryKind = EntryKind> {
  readonly id: string;
  readonly seq: number;
  readonly kind: K;
  readonly status: string;
  readonly flag?: string;
  readonly confidence?: number;
  /** How it is to be handled: the highest mark of its own, its report's, and of what it stands on. */
  readonly mark?: Mark;
  /** First and last day of when it was so. */
  readonly day: string;
  readonly lastDay: string;
  readonly start: number;
  /** Id of the record's agreement. */
  readonly agreement?: string;
  /** What is so: the machine's value with what a person put in its place. */
  readonly value: KeptValue<K>;
  /** The fields that a person gave it, and what the machine had there. */
  readonly edited?: { readonly human: Readonly<Record<string, unknown>>; readonly machine: Readonly<Record<string, unknown>> };
  readonly report: ReportRef;
  /** The report that stands for all of its origin. */
  readonly family: string;
}

/** What of entries and their reports is taken out of the database. */
const COLUMNS = [
  'entries.id',
  'entries.seq',
  'entries.report',
  'entries.kind',
  'entries.value',
  'entries.human',
  'entries.status',
  'entries.flag',
  'entries.given',
  'entries.confidence',
  'entries.day',
  'entries.last_day',
  'entries.agreement',
  'entries.start',
  'entries.known',
  'entries.handling',
  'reports.outlet',
  'reports.title',
  'reports.published',
  'reports.url',
  'reports.day as reported',
  'reports.family',
  'reports.revised_at',
  'reports.handling as report_handling',
] as const;

type In = ExpressionBuilder<Tables, 'entries' | 'reports'>;

/**
 * Entries that a view sees, with their reports: versions that hold at its moment, not what was rejected, of replaced reports only what their later text no longer says (or a person judged since). Unordered, without
 * columns: those who ask add both. With `knownAt`, rejected ones are still among them: `toldOf` leaves them out.
 */
export function visible(db: Kysely<Tables>, view: View) {
  const { asOf, knownAt, withRejected, withReplaced } = view;
  return db
    .selectFrom('entries')
    .innerJoin('reports', 'reports.id', 'entries.report')
    .$if(knownAt === undefined, (query) => query.where('entries.until', 'is', null))
    .$if(knownAt !== undefined, (query) =>
      query
        .where('entries.known', '<=', knownAt as string)
        .where((is) => is.or([is('entries.until', 'is', null), is('entries.until', '>', knownAt as string)])),
    )
    .$if(knownAt === undefined && !withRejected, (query) => query.where('entries.status', '!=', 'rejected'))
    .$if(asOf !== undefined, (query) =>
      query.where((is) =>
        is.or([
          is('entries.day', '<=', asOf as string),
          is.and([is('entries.kind', '=', 'contact'), is('reports.day', '<=', asOf as string)]),
        ]),
      ),
    )
    .$if(!withReplaced, (query) =>
      query.where((is) => is.or([notReplaced(is, knownAt), is('entries.flag', 'is not', null), judgedSince(is)])),
    );
}

/** No later text of its report is known that could be read. */
function notReplaced(is: In, knownAt: string | undefined) {
  return is.or([
    is('reports.revised', 'is', null),
    ...(knownAt === undefined ? [] : [is('reports.revised_at', '>', knownAt)]),
    is.exists(
      is
        .selectFrom('reports as later')
        .select(sql.lit(1).as('one'))
        .whereRef('later.id', '=', 'reports.revised')
        .where('later.unread', 'is not', null),
    ),
  ]);
}

function judgedSince(is: In) {
  return is.exists(
    is
      .selectFrom('reviews')
      .select(sql.lit(1).as('one'))
      .whereRef('reviews.entry', '=', 'entries.id')
      .where('reviews.until', 'is', null)
      .whereRef('reviews.known', '>=', 'reports.revised_at')
      .where('reviews.verdict', '!=', 'proposed'),
  );
}

export type EntryQuery = ReturnType<typeof visible>;

export type EntryRow = Awaited<ReturnType<ReturnType<typeof withColumns>['execute']>>[number];

/** The query with all that `toldOf` needs. */
export function withColumns(query: EntryQuery) {
  return query.select(COLUMNS);
}

/** The query in the one order in which entries are listed: day, report, place in the text, id. */
export function ordered(query: EntryQuery, order: 'asc' | 'desc' = 'asc') {
  return withColumns(query)
    .orderBy('entries.day', order)
    .orderBy('entries.report', order)
    .orderBy('entries.start', order)
    .orderBy('entries.id', order);
}

/** Makes what a view sees of rows. Rows that the view does not show after all (rejected by its moment) are left out. */
export type Telling = (rows: readonly EntryRow[]) => readonly Told[];

/** What turns rows into entries as they were at the moment of a view; asks the database once. */
export async function tellingAt(db: Kysely<Tables>, { knownAt, withRejected }: View): Promise<Telling> {
  if (knownAt === undefined) return (rows) => rows.map((row) => toldOf(row, row));
  const [standing, valueThen] = await Promise.all([standingsAt(db, knownAt), valuesAt(db, knownAt)]);
  return (rows) =>
    rows.flatMap((row) => {
      const then = standing(row);
      if (then.status === 'rejected' && !withRejected) return [];
      const notYet = then.flag === 'words-changed' && row.revised_at !== null && row.revised_at > knownAt;
      return [toldOf({ ...row, value: valueThen(row.id) ?? row.value }, notYet ? { ...then, flag: null } : then)];
    });
}

function toldOf(row: EntryRow, { status, human, flag }: Flagged): Told {
  const { id, seq, kind, report, outlet, title, published, url, reported } = row;
  const machine = JSON.parse(row.value) as KeptValue;
  const fields = human === null ? undefined : (JSON.parse(human) as Readonly<Record<string, unknown>>);
  const was = machine as unknown as Readonly<Record<string, unknown>>;
  const days = fields === undefined ? undefined : daysOf((fields.said ?? fields.when ?? fields.date) as string | undefined);
  return {
    id,
    seq,
    kind: kind as EntryKind,
    status,
    ...(flag !== null && { flag }),
    ...(row.confidence !== null && { confidence: row.confidence }),
    ...markOf(row),
    day: days?.day ?? row.day,
    lastDay: days?.last ?? row.last_day,
    start: row.start,
    ...(row.agreement !== null && { agreement: row.agreement }),
    value: fields === undefined ? machine : ({ ...machine, ...fields } as KeptValue),
    ...(fields !== undefined && {
      edited: { human: fields, machine: Object.fromEntries(Object.keys(fields).map((field) => [field, was[field]])) },
    }),
    report: {
      id: report,
      ...(outlet !== null && { outlet }),
      ...(title !== null && { title }),
      ...(published !== null && { published }),
      ...(url !== null && { url }),
      day: reported,
      ...markOf({ handling: row.report_handling }),
    },
    family: row.family,
  };
}

/** Ids of the actors that an entry names; one in several parts comes several times. */
export function actorsIn({ value }: Pick<Told, 'value'>): readonly string[] {
  return bearingsOf(value as unknown as Readonly<Record<string, unknown>>).map(({ actor }) => actor);
}

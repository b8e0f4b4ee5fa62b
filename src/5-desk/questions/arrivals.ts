import type { Issue } from '#base/issue.ts';
import type { ArrivedReport } from '#record/log/deed.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Kinship } from '#report/family.ts';
import type { Origin } from '#report/origin.ts';
import { sightOf } from '../access/sight.ts';
import { compare } from './asking.ts';
import { inBatches } from './batches.ts';
import type { ReportRef } from './entry-rows.ts';
import { grouped } from './grouped.ts';
import type { Between, Moment, Paged } from './moment.ts';
import { type Listed, wrongCursor } from './paging.ts';
import { REPORT_COLUMNS, reportRefOf, reportsAt } from './reports-then.ts';

export interface ArrivalsQuestion extends Moment, Between, Paged {
  readonly outlet?: string;
  readonly origin?: Origin['kind'];
  /** Only reports that are kept and not read. */
  readonly unread?: boolean;
}

/** A report as it arrived. */
interface Arrived {
  readonly report: ReportRef;
  /** What the source calls it. */
  readonly name: string;
  /** When the record came to know it, ISO, UTC. */
  readonly known: string;
  readonly origin: Origin['kind'];
  readonly language?: string;
  /** Entries that stand now, and those of them that nobody has decided on. */
  readonly entries: number;
  readonly waiting: number;
  /** The text that it is a later text of, and its own later text. */
  readonly revises?: string;
  readonly revised?: string;
  /** Why it is kept and not read. */
  readonly unread?: Issue;
}

/** Reports of one origin: the one that stands for them, and its copies folded under it. */
export interface ArrivalLine extends Arrived {
  /** In the order in which they arrived, with why each is taken for one origin with another. */
  readonly copies: readonly (Arrived & { readonly reason?: string; readonly of?: string })[];
}

/** What arrived, the latest first: an origin stands where the latest of its reports does; 50 origins at a time where not said. Days are those of publication. */
export async function arrivals(store: RecordStore, question: ArrivalsQuestion): Promise<Listed<ArrivalLine>> {
  const db = await sightOf(store.db, question.clearance);
  const { limit = 50, cursor, outlet, origin, unread, from, to } = question;
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw wrongCursor(cursor);
  const heads = await reportsAt(db, question)
    .select('reports.family')
    .select(({ fn }) => fn.max('reports.seq').as('last'))
    .$if(outlet !== undefined, (query) =>
      query.where((is) => is(is.fn('lower', ['reports.outlet']), '=', (outlet as string).toLowerCase())),
    )
    .$if(origin !== undefined, (query) => query.where('reports.origin', '=', origin as string))
    .$if(unread === true, (query) => query.where('reports.unread', 'is not', null))
    .$if(from !== undefined, (query) => query.where('reports.day', '>=', from as string))
    .$if(to !== undefined, (query) => query.where('reports.day', '<=', to as string))
    .groupBy('reports.family')
    .$if(cursor !== undefined, (query) => query.having(({ fn }) => fn.max('reports.seq'), '<', Number(cursor)))
    .orderBy('last', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = heads.slice(0, limit);
  const members = await membersOf(
    db,
    question,
    shown.map(({ family }) => family),
  );
  const last = shown.at(-1);
  return {
    items: shown.map(({ family }) => lineOf(family, members.get(family) ?? [])),
    ...(heads.length > limit && last !== undefined && { next: String(last.last) }),
  };
}

interface Member {
  readonly arrived: Arrived;
  readonly kinship?: Kinship;
}

async function membersOf(
  db: RecordStore['db'],
  question: Moment,
  families: readonly string[],
): Promise<ReadonlyMap<string, readonly Member[]>> {
  const rows = await inBatches(families, (some) =>
    reportsAt(db, question)
      .select(REPORT_COLUMNS)
      .select(['reports.seq', 'reports.name', 'reports.known', 'reports.origin', 'reports.family', 'reports.kinship'])
      .select(['reports.revises', 'reports.revised', 'reports.unread', 'reports.body'])
      .where('reports.family', 'in', some)
      .execute(),
  );
  const counts = await countsOf(
    db,
    rows.map(({ id }) => id),
  );
  const members = rows
    .toSorted((a, b) => a.seq - b.seq || compare(a.id, b.id))
    .map((row) => {
      const { language } = JSON.parse(row.body) as ArrivedReport;
      const arrived: Arrived = {
        report: reportRefOf(row),
        name: row.name,
        known: row.known,
        origin: row.origin as Origin['kind'],
        ...(language !== undefined && { language }),
        ...(counts.get(row.id) ?? { entries: 0, waiting: 0 }),
        ...(row.revises !== null && { revises: row.revises }),
        ...(row.revised !== null && { revised: row.revised }),
        ...(row.unread !== null && { unread: JSON.parse(row.unread) as Issue }),
      };
      return { family: row.family, arrived, ...(row.kinship !== null && { kinship: JSON.parse(row.kinship) as Kinship }) };
    });
  return grouped(members, ({ family }) => family);
}

interface Counts {
  readonly entries: number;
  readonly waiting: number;
}

/** Entries of reports as they stand now. */
async function countsOf(db: RecordStore['db'], reports: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
  const rows = await inBatches(reports, (some) =>
    db
      .selectFrom('entries')
      .select(['report', 'status'])
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('report', 'in', some)
      .where('until', 'is', null)
      .groupBy(['report', 'status'])
      .execute(),
  );
  return new Map(
    [...grouped(rows, ({ report }) => report)].map(([report, of]) => {
      const sum = (fits: (status: string) => boolean): number =>
        of.reduce((all, { status, count }) => (fits(status) ? all + Number(count) : all), 0);
      return [report, { entries: sum((status) => status !== 'rejected'), waiting: sum((status) => status === 'proposed') }];
    }),
  );
}

function lineOf(family: string, members: readonly Member[]): ArrivalLine {
  // Of a moment at which the head was not there yet, the first that was stands for them.
  const head = members.find(({ arrived }) => arrived.report.id === family) ?? (members[0] as Member);
  return {
    ...head.arrived,
    copies: members.flatMap((one) =>
      one === head ? [] : [{ ...one.arrived, ...(one.kinship !== undefined && { reason: one.kinship.reason, of: one.kinship.of }) }],
    ),
  };
}

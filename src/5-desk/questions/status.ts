import type { Issue } from '#base/issue.ts';
import { ENTRY_KINDS } from '#record/entries/entry.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { seenBy } from '../access/sight.ts';
import { latestDeeds } from '../log.ts';
import { compare } from './asking.ts';
import { grouped } from './grouped.ts';
import type { Moment } from './moment.ts';

interface Count {
  readonly value: string;
  readonly count: number;
}

export interface RecordStatus {
  readonly reports: {
    readonly all: number;
    readonly read: number;
    /** Kept and not read, by code of the reason. */
    readonly unread: readonly (Count & { readonly message: string })[];
    /** Replaced by a later text. */
    readonly revised: number;
    /** Independent origins. */
    readonly origins: number;
    readonly firstDay?: string;
    readonly lastDay?: string;
  };
  /** What items of sources ended as that gave no new report, by outcome and reason: the code of the issue, the rule, or what they repeat. */
  readonly items: readonly { readonly outcome: string; readonly reason: string; readonly count: number }[];
  /** By kind, in the order in which the record lists them. */
  readonly entries: readonly {
    readonly kind: string;
    readonly all: number;
    readonly statuses: readonly Count[];
    readonly flagged: number;
  }[];
  readonly actors: number;
  readonly feeds: number;
  /** With most reports first. */
  readonly outlets: readonly Count[];
  /** The last thing that was done. */
  readonly lastDeed?: { readonly seq: number; readonly at: string; readonly by: string; readonly kind: string };
  readonly database: { readonly kind: 'sqlite' | 'postgres'; readonly bytes: number };
}

/** How much there is of everything, now, for whom may see up to `clearance`. */
export async function recordStatus(store: RecordStore, { clearance }: Pick<Moment, 'clearance'> = {}): Promise<RecordStatus> {
  const seen = await seenBy(store, clearance);
  const { db, database } = seen;
  const [lastDeed] = await latestDeeds(seen, 1);
  return {
    reports: await reportCounts(db),
    items: await itemCounts(db),
    entries: await entryCounts(db),
    actors: await countOf(db, 'actors'),
    feeds: await countOf(db, 'feeds'),
    outlets: await outletCounts(db),
    ...(lastDeed !== undefined && { lastDeed: { seq: lastDeed.seq, at: lastDeed.at, by: lastDeed.by, kind: lastDeed.kind } }),
    database: { kind: database.kind, bytes: await database.bytes() },
  };
}

type Db = RecordStore['db'];

async function countOf(db: Db, table: 'actors' | 'feeds'): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function reportCounts(db: Db): Promise<RecordStatus['reports']> {
  const all = await db
    .selectFrom('reports')
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.count<number>('revised').as('revised'),
      fn.count<number>('family').distinct().as('origins'),
      fn.min('day').as('first'),
      fn.max('day').as('last'),
    ])
    .executeTakeFirstOrThrow();
  const unread = await db
    .selectFrom('reports')
    .select(['unread'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('unread', 'is not', null)
    .groupBy('unread')
    .execute();
  const reasons = grouped(
    unread.map(({ unread: issue, count }) => ({ issue: JSON.parse(issue as string) as Issue, count: Number(count) })),
    ({ issue }) => issue.code,
  );
  const counts = [...reasons].map(([value, of]) => ({
    value,
    count: of.reduce((sum, { count }) => sum + count, 0),
    message: of[0]?.issue.message ?? '',
  }));
  return {
    all: Number(all.all),
    read: Number(all.all) - counts.reduce((sum, { count }) => sum + count, 0),
    unread: counts.sort(byCount),
    revised: Number(all.revised),
    origins: Number(all.origins),
    ...(all.first !== null && { firstDay: all.first }),
    ...(all.last !== null && { lastDay: all.last }),
  };
}

function byCount(a: Count, b: Count): number {
  return b.count - a.count || compare(a.value, b.value);
}

async function itemCounts(db: Db): Promise<RecordStatus['items']> {
  const rows = await db.selectFrom('items').select(['outcome', 'body']).execute();
  const told = rows.map(({ outcome, body }) => {
    const { reason, issue } = JSON.parse(body) as { readonly reason?: string; readonly issue?: Issue };
    return { outcome, reason: reason ?? issue?.code ?? 'unknown' };
  });
  return [...grouped(told, ({ outcome, reason }) => `${outcome}\n${reason}`).values()]
    .map((same) => ({ outcome: same[0]?.outcome as string, reason: same[0]?.reason as string, count: same.length }))
    .sort((a, b) => compare(a.outcome, b.outcome) || b.count - a.count || compare(a.reason, b.reason));
}

async function entryCounts(db: Db): Promise<RecordStatus['entries']> {
  const rows = await db
    .selectFrom('entries')
    .select(['kind', 'status'])
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.count<number>('flag').as('flagged')])
    .where('until', 'is', null)
    .groupBy(['kind', 'status'])
    .execute();
  const byKind = grouped(rows, ({ kind }) => kind);
  return ENTRY_KINDS.flatMap((kind) => {
    const of = byKind.get(kind);
    if (of === undefined) return [];
    return [
      {
        kind,
        all: of.reduce((sum, { count }) => sum + Number(count), 0),
        statuses: of.map(({ status, count }) => ({ value: status, count: Number(count) })).sort(byCount),
        flagged: of.reduce((sum, { flagged }) => sum + Number(flagged), 0),
      },
    ];
  });
}

async function outletCounts(db: Db): Promise<readonly Count[]> {
  const rows = await db
    .selectFrom('reports')
    .select('outlet')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy('outlet')
    .execute();
  return rows.map(({ outlet, count }) => ({ value: outlet ?? 'unknown', count: Number(count) })).sort(byCount);
}

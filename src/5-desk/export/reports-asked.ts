import type { SelectQueryBuilder } from 'kysely';
import type { RecordStore } from '#record/store/record-store.ts';
import type { ReportsTable, Tables } from '#record/store/tables.ts';
import type { ExportQuestion } from './exported.ts';

/** A question with its actors looked up. */
export interface Asked extends ExportQuestion {
  /** Ids of all actors that are meant. */
  readonly among?: ReadonlySet<string>;
}

/** Ids of actors to one statement; more are sorted out later. */
const MOST_ACTORS = 500;

/** The reports that may bear what is asked for (and, where they are wanted, those that bear nothing), in the order of days, then ids; a page at a time. */
export async function* reportsAsked({ db }: Pick<RecordStore, 'db'>, asked: Asked, size: number): AsyncGenerator<readonly ReportsTable[]> {
  let last: ReportsTable | undefined;
  for (;;) {
    let query = db.selectFrom('reports').selectAll();
    if (asked.reports !== undefined) query = query.where('id', 'in', asked.reports);
    if (asked.knownAt !== undefined) query = query.where('known', '<=', asked.knownAt);
    if (!asked.bare) query = query.where((is) => is.exists(narrowed(is.selectFrom('entries').select('entries.id'), asked)));
    const after = last;
    if (after !== undefined)
      query = query.where((is) => is.or([is('day', '>', after.day), is.and([is('day', '=', after.day), is('id', '>', after.id)])]));
    const page = await query.orderBy('day').orderBy('id').limit(size).execute();
    if (page.length > 0) yield page;
    if (page.length < size) return;
    last = page.at(-1);
  }
}

type Entries = SelectQueryBuilder<Tables, 'reports' | 'entries', { id: string }>;

/** Entries of a report that may be asked for. What a person edited may have other days and actors than the row says: it is looked at in any case. */
function narrowed(entries: Entries, { kinds, statuses, knownAt, among, ...days }: Asked): Entries {
  let query = entries.whereRef('entries.report', '=', 'reports.id');
  if (kinds !== undefined) query = query.where('entries.kind', 'in', kinds);
  if (knownAt === undefined) {
    query = query.where('entries.until', 'is', null);
    query = statuses === undefined ? query.where('entries.status', '!=', 'rejected') : query.where('entries.status', 'in', statuses);
  } else query = query.where('entries.known', '<=', knownAt);
  const [from, to] = [days.from, [days.to, days.asOf].filter((one) => one !== undefined).toSorted()[0]];
  // Where an instant is asked for, the edit of that time may have been taken back since.
  if (knownAt !== undefined) return query;
  if (from !== undefined) query = query.where((is) => is.or([is('entries.last_day', '>=', from), is('entries.human', 'is not', null)]));
  if (to !== undefined) query = query.where((is) => is.or([is('entries.day', '<=', to), is('entries.human', 'is not', null)]));
  if (among === undefined || among.size > MOST_ACTORS) return query;
  return query.where((is) =>
    is.or([
      is('entries.human', 'is not', null),
      is.exists(
        is
          .selectFrom('bearings')
          .select('bearings.actor')
          .whereRef('bearings.entry', '=', 'entries.id')
          .whereRef('bearings.seq', '=', 'entries.seq')
          .where('bearings.actor', 'in', [...among]),
      ),
    ]),
  );
}

import type { Kysely } from 'kysely';
import type { Tables } from '#record/store/tables.ts';
import { sightOf } from '../access/sight.ts';
import { inBatches } from './batches.ts';
import { actorsIn, type EntryQuery, type EntryRow, type Told, tellingAt, visible, withColumns } from './entry-rows.ts';
import type { View } from './moment.ts';
import { type Who, whoAt } from './who.ts';

/** One question under way: the record as its moment shows it. */
export interface Asking {
  readonly db: Kysely<Tables>;
  readonly view: View;
  readonly who: Who;
  /** Entries that the view sees, to be narrowed. */
  entries(): EntryQuery;
  /** The entries of rows as they were at the moment; `who` knows all actors that they name. */
  tell(rows: readonly EntryRow[]): Promise<readonly Told[]>;
  /** The entries of a narrowed query, unordered. */
  told(query: EntryQuery): Promise<readonly Told[]>;
  /** The entries of these ids that the view sees. */
  byId(ids: Iterable<string>): Promise<readonly Told[]>;
}

/** Begins a question. What the asker may not see is not there for any part of it that asks through `db`. */
export async function asking(whole: Kysely<Tables>, view: View): Promise<Asking> {
  const db = await sightOf(whole, view.clearance);
  const [who, telling] = await Promise.all([whoAt(db, view), tellingAt(db, view)]);
  const loaded = async (told: readonly Told[]): Promise<readonly Told[]> => {
    await who.load(new Set(told.flatMap(actorsIn)));
    return told;
  };
  const entries = (): EntryQuery => visible(db, view);
  return {
    db,
    view,
    who,
    entries,
    tell: (rows) => loaded(telling(rows)),
    told: async (query) => loaded(telling(await withColumns(query).execute())),
    byId: async (ids) => loaded(telling(await inBatches(ids, (some) => withColumns(entries().where('entries.id', 'in', some)).execute()))),
  };
}

/** Order of entries in every list: day, report, place in the text, id. */
export function byDay(a: Told, b: Told): number {
  return compare(a.day, b.day) || compare(a.report.id, b.report.id) || a.start - b.start || compare(a.id, b.id);
}

/** Order of texts by their code units, as both databases order them. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

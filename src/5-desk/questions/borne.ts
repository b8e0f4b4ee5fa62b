import type { Asking } from './asking.ts';

/**
 * Entries by those who have a part in them. A cross join, which SQLite takes in the order in which it stands, from the actors that are asked for to their entries: it would else go through all entries of a kind and try each actor on each.
 */
export function borne(db: Asking['db']) {
  return db
    .selectFrom('bearings')
    .crossJoin('entries')
    .whereRef('entries.id', '=', 'bearings.entry')
    .whereRef('entries.seq', '=', 'bearings.seq');
}

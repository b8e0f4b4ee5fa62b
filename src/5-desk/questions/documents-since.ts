import type { RecordStore } from '#record/store/record-store.ts';

/** Documents looked at in a time, and most that are named: with more of them, going through what is found is as short a way. */
const [BATCH, MOST] = [1000, 20_000];

/**
 * Documents (numbers of the search index) that the record came to know after an instant (ISO 8601, UTC); absent where there are too many to name. They are numbered (`serial`) in the order in which deeds made them, so that the first of an
 * earlier time ends the walk from the latest.
 */
export async function documentsSince({ db }: RecordStore, since: string): Promise<ReadonlySet<number> | undefined> {
  const found = new Set<number>();
  for (let below: number | undefined; found.size <= MOST; ) {
    let query = db
      .selectFrom('documents')
      .innerJoin('reports', 'reports.id', 'documents.report')
      .leftJoin('entries', (join) => join.onRef('entries.id', '=', 'documents.entry').onRef('entries.seq', '=', 'documents.version'))
      .select(['documents.serial', 'documents.doc', 'documents.entry', 'reports.known as arrived', 'entries.known'])
      .orderBy('documents.serial', 'desc')
      .limit(BATCH);
    if (below !== undefined) query = query.where('documents.serial', '<', below);
    const rows = await query.execute();
    for (const { doc, entry, known, arrived } of rows) {
      if ((entry === null ? arrived : (known ?? '')) <= since) return found;
      found.add(Number(doc));
    }
    if (rows.length < BATCH) return found;
    below = rows.at(-1)?.serial;
  }
  return undefined;
}

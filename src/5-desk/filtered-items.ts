import type { Turned } from '#record/log/deed.ts';
import { columnKey } from '#record/store/column-text.ts';
import type { RecordStore } from '#record/store/record-store.ts';

/** An item that gave no report, and why. */
export interface TurnedItem extends Turned {
  readonly deed: number;
  readonly at: string;
}

export interface TurnedQuestion {
  readonly outcome?: Turned['outcome'];
  /** The address of a feed, a file. */
  readonly source?: string;
  readonly limit: number;
}

/** Items that were filtered, failed or there already, the latest first. */
export async function turnedItems({ db }: RecordStore, { outcome, source, limit }: TurnedQuestion): Promise<readonly TurnedItem[]> {
  let query = db.selectFrom('items').select(['seq', 'known', 'body']).orderBy('seq', 'desc').limit(limit);
  if (outcome !== undefined) query = query.where('outcome', '=', outcome);
  if (source !== undefined) query = query.where('source', '=', columnKey(source));
  const rows = await query.execute();
  return rows.map(({ seq, known, body }) => ({ deed: seq, at: known, ...(JSON.parse(body) as Turned) }));
}

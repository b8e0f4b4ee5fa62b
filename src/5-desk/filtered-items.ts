import type { Turned } from '#record/log/deed.ts';
import { columnKey } from '#record/store/column-text.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Mark } from './access/marks.ts';
import { sightOf } from './access/sight.ts';

/** An item that gave no report, and why. */
export interface TurnedItem extends Turned {
  readonly deed: number;
  readonly at: string;
}

export interface TurnedQuestion {
  readonly outcome?: Turned['outcome'];
  /** The address of a feed, a file. */
  readonly source?: string;
  /** Only what came before this deed. */
  readonly before?: number;
  readonly limit: number;
  /** The highest handling mark that the asker may see. */
  readonly clearance?: Mark;
}

/** Items that were filtered, failed or there already, the latest first. */
export async function turnedItems(
  store: RecordStore,
  { outcome, source, before, limit, clearance }: TurnedQuestion,
): Promise<readonly TurnedItem[]> {
  const db = await sightOf(store.db, clearance);
  let query = db.selectFrom('items').select(['seq', 'known', 'body']).orderBy('seq', 'desc').limit(limit);
  if (outcome !== undefined) query = query.where('outcome', '=', outcome);
  if (source !== undefined) query = query.where('source', '=', columnKey(source));
  if (before !== undefined) query = query.where('seq', '<', before);
  const rows = await query.execute();
  return rows.map(({ seq, known, body }) => ({ deed: seq, at: known, ...(JSON.parse(body) as Turned) }));
}

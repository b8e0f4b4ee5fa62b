import type { Kysely } from 'kysely';
import type { Tables } from '#record/store/tables.ts';
import { MARKS, type Mark } from '../access/marks.ts';
import type { Moment } from './moment.ts';

/** What was said of how a report or an entry is to be handled. */
export interface Marking {
  /** Number of the deed. */
  readonly deed: number;
  /** Null: it bears none of its own from here on. */
  readonly mark: Mark | null;
  readonly by: string;
  readonly why?: string;
  readonly known: string;
  /** When it was taken back. */
  readonly until?: string;
}

/** Everything that was said by the moment of how these (which may be seen) are to be handled, in its order. The last that was not taken back counts. */
export async function markingsOf(db: Kysely<Tables>, about: readonly string[], { knownAt }: Moment): Promise<readonly Marking[]> {
  const rows = await db
    .selectFrom('handling')
    .selectAll()
    .where('about', 'in', about)
    .$if(knownAt !== undefined, (query) => query.where('known', '<=', knownAt as string))
    .orderBy('seq')
    .execute();
  return rows.map(({ seq, mark, by, why, known, until }) => ({
    deed: seq,
    mark: MARKS.find((one) => one === mark) ?? null,
    by,
    known,
    ...(why !== null && { why }),
    ...(until !== null && (knownAt === undefined || until <= knownAt) && { until }),
  }));
}

import type { EntryKind } from '#record/entries/entry.ts';
import type { Asking } from './asking.ts';
import { inBatches } from './batches.ts';

/** Up to this many entries are taken by their ids; more are met on the way through the days. */
const FEW = 4000;

/** Ids of the entries in which these actors have these parts, and of those that a person edited: undefined where they are too many to list. */
export async function fewOf(
  { db }: Asking,
  kind: EntryKind,
  parts: readonly string[],
  actors: Iterable<string>,
): Promise<readonly string[] | undefined> {
  const borne = await inBatches(actors, (some) =>
    db
      .selectFrom('bearings')
      .select('entry')
      .distinct()
      .where('actor', 'in', some)
      .where('part', 'in', parts)
      .limit(FEW + 1)
      .execute(),
  );
  if (borne.length > FEW) return undefined;
  // Who is named in an edited entry is told by its value alone.
  const edited = await db.selectFrom('entries').select('id').where('status', '=', 'edited').where('kind', '=', kind).limit(FEW).execute();
  return [...new Set([...borne.map(({ entry }) => entry), ...edited.map(({ id }) => id)])];
}

import type { Kysely } from 'kysely';
import { type Mark, markIn, maySee } from '#record/handling/mark.ts';
import type { Deeds } from '#record/log/deed.ts';
import { textOf } from '#record/store/contents.ts';
import type { Tables } from '#record/store/tables.ts';
import type { Brief } from '../brief/brief.ts';
import { inBatches } from '../questions/batches.ts';
import { hiddenFrom, isNarrowed } from './sight.ts';

type Db = Kysely<Tables>;
type Marked = Pick<Brief, 'sections' | 'mark'>;

/**
 * Tells which of some briefs may be seen: those that bear no mark that is hidden, and rest on no entry that bears one now, which may have been set since they were kept. What the view of the database hides is hidden, and what is above
 * `clearance` too, where one is given.
 */
export async function seenBriefs(db: Db, briefs: readonly Marked[], clearance: Mark = 'red'): Promise<(brief: Marked) => boolean> {
  const hidden = hiddenFrom(db);
  const isSeen = (mark: Mark | undefined): boolean => maySee(clearance, mark) && (mark === undefined || !hidden.includes(mark));
  const rows = await inBatches(briefs.flatMap(citedBy), (some) =>
    db.selectFrom('entries').select(['id', 'handling']).where('id', 'in', some).execute(),
  );
  const there = new Set(rows.map(({ id }) => id));
  const above = new Set(rows.flatMap(({ id, handling }) => (isSeen(markIn(handling)) ? [] : [id])));
  // Through a view that leaves out what may not be seen, that is not there at all.
  const mustBeThere = isNarrowed(db);
  return (brief) => isSeen(brief.mark) && citedBy(brief).every((entry) => !above.has(entry) && (there.has(entry) || !mustBeThere));
}

function citedBy({ sections }: Pick<Brief, 'sections'>): readonly string[] {
  return sections.flatMap(({ lines }) => lines.flatMap(({ cites }) => cites.map(({ entry }) => entry)));
}

/** Of some ids of briefs, those that may be seen as they were last, those that were taken out as well. */
export async function seenBriefIds(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const wanted = new Set(ids);
  const rows = await db.selectFrom('log').select('body').where('kind', '=', 'briefed').orderBy('seq').execute();
  const keys = new Map<string, string>();
  for (const { body } of rows) {
    const { id, brief } = JSON.parse(body) as Deeds['briefed'];
    if (brief !== undefined && wanted.has(id)) keys.set(id, brief);
  }
  const briefs = await Promise.all([...keys].map(async ([id, key]) => [id, JSON.parse(await textOf(db, key)) as Brief] as const));
  const isSeen = await seenBriefs(
    db,
    briefs.map(([, brief]) => brief),
  );
  return new Set(briefs.flatMap(([id, brief]) => (isSeen(brief) ? [id] : [])));
}

import type { DeedKind } from '#record/log/deed.ts';
import { UNDOABLE } from '#record/log/deed.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Mark } from './access/marks.ts';
import { seenDeeds } from './access/seen-deeds.ts';
import { sightOf } from './access/sight.ts';

/** A deed as it is listed. */
export interface ListedDeed {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly kind: DeedKind;
  readonly why?: string;
  /** What it was done to, in a few words. */
  readonly about: string;
  readonly undone: boolean;
}

/** The latest deeds, the last first; of those that name what is above the asker's clearance, nothing. */
export async function latestDeeds(store: RecordStore, limit: number, before?: number, clearance?: Mark): Promise<readonly ListedDeed[]> {
  const db = await sightOf(store.db, clearance);
  const [rows, undone] = await Promise.all([latestRows(db, limit, before), undoneDeeds(db)]);
  return rows.map(({ seq, at, by, kind, why, body }) => ({
    seq,
    at,
    by,
    kind: kind as DeedKind,
    ...(why !== null && { why }),
    about: [aboutOf(JSON.parse(body)), why].filter((one) => one !== null && one !== '').join('; '),
    undone: undone.has(seq),
  }));
}

async function latestRows(db: RecordStore['db'], limit: number, before: number | undefined) {
  const page = (below: number | undefined) =>
    db
      .selectFrom('log')
      .select(['seq', 'at', 'by', 'kind', 'why', 'body'])
      .$if(below !== undefined, (query) => query.where('seq', '<', below as number))
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute();
  const found: Awaited<ReturnType<typeof page>> = [];
  for (let below = before; found.length < limit; ) {
    const rows = await page(below);
    found.push(...(await seenDeeds(db, rows)));
    below = rows.at(-1)?.seq;
    if (rows.length < limit) break;
  }
  return found.slice(0, limit);
}

/** The last deed of a person that can be taken back and has not been. An undoing is not undone by this: that would bring back what was just taken back. */
export async function lastUndoable({ db }: RecordStore, by: string): Promise<number | undefined> {
  const [rows, undone] = await Promise.all([
    db
      .selectFrom('log')
      .select(['seq', 'kind', 'body'])
      .where('by', '=', by)
      .where(
        'kind',
        'in',
        [...UNDOABLE].filter((kind) => kind !== 'undone'),
      )
      .orderBy('seq', 'desc')
      .execute(),
    undoneDeeds(db),
  ]);
  for (const row of rows) if (!undone.has(row.seq) && (await seenDeeds(db, [row])).length > 0) return row.seq;
  return undefined;
}

/** Numbers of the deeds that are taken back now. */
async function undoneDeeds(db: RecordStore['db']): Promise<ReadonlySet<number>> {
  const undoings = await db.selectFrom('log').select(['seq', 'body']).where('kind', '=', 'undone').orderBy('seq', 'desc').execute();
  const undone = new Set<number>();
  // From the last on: an undoing that is itself undone takes nothing back.
  for (const { seq, body } of undoings) if (!undone.has(seq)) undone.add((JSON.parse(body) as { deed: number }).deed);
  return undone;
}

/** The names in a deed, without its long values. */
function aboutOf(body: Readonly<Record<string, unknown>>): string {
  const told = [
    'name',
    'id',
    'report',
    'entry',
    'mark',
    'verdict',
    'a',
    'b',
    'deed',
    'feed',
    'source',
    'item',
    'outcome',
    'reason',
    'setting',
    'value',
    'format',
    'reader',
    'tool',
    'change',
    'role',
    'clearance',
    'how',
    'token',
  ];
  return told.flatMap((field) => (typeof body[field] === 'string' || typeof body[field] === 'number' ? [`${body[field]}`] : [])).join(' ');
}

import type { DeedKind } from '#record/log/deed.ts';
import { UNDOABLE } from '#record/log/deed.ts';
import type { RecordStore } from '#record/store/record-store.ts';

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

/** The latest deeds, the last first. */
export async function latestDeeds({ db }: RecordStore, limit: number, before?: number): Promise<readonly ListedDeed[]> {
  let query = db.selectFrom('log').select(['seq', 'at', 'by', 'kind', 'why', 'body']).orderBy('seq', 'desc').limit(limit);
  if (before !== undefined) query = query.where('seq', '<', before);
  const [rows, undone] = await Promise.all([query.execute(), undoneDeeds(db)]);
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

/** The last deed of a person that can be taken back and has not been. An undoing is not undone by this: that would bring back what was just taken back. */
export async function lastUndoable({ db }: RecordStore, by: string): Promise<number | undefined> {
  const [rows, undone] = await Promise.all([
    db
      .selectFrom('log')
      .select(['seq', 'kind'])
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
  return rows.find(({ seq }) => !undone.has(seq))?.seq;
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
  ];
  return told.flatMap((field) => (typeof body[field] === 'string' || typeof body[field] === 'number' ? [`${body[field]}`] : [])).join(' ');
}

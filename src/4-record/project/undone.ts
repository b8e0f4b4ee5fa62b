import { IssueError, issueOf } from '#base/issue.ts';
import { type DeedKind, type Deeds, UNDOABLE } from '../log/deed.ts';
import { briefFrom } from './briefs.ts';
import { feedFrom } from './feeds.ts';
import { addJudgement, applied, mustAgree } from './judged.ts';
import { addMark, unmark } from './marked.ts';
import type { DeedOf, Projecting } from './projecting.ts';
import { addReview, remarkEntry, restate } from './reviewed.ts';

/** Takes back a deed, or takes back that it was taken back. */
export async function undone(to: Projecting, deed: DeedOf<'undone'>): Promise<void> {
  // The undoing itself stands in the log already.
  const target = await deedToUndo(to, deed.body.deed, deed.seq);
  if (await isUndone(to.db, target.seq, deed.seq))
    throw new IssueError(issueOf('deed.not-possible', 'It has been undone already.', `deed ${target.seq}`));
  const { origin, takesBack } = await originOf(to, target);
  await (takesBack ? withdraw(to, origin, deed) : restore(to, origin, deed));
}

interface Row {
  readonly seq: number;
  readonly by: string;
  readonly why: string | null;
  readonly kind: string;
  readonly body: string;
}

async function deedToUndo({ db }: Projecting, seq: number, below: number): Promise<Row> {
  const row =
    Number.isSafeInteger(seq) && seq < below
      ? await db.selectFrom('log').select(['seq', 'by', 'why', 'kind', 'body']).where('seq', '=', seq).executeTakeFirst()
      : undefined;
  if (row === undefined) throw new IssueError(issueOf('record.unknown', 'There is no deed of this number.', `deed ${seq}`));
  if (UNDOABLE.has(row.kind as DeedKind)) return row;
  throw new IssueError(
    issueOf('deed.not-possible', `What was ${row.kind} cannot be undone: it is what the record rests on.`, `deed ${seq}`),
  );
}

/** Whether a deed is taken back by an undoing before `below` that is not itself taken back. */
async function isUndone(db: Projecting['db'], seq: number, below: number): Promise<boolean> {
  const undoings = await db
    .selectFrom('log')
    .select('seq')
    .where('kind', '=', 'undone')
    .where('body', '=', JSON.stringify({ deed: seq }))
    .where('seq', '<', below)
    .execute();
  for (const undoing of undoings) if (!(await isUndone(db, undoing.seq, below))) return true;
  return false;
}

/** The deed at the end of a row of undoings; an odd number of them takes it back, an even number brings it back. */
async function originOf(to: Projecting, target: Row): Promise<{ origin: Row; takesBack: boolean }> {
  let [origin, takesBack] = [target, true];
  while (origin.kind === 'undone') {
    origin = await deedToUndo(to, (JSON.parse(origin.body) as Deeds['undone']).deed, origin.seq);
    takesBack = !takesBack;
  }
  return { origin, takesBack };
}

/** The rows that a deed (or bringing it back) has made end here. */
async function withdraw(to: Projecting, origin: Row, { at }: DeedOf<'undone'>): Promise<void> {
  const { db } = to;
  if (origin.kind === 'judged') {
    const { a, b } = JSON.parse(origin.body) as Deeds['judged'];
    await db
      .updateTable('judgements')
      .set({ until: at })
      .where('seq', 'in', await madeBy(db, origin.seq))
      .where('until', 'is', null)
      .execute();
    // An earlier word on the pair may hold again.
    await mustAgree(to, { seq: origin.seq, a, b, verdict: 'unsure' });
    await applied(to, a, b, at);
  } else if (origin.kind === 'reviewed') {
    const { entry } = JSON.parse(origin.body) as Deeds['reviewed'];
    await db
      .updateTable('reviews')
      .set({ until: at })
      .where('seq', 'in', await madeBy(db, origin.seq))
      .where('until', 'is', null)
      .execute();
    await restate(to, entry);
    await remarkEntry(to, entry);
  } else if (origin.kind === 'marked') await unmark(to, await madeBy(db, origin.seq), JSON.parse(origin.body) as Deeds['marked'], at);
  // A proposal has changed nothing: whether it stands is told by the log alone.
  else if (origin.kind === 'proposed') return;
  else if (origin.kind === 'briefed') await briefFrom(to, (JSON.parse(origin.body) as Deeds['briefed']).id);
  else await feedFrom(to, (JSON.parse(origin.body) as Deeds['followed']).feed);
}

/** The deed itself and all bringings back of it: each of them made a row. */
async function madeBy(db: Projecting['db'], seq: number): Promise<number[]> {
  const made = [seq];
  const undoings = await db.selectFrom('log').select(['seq', 'body']).where('kind', '=', 'undone').orderBy('seq').execute();
  const known = new Set([seq]);
  for (const { seq: own, body } of undoings) {
    if (!known.has((JSON.parse(body) as Deeds['undone']).deed)) continue;
    known.add(own);
    made.push(own);
  }
  return made;
}

async function restore(to: Projecting, origin: Row, { seq, at }: DeedOf<'undone'>): Promise<void> {
  const { by, why } = origin;
  if (origin.kind === 'judged') await addJudgement(to, { seq, at, by, why, ...(JSON.parse(origin.body) as Deeds['judged']) });
  else if (origin.kind === 'reviewed') {
    const { entry, verdict, value } = JSON.parse(origin.body) as Deeds['reviewed'];
    await addReview(to, { seq, at, by, why, entry, verdict, value: value === undefined ? null : JSON.stringify(value) });
  } else if (origin.kind === 'marked') await addMark(to, { seq, at, by, why, ...(JSON.parse(origin.body) as Deeds['marked']) });
  else if (origin.kind === 'proposed') return;
  else if (origin.kind === 'briefed') await briefFrom(to, (JSON.parse(origin.body) as Deeds['briefed']).id);
  else await feedFrom(to, (JSON.parse(origin.body) as Deeds['followed']).feed);
}

import { IssueError, issueOf } from '#base/issue.ts';
import type { DeedOf, Projecting } from './projecting.ts';

/** A proposal changes nothing. What it is about must be there, so that a person can decide on it. */
export async function proposed({ db }: Projecting, { body }: DeedOf<'proposed'>): Promise<void> {
  if ('entry' in body) {
    const row = await db.selectFrom('entries').select('id').where('id', '=', body.entry).limit(1).executeTakeFirst();
    if (row === undefined) throw new IssueError(issueOf('record.unknown', 'There is no entry of this id.', body.entry));
    return;
  }
  if (body.a === body.b) throw new IssueError(issueOf('deed.not-possible', 'These are one and the same already.', body.a));
  for (const id of [body.a, body.b]) {
    const row = await db.selectFrom('actors').select('id').where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw new IssueError(issueOf('record.unknown', 'There is nobody of this id.', id));
  }
}

import { IssueError, issueOf } from '#base/issue.ts';
import { authorise, type Caller, type Permission } from '#desk/access/caller.ts';
import { mustSeeDeed } from '#desk/access/seen-deeds.ts';
import type { DeedKind, Logged } from '#record/log/deed.ts';
import type { RecordStore } from '#record/store/record-store.ts';

/** Who may take back what: whoever may do it. */
const NEEDED: Readonly<Partial<Record<DeedKind, Permission>>> = { judged: 'review', reviewed: 'review', proposed: 'review' };

/** Takes back a deed, or the last of the caller's own. Throws IssueError where there is none, it cannot be taken back, or the caller may not. */
export async function undo(store: RecordStore, caller: Caller, deed: number | undefined, why?: string): Promise<Logged> {
  const { lastUndoable } = await import('#desk/log.ts');
  const target = deed ?? (await lastUndoable(store, caller.name));
  if (target === undefined)
    throw new IssueError(
      issueOf('deed.not-possible', `There is nothing of ${caller.name} to undo.`, undefined, 'GET /api/v1/log lists what was done.'),
    );
  await mustSeeDeed(store, target);
  const kind = await kindOf(store, target);
  if (kind !== undefined) authorise(caller, NEEDED[kind] ?? 'edit');
  return store.do('undone', { deed: target }, why);
}

/** What an undoing brings back is of the kind of what was undone. */
async function kindOf({ db }: RecordStore, deed: number): Promise<DeedKind | undefined> {
  for (let seq = deed; ; ) {
    const row = await db.selectFrom('log').select(['kind', 'body']).where('seq', '=', seq).executeTakeFirst();
    if (row?.kind !== 'undone') return row?.kind as DeedKind | undefined;
    seq = (JSON.parse(row.body) as { readonly deed: number }).deed;
  }
}

/** A deed as it is answered: whatever its body holds. */
export function deedOf({ body, ...deed }: Logged): Omit<Logged, 'body'> & { readonly body: Record<string, unknown> } {
  return { ...deed, body: { ...body } };
}

import { queries } from '../../api/client.ts';
import { type Done, perform } from '../../api/deed.ts';
import { questionOptions } from '../../api/question.ts';
import { messages } from '../../messages/briefs.ts';
import { toast, toastIssue } from '../../parts/toast.tsx';
import type { Edit, KeptBrief } from './brief.ts';

/** Deeds of the log that are looked through for those of a brief. */
const LOOKED = 200;

/** Keeps a change of a brief; a notice offers to take it back. */
export async function keep(id: string, edit: Edit, text?: string): Promise<Done<KeptBrief>> {
  const done = await perform('put', '/briefs/{id}', edit, { path: { id } });
  const { data } = done;
  if (data !== undefined) tell([text, messages.kept(data.version)].filter(Boolean).join(' '), id);
  return done;
}

/** Tells of a deed that was done with a brief, and offers to take it back. */
export function tell(text: string, id: string): void {
  toast({ text, undo: () => void takeBackLast(id) });
}

async function takeBackLast(id: string): Promise<void> {
  const { items } = await queries.fetchQuery({ ...questionOptions('/log', { params: { query: { limit: LOOKED } } }), staleTime: 0 });
  const last = items.find((one) => one.kind === 'briefed' && one.about === id && one.undoable);
  if (last !== undefined) await takeBack(last.seq);
}

/** Takes back a version by the number of its deed. */
export async function takeBack(deed: number): Promise<void> {
  const { issue } = await perform('post', '/undo', { deed });
  if (issue !== undefined) toastIssue(issue);
  else toast({ text: messages.tookBack });
}

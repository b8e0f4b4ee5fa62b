import { useRef } from 'react';
import { queries } from '../../api/client.ts';
import { perform } from '../../api/deed.ts';
import { keyOf, questionOptions } from '../../api/question.ts';
import { messages } from '../../messages/reading-room.ts';
import { toast, toastIssue, undoLast } from '../../parts/toast.tsx';
import type { Entry, Report } from './report.ts';

type Verdict = 'accepted' | 'edited' | 'rejected' | 'proposed';

interface Review {
  readonly verdict: Verdict;
  /** With `edited`: the fields that replace the machine's. */
  readonly value?: Readonly<Record<string, unknown>>;
  readonly why?: string;
}

export interface Reviewing {
  /** Says of an entry whether it is right. It is shown at once, and put back where it cannot be done. Gives whether it could. */
  readonly review: (entry: Entry, review: Review) => Promise<boolean>;
  /** Takes back the last review done here. */
  readonly undo: () => void;
}

interface Done {
  readonly deed: number;
  readonly entry: string;
}

/** What stays as it is when an entry is reviewed: who is signed in, the desks, and the report itself, whose entry is put in its place alone. */
const UNTOUCHED = new Set(['/reports/{id}', '/session', '/desks', '/search/fields', '/about']);

/** Reviews entries of the report that was asked for with these parameters. */
export function useReviewing(asked: Parameters<typeof questionOptions<'/reports/{id}'>>[1]): Reviewing {
  const done = useRef<Done[]>([]);
  // Takes away the last notice, which offers to undo what may be undone already.
  const told = useRef((): void => {});
  const key = keyOf('/reports/{id}', asked);
  const put = (id: string, change: (entry: Entry) => Entry): void => {
    queries.setQueryData(key, (report: Report | undefined) =>
      report === undefined ? report : { ...report, entries: report.entries.map((one) => (one.id === id ? change(one) : one)) },
    );
  };
  const again = async (id: string): Promise<void> => {
    const answer = await queries.fetchQuery({ ...questionOptions('/entries/{id}', { params: { path: { id } } }), staleTime: 0 });
    const { entry } = answer;
    if (entry !== undefined) put(id, () => entry);
  };
  const takeBack = async ({ deed, entry }: Done): Promise<void> => {
    told.current();
    done.current = done.current.filter((one) => one.deed !== deed);
    const { issue } = await perform('post', '/undo', { deed }, undefined, { quiet: true });
    if (issue !== undefined) return toastIssue(issue);
    await again(entry);
    stale();
    told.current = toast({ text: messages.undone });
  };
  const review = async (entry: Entry, { verdict, value, why }: Review): Promise<boolean> => {
    put(entry.id, (one) => foreseen(one, verdict, value));
    const body = { entries: [entry.id], verdict, ...(value !== undefined && { value }), ...(why !== undefined && why !== '' && { why }) };
    const { data, issue } = await perform('post', '/reviews', body, undefined, { quiet: true });
    if (issue !== undefined) {
      put(entry.id, () => entry);
      toastIssue(issue);
      return false;
    }
    const deed = data?.deeds[0]?.seq;
    if (deed !== undefined) done.current.push({ deed, entry: entry.id });
    await again(entry.id);
    stale();
    told.current = toast({
      text: messages.done[verdict] ?? verdict,
      ...(deed !== undefined && { undo: () => void takeBack({ deed, entry: entry.id }) }),
    });
    return true;
  };
  const undo = (): void => {
    const last = done.current.at(-1);
    if (last !== undefined) void takeBack(last);
    else if (!undoLast()) toast({ text: messages.nothingToUndo });
  };
  return { review, undo };
}

function stale(): void {
  void queries.invalidateQueries({ predicate: ({ queryKey: [path] }) => !UNTOUCHED.has(path as string) });
}

/** How an entry will look when the deed is done. */
function foreseen(entry: Entry, verdict: Verdict, value: Review['value']): Entry {
  const { flag: _, ...rest } = entry;
  const edited = value === undefined ? {} : { value: { ...entry.value, ...value } as Entry['value'] };
  return { ...rest, ...edited, status: verdict };
}

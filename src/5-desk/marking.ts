import { IssueError, issueOf } from '#base/issue.ts';
import type { Logged } from '#record/log/deed.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { type Mark, maySee } from './access/marks.ts';
import { mustSee } from './access/seen-deeds.ts';
import { seenBy } from './access/sight.ts';

/** What a mark is set on. */
export type Markable = { readonly report: string } | { readonly entry: string };

export interface Marking {
  /** Null: it bears no mark of its own any more. */
  readonly mark: Mark | null;
  readonly why?: string;
  /** The highest mark that the doer may see; all where not said. */
  readonly clearance?: Mark;
}

/**
 * Says how a report or an entry is to be handled. A mark on a report holds for all of it, one on an entry for its words: what else stands on these words bears it too. Throws IssueError where there is none (record.unknown), or the mark is
 * above what the doer may see (access.denied): nobody sets what only others could take off.
 */
export async function setMark(whole: RecordStore, about: Markable, { mark, why, clearance }: Marking): Promise<Logged> {
  const store = await seenBy(whole, clearance);
  await mustSee(store, 'report' in about ? { reports: [about.report] } : { entries: [about.entry] });
  if (clearance !== undefined && mark !== null && !maySee(clearance, mark))
    throw new IssueError(issueOf('access.denied', `You may see up to ${clearance}, and may set no mark above that.`, mark));
  return store.do('marked', { ...about, mark }, why);
}

import { IssueError } from '#base/issue.ts';
import type { RecordStore, Writing } from '#record/store/record-store.ts';

/** Notes when something was last used. Where the record cannot be written at the moment, nothing is noted: what is not noted ends earlier, and nobody is kept from reading for it. */
export async function noteUse(store: RecordStore, note: (db: Writing['db']) => Promise<unknown>): Promise<void> {
  try {
    await store.write(({ db }) => note(db));
  } catch (error) {
    if (!(error instanceof IssueError) || !['record.full', 'record.busy'].includes(error.issue.code)) throw error;
  }
}

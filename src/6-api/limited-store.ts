import type { KyselyPlugin } from 'kysely';
import { IssueError, issueOf } from '#base/issue.ts';
import { pausing } from '#base/pausing.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { tooSlow } from '#record/store/too-slow.ts';

interface Limits {
  /** In whose name is written. */
  readonly by: string;
  /** Milliseconds that a question may take; any number where absent. */
  readonly most?: number;
  readonly signal: AbortSignal;
}

/**
 * The record for one request. A question of several statements lets others have a turn between them, and ends where it takes too long or nobody waits for it any more (query.too-slow). A single statement is ended in its middle
 * by PostgreSQL alone: the embedded SQLite runs it in this thread and has no means to interrupt it, so that questions are made of statements that are short by themselves.
 */
export function limitedStore(store: RecordStore, { by, most, signal }: Limits): RecordStore {
  const { database } = store;
  const end = most === undefined ? Number.POSITIVE_INFINITY : performance.now() + most;
  const pause = pausing();
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (signal.aborted) throw new IssueError(issueOf('run.interrupted', 'Nobody waits for the answer any more.'));
      if (performance.now() > end) throw tooSlow(most as number);
      return node;
    },
    transformResult: async ({ result }) => {
      await pause();
      return result;
    },
  };
  const db = most === undefined ? database.db : (database.questions?.(most) ?? database.db);
  return new RecordStore({ ...database, db: db.withPlugin(plugin) }, { by, clock: () => store.now });
}

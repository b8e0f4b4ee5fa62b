import type { Kysely } from 'kysely';
import { databaseIssue } from '../database-issue.ts';
import type { Tables } from '../tables.ts';
import { tooSlow } from '../too-slow.ts';
import { databaseOf, poolOf } from './pool.ts';

/** SQLSTATE of a statement that the server ended. */
const QUERY_CANCELED = '57014';

/** Connections for questions: the server ends each statement of theirs after so many milliseconds (`statement_timeout`), which is told as an issue. Connects when it is first asked. */
export function questionsTo(address: string, most: number): Kysely<Tables> {
  const told = (error: unknown): unknown => ((error as { code?: unknown }).code === QUERY_CANCELED ? tooSlow(most) : databaseIssue(error));
  return databaseOf(poolOf(address, { statement_timeout: most }), told);
}

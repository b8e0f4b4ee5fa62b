import { IssueError, issueOf } from '#base/issue.ts';

/** An error of one of the two databases as the project's own; any other stays what it is. */
export function databaseIssue(error: unknown): unknown {
  if (error instanceof IssueError || !(error instanceof Error)) return error;
  const { message } = error;
  if (/database or disk is full|No space left|ENOSPC|could not extend file/i.test(message))
    return new IssueError(issueOf('record.full', 'There is no room on the disk; nothing was written.'), { cause: error });
  if (/database is locked|lock timeout|canceling statement due to lock/i.test(message))
    return new IssueError(issueOf('record.busy', 'Another program has been writing to the record for more than five seconds.'), {
      cause: error,
    });
  if (LOST.test(`${(error as { code?: unknown }).code} ${message}`))
    return new IssueError(issueOf('record.not-usable', `The database does not answer (${message}).`), { cause: error });
  if (/disk image is malformed|disk I\/O error/i.test(message))
    return new IssueError(issueOf('record.damaged', `The record cannot be read or written (${message}).`), { cause: error });
  return error;
}

/** What is said where a database server has gone or cannot be reached. */
const LOST =
  /Connection terminated|not queryable|timeout exceeded when trying to connect|ECONNREFUSED|ECONNRESET|EPIPE|terminating connection|too many clients|database system is (?:shutting|starting)/;

import { IssueError, issueOf } from '#base/issue.ts';

/** What is said of a question that took longer than it may, in milliseconds. */
export function tooSlow(most: number): IssueError {
  return new IssueError(issueOf('query.too-slow', `This takes more than ${most / 1000} seconds.`));
}

import { messages } from '../messages/parts.ts';
import type { components } from './schema.generated.ts';

export type Issue = components['schemas']['Issue'];

/** A problem that the API told of, or that there was in reaching it. */
export class ApiProblem extends Error {
  readonly issue: Issue;
  /** 0 where there was no answer. */
  readonly status: number;
  constructor(issue: Issue, status: number) {
    super(issue.message);
    this.issue = issue;
    this.status = status;
  }
  /** Asking again may help: the server is busy or out of reach. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status === 503;
  }
}

/** The problem of an answer that is no success. */
export function problemOf(body: unknown, status: number): ApiProblem {
  const issue = (body as { readonly issue?: Issue } | undefined)?.issue;
  if (typeof issue?.message === 'string') return new ApiProblem(issue, status);
  return new ApiProblem(
    { code: 'run.failed', severity: 'error', message: messages.noAnswer(status), remedy: messages.noAnswerRemedy },
    status,
  );
}

/** The problem of something thrown: no network, no server. */
export function problemFrom(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  const given = thrown instanceof Error ? { given: thrown.message } : {};
  return new ApiProblem(
    { code: 'run.failed', severity: 'error', message: messages.unreachable, remedy: messages.unreachableRemedy, ...given },
    0,
  );
}

import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import { StatusIssue, statusOf } from './issue-status.ts';

/** What is answered where something cannot be done. */
interface Failure {
  readonly issue: Issue;
  /** All that is wrong, where it is more than one thing. */
  readonly issues?: readonly Issue[];
  /** Id of the request, as the log has it. */
  readonly request: string;
}

/** Answers an error as an issue. What is not an issue is a defect: it is told to `defect` whole, and to the client without what it says. */
export function answerFailure(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
  defect: (error: unknown, request: FastifyRequest) => void,
): FastifyReply {
  const { status, issue } = told(error);
  if (status === 500 && !(error instanceof IssueError)) defect(error, request);
  if (status === 503) reply.header('retry-after', '5');
  // Whoever goes on sending what was refused is not listened to.
  if (!request.raw.complete) reply.header('connection', 'close');
  // Where many things are wrong at once, the error holds them all.
  const { issues } = error as { readonly issues?: readonly Issue[] };
  const failure: Failure = { issue, ...(error instanceof IssueError && issues !== undefined && { issues }), request: request.id };
  return reply
    .code(status)
    .removeHeader('etag')
    .header('cache-control', 'no-store')
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify(failure));
}

function told(error: FastifyError | Error): { readonly status: number; readonly issue: Issue } {
  if (error instanceof StatusIssue) return { status: error.status, issue: error.issue };
  if (error instanceof IssueError) return { status: statusOf(error.issue.code), issue: error.issue };
  const { statusCode = 500 } = error as FastifyError;
  if (statusCode === 413)
    return {
      status: 413,
      issue: issueOf('source.too-large', 'The request is too large.', undefined, 'Send a report as a file, or in parts.'),
    };
  if (statusCode >= 400 && statusCode < 500)
    return { status: statusCode, issue: issueOf('usage.wrong', `The request cannot be understood: ${error.message}.`, undefined, SEE) };
  return {
    status: 500,
    issue: issueOf(
      'run.failed',
      'The program failed at this request.',
      undefined,
      'Report it with the id of the request and what the log says of it.',
    ),
  };
}

/** Where the API is told. */
export const SEE = 'See /api/v1/openapi.json.';

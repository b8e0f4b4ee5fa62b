import { type Issue, type IssueCode, IssueError } from '#base/issue.ts';

/** Codes whose status is not 400. */
const STATUS: Readonly<Partial<Record<IssueCode, number>>> = {
  'access.unknown': 401,
  'access.denied': 403,
  'access.foreign': 403,
  'access.throttled': 429,
  'record.unknown': 404,
  'export.nothing': 404,
  'desk.missing': 404,
  'deed.not-possible': 409,
  'entry.not-verbatim': 409,
  'entry.wrong-shape': 409,
  'brief.unsupported': 422,
  'export.not-writable': 422,
  'source.too-large': 413,
  'run.failed': 500,
  'reading.failed': 500,
  'record.damaged': 500,
  'model.missing': 500,
  'model.damaged': 500,
  'output.not-writable': 500,
  'network.failed': 502,
  'network.refused': 502,
  'record.busy': 503,
  'record.missing': 503,
  'record.not-usable': 503,
  'record.newer': 503,
  'query.too-slow': 503,
  'run.interrupted': 503,
  'record.full': 507,
};

/** The HTTP status that fits an issue. What is not in the list is wrong with what was asked: 400. */
export function statusOf(code: IssueCode): number {
  return STATUS[code] ?? 400;
}

/** An issue of HTTP itself, whose status is not the one of its code. */
export class StatusIssue extends IssueError {
  readonly status: number;

  constructor(status: number, issue: Issue) {
    super(issue);
    this.status = status;
  }
}

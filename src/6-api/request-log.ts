import type { FastifyReply, FastifyRequest } from 'fastify';

/** A request as it is written down. Never what was given: no address with its query, no header, no body. */
interface LoggedRequest {
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly request: string;
  readonly actor: string;
  readonly method: string;
  /** The pattern of the route, not what was asked for. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** The line that is written of a request. */
export function logLine(request: FastifyRequest, reply: FastifyReply, now: Date): string {
  const line: LoggedRequest = {
    time: now.toISOString(),
    request: request.id,
    actor: request.caller?.name ?? '-',
    method: request.method,
    route: request.routeOptions.url ?? '-',
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime * 10) / 10,
  };
  return escaped(line);
}

/** The line that is written of a defect: where it happened, and never the value that it happened with. */
export function defectLine(request: FastifyRequest, error: unknown, now: Date): string {
  const { name, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const at = stack.split('\n').filter((one) => /^\s+at /.test(one));
  return escaped({
    time: now.toISOString(),
    request: request.id,
    route: request.routeOptions.url ?? '-',
    defect: name,
    at: at.map((one) => one.trim()),
  });
}

/** JSON escapes line breaks and control signs; those that a terminal obeys beyond them are escaped too. */
function escaped(value: object): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

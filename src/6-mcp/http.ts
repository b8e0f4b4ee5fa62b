import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { type Issue, issueOf } from '#base/issue.ts';
import type { Caller } from '#desk/access/caller.ts';
import type { Serving } from './calls.ts';
import { mcpServer } from './server.ts';

type Handled = Parameters<StreamableHTTPServerTransport['handleRequest']>;
type IncomingMessage = Handled[0];
type ServerResponse = Handled[1];
type IncomingHttpHeaders = IncomingMessage['headers'];

/** One request over HTTP, whose body has been read. */
export interface McpRequest extends Omit<Serving, 'caller' | 'audited'> {
  /** Absent where it is not known who asks. */
  readonly caller?: Caller;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: unknown;
  /** Names that the server answers to (without port); any where absent. */
  readonly hosts?: readonly string[];
}

/**
 * Answers a request of the Streamable HTTP transport, without sessions: each request is served by itself and answered as JSON. A token is needed, by the local user too, because a page of a stranger has none; Origin and Host must be our
 * own. Every call of a tool is written down in the log.
 */
export async function answerMcp({ caller, request, response, body, hosts, ...serving }: McpRequest): Promise<void> {
  const refusal = refusalOf(request.headers, hosts, caller);
  if (refusal !== undefined) return refuse(response, refusal);
  const server = mcpServer({ ...serving, caller: caller as Caller, audited: true });
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  response.once('close', () => void server.close());
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  // Its handlers may be absent, which the interface of transports does not say as the compiler wants it said.
  await server.connect(transport as Parameters<typeof server.connect>[0]);
  await transport.handleRequest(request, response, body);
}

interface Refusal {
  readonly status: 401 | 403;
  readonly issue: Issue;
}

function refusalOf(headers: IncomingHttpHeaders, hosts: readonly string[] | undefined, caller: Caller | undefined): Refusal | undefined {
  const { host = '', origin } = headers;
  const name = host.replace(/:\d{1,5}$/, '').toLowerCase();
  if (host === '' || (hosts !== undefined && !hosts.includes(name)))
    return { status: 403, issue: issueOf('access.foreign', 'The desk does not answer to this name.', host.slice(0, 200)) };
  if (origin !== undefined && hostOf(origin) !== host.toLowerCase())
    return { status: 403, issue: issueOf('access.foreign', 'Another site asks for this.', origin.slice(0, 200)) };
  if (caller?.via !== 'token')
    return { status: 401, issue: issueOf('access.unknown', 'A token is needed here.', undefined, 'Send one as Authorization: Bearer.') };
  return undefined;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host.toLowerCase() : undefined;
}

function refuse(response: ServerResponse, { status, issue }: Refusal): void {
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    })
    .end(JSON.stringify({ jsonrpc: '2.0', error: { code: -32_000, message: issue.message, data: issue }, id: null }));
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { IssueError, issueOf } from '#base/issue.ts';
import { authorise, type Caller } from '#desk/access/caller.ts';
import { seenBy } from '#desk/access/sight.ts';
import { hasTag, tagOf } from './answer-tag.ts';
import { answerFile } from './attachments.ts';
import { type Authenticator, NOBODY } from './caller.ts';
import { answerEvents } from './event-stream.ts';
import { checked } from './given.ts';
import { checkForeign } from './guards.ts';
import { limitedStore } from './limited-store.ts';
import type { Call, FileAnswer, Route } from './route.ts';
import type { Services } from './services.ts';
import type { StreamedEvent } from './streamed-event.ts';

/** Where all routes are. */
export const BASE = '/api/v1';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; absent before that is known. */
    caller?: Caller;
  }
}

export interface RoutingOptions {
  readonly authenticate: Authenticator;
  /** Milliseconds that a question may take. */
  readonly most: number;
  /** Answers are held against their schemas, as tests do. */
  readonly strict: boolean;
}

/** Serves a route: who asks is asked first, then whether this person may, then what is given. */
export function serve(server: FastifyInstance, one: Route, services: Services, options: RoutingOptions): void {
  const { method, path, permission, answer } = one;
  server.route({
    method,
    url: `${BASE}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    // What is written down when it is given is not asked for its size.
    exposeHeadRoute: method === 'GET' && typeof answer !== 'string',
    onRequest: async (request) => {
      const isOpen = permission === 'open';
      // Before anything is looked up: what another site asks for has no effect whatever.
      checkForeign(request.method, request.headers, { isOpen });
      const caller = await options.authenticate(request);
      if (caller !== undefined) request.caller = caller;
      checkForeign(request.method, request.headers, { isOpen, ...(caller !== undefined && { caller }) });
      if (isOpen) return;
      if (caller === undefined) throw new IssueError(issueOf('access.unknown', 'It is not known who asks for this.'));
      authorise(caller, permission);
    },
    handler: (request, reply) => answered(one, request, reply, services, options),
  });
}

async function answered(
  one: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  { most, strict }: RoutingOptions,
): Promise<FastifyReply> {
  const { method, answer } = one;
  const caller = request.caller ?? NOBODY;
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  const [params, query] = [checked(one.params, request.params, 'path'), checked(one.query, request.query, 'query')];
  const body = one.body === 'bytes' ? bytesOf(request) : checked(one.body, request.body ?? undefined, 'body');
  let shared: string | undefined;
  if (one.rests === 'record') {
    const { desk } = (query ?? {}) as { readonly desk?: string };
    const tag = await tagOf(services.store, caller, request.url, desk === undefined ? '' : await services.deskFiles.stamp(desk));
    reply.header('etag', tag.own).header('cache-control', 'private, no-cache');
    if (hasTag(request.headers['if-none-match'], tag.own)) return reply.code(304).send();
    shared = one.personal === true ? tag.own : tag.shared;
  } else reply.header('cache-control', 'no-store');
  const isQuestion = method === 'GET' && answer instanceof z.ZodType;
  const exchange = exchangeOf(request, reply);
  if (one.status !== undefined) reply.code(one.status);
  const handle = async (signal: AbortSignal): Promise<unknown> => {
    const whole = limitedStore(services.store, { by: caller.name, signal, ...(isQuestion && { most }) });
    // Whatever a route reads, it reads as much as this person may see.
    const store = await seenBy(whole, caller.clearance);
    return one.handle({ store, caller, services, params, query, body, signal: gone.signal, exchange } as Call<never, never, never>);
  };
  // A deed is done to its end even where nobody waits for the answer, and so is a question that others may share.
  const toItsEnd = new AbortController().signal;
  if (shared !== undefined && isQuestion) {
    const text = await services.answers.of(shared, `${caller.name} ${request.ip}`, async () => json(one, await handle(toItsEnd), strict));
    return reply.header('content-type', JSON_TYPE).send(text);
  }
  const signal = method === 'GET' ? gone.signal : toItsEnd;
  if (answer === 'raw') return handedOver(reply, () => handle(signal));
  const given = await handle(signal);
  if (answer === 'file') return answerFile(reply, given as FileAnswer);
  if (answer === 'events') return answerEvents(reply, given as AsyncIterable<StreamedEvent>);
  if (answer === 'none') return (reply.statusCode === 200 ? reply.code(204) : reply).send();
  return reply.header('content-type', JSON_TYPE).send(json(one, given, strict));
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** An answer as it is sent. */
function json({ answer, operation }: Route, given: unknown, strict: boolean): string {
  if (strict && answer instanceof z.ZodType) mustFit(answer, given, operation);
  return JSON.stringify(given);
}

/** Lets a handler answer by itself. What was to be said with every answer is said with this one too, and what goes wrong before the answer has begun is answered as anywhere else. */
async function handedOver(reply: FastifyReply, handle: () => Promise<unknown>): Promise<FastifyReply> {
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
  try {
    await handle();
  } catch (error) {
    if (!reply.raw.headersSent) throw error;
    reply.raw.destroy();
  }
  return reply.hijack();
}

function exchangeOf(request: FastifyRequest, reply: FastifyReply): Call['exchange'] {
  return {
    address: request.ip,
    headers: request.headers,
    url: request.url,
    setHeader: (name, value) => void reply.header(name, value),
    setStatus: (code) => void reply.code(code),
    raw: { request: request.raw, response: reply.raw },
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** What is sent, as it comes: what was sent as JSON or text was read already. */
function bytesOf({ body }: FastifyRequest): AsyncIterable<Uint8Array> {
  if (body === undefined || body === null) return nothing();
  return body as AsyncIterable<Uint8Array>;
}

function mustFit(schema: z.ZodType, given: unknown, operation: string): void {
  // As a client sees it: fields without a value are not there.
  const { error } = schema.safeParse(JSON.parse(JSON.stringify(given)));
  if (error !== undefined) throw new Error(`the answer of ${operation} is not as its schema has it: ${z.prettifyError(error)}`);
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Caller, Permission } from '#desk/access/caller.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Services } from './services.ts';
import type { StreamedEvent } from './streamed-event.ts';

/** What a route is asked with: everything is checked against the route's schemas before. */
export interface Call<P = unknown, Q = unknown, B = unknown> {
  /** The record, written in the caller's name. */
  readonly store: RecordStore;
  /** Of a route that is open and a client that nobody knows: `NOBODY`, who may nothing. */
  readonly caller: Caller;
  readonly services: Services;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
  readonly exchange: Exchange;
}

/** The exchange itself, for the few routes that their schemas do not tell the whole of: cookies, redirects, protocols of others. */
export interface Exchange {
  /** Address of the client. */
  readonly address: string;
  readonly headers: Readonly<FastifyRequest['headers']>;
  /** Path and query as they were asked for. */
  readonly url: string;
  /** Sets a header of the answer; `set-cookie` may come several times. */
  readonly setHeader: (name: string, value: string) => void;
  /** Sets the status of the answer, 200 (204 without an answer) where not said. */
  readonly setStatus: (code: number) => void;
  /** For routes that answer `raw`. */
  readonly raw: { readonly request: FastifyRequest['raw']; readonly response: FastifyReply['raw'] };
}

/** A file as an answer: always given as an attachment. */
export interface FileAnswer {
  readonly name: string;
  readonly type: string;
  readonly body: AsyncIterable<Uint8Array | string> | Uint8Array | string;
}

interface Described {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under /api/v1, with parameters as {name}. */
  readonly path: string;
  /** Name of the operation in the OpenAPI document and in generated clients: `positions`, `addReport`. */
  readonly operation: string;
  readonly summary: string;
  /** Who may: `open` takes no account. There is no default. */
  readonly permission: Permission | 'open';
  /**
   * What the answer to a GET depends on: with `record`, on the record, the desk file that is named and who asks alone, so that an answer that a client has can be confirmed without being made again. Where nothing is
   * said it is made anew each time and kept nowhere.
   */
  readonly rests?: 'record';
  /** The answer depends on who asks, not on their rights alone: nobody shares it. */
  readonly personal?: true;
  /** Status of a success: 200, without an answer 204, where not said. */
  readonly status?: 200 | 201 | 202;
}

/** Bytes as they come, of any type. */
export type BytesBody = 'bytes';

/**
 * A question or deed over HTTP. `answer` is the schema of the JSON that is given, `file` an attachment, `events` a stream of server-sent events; with `raw` the handler answers through the exchange, for protocols of others.
 */
export interface Route extends Described {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType | BytesBody;
  readonly answer: z.ZodType | 'file' | 'events' | 'none' | 'raw';
  readonly handle: (call: Call<never, never, never>) => Promise<unknown>;
}

type Given<S> = S extends z.ZodType ? z.output<S> : S extends BytesBody ? AsyncIterable<Uint8Array> : undefined;
type Answered<A> = A extends z.ZodType
  ? z.input<A>
  : A extends 'file'
    ? FileAnswer
    : A extends 'events'
      ? AsyncIterable<StreamedEvent>
      : undefined;

/** Makes a route whose handler is typed by its schemas. */
export function route<
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | BytesBody | undefined = undefined,
  const A extends Route['answer'] = Route['answer'],
>(
  described: Described & {
    readonly params?: P;
    readonly query?: Q;
    readonly body?: B;
    readonly answer: A;
    readonly handle: (call: Call<Given<P>, Given<Q>, Given<B>>) => Promise<Answered<A>>;
  },
): Route {
  return described as unknown as Route;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { AccountOptions } from '#api/accounts/accounts.ts';
import { buildServer } from '#api/server.ts';
import { closeServices, type Services, servicesFor } from '#api/services.ts';
import { addUser } from '#desk/accounts/change-user.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';

export const PASSWORD = 'vellum harbour nineteen oxen';

/** Where the desk of a test is: on a server, over https. */
const HOST = 'desk.example.org';

/** A server with a record, asked without a socket. */
export interface SigningIn {
  readonly server: FastifyInstance;
  readonly services: Services;
  readonly store: RecordStore;
  /** Folder of the record. */
  readonly place: string;
  /** All lines of the request log. */
  readonly lines: readonly string[];
  /** Minutes go by. */
  readonly later: (minutes: number) => void;
  readonly ask: (method: Method, url: string, more?: Asking) => Promise<Answer>;
  /** Signs in and gives the cookie. */
  readonly enter: (name: string, password?: string, more?: Asking) => Promise<string>;
  readonly close: () => Promise<void>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface Asking {
  readonly body?: unknown;
  readonly cookie?: string;
  readonly token?: string;
  /** Of a browser on a page of the desk where not said. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly address?: string;
  readonly host?: string;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for.
  readonly json: any;
  readonly text: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Whole, one cookie each. */
  readonly cookies: readonly string[];
}

/** Makes a server whose record holds the given users, all with one password. */
export async function signingIn(
  users: Readonly<Record<string, 'reader' | 'reviewer' | 'editor' | 'admin'>>,
  accounts: AccountOptions = {},
): Promise<SigningIn> {
  const place = mkdtempSync(path.join(tmpdir(), 'attache-signing-in-'));
  let now = Date.now();
  const store = new RecordStore(await openDatabase(place, { create: true }), { by: 'root', clock: () => new Date(now) });
  for (const [name, role] of Object.entries(users)) await addUser(store, { name, role, password: PASSWORD });
  const services = servicesFor({ store, place, desks: path.join(place, 'desks'), accounts });
  const lines: string[] = [];
  const server = buildServer(services, { strict: true, log: (line) => lines.push(line) });

  const ask = async (
    method: Method,
    url: string,
    { body, cookie, token, headers = {}, address = '192.0.2.1', host = HOST }: Asking = {},
  ): Promise<Answer> => {
    const all = {
      host,
      ...(method !== 'GET' && { origin: `https://${host}`, 'sec-fetch-site': 'same-origin' }),
      ...(cookie !== undefined && { cookie }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    };
    const answer = await server.inject({
      method,
      url: url.startsWith('/') ? url : `/api/v1/${url}`,
      remoteAddress: address,
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<string, string>,
      ...(body !== undefined && { payload: body as object }),
    });
    const set = answer.headers['set-cookie'];
    const isJson = /^application\/json(?:;|$)/.test(String(answer.headers['content-type'] ?? ''));
    return {
      status: answer.statusCode,
      json: isJson ? answer.json() : undefined,
      text: answer.body,
      bytes: answer.rawPayload,
      headers: answer.headers,
      cookies: set === undefined ? [] : [set].flat(),
    };
  };
  return {
    ...{ server, services, store, place, lines, ask },
    later: (minutes) => {
      now += minutes * 60_000;
    },
    enter: async (name, password = PASSWORD, more = {}) => {
      const { status, cookies, text } = await ask('POST', 'session', { ...more, body: { name, password } });
      if (status !== 200) throw new Error(text);
      return (cookies[0] as string).split(';', 1)[0] as string;
    },
    close: async () => {
      await server.close();
      await closeServices(services);
      await store.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

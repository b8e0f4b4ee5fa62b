import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { localUser } from '#api/caller.ts';
import { buildServer, type ServerOptions } from '#api/server.ts';
import { closeServices, type Services, servicesFor } from '#api/services.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { meet, office, pact, rule, say, stand, tell } from '../desk/questions/tales.ts';

/** Takes the place of the reading worker: finds nothing, in as long as the report's id says. */
const ECHO = new URL('../record/workers/echo.mjs', import.meta.url);

export interface Desk {
  readonly server: FastifyInstance;
  readonly services: Services;
  readonly store: RecordStore;
  readonly place: string;
  /** Lines of the request log. */
  readonly lines: string[];
  readonly get: (url: string, headers?: Record<string, string>) => Promise<Answered>;
  readonly send: (method: 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for.
  readonly json: any;
}

/** A desk file that can be used. */
export const DESK = 'name: Japan and the United States\nparties: [JPN, USA]\nissues:\n  - name: alliance\n    words: [alliance, bases]\n';

/** A server over an empty record, asked without a socket; every answer is held against its schema. */
export async function askedDesk(options: ServerOptions = {}): Promise<Desk> {
  const place = mkdtempSync(path.join(tmpdir(), 'attache-api-'));
  let second = 0;
  const store = new RecordStore(await openDatabase(place, { create: true }), {
    by: 'test',
    clock: () => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)),
  });
  mkdirSync(path.join(place, 'desks'));
  writeFileSync(path.join(place, 'desks', 'japan-us.yaml'), DESK);
  const services = servicesFor({ store, place, desks: path.join(place, 'desks'), worker: ECHO });
  const lines: string[] = [];
  const server = buildServer(services, {
    authenticate: localUser('Ada'),
    strict: true,
    most: 20_000,
    log: (line) => lines.push(line),
    ...options,
  });
  const asked = async (method: string, url: string, body: unknown, headers: Record<string, string>): Promise<Answered> => {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const answer = await server.inject({
      method: method as 'GET',
      url: url.startsWith('/') ? url : `/api/v1/${url}`,
      headers: { host: 'localhost', ...(raw && { 'content-type': 'application/octet-stream' }), ...headers },
      ...(body !== undefined && { payload: body as string }),
    });
    const isJson = String(answer.headers['content-type']).startsWith('application/json');
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      json: isJson && answer.body !== '' ? answer.json() : undefined,
    };
  };
  return {
    server,
    services,
    store,
    place,
    lines,
    get: (url, headers = {}) => asked('GET', url, undefined, headers),
    send: (method, url, body, headers = {}) => asked(method, url, body, headers),
    close: async () => {
      await Promise.all([server.close(), closeServices(services)]);
      await store.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Something of every kind, told by six reports; the sixth is a later text of the fifth. */
export async function filled(store: RecordStore): Promise<void> {
  for (let n = 1; n <= 6; n++)
    await tell(
      store,
      [`r${n}`, `Paper ${n % 3}`, `2024-11-0${n}`],
      [
        office('Shigeru Ishiba', 'Prime Minister', 'Japan'),
        say('Shigeru Ishiba', 'the alliance must be equal', { to: 'Joe Biden', via: 'Taipei Times', said: '2024-11-02' }),
        pact('SOFA', { known: 'us-japan-sofa', parties: ['Japan', 'United States'], year: 1960 }),
        stand('Shigeru Ishiba', n % 2 === 0 ? 'support' : 'oppose', 'revising the agreement', { agreement: true, borne: true }),
        rule('United States', 'right', 'use bases in Japan'),
        meet(['Shigeru Ishiba', 'Joe Biden'], { when: '2024-11-02', status: n < 3 ? 'scheduled' : 'held', place: 'Lima' }),
        say('Ishiba', `number ${n}`),
      ],
      n === 6 ? { story: 'r5', revises: 'r5' } : {},
    );
}

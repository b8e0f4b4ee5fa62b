import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '#desk/access/caller.ts';
import { setMark } from '#desk/marking.ts';
import { answerMcp } from '#mcp/http.ts';
import { listedTools } from '#mcp/tools.ts';
import { hostileRecord } from './hostile-record.ts';
import { INJECTIONS } from './injections.ts';

const CALLERS: Readonly<Record<string, Caller>> = {
  'Bearer green': { name: 'program', role: 'reader', clearance: 'green', via: 'token' },
  'Bearer red': { name: 'other', role: 'reader', clearance: 'red', via: 'token' },
  local: { name: 'me', role: 'admin', clearance: 'red', via: 'local' },
  cookie: { name: 'me', role: 'admin', clearance: 'red', via: 'session' },
};

let record: Awaited<ReturnType<typeof hostileRecord>>;
let server: Server;
let port = 0;
beforeAll(async () => {
  record = await hostileRecord(INJECTIONS.slice(0, 5));
  server = createServer(async (request, response) => {
    const caller = CALLERS[request.headers.authorization ?? ''];
    if (request.method !== 'POST') return void response.writeHead(405).end();
    const body = JSON.parse(await textOf(request)) as unknown;
    await answerMcp({
      store: record.store,
      request,
      response,
      body,
      hosts: ['localhost', '127.0.0.1'],
      ...(caller !== undefined && { caller }),
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await record.end();
});

async function textOf(stream: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of stream) text += piece;
  return text;
}

async function connected(token: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`), {
    requestInit: { headers: { authorization: token } },
  });
  await client.connect(transport as Parameters<typeof client.connect>[0]);
  return client;
}

/** Posts a call and gives the status of the answer. */
function posted(headers: Record<string, string>): Promise<number> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'status', arguments: {} } });
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: '/mcp',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

test('a client of the protocol lists and calls the tools, and each call is in the log', async () => {
  const client = await connected('Bearer green');
  expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(listedTools(false).map(({ name }) => name));
  const before = await record.store.db.selectFrom('log').select('seq').execute();
  const status = await client.callTool({ name: 'status', arguments: {} });
  expect(status.structuredContent).toMatchObject({ reports: { all: 5 } });
  const wrong = await client.callTool({ name: 'statements', arguments: { nothing: 1 } });
  expect(wrong.isError).toBe(true);
  await expect(client.callTool({ name: 'no-such-tool', arguments: {} })).rejects.toThrow('no such tool');
  const rows = await record.store.db.selectFrom('log').select(['kind', 'body']).where('seq', '>', before.length).execute();
  expect(rows).toEqual([
    { kind: 'asked', body: '{"tool":"status","via":"http"}' },
    { kind: 'asked', body: '{"tool":"statements","via":"http"}' },
  ]);
  await client.close();
});

test('each caller sees what the clearance allows', async () => {
  const [{ id }] = (await record.store.db.selectFrom('reports').select('id').orderBy('id').execute()) as [{ id: string }];
  await setMark(record.store, { report: id }, { mark: 'red' });
  const [low, high] = await Promise.all(['Bearer green', 'Bearer red'].map(connected));
  expect(await low?.callTool({ name: 'report', arguments: { id } })).toMatchObject({
    isError: true,
    structuredContent: { issue: { code: 'record.unknown' } },
  });
  expect(await high?.callTool({ name: 'report', arguments: { id } })).toMatchObject({
    structuredContent: { source: { id, mark: 'red' } },
  });
  await Promise.all([low?.close(), high?.close()]);
});

const FOREIGN: readonly Record<string, string>[] = [
  ...[
    'evil.example',
    'evil.example:80',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.1',
    '[::2]',
    '127.0.0.2',
    'LOCALHOST.',
    'localhost@evil.example',
    'xn--localhost',
  ].map((host) => ({ host })),
  ...[
    'http://evil.example',
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'file://',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'chrome-extension://abcdef',
    'http://[::1]',
    'javascript:0',
  ].map((origin) => ({ origin })),
];

test('20 wrong hosts and origins are refused, whatever the token', async () => {
  expect(FOREIGN).toHaveLength(20);
  const own = { host: `127.0.0.1:${port}`, authorization: 'Bearer green' };
  for (const headers of FOREIGN) expect([headers, await posted({ ...own, ...headers })]).toEqual([headers, 403]);
  expect(await posted(own)).toBe(200);
  expect(await posted({ ...own, origin: `http://127.0.0.1:${port}` })).toBe(200);
});

test.each(['', 'local', 'cookie', 'Bearer other'])('without a token (%j) nothing is answered', async (authorization) => {
  expect(await posted({ host: `localhost:${port}`, authorization })).toBe(401);
});

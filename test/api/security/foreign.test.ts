import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safePath } from '#api/accounts/safe-path.ts';
import { LOOPBACK_NAMES } from '#api/guards.ts';
import type { Route } from '#api/route.ts';
import { ROUTES } from '#api/routes.ts';
import { askedDesk, type Desk } from '../asked-desk.ts';
import { PASSWORD } from '../signing-in.ts';
import { type GuardedDesk, guardedDesk } from './guarded-desk.ts';

/** As on a machine of one person, where whoever gets in is that person. */
let local: Desk;
/** As on a server, where people sign in. */
let guarded: GuardedDesk;
let port = 0;

beforeAll(async () => {
  [local, guarded] = await Promise.all([askedDesk({ hosts: LOOPBACK_NAMES }), guardedDesk()]);
  await local.server.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = local.server.server.address() as AddressInfo);
});
afterAll(() => Promise.all([local.close(), guarded.close()]));

const unsafe = ROUTES.filter(({ method }) => method !== 'GET');
const urlOf = ({ path }: Route): string => `/api/v1${path.replaceAll('{format}', 'csl').replaceAll(/\{\w+\}/g, 'x')}`;

async function deedsOf({ store }: Pick<Desk, 'store'>): Promise<number> {
  const { count } = await store.db
    .selectFrom('log')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What a browser says when a page of somebody else asks, or one that leads here under another name. */
const FOREIGN: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['a page of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ['a page of a neighbour', { 'sec-fetch-site': 'same-site' }],
  ['no page', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }],
  ['another origin', { origin: 'https://attacker.example' }],
  ['another origin that says it is the same', { origin: 'https://attacker.example', 'sec-fetch-site': 'same-origin' }],
  ['an origin without a name', { origin: 'null' }],
  ['a frame in a sandbox', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['another port', { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' }],
  ['an origin that begins alike', { origin: 'http://localhost.attacker.example' }],
  ['an origin that ends alike', { origin: 'http://attacker-localhost' }],
  ['an origin with a name before it', { origin: 'http://localhost@attacker.example' }],
  ['an origin that is none', { origin: 'file://' }],
  ['no origin at all, as text', { origin: '' }],
  ['a form of another site', { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' }],
  ['a site that no browser says', { 'sec-fetch-site': 'same-origin, cross-site' }],
  ['a site in capitals', { 'sec-fetch-site': 'Cross-Site' }],
];

describe.each(FOREIGN)('%s', (_, headers) => {
  test('does none of the deeds there are, as the local user', async () => {
    const before = await deedsOf(local);
    for (const one of unsafe) {
      const { status, json } = await local.send(one.method as 'POST', urlOf(one), undefined, headers);
      expect([one.operation, status, json.issue.code]).toEqual([one.operation, 403, 'access.foreign']);
    }
    expect(await deedsOf(local)).toBe(before);
  });

  test('nor by the session of an administrator or a token of one', async () => {
    const before = await deedsOf(guarded);
    for (const who of ['root', 'token for admin'])
      for (const one of unsafe) {
        const { status, json } = await guarded.ask(one.method, urlOf(one), {
          ...guarded.by(who).given,
          headers: { origin: undefined, 'sec-fetch-site': undefined, ...headers },
        });
        expect([one.operation, status, json.issue.code]).toEqual([one.operation, 403, 'access.foreign']);
      }
    expect(await deedsOf(guarded)).toBe(before);
  });
});

describe('a foreign host', () => {
  const HOSTS = [
    'attacker.example',
    'attacker.example:4180',
    'localhost.attacker.example',
    '127.0.0.1.nip.io',
    '127.0.0.1.attacker.example:80',
    'localhost@attacker.example',
    'localhost:80@attacker.example',
    'localhost:4180:80',
    'localhost:x',
    'localhost/attacker.example',
    'localhost?attacker.example',
    'localhost#attacker.example',
    'localhost\\attacker.example',
    'localhost, attacker.example',
    'localhost.',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0.0.0.0',
    '127.0.0.2',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::1',
    '::1',
    ' ',
    'desk',
  ];

  test.each(HOSTS)('%s is not answered to, whatever is asked', async (host) => {
    for (const one of [...unsafe.slice(0, 5), ...ROUTES.filter(({ method }) => method === 'GET').slice(0, 5)]) {
      const { status, json } =
        one.method === 'GET'
          ? await local.get(urlOf(one), { host })
          : await local.send(one.method, urlOf(one), undefined, { host, origin: `http://${host}` });
      expect([one.operation, status, json.issue.code]).toEqual([one.operation, 421, 'access.foreign']);
    }
  });

  test('no route is answered to, deed or question, pages or health', async () => {
    for (const one of ROUTES) {
      const { status } =
        one.method === 'GET'
          ? await local.get(urlOf(one), { host: 'attacker.example' })
          : await local.send(one.method, urlOf(one), undefined, { host: 'attacker.example' });
      expect([one.operation, status]).toEqual([one.operation, 421]);
    }
    for (const url of ['/', '/nowhere', '/livez', '/readyz', '/api/v1/openapi.json', '/api/v1/nowhere'])
      expect([url, (await local.get(url, { host: 'attacker.example' })).status]).toEqual([url, 421]);
  });

  test.each(['X-Forwarded-Host', 'X-Host', 'Forwarded', 'X-Original-Host'])('%s makes none of it', async (name) => {
    const { status } = await local.get('status', { host: 'attacker.example', [name.toLowerCase()]: 'localhost' });
    expect(status).toBe(421);
  });
});

test('questions are no part of a page of another site', async () => {
  for (const one of ROUTES.filter(({ method, permission }) => method === 'GET' && permission !== 'open'))
    for (const site of ['cross-site', 'same-site', 'CROSS-SITE', 'x'])
      expect([one.operation, (await local.get(urlOf(one), { 'sec-fetch-site': site })).status]).toEqual([one.operation, 403]);
});

test('nothing is given to other origins, however they ask (CORS)', async () => {
  for (const origin of ['https://attacker.example', 'null', 'http://localhost'])
    for (const method of ['GET', 'OPTIONS'] as const) {
      const { headers } = await local.server.inject({
        method,
        url: '/api/v1/status',
        headers: { host: 'localhost', origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
});

describe('nobody is sent elsewhere', () => {
  const FORMS = [
    '//attacker.example',
    '/\\attacker.example',
    '\\\\attacker.example',
    '\\/attacker.example',
    '///attacker.example',
    '/\t/attacker.example',
    '/\n/attacker.example',
    '\t//attacker.example',
    ' //attacker.example',
    '/%09/attacker.example',
    '/%5cattacker.example',
    '/%2f/attacker.example',
    '/.//attacker.example',
    '/..//attacker.example',
    '/x/..//attacker.example',
    '/x/../..//attacker.example',
    '/%2e%2e//attacker.example',
    '/./\\attacker.example',
    'https://attacker.example',
    'https:attacker.example',
    'https:/attacker.example',
    'https:///attacker.example',
    'HTTPS://attacker.example',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'blob:x',
    'vbscript:x',
    '@attacker.example',
    '/@attacker.example',
    '.attacker.example',
    ':80@attacker.example',
    '/\u0000/attacker.example',
    '/\u2028/attacker.example',
    '/\uff0f/attacker.example',
    '／／attacker.example',
    '/;@attacker.example',
    '/?//attacker.example',
    '/#//attacker.example',
    'attacker.example',
    '',
    '.',
    '..',
    '/ attacker.example',
  ];

  test.each(FORMS)('%j leads nowhere but to the desk', (form) => {
    for (const one of [form, decodeURIComponent(form), encodeURI(form)]) {
      const place = safePath(one);
      expect(place).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
      expect(new URL(place, 'https://desk.example.org/sign-in').origin).toBe('https://desk.example.org');
    }
  });

  test.each(FORMS)('asked for as a path, %j is not answered with another place', async (form) => {
    const { headers, statusCode } = await local.server.inject({
      method: 'GET',
      url: { pathname: `/${encodeURI(form)}`.slice(0, 200) },
      headers: { host: 'localhost' },
    });
    expect([headers.location, statusCode < 300 || statusCode >= 400]).toEqual([undefined, true]);
  });
});

describe('what is too much', () => {
  test('JSON of two megabytes is read, and of more refused, on every route that takes JSON', async () => {
    const json = { 'content-type': 'application/json' };
    const over = JSON.stringify({ text: 'x'.repeat(2 * 1024 * 1024) });
    for (const one of unsafe.filter(({ body }) => body !== undefined && body !== 'bytes')) {
      const { status, json: told } = await local.send(one.method as 'POST', urlOf(one), over, json);
      expect([one.operation, status, told.issue.code]).toEqual([one.operation, 413, 'source.too-large']);
    }
    const under = await local.send('POST', 'desks/check', JSON.stringify({ text: 'x'.repeat(1_990_000) }), json);
    expect(under.status).toBe(200);
  });

  test('an upload that is too large is refused while it comes, and nothing of it stays', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    let sent = 0;
    const sending = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/api/v1/reports/upload?name=large.txt',
      headers: { host: 'localhost', 'content-type': 'application/octet-stream' },
    });
    const answered = new Promise<number>((resolve, reject) => {
      sending.on('response', (answer) => resolve(answer.resume().statusCode ?? 0));
      sending.on('error', (error: NodeJS.ErrnoException) =>
        ['EPIPE', 'ECONNRESET'].includes(error.code ?? '') ? undefined : reject(error),
      );
    });
    let isOver = false;
    void answered.then(() => {
      isOver = true;
    });
    while (!isOver && sent < 400) {
      sent++;
      if (!sending.write(piece)) await Promise.race([once(sending, 'drain'), answered]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await answered).toBe(413);
    expect(sent).toBeLessThan(200);
    sending.destroy();
    expect((await local.get('jobs')).json.items).toEqual([]);
  }, 30_000);

  test.each([
    ['a list of feeds', 'opml', 3 * 1024 * 1024],
    ['a password', 'session', 0],
  ])('%s', async (_, url, size) => {
    const { status } =
      size === 0
        ? await local.send('POST', url, { name: 'x', password: 'x'.repeat(1001) })
        : await local.send('POST', url, Buffer.alloc(size, 'x'));
    expect([400, 413]).toContain(status);
  });

  test('headers and addresses without end', async () => {
    for (const head of [
      `GET /api/v1/status?x=${'x'.repeat(100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
      `GET /api/v1/status HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
    ])
      expect(await spoken(head)).toMatch(/^HTTP\/1\.1 (?:4(?:00|14|31))/);
  });
});

describe('requests that could be two (smuggling)', () => {
  const inner = 'GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const post = (headers: string, body: string): string =>
    `POST /api/v1/desks/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${headers}\r\n${body}`;

  test.each([
    ['both lengths', post(`Content-Length: 5\r\nTransfer-Encoding: chunked\r\n`, `0\r\n\r\n${inner}`)],
    ['two lengths', post('Content-Length: 2\r\nContent-Length: 50\r\n', `{}${inner}`)],
    ['a list of lengths', post('Content-Length: 2, 50\r\n', `{}${inner}`)],
    ['a length with a sign', post('Content-Length: +2\r\n', `{}${inner}`)],
    ['chunked that is not last', post('Transfer-Encoding: chunked, identity\r\n', `0\r\n\r\n${inner}`)],
    ['chunked by another name', post('Transfer-Encoding: xchunked\r\n', `0\r\n\r\n${inner}`)],
    ['a blank before the colon', post('Transfer-Encoding : chunked\r\n', `0\r\n\r\n${inner}`)],
    ['a header in two lines', post('X: y\r\n Transfer-Encoding: chunked\r\nContent-Length: 2\r\n', `{}`)],
    ['a size of a chunk that is none', post('Transfer-Encoding: chunked\r\n', `zz\r\n{}\r\n0\r\n\r\n`)],
    ['a bare line feed', `POST /api/v1/desks/check HTTP/1.1\nHost: localhost\n\n${inner}`],
    ['two hosts', `GET /api/v1/status HTTP/1.1\r\nHost: localhost\r\nHost: attacker.example\r\n\r\n`],
    ['no host', 'GET /api/v1/status HTTP/1.1\r\n\r\n'],
    ['a whole address with another host', 'GET http://attacker.example/api/v1/status HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ])('%s', async (name, said) => {
    const heard = await spoken(said);
    const statuses = [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);
    expect(statuses.length).toBeLessThanOrEqual(1);
    expect(heard).not.toContain('/smuggled');
    // A header that goes on in a second line is one header more, and no other request.
    if (!['a header in two lines'].includes(name))
      expect([name, statuses[0] ?? 'closed']).toEqual([name, expect.stringMatching(/^(?:4\d\d|closed)$/)]);
  });
});

/** Says something to the server as it is, and gives all that comes back. */
async function spoken(said: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (piece) => {
    heard += piece;
  });
  const closed = new Promise<void>((resolve) => {
    socket.on('error', () => resolve()).on('close', () => resolve());
  });
  socket.write(said);
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 300))]);
  socket.destroy();
  return heard;
}

test('signing in and out is not done for somebody from elsewhere', async () => {
  for (const [, headers] of FOREIGN) {
    const entering = await guarded.ask('POST', 'session', {
      body: { name: 'reader', password: PASSWORD },
      headers: { origin: undefined, 'sec-fetch-site': undefined, ...headers },
    });
    expect([entering.status, entering.cookies]).toEqual([403, []]);
  }
  expect((await guarded.asked('reader', 'GET', 'session')).json.user.name).toBe('reader');
});

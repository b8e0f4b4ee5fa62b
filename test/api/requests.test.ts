import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { LOOPBACK_NAMES } from '#api/guards.ts';
import { type Route, route } from '#api/route.ts';
import { ROUTES } from '#api/routes.ts';
import type { Caller } from '#desk/access/caller.ts';
import { TIMED } from '../timed.ts';
import { type Answered, askedDesk, DESK, type Desk, filled } from './asked-desk.ts';

let desk: Desk;
let pages: string;

beforeAll(async () => {
  pages = mkdtempSync(path.join(tmpdir(), 'attache-pages-'));
  mkdirSync(path.join(pages, 'assets'));
  writeFileSync(path.join(pages, 'index.html'), `<!doctype html><title>Desk</title>${' '.repeat(2000)}`);
  writeFileSync(path.join(pages, 'assets', 'desk-4f2a.js'), `export const desk = ${JSON.stringify('x'.repeat(5000))};`);
  writeFileSync(path.join(pages, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  desk = await askedDesk({ hosts: LOOPBACK_NAMES, pages });
  await filled(desk.store);
});

afterAll(async () => {
  await desk.close();
  rmSync(pages, { recursive: true, force: true });
});

describe('an answer that the client has', () => {
  const tagOf = ({ headers }: Answered): string => String(headers.etag);

  test('is confirmed without being made, until something is done', async () => {
    const first = await desk.get('statements?limit=2');
    expect(tagOf(first)).toMatch(/^W\/"[\w-]{27}"$/);
    const again = await desk.get('statements?limit=2', { 'if-none-match': `"other", ${tagOf(first)}` });
    expect([again.status, again.text, tagOf(again)]).toEqual([304, '', tagOf(first)]);
    expect((await desk.get('statements?limit=3', { 'if-none-match': tagOf(first) })).status).toBe(200);
    const [entry] = (await desk.get('review/waiting?limit=1')).json.items;
    expect((await desk.send('POST', 'reviews', { entries: [entry.id], verdict: 'accepted' })).status).toBe(201);
    expect((await desk.get('statements?limit=2', { 'if-none-match': tagOf(first) })).status).toBe(200);
  });

  test('is another for another desk file', async () => {
    const first = await desk.get('positions?desk=japan-us');
    const { sha256 } = (await desk.get('desks/japan-us')).json;
    const put = await desk.send('PUT', 'desks/japan-us', { text: `${DESK}# changed\n`, was: sha256 });
    expect(put.status).toBe(200);
    expect((await desk.get('positions?desk=japan-us', { 'if-none-match': tagOf(first) })).status).toBe(200);
  });

  test('is none of another person', async () => {
    const asked = async (caller: Partial<Caller>): Promise<string> => {
      const own = await askedDesk({
        authenticate: async () => ({ name: 'Ada', role: 'reader', clearance: 'red', via: 'session', ...caller }),
      });
      const tag = tagOf(await own.get('status'));
      await own.close();
      return tag;
    };
    const tags = await Promise.all([asked({}), asked({ clearance: 'green' }), asked({ name: 'Eve' }), asked({ scopes: ['read'] })]);
    expect(new Set(tags).size).toBe(4);
  });

  test('is kept nowhere where it rests on more than the record', async () => {
    const { headers } = await desk.get('jobs');
    expect([headers.etag, headers['cache-control']]).toEqual([undefined, 'no-store']);
  });
});

describe('what is wrong with a request', () => {
  test.each([
    ['GET', 'statements?limit=0', undefined, 400, 'query: limit'],
    ['GET', 'statements?limit=1001', undefined, 400, 'query: limit'],
    ['GET', 'statements?limit=1e3', undefined, 400, 'query: limit'],
    ['GET', 'statements?limit=1&limit=2', undefined, 400, 'query: limit'],
    ['GET', 'statements?from=2024-13-01', undefined, 400, 'query: from'],
    ['GET', 'statements?knownAt=yesterday', undefined, 400, 'query: knownAt'],
    ['GET', 'statements?newest=perhaps', undefined, 400, 'query: newest'],
    ['GET', 'statements?__proto__=1', undefined, 400, 'query: __proto__'],
    ['GET', 'statements?cursor=nowhere', undefined, 400, 'nowhere'],
    ['GET', 'statements?desk=..%2F..%2Fetc', undefined, 400, 'query: desk'],
    ['GET', 'desks/..%2F..%2Fpackage', undefined, 400, 'path: name'],
    ['GET', 'exports/exe', undefined, 400, 'path: format'],
    ['GET', 'exports/record?kind=event', undefined, 400, 'record'],
    ['GET', 'search?q=(', undefined, 400, '('],
    ['POST', 'reviews', { entries: [], verdict: 'accepted' }, 400, 'body: entries'],
    ['POST', 'reviews', { entries: ['x'], verdict: 'accepted', also: 1 }, 400, 'body: also'],
    ['POST', 'reviews', undefined, 400, 'body'],
    ['POST', 'reviews', { entries: ['nix'], verdict: 'accepted' }, 404, 'nix'],
    ['POST', 'identity/judgements', { a: 'person/nix', b: 'person/nox', verdict: 'same' }, 404, 'person/nix'],
    ['POST', 'undo', { deed: 1 }, 409, 'deed 1'],
    ['POST', 'undo', { deed: 99_999 }, 404, 'deed 99999'],
    ['POST', 'feeds', { feed: 'file:///etc/passwd' }, 400, 'body: feed'],
    ['POST', 'feeds', { feed: 'https://example.org/feed', include: ['"open'] }, 400, '"open'],
    ['DELETE', 'feeds?feed=https://example.org/none', undefined, 404, 'https://example.org/none'],
    ['PUT', 'desks/new', { text: 'name: [' }, 400, expect.stringMatching(/^new\.yaml:\d+:\d+$/)],
    ['PUT', 'desks/japan-us', { text: DESK, was: 'other' }, 409, 'japan-us'],
    ['DELETE', 'searches/nix', undefined, 404, 'nix'],
    ['PUT', 'searches/nix/visit', undefined, 404, 'nix'],
    ['PUT', 'settings', { reviewers: 3 }, 400, 'body: reviewers'],
    ['GET', 'nowhere', undefined, 404, undefined],
    ['DELETE', 'status', undefined, 405, 'DELETE'],
  ] as const)('%s %s', async (method, url, body, status, given) => {
    const answer = method === 'GET' ? await desk.get(url) : await desk.send(method, url, body);
    expect([answer.status, answer.json.issue.given]).toEqual([status, given]);
    expect(answer.json.issue).toMatchObject({
      severity: 'error',
      message: expect.stringMatching(/\S/),
      remedy: expect.stringMatching(/\.$/),
    });
    expect(answer.json.request).toBe(answer.headers['x-request-id']);
  });

  test('all faults of a desk file are told', async () => {
    const { json } = await desk.send('PUT', 'desks/new', { text: 'name: ""\nparties: [ZZZ]\ncolour: red\n' });
    expect(json.issues.length).toBeGreaterThan(2);
    expect((await desk.send('POST', 'desks/check', { text: 'name: ""\nparties: [ZZZ]\ncolour: red\n' })).json.issues.length).toBe(
      json.issues.length,
    );
    expect((await desk.get('desks/new')).status).toBe(404);
  });

  test('JSON that is none, that is too large, that means to change what objects are', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await desk.send('POST', 'reviews', '{"entries":', json)).status).toBe(400);
    expect((await desk.send('POST', 'reviews', '{"__proto__":{"polluted":1}}', json)).status).toBe(400);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const large = await desk.send('POST', 'reports', JSON.stringify({ text: 'x'.repeat(2_200_000) }), json);
    expect([large.status, large.json.issue.code]).toEqual([413, 'source.too-large']);
  });

  test('methods that a path has are told', async () => {
    expect((await desk.send('DELETE', 'status')).headers.allow).toBe('GET, HEAD');
    expect((await desk.send('PUT', 'reports')).headers.allow).toBe('GET, HEAD, POST');
  });
});

describe('what others may not', () => {
  const deeds = ROUTES.filter(({ method }) => method !== 'GET');
  const urlOf = ({ path: pattern }: Route): string => `/api/v1${pattern.replaceAll(/\{\w+\}/g, 'x')}`;

  test.each([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['same-site', { 'sec-fetch-site': 'same-site' }],
    ['none', { 'sec-fetch-site': 'none' }],
    ['another origin', { origin: 'https://attacker.example' }],
    ['another port', { origin: 'http://localhost:9' }],
    ['no origin', { origin: 'null' }],
  ])('every deed is refused to a page of %s', async (_, headers) => {
    for (const one of deeds) {
      const { status, json } = await desk.send(one.method as 'POST', urlOf(one), undefined, headers as Record<string, string>);
      expect([one.operation, status, json.issue.code]).toEqual([one.operation, 403, 'access.foreign']);
    }
  });

  test('the own page, and a program that is no browser, are let in', async () => {
    const own = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
    expect((await desk.send('POST', 'desks/check', { text: DESK }, own)).status).toBe(200);
    expect((await desk.send('POST', 'desks/check', { text: DESK })).status).toBe(200);
  });

  test('a cookie alone is not enough', async () => {
    const session = await askedDesk({ authenticate: async () => ({ name: 'Ada', role: 'admin', clearance: 'red', via: 'session' }) });
    expect((await session.send('POST', 'desks/check', { text: DESK })).status).toBe(403);
    expect((await session.send('POST', 'desks/check', { text: DESK }, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    await session.close();
  });

  test('answers are no part of another site', async () => {
    expect((await desk.get('status', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await desk.get('status', { 'sec-fetch-site': 'none' })).status).toBe(200);
  });

  test.each([
    ['localhost', 200],
    ['localhost:4180', 200],
    ['127.0.0.1:1', 200],
    ['[::1]:4180', 200],
    ['LOCALHOST', 200],
  ] as const)('answers to %s', async (host, status) => expect((await desk.get('status', { host })).status).toBe(status));

  test.each([['attacker.example'], ['localhost.attacker.example'], ['127.0.0.1.nip.io:4180'], ['localhost@attacker.example'], ['0.0.0.0']])(
    'does not answer to %s',
    async (host) => {
      const { status, json } = await desk.get('status', { host });
      expect([status, json.issue.code]).toEqual([421, 'access.foreign']);
    },
  );

  test('nobody in particular may nothing but what is open', async () => {
    const closed = await askedDesk({ authenticate: async () => undefined });
    for (const one of ROUTES.filter(({ permission }) => permission !== 'open')) {
      const answer = one.method === 'GET' ? await closed.get(urlOf(one)) : await closed.send(one.method, urlOf(one));
      expect([one.operation, answer.status, answer.json.issue.code]).toEqual([one.operation, 401, 'access.unknown']);
    }
    await closed.close();
  });

  test('a role has its rights and no more', async () => {
    for (const role of ['reader', 'reviewer', 'editor'] as const) {
      const own = await askedDesk({ authenticate: async () => ({ name: 'Ada', role, clearance: 'red', via: 'token' }) });
      const rights = { reader: ['read'], reviewer: ['read', 'review'], editor: ['read', 'review', 'edit'] }[role];
      for (const one of ROUTES.filter(({ permission, method }) => method !== 'GET' && permission !== 'open')) {
        const { status, json } = await own.send(one.method as 'POST', `${urlOf(one)}?misspelt=1`);
        expect([one.operation, status === 403 && json.issue.code === 'access.denied']).toEqual([
          one.operation,
          !rights.includes(one.permission),
        ]);
      }
      await own.close();
    }
  });
});

describe('what every answer says', () => {
  test.each([
    ['/api/v1/status'],
    ['/api/v1/nowhere'],
    ['/livez'],
    ['/assets/desk-4f2a.js'],
    ['/'],
    ['/api/v1/statements?x=1'],
    ['/api/v1/opml'],
  ])('%s', async (url) => {
    const { headers } = await desk.get(url);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'content-security-policy': expect.stringMatching(/sandbox|default-src 'none'/),
    });
    expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|https?:|\*/);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test('pages run their own scripts alone', async () => {
    const { headers, text, status } = await desk.get('/');
    expect([status, headers['cache-control'], text.includes('<title>Desk</title>')]).toEqual([200, 'no-cache', true]);
    const policy = String(headers['content-security-policy']).split('; ');
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy).toContain(rule);
  });

  test('the address of a view is the page that shows it', async () => {
    for (const url of ['/reports/r1', '/timeline?from=2024-11-01', '/people/person/x'])
      expect((await desk.get(url)).text).toContain('<title>Desk</title>');
    for (const url of ['/assets/gone.js', '/../package.json', '/%2e%2e/package.json', '/index.php'])
      expect((await desk.get(url)).status).toBe(404);
    expect((await desk.send('POST', '/')).status).toBe(404);
  });

  test('files whose names change are kept for good, compressed', async () => {
    const plain = await desk.get('/assets/desk-4f2a.js');
    expect(plain.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
    const packed = await desk.get('/assets/desk-4f2a.js', { 'accept-encoding': 'gzip, br;q=0' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(Number(packed.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']) / 10);
    expect((await desk.get('/assets/desk-4f2a.js', { 'accept-encoding': 'br', 'if-none-match': String(packed.headers.etag) })).status).toBe(
      200,
    );
    expect((await desk.get('/assets/desk-4f2a.js', { 'if-none-match': String(plain.headers.etag) })).status).toBe(304);
  });
});

test('a request is written down without anything that was given', async () => {
  desk.lines.length = 0;
  await desk.get('search?q=canary-query', { cookie: 'attache=canary-cookie', authorization: 'Basic canary-basic' });
  await desk.send('POST', 'reports', { text: 'canary-text\u001b[31m', nope: 1 });
  await desk.get('reports/canary-id');
  await desk.get('nowhere/canary-path');
  const lines = desk.lines.map((line) => JSON.parse(line));
  expect(lines.map(({ actor, method, route: pattern, status }) => [actor, method, pattern, status])).toEqual([
    ['Ada', 'GET', '/api/v1/search', 200],
    ['Ada', 'POST', '/api/v1/reports', 400],
    ['Ada', 'GET', '/api/v1/reports/:id', 404],
    ['-', 'GET', '-', 404],
  ]);
  expect(desk.lines.join('')).not.toContain('canary');
  for (const { time, request, milliseconds } of lines)
    expect([typeof request, milliseconds >= 0, Number.isNaN(Date.parse(time))]).toEqual(['string', true, false]);
});

describe('what goes wrong within', () => {
  const failing = (handle: () => Promise<never>): Route =>
    route({ method: 'GET', path: '/x', operation: 'x', summary: 'Fails', permission: 'read', answer: z.string(), handle });

  test('is told to the log and not to the client', async () => {
    const own = await askedDesk({ routes: [failing(() => Promise.reject(new TypeError('secret of /home/ada')))] });
    const { status, text } = await own.get('x');
    expect([status, JSON.parse(text).issue.code, text.includes('secret')]).toEqual([500, 'run.failed', false]);
    const [defect] = own.lines.map((line) => JSON.parse(line));
    expect(defect).toMatchObject({ defect: 'TypeError', route: '/api/v1/x', at: expect.arrayContaining([expect.stringMatching(/^at /)]) });
    expect(own.lines.join('')).not.toContain('secret');
    await own.close();
  });

  test('a question that takes too long is ended between two statements', TIMED, async () => {
    const slow = route({
      method: 'GET',
      path: '/x',
      operation: 'x',
      summary: 'Takes long',
      permission: 'read',
      answer: z.number(),
      handle: async ({ store }) => {
        for (let count = 0; ; count++) {
          const { rows } = await store.db
            .selectFrom('log')
            .select('seq')
            .limit(1)
            .execute()
            .then((found) => ({ rows: found }));
          if (count > 1e7) return rows.length;
        }
      },
    });
    const own = await askedDesk({ routes: [slow], most: 200 });
    const begun = performance.now();
    const [late, other] = await Promise.all([
      own.get('x'),
      new Promise<number>((resolve) => setTimeout(() => resolve(performance.now() - begun), 50)),
    ]);
    expect([late.status, late.json.issue.code, late.headers['retry-after']]).toEqual([503, 'query.too-slow', '5']);
    // Others had their turn meanwhile.
    expect(other).toBeLessThan(200);
    await own.close();
  });
});

test('the program lives without its record, and says that it is not ready', async () => {
  const own = await askedDesk();
  expect([(await own.get('/livez')).status, (await own.get('/readyz')).json]).toEqual([200, { ready: true }]);
  await own.store.close();
  expect([(await own.get('/livez')).status, (await own.get('/readyz')).status]).toEqual([200, 503]);
  await own.server.close();
  rmSync(own.place, { recursive: true, force: true });
});

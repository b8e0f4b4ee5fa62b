import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '#api/route.ts';
import { ROUTES } from '#api/routes.ts';
import type { Permission } from '#desk/access/caller.ts';
import { PASSWORD } from '../signing-in.ts';
import { type Asker, type GuardedDesk, guardedDesk, partlyHidden } from './guarded-desk.ts';

/** Who may what, said a second time: a route that changes, or a new one, has to be thought about here too. */
const EXPECTED: Readonly<Record<Permission | 'open', string>> = {
  open: 'session signIn signOut startOpenId finishOpenId',
  read: `timeline statements positions register people actor contacts origins arrivals turned report elsewhere original entry jobs job jobEvents waiting reviewAgreement log candidates judgements proposals search searchFields
    savedSearches saveSearch visitSearch removeSearch feeds exportFeeds desks desk checkDesk exportRecord briefs brief briefReports checkBrief exportBrief status about settings changePassword tokens makeToken withdrawToken mcp`,
  review: 'review undo judge composeBrief editBrief removeBrief',
  edit: 'addReport uploadReports fetchReport readAgain pollFeeds cancelJob followFeed unfollowFeed importFeeds writeDesk markReport markEntry',
  admin: 'doctor backup changeSettings users addUser changeUser closeUser',
};
const permissionOf = new Map(
  Object.entries(EXPECTED).flatMap(([permission, names]) => names.split(/\s+/).map((name) => [name, permission as Permission | 'open'])),
);

const urlOf = ({ path }: Route): string => `/api/v1${path.replaceAll('{format}', 'csl').replaceAll(/\{\w+\}/g, 'x')}`;

let desk: GuardedDesk;
beforeAll(async () => {
  desk = await guardedDesk();
  await partlyHidden(desk);
});
afterAll(() => desk.close());

const lastDeed = async (): Promise<number> =>
  Number(
    (
      await desk.store.db
        .selectFrom('log')
        .select(({ fn }) => fn.max('seq').as('last'))
        .executeTakeFirstOrThrow()
    ).last,
  );

test('every route is in the table, and the table has no others', () => {
  expect(Object.fromEntries(ROUTES.map(({ operation, permission }) => [operation, permission]))).toEqual(Object.fromEntries(permissionOf));
});

/** What should come of asking a route that refuses the parameter `misspelt` of whoever may ask it. */
function wanted({ may }: Asker, { operation }: Route): string {
  const permission = permissionOf.get(operation) as Permission | 'open';
  // Whatever comes back from a provider is taken; there is none here.
  const let_in = operation === 'finishOpenId' ? '404 record.unknown' : '400 usage.wrong';
  if (may === 'refused') return '401 access.unknown';
  if (permission === 'open') return let_in;
  if (may === 'unknown') return '401 access.unknown';
  return may.includes(permission) ? let_in : '403 access.denied';
}

describe('every route', () => {
  test('by everybody: let in or refused as the table says, and nothing is done', async () => {
    const before = await lastDeed();
    const [found, expected]: [string[], string[]] = [[], []];
    for (const asker of desk.askers)
      for (const one of ROUTES) {
        const { status, json } = await desk.ask(one.method, `${urlOf(one)}?misspelt=1`, asker.given);
        found.push(`${asker.who} ${one.operation}: ${status} ${json?.issue.code}`);
        expected.push(`${asker.who} ${one.operation}: ${wanted(asker, one)}`);
      }
    expect(found).toEqual(expected);
    expect(found.length).toBeGreaterThan(1000);
    expect(await lastDeed()).toBe(before);
  });

  test('HEAD is refused where GET is', async () => {
    for (const asker of desk.askers)
      for (const one of ROUTES.filter(({ method }) => method === 'GET')) {
        const answer = await desk.server.inject({
          method: 'HEAD',
          url: `${urlOf(one)}?misspelt=1`,
          headers: {
            host: 'desk.example.org',
            ...(asker.given.cookie !== undefined && { cookie: asker.given.cookie }),
            ...(asker.given.token !== undefined && { authorization: `Bearer ${asker.given.token}` }),
          },
        });
        const status = Number.parseInt(wanted(asker, one), 10);
        expect([asker.who, one.operation, [status, 405].includes(answer.statusCode)]).toEqual([asker.who, one.operation, true]);
      }
  });

  test('a method that it does not have leads to nothing', async () => {
    for (const { path } of ROUTES)
      for (const method of ['PUT', 'DELETE', 'POST'] as const) {
        if (ROUTES.some((one) => one.path === path && one.method === method)) continue;
        const { status } = await desk.asked('root', method, `/api/v1${path.replaceAll(/\{\w+\}/g, 'x')}`);
        // Another route may have this path as one of its own.
        expect([path, method, [400, 404, 405].includes(status)]).toEqual([path, method, true]);
      }
  });

  test.each([
    'X-HTTP-Method-Override',
    'X-Original-URL',
    'X-Rewrite-URL',
    'X-Forwarded-Host',
    'X-Forwarded-User',
    'Remote-User',
    'X-Remote-User',
    'X-Attache-User',
  ])('is not opened by a header %s', async (name) => {
    for (const value of ['GET', '/api/v1/session', 'localhost', 'root']) {
      const { status } = await desk.ask('GET', 'users', { headers: { [name.toLowerCase()]: value, 'x-forwarded-for': '127.0.0.1' } });
      expect(status).toBe(401);
    }
  });

  test.each([
    '/api/v1//users',
    '/api/v1/users/',
    '/api/v1/users;x',
    '/api/v1/users%2f',
    '/api/v1/%75sers',
    '/api/v1/session/../users',
    '/api/v1/session/..%2fusers',
    '/api/v1/./users',
    '/API/V1/users',
    '/api/v1/users%00',
    '/api/v1/users?x=/api/v1/session',
    '/api/v1/users#/session',
    '/%61pi/v1/users',
  ])('is not got round as %s', async (url) => {
    for (const who of ['nobody', 'reader', 'token for read']) {
      const { status, text } = await desk.asked(who, 'GET', url);
      expect([who, [400, 401, 403, 404].includes(status), text.includes('clearance')]).toEqual([who, true, false]);
    }
  });
});

describe('what is one person’s own', () => {
  test('searches of others are as those that there are not', async () => {
    const { json } = await desk.asked('admin', 'POST', 'searches', { name: 'mine', query: 'alliance' });
    expect((await desk.asked('reader', 'GET', 'searches')).json.items).toEqual([]);
    for (const who of ['reader', 'root', 'token of an editor'])
      for (const [method, tail] of [
        ['PUT', '/visit'],
        ['DELETE', ''],
      ] as const)
        expect(await same(who, method, `searches/${json.id}${tail}`, `searches/none${tail}`)).toBe(404);
    expect((await desk.asked('admin', 'GET', 'searches')).json.items.length).toBe(1);
  });

  test('tokens of others are as those that there are not; an administrator sees and withdraws them', async () => {
    const made = (await desk.asked('reviewer', 'POST', 'tokens', { label: 'mine', scopes: ['read'] })).json;
    expect(await same('editor', 'DELETE', `tokens/${made.id}`, 'tokens/none')).toBe(404);
    expect((await desk.asked('editor', 'GET', 'tokens')).text).not.toContain(made.id);
    expect((await desk.asked('editor', 'GET', 'tokens?all=true')).status).toBe(403);
    expect((await desk.asked('admin', 'GET', 'tokens?all=true')).text).toContain(made.id);
    expect((await desk.asked('admin', 'DELETE', `tokens/${made.id}`)).status).toBe(200);
  });

  test('jobs of others are as those that there are not', async () => {
    const { json } = await desk.asked('editor', 'POST', 'reports/fetch', { url: 'http://127.0.0.1:9/x' });
    for (const who of ['reader', 'token for read']) {
      expect(await same(who, 'GET', `jobs/${json.job}`, 'jobs/none')).toBe(404);
      expect(await same(who, 'GET', `jobs/${json.job}/events`, 'jobs/none/events')).toBe(404);
      expect((await desk.asked(who, 'GET', 'jobs')).json.items).toEqual([]);
    }
    expect((await desk.asked('editor', 'GET', `jobs/${json.job}`)).status).toBe(200);
    await desk.asked('editor', 'DELETE', `jobs/${json.job}`);
  });

  test('a token is never enough for the account itself', async () => {
    for (const who of ['token for read', 'token for admin', 'token of an editor']) {
      for (const [method, url, body] of [
        ['POST', 'tokens', { label: 'more', scopes: ['read'] }],
        ['DELETE', 'tokens/none', undefined],
        ['PUT', 'session/password', { current: PASSWORD, next: 'another vellum harbour' }],
      ] as const)
        expect([who, url, (await desk.asked(who, method, url, body)).status]).toEqual([who, url, 403]);
    }
  });
});

describe('nobody makes more of themselves', () => {
  test('a token of more than its owner may is not made', async () => {
    for (const [who, scope] of [
      ['reader', 'review'],
      ['reviewer', 'edit'],
      ['editor', 'admin'],
    ] as const)
      expect((await desk.asked(who, 'POST', 'tokens', { label: 'more', scopes: ['read', scope] })).status).toBe(403);
  });

  test('nobody but an administrator changes a role', async () => {
    for (const asker of desk.askers.filter(({ may }) => typeof may === 'string' || !may.includes('admin')))
      for (const [method, url, body] of [
        ['PUT', `users/${asker.who}`, { role: 'admin' }],
        ['POST', 'users', { name: 'eve', role: 'admin', password: PASSWORD }],
      ] as const)
        expect([401, 403]).toContain((await desk.ask(method, url, { ...asker.given, body })).status);
    expect(
      (await desk.asked('root', 'GET', 'users')).json.items
        .map(({ role }: { role: string }) => role)
        .filter((one: string) => one === 'admin').length,
    ).toBe(2);
  });

  test('a token loses what its owner loses, at once', async () => {
    const { json } = await desk.asked('root', 'POST', 'users', { name: 'falling', role: 'editor', password: PASSWORD });
    expect(json.role).toBe('editor');
    const cookie = await desk.enter('falling');
    const { token } = (await desk.ask('POST', 'tokens', { cookie, body: { label: 'x', scopes: ['read', 'edit'] } })).json;
    expect((await desk.ask('POST', 'reports/read-again?misspelt=1', { token })).status).toBe(400);
    await desk.asked('root', 'PUT', 'users/falling', { role: 'reader' });
    expect((await desk.ask('POST', 'reports/read-again?misspelt=1', { token })).status).toBe(403);
    expect((await desk.ask('GET', 'status', { cookie })).status).toBe(401);
    await desk.asked('root', 'DELETE', 'users/falling');
    expect((await desk.ask('GET', 'status', { token })).status).toBe(401);
  });

  test('what only an editor may do, a reviewer does not take back', async () => {
    const { json } = await desk.asked('editor', 'POST', 'feeds', { feed: 'https://example.org/feed' });
    const deed = json.deeds[0].seq as number;
    expect((await desk.asked('reviewer', 'POST', 'undo', { deed })).status).toBe(403);
    const undone = await desk.asked('editor', 'POST', 'undo', { deed });
    expect(undone.status).toBe(201);
    expect((await desk.asked('reviewer', 'POST', 'undo', { deed: undone.json.seq })).status).toBe(403);
  });
});

/** The status of an answer, if it tells no more than that of something that there is not. */
async function same(who: string, method: 'GET' | 'PUT' | 'DELETE', url: string, absent: string): Promise<number> {
  const [one, other] = [await desk.asked(who, method, url), await desk.asked(who, method, absent)];
  expect([one.status, one.json.issue.code, one.json.issue.message, one.json.issue.remedy]).toEqual([
    other.status,
    other.json.issue.code,
    other.json.issue.message,
    other.json.issue.remedy,
  ]);
  return one.status;
}

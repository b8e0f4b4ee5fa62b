import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCOUNT_ROUTES } from '#api/accounts/account-routes.ts';
import { safePath } from '#api/accounts/safe-path.ts';
import { digestsOf } from '#record/store/dump.ts';
import { verify } from '#record/store/verify.ts';
import { PASSWORD, type SigningIn, signingIn } from './signing-in.ts';

const open: SigningIn[] = [];
afterAll(async () => {
  for (const desk of open) await desk.close();
});
async function fresh(...given: Parameters<typeof signingIn>): Promise<SigningIn> {
  const desk = await signingIn(...given);
  open.push(desk);
  return desk;
}

describe('where nobody has an account', () => {
  test('everybody who gets here is the user of this machine, until the first is added', async () => {
    const { ask } = await fresh({});
    expect((await ask('GET', 'session')).json).toMatchObject({ login: false, setUp: false, user: { role: 'admin', via: 'local' } });
    expect((await ask('GET', 'users')).json).toEqual({ items: [] });
    expect(await ask('POST', 'users', { body: { name: 'Ada', role: 'admin', password: PASSWORD } })).toMatchObject({
      status: 201,
      json: { name: 'ada' },
    });
    expect((await ask('GET', 'session')).json).toEqual({ login: true, setUp: false });
    expect((await ask('GET', 'users')).status).toBe(401);
  });

  test('but with --login nobody gets in without the set-up code, which makes one administrator', async () => {
    const { ask, services } = await fresh({}, { login: true });
    expect((await ask('GET', 'session')).json).toEqual({ login: true, setUp: true });
    expect((await ask('GET', 'status')).status).toBe(401);
    const code = (await services.accounts.setUpCode()) as string;
    expect(code.replaceAll('-', '')).toMatch(/^[0-9a-f]{32}$/);
    const body = { name: 'ada', password: PASSWORD };
    for (const setUp of ['', '0'.repeat(32), code.slice(1), `${code}0`])
      expect((await ask('POST', 'session', { body: { ...body, setUp } })).status).toBe(401);
    expect((await ask('POST', 'session', { body: { ...body, password: 'password1234', setUp: code } })).json.issue.message).toContain(
      'easily guessed',
    );
    const { status, json, cookies } = await ask('POST', 'session', { body: { ...body, setUp: code.toUpperCase() } });
    expect([status, json.user, cookies.length]).toEqual([200, expect.objectContaining({ name: 'ada', role: 'admin', via: 'session' }), 1]);
    expect((await ask('POST', 'session', { body: { name: 'eve', password: PASSWORD, setUp: code } })).status).toBe(401);
    expect(await services.accounts.setUpCode()).toBeUndefined();
  });
});

describe('the cookie', () => {
  let desk: SigningIn;
  beforeAll(async () => {
    desk = await fresh({ ada: 'admin' });
  });
  const signIn = (host: string) =>
    desk.ask('POST', 'session', { host, body: { name: 'ada', password: PASSWORD }, headers: { origin: `http://${host}` } });

  test('goes back over https alone, to this host alone, to no script, and from no other site', async () => {
    const [cookie = ''] = (await signIn('desk.example.org')).cookies;
    expect(cookie).toMatch(/^__Host-attache=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure$/);
  });
  test.each(['localhost:4310', '127.0.0.1', '[::1]:4310'])('on %s without https it has a plain name', async (host) => {
    const [cookie = ''] = (await signIn(host)).cookies;
    expect(cookie).toMatch(/^attache=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax$/);
  });
  test('of the plain name is none on a server', async () => {
    const cookie = await desk.enter('ada');
    expect((await desk.ask('GET', 'status', { cookie })).status).toBe(200);
    expect((await desk.ask('GET', 'status', { cookie: cookie.replace('__Host-', '') })).status).toBe(401);
  });
  test('is taken away at the end, and answers are kept nowhere', async () => {
    const cookie = await desk.enter('ada');
    const { status, cookies, headers } = await desk.ask('DELETE', 'session', { cookie });
    expect([status, cookies]).toEqual([204, ['__Host-attache=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure']]);
    expect(headers['cache-control']).toBe('no-store');
    expect((await desk.ask('GET', 'status', { cookie })).status).toBe(401);
  });
});

describe('a session', () => {
  test('is new at each sign-in: the one that the browser came with ends, and one that was planted is none', async () => {
    const { ask, enter } = await fresh({ ada: 'admin' });
    const first = await enter('ada');
    const second = await enter('ada', PASSWORD, { cookie: first });
    expect(second).not.toBe(first);
    expect([(await ask('GET', 'status', { cookie: first })).status, (await ask('GET', 'status', { cookie: second })).status]).toEqual([
      401, 200,
    ]);
    const planted = `__Host-attache=${'A'.repeat(43)}`;
    const third = await enter('ada', PASSWORD, { cookie: planted });
    expect(third).not.toBe(planted);
    expect((await ask('GET', 'status', { cookie: planted })).status).toBe(401);
  });

  test.each([
    ['signing out', 'DELETE', 'session', undefined, 'ben'],
    ['signing out everywhere', 'DELETE', 'session?everywhere=true', undefined, 'ben'],
    ['closing the account', 'DELETE', 'users/ben', undefined, 'ada'],
    ['closing it by a change', 'PUT', 'users/ben', { disabled: true }, 'ada'],
    ['another password', 'PUT', 'users/ben', { password: `${PASSWORD}?` }, 'ada'],
    ['another role', 'PUT', 'users/ben', { role: 'editor' }, 'ada'],
    ['a change of the own password', 'PUT', 'session/password', { current: PASSWORD, next: `${PASSWORD}?` }, 'ben'],
  ] as const)('is dead at the next request after %s', async (_, method, url, body, who) => {
    const { ask, enter } = await fresh({ ada: 'admin', ben: 'reader' });
    const [ada, ben] = [await enter('ada'), await enter('ben')];
    const done = await ask(method, url, { cookie: who === 'ada' ? ada : ben, ...(body !== undefined && { body }) });
    expect(done.status).toBeLessThan(300);
    expect((await ask('GET', 'status', { cookie: ben })).status).toBe(401);
    expect((await ask('GET', 'status', { cookie: ada })).status).toBe(200);
    // After a change of one's own there is a new one.
    if (url === 'session/password')
      expect((await ask('GET', 'session', { cookie: done.cookies[0]?.split(';')[0] as string })).json.user.name).toBe('ben');
  });

  test('ends after twelve hours without use', async () => {
    const { ask, enter, later } = await fresh({ ada: 'admin' });
    const cookie = await enter('ada');
    later(11 * 60);
    expect((await ask('GET', 'status', { cookie })).status).toBe(200);
    later(11 * 60);
    expect((await ask('GET', 'status', { cookie })).status).toBe(200);
    later(12 * 60);
    expect((await ask('GET', 'status', { cookie })).status).toBe(401);
  });

  test('that ended does not keep anybody from signing in again', async () => {
    const { ask, enter } = await fresh({ ada: 'admin' });
    const cookie = await enter('ada');
    await ask('DELETE', 'session', { cookie });
    expect((await ask('GET', 'session', { cookie })).json).toEqual({ login: true, setUp: false });
    expect(await enter('ada', PASSWORD, { cookie })).not.toBe(cookie);
  });

  test('shows the rights of now: a lower clearance holds at once', async () => {
    const { ask, enter } = await fresh({ ada: 'admin', ben: 'reader' });
    const [ada, ben] = [await enter('ada'), await enter('ben')];
    expect((await ask('GET', 'session', { cookie: ben })).json.user).toEqual({
      name: 'ben',
      role: 'reader',
      clearance: 'amber',
      via: 'session',
      may: ['read'],
    });
    await ask('PUT', 'users/ben', { cookie: ada, body: { clearance: 'clear' } });
    expect((await ask('GET', 'session', { cookie: ben })).json.user.clearance).toBe('clear');
  });
});

describe('who may what with accounts', () => {
  const ROLES = { ada: 'admin', eve: 'editor', rob: 'reviewer', ben: 'reader' } as const;
  let desk: SigningIn;
  const cookies: Record<string, string> = {};
  beforeAll(async () => {
    desk = await fresh(ROLES);
    for (const name of Object.keys(ROLES)) cookies[name] = await desk.enter(name);
  });

  const urlOf = (address: string) => address.slice(1).replace('{name}', 'zoe').replace('{id}', 'none');
  const guarded = ACCOUNT_ROUTES.filter(({ permission }) => permission !== 'open');
  test.each(guarded.map(({ method, path: address, permission }) => [method, address, permission] as const))(
    '%s %s takes the right to %s',
    async (method, address, permission) => {
      const body = method === 'POST' || method === 'PUT' ? { body: {} } : {};
      expect((await desk.ask(method, urlOf(address), body)).status).toBe(401);
      for (const [name, role] of Object.entries(ROLES)) {
        const { status, json } = await desk.ask(method, urlOf(address), { ...body, cookie: cookies[name] as string });
        if (permission === 'admin' && role !== 'admin') expect([name, status, json.issue.code]).toEqual([name, 403, 'access.denied']);
        else expect([200, 400, 404]).toContain(status);
      }
    },
  );

  test.each(ACCOUNT_ROUTES.filter(({ method }) => method !== 'GET').map(({ method, path: address }) => [method, address] as const))(
    '%s %s is not done for a page of another site, signing in included',
    async (method, address) => {
      for (const headers of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { 'sec-fetch-site': 'none' },
        { origin: 'https://evil.example', 'sec-fetch-site': undefined },
        { origin: 'null', 'sec-fetch-site': undefined },
        { origin: undefined, 'sec-fetch-site': undefined },
      ]) {
        const { status } = await desk.ask(method, urlOf(address), {
          cookie: cookies.ada as string,
          headers,
          body: { name: 'ada', password: PASSWORD },
        });
        expect([headers, status]).toEqual([headers, 403]);
      }
    },
  );

  test('a reader sees no token of others, nor whether there is one', async () => {
    const { json } = await desk.ask('POST', 'tokens', { cookie: cookies.ada as string, body: { label: 'x', scopes: ['read'] } });
    expect((await desk.ask('GET', 'tokens', { cookie: cookies.ben as string })).json.items).toEqual([]);
    expect((await desk.ask('GET', 'tokens?all=true', { cookie: cookies.ben as string })).status).toBe(403);
    const [own, none] = await Promise.all(
      [json.id, 'none'].map((id) => desk.ask('DELETE', `tokens/${id}`, { cookie: cookies.ben as string })),
    );
    expect([own?.status, own?.json.issue.message]).toEqual([none?.status, none?.json.issue.message]);
    expect(
      (await desk.ask('GET', 'tokens?all=true', { cookie: cookies.ada as string })).json.items.map(({ id }: { id: string }) => id),
    ).toContain(json.id);
    expect((await desk.ask('DELETE', `tokens/${json.id}`, { cookie: cookies.ada as string })).json.withdrawn).toBeDefined();
  });

  test.each([
    ['POST', 'session', { name: 'ada', password: PASSWORD, extra: 1 }],
    ['POST', 'session', { name: ['ada'], password: PASSWORD }],
    ['POST', 'session', { name: 'ada' }],
    ['POST', 'session', { name: 'ada', password: 'x'.repeat(1001) }],
    ['POST', 'users', { name: 'zed', role: 'owner', password: PASSWORD }],
    ['POST', 'users', { name: 'Zed Zed', role: 'reader', password: PASSWORD }],
    ['POST', 'users', { name: 'zed', role: 'reader', clearance: 'white', password: PASSWORD }],
    ['POST', 'users', { name: 'zed', role: 'reader', password: 'zedzedzedzed' }],
    ['PUT', 'users/ben', { name: 'zed' }],
    ['POST', 'tokens', { label: ' ', scopes: ['read'] }],
    ['POST', 'tokens', { label: 'x', scopes: ['write'] }],
    ['POST', 'tokens', { label: 'x', scopes: [] }],
    ['POST', 'tokens', { label: 'x', scopes: ['read'], days: 10000 }],
  ] as const)('%s %s %j is refused', async (method, url, body) => {
    const { status, text } = await desk.ask(method, url, { cookie: cookies.ada as string, body });
    expect(status).toBe(400);
    expect(text).not.toContain(PASSWORD);
  });
});

describe('a token', () => {
  test('acts for its owner as far as its scopes go, and never for the account itself', async () => {
    const { ask, enter, later } = await fresh({ ada: 'admin' });
    const cookie = await enter('ada');
    const made = await ask('POST', 'tokens', { cookie, body: { label: 'nightly', scopes: ['read', 'admin'], days: 2 } });
    expect([made.status, made.json.token]).toEqual([201, expect.stringMatching(/^att_[\w-]{43}$/)]);
    const { token, id } = made.json;
    // A program that is no browser says nothing of where it comes from.
    const headers = { origin: undefined, 'sec-fetch-site': undefined };
    expect((await ask('GET', 'session', { token, headers })).json.user).toMatchObject({
      name: 'ada',
      via: 'token',
      may: ['read', 'admin'],
    });
    expect((await ask('GET', 'users', { token, headers })).status).toBe(200);
    expect((await ask('POST', 'reviews', { token, headers, body: {} })).status).toBe(403);
    expect((await ask('POST', 'tokens', { token, headers, body: { label: 'more', scopes: ['read'] } })).status).toBe(403);
    expect((await ask('PUT', 'session/password', { token, headers, body: { current: PASSWORD, next: `${PASSWORD}?` } })).status).toBe(403);
    expect((await ask('DELETE', `tokens/${id}`, { token, headers })).status).toBe(403);
    const listed = await ask('GET', 'tokens', { cookie });
    expect(listed.text).not.toContain(token);
    expect(listed.json.items[0]).toMatchObject({ label: 'nightly', seen: expect.any(String) });
    for (const wrong of [`${token}x`, token.slice(4), 'att_', `att_${'A'.repeat(43)}`, id])
      expect((await ask('GET', 'status', { token: wrong, headers })).status).toBe(401);
    later(2 * 24 * 60 + 1);
    expect((await ask('GET', 'status', { token, headers })).status).toBe(401);
  });
});

describe('guessing', () => {
  test('is refused in the same words whoever is meant, and in time', async () => {
    const { ask, later } = await fresh({ ada: 'admin' });
    const guess = (name: string, n: number) =>
      ask('POST', 'session', { body: { name, password: `guess number ${n}` }, address: '198.51.100.7' });
    const first = [await guess('ada', 1), await guess('zoe', 2)];
    expect(first.map(({ status, json }) => [status, json.issue])).toEqual([
      [401, expect.objectContaining({ message: 'Name and password do not go together.' })],
      [401, first[0]?.json.issue],
    ]);
    for (let n = 3; n < 40; n++) await guess('ada', n);
    const [known, unknown] = [
      await guess('ada', 40),
      await ask('POST', 'session', { body: { name: 'ada', password: PASSWORD }, address: '198.51.100.7' }),
    ];
    expect([known.status, known.json.issue.code, unknown.status]).toEqual([429, 'access.throttled', 429]);
    later(15.1);
    expect((await ask('POST', 'session', { body: { name: 'ada', password: PASSWORD }, address: '198.51.100.7' })).status).toBe(200);
  });
});

describe('a place to go to after signing in', () => {
  const hosts = [
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '\\\\evil.example',
    '///evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r/evil.example',
  ];
  const schemes = [
    'https://evil.example',
    'http:evil.example',
    'https:/evil.example',
    'HTTPS://evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ftp://evil.example',
  ];
  const inside = [
    '/..//evil.example',
    '/.//evil.example',
    '/a/../..//evil.example',
    '/%2e%2e//evil.example/..//',
    '/./\\evil.example',
    '/x\\..\\\\evil.example',
    '/%2F/../..//evil.example',
  ];
  const signs = [
    ' //evil.example',
    '\u00a0//evil.example',
    '\u200b//evil.example',
    '／／evil.example',
    '/／evil.example',
    '/\u0000/evil.example',
    '\u0001https://evil.example',
    '/\u2028/evil.example',
  ];
  const others = [
    '',
    'evil.example',
    '@evil.example',
    ':80',
    '?next=//evil.example',
    '#//evil.example',
    '.evil.example',
    '/a b',
    '/ä',
    `/${'a'.repeat(3000)}`,
    '/\u007f',
    '/\\',
    '//',
    '//desk.example.org@evil.example/',
  ];
  const forms = [...hosts, ...schemes, ...inside, ...signs, ...others];
  test('of 40 forms and more that could lead away, none does', () => {
    expect(forms.length).toBeGreaterThan(40);
    for (const form of forms) {
      const path = safePath(form);
      expect([form, new URL(path, 'https://desk.example.org').origin, path.startsWith('//')]).toEqual([
        form,
        'https://desk.example.org',
        false,
      ]);
    }
  });
  test.each([
    '/',
    '/positions?desk=japan-us&from=2024-01-01',
    '/reports/3f2a#p4',
    '/search?q=%22joint%20statement%22',
    '/a?next=//evil.example',
  ])('%s is one', (place) => expect(safePath(place)).toBe(place));
  test('where nothing is said is the first page', () => expect(safePath(undefined)).toBe('/'));
});

describe('secrets and the record', () => {
  test('are in no file of it, no answer, no line of the log and no export; the record is what it was without them', async () => {
    const desk = await fresh({ ada: 'admin' });
    const { ask, enter, store, place, lines } = desk;
    const before = await digestsOf(store.db);
    const passwords = ['CANARY-one heron lantern', 'CANARY-two heron lantern', 'CANARY-guess heron lantern'];
    const cookie = await enter('ada');
    const answers = [
      await ask('POST', 'users', { cookie, body: { name: 'ben', role: 'admin', password: passwords[0] } }),
      await ask('PUT', 'users/ben', { cookie, body: { password: passwords[1] } }),
      await ask('POST', 'session', { body: { name: 'ben', password: passwords[2] } }),
      await ask('POST', 'session', { body: { name: passwords[2], password: passwords[2] } }),
      await ask('POST', 'session', { body: { name: 'ben', password: passwords[1], CANARY: 1 } }),
    ];
    const ben = await enter('ben', passwords[1]);
    const { json, headers } = await ask('POST', 'tokens', { cookie: ben, body: { label: 'x', scopes: ['read'] } });
    expect(headers['cache-control']).toBe('no-store');
    const secrets = ['CANARY-', 'canary-', json.token, json.token.slice(4), ben.split('=')[1] as string, cookie.split('=')[1] as string];
    for (const url of ['session', 'users', 'tokens?all=true', 'log', 'status', 'about'])
      answers.push(await ask('GET', url, { cookie: ben }));
    expect(answers.slice(5).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    // A name that is refused may be quoted as it was given; a value is not.
    const told = [...answers.map(({ text }) => text.replace('body: CANARY', '')), ...lines];
    const files = readdirSync(place).map((name) => readFileSync(path.join(place, name)));
    expect(files.some((bytes) => bytes.includes('token-made'))).toBe(true);
    for (const secret of secrets) {
      expect(told.filter((text) => text.includes(secret))).toEqual([]);
      expect(files.filter((bytes) => bytes.includes(secret))).toHaveLength(0);
    }
    const hashes = (await store.db.selectFrom('users').select('password').execute()).map(({ password }) => password as string);
    expect(told.filter((text) => hashes.some((hash) => text.includes(hash)) || text.includes('argon2'))).toEqual([]);
    expect(await digestsOf(store.db)).toEqual(before);
    expect((await verify(store.database, { rebuild: true })).issues).toEqual([]);
  });
});

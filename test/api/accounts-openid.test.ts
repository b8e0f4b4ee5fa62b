import { Events, OAuth2Server } from 'oauth2-mock-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseOpenId } from '#desk/accounts/openid/settings.ts';
import { type Answer, PASSWORD, type SigningIn, signingIn } from './signing-in.ts';

const provider = new OAuth2Server();
const open: SigningIn[] = [];
/** What the provider says of the person who signs in next. */
let claims: Record<string, unknown> = {};
/** What the provider was sent as it gave the token. */
let sent: Record<string, unknown> = {};
let nonce: string | undefined;

const SECRET = 'CANARY-client-secret';
const SETTINGS = { clientId: 'attache', clientSecret: SECRET, desk: 'https://desk.example.org', network: ['127.0.0.0/8', '::1/128'] };

beforeAll(async () => {
  await provider.issuer.keys.generate('RS256');
  await provider.start(0, '127.0.0.1');
  provider.service.on(Events.BeforeTokenSigning, (token, request) => {
    sent = { ...request.body, authorization: request.headers.authorization };
    Object.assign(token.payload, { aud: 'attache', ...(nonce !== undefined && { nonce }) }, claims);
  });
});
afterAll(async () => {
  for (const desk of open) await desk.close();
  await provider.stop();
});
afterEach(() => {
  claims = {};
});

async function desk(roles?: object): Promise<SigningIn> {
  const openid = parseOpenId({ ...SETTINGS, issuer: provider.issuer.url, ...(roles !== undefined && { roles }) }, 'test');
  const one = await signingIn({ ada: 'admin' }, { openid });
  open.push(one);
  return one;
}

const NAVIGATION = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
const pairOf = (cookie = '') => cookie.split(';', 1)[0] as string;

/** Leaves for the provider, which sends the browser back: gives what it brings, without yet bringing it. */
async function left({ ask }: SigningIn, next = '/timeline') {
  const start = await ask('GET', `oidc/start?next=${encodeURIComponent(next)}`);
  const address = new URL(start.headers.location as string);
  nonce = address.searchParams.get('nonce') ?? undefined;
  const back = await fetch(address, { redirect: 'manual' });
  const callback = new URL(back.headers.get('location') as string);
  return { start, address, callback, cookie: pairOf(start.cookies[0]) };
}

async function back({ ask }: SigningIn, url: URL, cookie?: string): Promise<Answer> {
  return ask('GET', `${url.pathname}${url.search}`, { headers: NAVIGATION, ...(cookie !== undefined && { cookie }) });
}

/** The whole way: gives the cookie of the session, or where it ended. */
async function through(one: SigningIn, next?: string) {
  const { callback, cookie } = await left(one, next);
  const answer = await back(one, callback, cookie);
  return {
    answer,
    session: pairOf(answer.cookies.find((set) => set.startsWith('__Host-attache=')) ?? ''),
    location: answer.headers.location,
  };
}

describe('signing in through a provider', () => {
  test('leaves with state, nonce and a challenge, and comes back signed in as a reader', async () => {
    const one = await desk();
    const { start, address, callback, cookie } = await left(one, '/positions?desk=x');
    expect(start.status).toBe(303);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'attache',
      redirect_uri: 'https://desk.example.org/api/v1/oidc/callback',
      scope: 'openid profile email',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{40,}$/),
      nonce: expect.stringMatching(/^[\w-]{40,}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(start.cookies).toEqual([
      expect.stringMatching(/^__Host-attache-leaving=[\w-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/),
    ]);
    claims = { sub: 'f3', preferred_username: 'Grace.Hopper', name: 'Grace Hopper', email: 'ada@desk.example.org' };
    const answer = await back(one, callback, cookie);
    expect([answer.status, answer.headers.location]).toEqual([303, '/positions?desk=x']);
    expect(sent).toMatchObject({
      code_verifier: expect.stringMatching(/^[\w-]{43,}$/),
      redirect_uri: 'https://desk.example.org/api/v1/oidc/callback',
    });
    expect(answer.cookies).toEqual([
      '__Host-attache-leaving=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
      expect.stringMatching(/^__Host-attache=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure$/),
    ]);
    const session = await one.ask('GET', 'session', { cookie: pairOf(answer.cookies[1]) });
    expect(session.json).toMatchObject({
      login: true,
      openid: { start: '/api/v1/oidc/start' },
      user: { name: 'grace.hopper', role: 'reader', clearance: 'amber', via: 'session' },
    });
  });

  test('is by issuer and subject, never by mail or name: another person with the same has another account, the same person the same', async () => {
    const one = await desk();
    const names: string[] = [];
    for (const [sub, preferred_username] of [
      ['1', 'ada'],
      ['2', 'ada'],
      ['1', 'countess'],
      ['3', '山田'],
      ['4', 'nobody'],
    ]) {
      claims = { sub, preferred_username, email: 'ada@desk.example.org', email_verified: true };
      const { session } = await through(one);
      names.push((await one.ask('GET', 'session', { cookie: session })).json.user.name);
    }
    // The administrator of that name is none of them.
    expect(names).toEqual(['ada-2', 'ada-3', 'ada-2', 'ada-4', 'ada-5']);
  });

  test('ends the session that the browser had', async () => {
    const one = await desk();
    const old = await one.enter('ada');
    const { callback, cookie } = await left(one);
    claims = { sub: 'x' };
    await back(one, callback, `${cookie}; ${old}`);
    expect((await one.ask('GET', 'session', { cookie: old })).json.user).toBeUndefined();
  });

  test('goes nowhere but to the desk', async () => {
    const one = await desk();
    claims = { sub: 'x' };
    for (const next of ['//evil.example', 'https://evil.example/', '/\\evil.example'])
      expect((await through(one, next)).location).toBe('/');
  });

  test('does not let in whose account is closed, and says so in the log', async () => {
    const one = await desk();
    claims = { sub: 'x', preferred_username: 'xavier' };
    const { session } = await through(one);
    const ada = await one.enter('ada');
    await one.ask('DELETE', 'users/xavier', { cookie: ada });
    expect((await one.ask('GET', 'status', { cookie: session })).status).toBe(401);
    expect((await through(one)).location).toBe('/sign-in?problem=access.denied');
    const last = await one.store.db.selectFrom('log').select(['kind', 'body']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
    expect(last).toEqual({ kind: 'sign-in-failed', body: '{"name":"xavier","how":"openid"}' });
  });

  test('by a person who has no password does not open the way for one', async () => {
    const one = await desk();
    claims = { sub: 'x', preferred_username: 'xavier' };
    await through(one);
    for (const password of ['', PASSWORD, 'null'])
      expect((await one.ask('POST', 'session', { body: { name: 'xavier', password } })).status).toBeGreaterThanOrEqual(400);
  });

  test('is for nobody before there is an administrator', async () => {
    const openid = parseOpenId({ ...SETTINGS, issuer: provider.issuer.url }, 'test');
    const one = await signingIn({}, { openid });
    open.push(one);
    claims = { sub: 'x' };
    expect((await one.ask('GET', 'status')).status).toBe(401);
    expect((await through(one)).location).toBe('/sign-in?problem=deed.not-possible');
    expect((await one.ask('GET', 'session')).json.setUp).toBe(true);
  });
});

describe('is refused', () => {
  let one: SigningIn;
  beforeAll(async () => {
    one = await desk();
  });
  const changed = (url: URL, values: Record<string, string | undefined>): URL => {
    const other = new URL(url);
    for (const [name, value] of Object.entries(values))
      value === undefined ? other.searchParams.delete(name) : other.searchParams.set(name, value);
    return other;
  };

  test.each([
    ['another state', { state: 'A'.repeat(43) }],
    ['no state', { state: undefined }],
    ['no code', { code: undefined }],
    ['a refusal of the provider', { error: 'access_denied', error_description: '<script>alert(1)</script>', code: undefined }],
  ])('what comes with %s', async (_, values) => {
    const { callback, cookie } = await left(one);
    const { status, cookies, headers, text } = await back(one, changed(callback, values), cookie);
    expect([status, headers.location, text]).toEqual([303, '/sign-in?problem=access.unknown', '']);
    expect(cookies).toEqual(['__Host-attache-leaving=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure']);
  });

  test.each([
    ['another nonce', { nonce: 'A'.repeat(43) }],
    ['no nonce', { nonce: undefined }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['another audience', { aud: 'somebody-else' }],
    ['a time that is over', { exp: 1_600_000_000 }],
    ['no subject', { sub: undefined }],
  ])('a token with %s', async (_, wrong) => {
    const { callback, cookie } = await left(one);
    claims = { sub: 'x', ...wrong };
    const before = await one.store.db.selectFrom('sessions').select('hash').execute();
    expect((await back(one, callback, cookie)).headers.location).toBe('/sign-in?problem=access.unknown');
    expect(await one.store.db.selectFrom('sessions').select('hash').execute()).toEqual(before);
  });

  test('a token signed by a key that the provider does not show', async () => {
    const { callback, cookie } = await left(one);
    const other = new OAuth2Server();
    await other.issuer.keys.generate('RS256');
    other.issuer.url = provider.issuer.url as string;
    const forged = await other.issuer.buildToken({
      scopesOrTransform: (_, payload) => Object.assign(payload, { sub: 'x', aud: 'attache', nonce }),
    });
    provider.service.once(Events.BeforeResponse, (response) => Object.assign(response.body, { id_token: forged }));
    expect((await back(one, callback, cookie)).headers.location).toBe('/sign-in?problem=access.unknown');
  });

  test.each([
    ['no cookie', () => undefined],
    ['the cookie of another sign-in', (_: string, other: string) => other],
    ['a cookie that is none of ours', () => '__Host-attache-leaving=e30'],
    ['a broken cookie', () => '__Host-attache-leaving=!!!'],
  ])('a browser with %s', async (_, cookieOf) => {
    const [first, second] = [await left(one), await left(one)];
    claims = { sub: 'x' };
    expect((await back(one, first.callback, cookieOf(first.cookie, second.cookie))).headers.location).toBe(
      '/sign-in?problem=access.unknown',
    );
  });

  test('what comes a second time', async () => {
    const { callback, cookie } = await left(one);
    claims = { sub: 'x' };
    expect((await back(one, callback, cookie)).headers.location).toBe('/timeline');
    expect((await back(one, callback, cookie)).headers.location).toBe('/sign-in?problem=access.unknown');
  });

  test('a provider outside the networks that are named, without a connection', async () => {
    const openid = parseOpenId({ ...SETTINGS, issuer: provider.issuer.url, network: [] }, 'test');
    const other = await signingIn({ ada: 'admin' }, { openid });
    open.push(other);
    const { status, json } = await other.ask('GET', 'oidc/start');
    expect([status, json.issue.code]).toEqual([502, 'network.refused']);
  });

  test('where there is no provider', async () => {
    const other = await signingIn({ ada: 'admin' });
    open.push(other);
    for (const url of ['oidc/start', 'oidc/callback?code=x']) expect((await other.ask('GET', url)).status).toBe(404);
  });
});

describe('roles by a claim', () => {
  const roles = { claim: 'groups', map: { 'press-editors': 'editor', 'press-readers': 'reader', 'press-admins': 'admin' } };
  test.each([
    [['press-editors', 'press-readers'], 'editor'],
    ['press-editors', 'editor'],
    [['others'], 'reader'],
    [undefined, 'reader'],
    [['__proto__', 'constructor'], 'reader'],
    [{ 'press-admins': true }, 'reader'],
    [['press-admins'], 'admin'],
  ])('%j gives %s', async (groups, role) => {
    const one = await desk(roles);
    claims = { sub: 'johndoe', groups };
    const { session } = await through(one);
    expect((await one.ask('GET', 'session', { cookie: session })).json.user.role).toBe(role);
  });

  test('are those of each sign-in, but the last administrator stays one', async () => {
    const one = await desk(roles);
    const roleNow = async (groups: readonly string[]) => {
      claims = { sub: 'x', preferred_username: 'xavier', groups };
      return (await one.ask('GET', 'session', { cookie: (await through(one)).session })).json.user.role;
    };
    expect([await roleNow(['press-admins']), await roleNow(['press-readers']), await roleNow(['press-admins'])]).toEqual([
      'admin',
      'reader',
      'admin',
    ]);
    await one.ask('DELETE', 'users/ada', { cookie: await one.enter('ada') });
    expect(await roleNow(['press-readers'])).toBe('admin');
  });

  test('may be told by the user-info alone', async () => {
    const one = await desk(roles);
    claims = { sub: 'johndoe' };
    provider.service.once(Events.BeforeUserinfo, (response) => {
      response.body = { sub: 'johndoe', groups: ['press-editors'] };
    });
    expect((await one.ask('GET', 'session', { cookie: (await through(one)).session })).json.user.role).toBe('editor');
  });
});

test('the secret of the client, codes and tokens of the provider are in no log', async () => {
  const one = await desk();
  claims = { sub: 'x' };
  const { callback, cookie } = await left(one);
  await back(one, callback, cookie);
  await back(one, callback, cookie);
  const log = (await one.store.db.selectFrom('log').select('body').execute()).map(({ body }) => body);
  const secrets = [
    SECRET,
    callback.searchParams.get('code') as string,
    callback.searchParams.get('state') as string,
    cookie.split('=')[1] as string,
  ];
  expect(secrets.every((secret) => secret.length > 5)).toBe(true);
  for (const secret of secrets) expect([...log, ...one.lines].filter((line) => line.includes(secret))).toEqual([]);
});

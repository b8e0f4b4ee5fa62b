import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IssueError } from '#base/issue.ts';
import { addUser, changeUser } from '#desk/accounts/change-user.ts';
import { packed } from '#desk/accounts/common-passwords.generated.ts';
import { guessableBy } from '#desk/accounts/guessable.ts';
import { hashOfPassword, isPassword } from '#desk/accounts/hashing.ts';
import { isName, nameFrom } from '#desk/accounts/name.ts';
import { parseOpenId } from '#desk/accounts/openid/settings.ts';
import { checkNewPassword } from '#desk/accounts/password.ts';
import { callerOfSession, endSession } from '#desk/accounts/sessions.ts';
import { changePassword, signIn } from '#desk/accounts/sign-in.ts';
import { callerOfToken, makeToken, tokensOf, withdrawToken } from '#desk/accounts/tokens.ts';
import { users } from '#desk/accounts/user.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { backUp, restore } from '#record/store/sqlite/backup-folder.ts';
import { accountDesk, PASSWORD } from './account-desk.ts';

const { bare, desk, codeOf, enter, kindsIn, later, last, close } = accountDesk();
afterAll(close);

describe('a password', () => {
  const refused = (password: string, name = 'ada'): string | undefined => {
    try {
      checkNewPassword(password, name);
      return undefined;
    } catch (error) {
      return (error as IssueError).message;
    }
  };
  test.each([
    ['eleven-char', 'It has 11 characters; it takes 12.'],
    ['x'.repeat(257), 'It has more than 256 characters.'],
    ['passwordpassword', 'easily guessed'],
    ['Passw0rd12345!', 'easily guessed'],
    ['P@$$w0rd2024!!', 'easily guessed'],
    ['qwertyuiop1234', 'easily guessed'],
    ['1qaz2wsx3edc4rfv', 'easily guessed'],
    ['aaaaaaaaaaaaaa', 'easily guessed'],
    ['abcdefghijklmnop', 'easily guessed'],
    ['987654321098', 'easily guessed'],
    ['xk7xk7xk7xk7xk7', 'easily guessed'],
    ['iloveyouforever', 'easily guessed'],
    ['adaadaadaada2026', 'easily guessed'],
    ['Attache-Admin-1', 'easily guessed'],
    ['correcthorsebatterystaple', 'easily guessed'],
    ['welcome12345', 'easily guessed'],
  ])('%s is refused', (password, why) => expect(refused(password)).toContain(why));
  test.each([
    PASSWORD,
    'twelve-chars',
    'ÅngströmÉtude',
    'xk7#mq2Lvw9z',
    '    blank start',
    'пароль из слов длинный',
    '密码很长很长很长很长很长',
    'the ninth owl keeps accounts',
    'bbbbbbquarrelsome',
    `${'long '.repeat(30)}horizon over Kaldal`,
  ])('%s is taken', (password) => expect(refused(password)).toBeUndefined());

  test('more than 3,000 of the common forms of the list are refused, and none of 2,000 random ones', () => {
    const { bases } = JSON.parse(packed) as { bases: string[] };
    const endings = ['123456', '12345678', '1234567890', '2023', '2024!', '111111', '123!', '!!!', '@123', '007'];
    const forms = bases.flatMap((base) =>
      endings.flatMap((ending) => [`${base}${ending}`, `${base[0]?.toUpperCase()}${base.slice(1)}${ending}`, `${base}${base}${ending}`]),
    );
    const long = [...new Set(forms.filter((one) => one.length >= 12))];
    expect(long.length).toBeGreaterThan(3000);
    expect(long.filter((one) => guessableBy(one) === undefined)).toEqual([]);
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return letters[seed % 36];
    };
    const others = Array.from({ length: 2000 }, () => Array.from({ length: 12 }, random).join(''));
    expect(others.filter((one) => guessableBy(one) !== undefined)).toEqual([]);
  });

  test('is hashed by Argon2id with 19 MiB, two passes, one lane, and a salt of its own', async () => {
    const [one, other] = await Promise.all([hashOfPassword(PASSWORD), hashOfPassword(PASSWORD)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other).not.toBe(one);
    expect([await isPassword(PASSWORD, one), await isPassword(`${PASSWORD} `, one), await isPassword('', null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
  test('is the same however its accents are typed', async () =>
    expect(await isPassword('E\u0301tude de cas longue', await hashOfPassword('\u00c9tude de cas longue'))).toBe(true));
});

describe('a name', () => {
  test.each(['ada', 'a', 'ada.lovelace', 'ada-2', 'a_b'])('%s is one', (name) => expect(isName(name)).toBe(true));
  test.each(['', 'Ada', '2ada', 'a..b', '-a', 'a-', 'ada lovelace', 'nobody', 'ádá', 'a/b', '__proto__', 'a'.repeat(65), 'a\nb'])(
    '%j is none',
    (name) => expect(isName(name)).toBe(false),
  );
  test.each([
    ['Ada.Lovelace@example.org', 'ada.lovelace'],
    ['José García', 'josegarcia'],
    ['42ada', 'ada'],
    ['a...b', 'a.b'],
    ['nobody', undefined],
    ['山田', undefined],
    ['../../etc', 'etc'],
  ])('%s gives %s', (text, name) => expect(nameFrom(text)).toBe(name));
});

describe('users', () => {
  test('the first is an administrator with a password', async () => {
    const store = await bare();
    expect(await codeOf(addUser(store, { name: 'ada', role: 'editor', password: PASSWORD }))).toBe('deed.not-possible');
    expect(await codeOf(addUser(store, { name: 'ada', role: 'admin' }))).toBe('deed.not-possible');
    expect(await codeOf(addUser(store, { name: 'ada', role: 'admin', password: PASSWORD }))).toBe('done');
  });

  test('a name once used is never given to another, and no row goes', async () => {
    const store = await desk();
    await addUser(store, { name: 'ben', role: 'reader', password: PASSWORD });
    await changeUser(store, 'ben', { disabled: true });
    expect(await codeOf(addUser(store, { name: 'ben', role: 'admin', password: PASSWORD }))).toBe('deed.not-possible');
    expect((await users(store)).map(({ name, clearance, disabled }) => [name, clearance, disabled !== undefined])).toEqual([
      ['ada', 'red', false],
      ['ben', 'amber', true],
    ]);
  });

  test.each([
    ['given another role', { role: 'editor' as const }],
    ['closed out', { disabled: true }],
  ])('the last administrator cannot be %s', async (_, change) => {
    const store = await desk();
    expect(await codeOf(changeUser(store, 'ada', change))).toBe('deed.not-possible');
    await addUser(store, { name: 'ben', role: 'admin' });
    // Who cannot sign in does not count.
    expect(await codeOf(changeUser(store, 'ada', change))).toBe('deed.not-possible');
    await changeUser(store, 'ben', { password: PASSWORD });
    expect(await codeOf(changeUser(store, 'ada', change))).toBe('done');
  });

  test('what is done to accounts is in the log, with no secret', async () => {
    const store = await desk();
    await addUser(store, { name: 'ben', role: 'reader', clearance: 'green', password: PASSWORD });
    await changeUser(store, 'ben', { role: 'editor', clearance: 'red', password: `${PASSWORD}!`, full: 'Ben Okri' });
    const { secret } = await enter(store, 'ben', `${PASSWORD}!`);
    await endSession(store, secret);
    expect(await kindsIn(store)).toEqual([
      'root account {"name":"ada","change":"added","role":"admin","clearance":"red"}',
      'root account {"name":"ben","change":"added","role":"reader","clearance":"green"}',
      'root account {"name":"ben","change":"full-name"}',
      'root account {"name":"ben","change":"role","role":"editor"}',
      'root account {"name":"ben","change":"clearance","clearance":"red"}',
      'root account {"name":"ben","change":"password"}',
      'ben signed-in {"name":"ben","how":"password"}',
      'ben signed-out {"name":"ben"}',
    ]);
  });
});

describe('sessions', () => {
  test.each([
    ['a password that somebody sets', (store: RecordStore) => changeUser(store, 'ben', { password: `${PASSWORD}?` })],
    ['another role', (store: RecordStore) => changeUser(store, 'ben', { role: 'reviewer' })],
    ['closing the account', (store: RecordStore) => changeUser(store, 'ben', { disabled: true })],
    [
      'a change of the own password',
      (store: RecordStore) => changePassword(store, { name: 'ben', current: PASSWORD, next: `${PASSWORD}?`, address: '192.0.2.1' }),
    ],
    [
      'signing out everywhere',
      async (store: RecordStore) => endSession(store, (await enter(store, 'ben', PASSWORD)).secret, { all: true }),
    ],
  ])('end with %s', async (_, end) => {
    const store = await desk();
    await addUser(store, { name: 'ben', role: 'reader', password: PASSWORD });
    const secrets = [await enter(store, 'ben', PASSWORD), await enter(store, 'ben', PASSWORD, '192.0.2.9')].map(({ secret }) => secret);
    for (const secret of secrets)
      expect(await callerOfSession(store, secret)).toMatchObject({ name: 'ben', role: 'reader', via: 'session' });
    await end(store);
    for (const secret of secrets) expect(await callerOfSession(store, secret)).toBeUndefined();
  });

  test('end after twelve hours without use, and after seven days with it', async () => {
    const store = await desk();
    const [used, idle] = [(await enter(store, 'ada', PASSWORD)).secret, (await enter(store, 'ada', PASSWORD)).secret];
    const alive: number[] = [];
    for (let hour = 1; hour <= 7 * 24 + 1; hour++) {
      later(60);
      if ((await callerOfSession(store, used)) !== undefined) alive.push(hour);
      if (hour === 12) expect(await callerOfSession(store, idle)).toBeUndefined();
    }
    expect([alive.length, alive.at(-1)]).toEqual([7 * 24 - 1, 7 * 24 - 1]);
  });

  test('are kept as hashes of 256 random bits, and the one that a browser had ends', async () => {
    const store = await desk();
    const { secret } = await enter(store, 'ada', PASSWORD);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const again = await signIn(store, { name: 'Ada ', password: PASSWORD, address: '192.0.2.1', old: secret });
    expect(again.secret).not.toBe(secret);
    expect([await callerOfSession(store, secret), (await callerOfSession(store, again.secret))?.name]).toEqual([undefined, 'ada']);
    // What somebody else planted in the browser is no session, and does not become one.
    await signIn(store, { name: 'ada', password: PASSWORD, address: '192.0.2.1', old: 'planted' });
    expect(await callerOfSession(store, 'planted')).toBeUndefined();
    expect((await store.db.selectFrom('sessions').select('hash').execute()).every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });
});

describe('tokens', () => {
  test('do what their scopes and the rights of their owner of now both allow', async () => {
    const store = await desk();
    await addUser(store, { name: 'ben', role: 'editor', password: PASSWORD });
    expect(await codeOf(makeToken(store, 'ben', { label: 'x', scopes: ['read', 'admin'] }))).toBe('access.denied');
    const { token } = await makeToken(store, 'ben', { label: 'x', scopes: ['edit', 'read'] });
    expect(token).toMatch(/^att_[\w-]{43}$/);
    expect(await callerOfToken(store, token)).toEqual({
      name: 'ben',
      role: 'editor',
      clearance: 'amber',
      via: 'token',
      scopes: ['read', 'edit'],
    });
    await changeUser(store, 'ben', { role: 'reader', clearance: 'green' });
    expect(await callerOfToken(store, token)).toMatchObject({ role: 'reader', clearance: 'green' });
  });

  test.each([
    ['their time', async () => later(2 * 24 * 60)],
    [
      'being withdrawn',
      async (store: RecordStore, id: string) =>
        withdrawToken(store, { name: 'ben', role: 'reader', clearance: 'amber', via: 'session' }, id),
    ],
    ['the account', (store: RecordStore) => changeUser(store, 'ben', { disabled: true })],
    ['a password that somebody sets', (store: RecordStore) => changeUser(store, 'ben', { password: `${PASSWORD}?` })],
  ])('end with %s', async (_, end) => {
    const store = await desk();
    await addUser(store, { name: 'ben', role: 'reader', password: PASSWORD });
    const { token, id } = await makeToken(store, 'ben', { label: 'x', scopes: ['read'], days: 1 });
    expect(await callerOfToken(store, token)).toBeDefined();
    await (end as (store: RecordStore, id: string) => Promise<unknown>)(store, id);
    expect(await callerOfToken(store, token)).toBeUndefined();
  });

  test.each([
    [{ label: 'x', scopes: [] }],
    [{ label: 'x', scopes: ['read' as const], days: 0 }],
    [{ label: 'x', scopes: ['read' as const], days: 367 }],
    [{ label: 'x', scopes: ['read' as const], days: 1.5 }],
  ])('%j is none', async (wish) => expect(await codeOf(makeToken(await desk(), 'ada', wish))).toBe('usage.wrong'));

  test("somebody else's is as unknown as one that never was", async () => {
    const store = await desk();
    await addUser(store, { name: 'ben', role: 'editor', password: PASSWORD });
    const { id } = await makeToken(store, 'ada', { label: 'x', scopes: ['read'] });
    const ben = { name: 'ben', role: 'editor', clearance: 'amber', via: 'session' } as const;
    const [own, never] = await Promise.all([id, 'never'].map((one) => codeOf(withdrawToken(store, ben, one))));
    expect([own, never]).toEqual(['record.unknown', 'record.unknown']);
    expect((await tokensOf(store, 'ada'))[0]?.withdrawn).toBeUndefined();
  });
});

describe('secrets', () => {
  let place = '';
  beforeAll(async () => {
    const store = await desk();
    place = last();
    await addUser(store, { name: 'ben', role: 'admin', password: 'CANARY first heron lantern' });
    await changeUser(store, 'ben', { password: 'CANARY second heron lantern' });
    const { secret } = await enter(store, 'ben', 'CANARY second heron lantern');
    await codeOf(enter(store, 'ben', 'CANARY wrong heron lantern'));
    await codeOf(enter(store, 'CANARY name heron lantern', 'CANARY wrong heron lantern'));
    const { token } = await makeToken(store, 'ben', { label: 'x', scopes: ['read'] });
    canaries.push(secret, token, token.slice(4));
  });
  const canaries = ['CANARY first', 'CANARY second', 'CANARY wrong', 'CANARY name', 'canary name'];

  test('are in no file of the record', () => {
    const files = readdirSync(place).map((name) => readFileSync(path.join(place, name)));
    expect(files.length).toBeGreaterThan(1);
    // The bytes are looked for as they lie there, so that the search is known to find what is there.
    expect(files.some((bytes) => bytes.includes('sign-in-failed'))).toBe(true);
    expect(canaries.filter((canary) => files.some((bytes) => bytes.includes(canary)))).toEqual([]);
  });
});

test('a backup that is restored has the accounts, and no session', async () => {
  const store = await desk();
  const { secret } = await enter(store, 'ada', PASSWORD);
  const { token } = await makeToken(store, 'ada', { label: 'x', scopes: ['read'] });
  await backUp(store.database, `${last()}-backup`, store.now);
  await restore(`${last()}-backup`, `${last()}-restored`);
  const restored = new RecordStore(await openDatabase(`${last()}-restored`), { by: 'root', clock: () => store.now });
  expect([await callerOfSession(store, secret), await callerOfSession(restored, secret)]).toEqual([
    expect.objectContaining({ name: 'ada' }),
    undefined,
  ]);
  expect(await callerOfToken(restored, token)).toMatchObject({ name: 'ada' });
  expect((await enter(restored, 'ada', PASSWORD)).user.name).toBe('ada');
  await restored.close();
});

describe('the settings of an OpenID provider', () => {
  const right = {
    issuer: 'https://id.example.org/realms/desk',
    clientId: 'attache',
    clientSecret: 'CANARY-secret',
    desk: 'https://desk.example.org',
  };
  test('are taken', () =>
    expect(parseOpenId({ ...right, roles: { claim: 'groups', map: { editors: 'editor' } } }, 'x')).toMatchObject(right));
  test.each([
    [{ ...right, issuer: 'http://id.example.org' }, '"issuer" is no https address'],
    [{ ...right, issuer: 'CANARY' }, '"issuer"'],
    [{ ...right, clientId: '' }, '"clientId" is missing or wrong'],
    [{ ...right, desk: 'https://desk.example.org/sub' }, '"desk" has a path'],
    [{ ...right, desk: 'https://a:CANARY@desk.example.org' }, '"desk"'],
    [{ ...right, secret: 'CANARY' }, '"secret" is not known'],
    [{ ...right, roles: { claim: 'groups', map: { editors: 'CANARY' } } }, '"roles.map.editors" is missing or wrong'],
    [{ ...right, scope: 'email' }, '"scope" does not hold "openid"'],
    ['CANARY', '"settings"'],
  ])('%j are not', (given, why) => {
    let message = '';
    try {
      parseOpenId(given, 'openid.yaml');
    } catch (error) {
      message = JSON.stringify((error as IssueError).issue);
    }
    expect(message).toContain(JSON.stringify(why).slice(1, -1));
    expect(message).not.toContain('CANARY');
  });
});

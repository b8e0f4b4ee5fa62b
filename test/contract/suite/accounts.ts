import { expect, test } from 'vitest';
import type { IssueError } from '#base/issue.ts';
import { addUser, changeUser } from '#desk/accounts/change-user.ts';
import { callerOfSession, endSession } from '#desk/accounts/sessions.ts';
import { signIn } from '#desk/accounts/sign-in.ts';
import { callerOfToken, makeToken, tokensOf, withdrawToken } from '#desk/accounts/tokens.ts';
import { users } from '#desk/accounts/user.ts';
import { digestsOf } from '#record/store/dump.ts';
import type { Ground } from '../places.ts';

const PASSWORD = 'vellum harbour nineteen oxen';

/** Accounts lie beside the record: they hold on both databases, and the record is the same with and without them. */
export function accounts({ open, again }: Ground): void {
  test('accounts, sessions and tokens hold, end at once, and are no part of the record', async () => {
    const store = await open();
    const before = await digestsOf(store.db);
    await addUser(store, { name: 'ada', role: 'admin', password: PASSWORD });
    await addUser(store, { name: 'ben', role: 'editor', clearance: 'green', password: PASSWORD, full: 'Ben Ókri' });
    const enter = (name: string, password: string) => signIn(store, { name, password, address: '192.0.2.1' });
    const { secret } = await enter('ben', PASSWORD);
    // Another program that has the same record open sees the same.
    const other = await again();
    expect(await callerOfSession(other, secret)).toEqual({ name: 'ben', role: 'editor', clearance: 'green', via: 'session' });
    const { token, id } = await makeToken(store, 'ben', { label: 'x', scopes: ['edit'] });
    expect(await callerOfToken(other, token)).toMatchObject({ name: 'ben', scopes: ['edit'] });
    await withdrawToken(other, { name: 'ben', role: 'editor', clearance: 'green', via: 'session' }, id);
    expect(await callerOfToken(store, token)).toBeUndefined();
    await changeUser(other, 'ben', { role: 'reader' });
    expect(await callerOfSession(store, secret)).toBeUndefined();
    const later = await enter('ben', PASSWORD);
    await endSession(store, later.secret);
    expect(await callerOfSession(other, later.secret)).toBeUndefined();
    expect((await users(other)).map(({ name, role, full }) => [name, role, full])).toEqual([
      ['ada', 'admin', undefined],
      ['ben', 'reader', 'Ben Ókri'],
    ]);
    expect((await tokensOf(store)).map((one) => [one.name, one.withdrawn !== undefined])).toEqual([['ben', true]]);
    expect(await digestsOf(store.db)).toEqual(before);
  }, 20_000);

  test('of guesses that come at once by two doors no more are checked than by one', async () => {
    const store = await open();
    await addUser(store, { name: 'ada', role: 'admin', password: PASSWORD });
    const doors = [store, await again(), await again()];
    const told = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        signIn(doors[n % 3] ?? store, { name: 'ada', password: `guess number ${n}`, address: '192.0.2.1' }).catch(
          (error: IssueError) => error.issue.code,
        ),
      ),
    );
    expect(told.filter((code) => code === 'access.unknown')).toHaveLength(5);
    expect(told.filter((code) => code === 'access.throttled')).toHaveLength(55);
  }, 20_000);

  test('two who add one name at once: one of them does, and two cannot close each other out', async () => {
    const store = await open();
    const other = await again();
    await addUser(store, { name: 'ada', role: 'admin', password: PASSWORD });
    const add = (door: typeof store) => addUser(door, { name: 'ben', role: 'admin', password: PASSWORD });
    const added = await Promise.allSettled([add(store), add(other)]);
    expect(added.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const closed = await Promise.allSettled([changeUser(store, 'ada', { disabled: true }), changeUser(other, 'ben', { role: 'reader' })]);
    expect(closed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  }, 20_000);
}

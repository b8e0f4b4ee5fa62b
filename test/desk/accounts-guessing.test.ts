import { afterAll, describe, expect, test } from 'vitest';
import type { IssueError } from '#base/issue.ts';
import { addUser, changeUser } from '#desk/accounts/change-user.ts';
import { TIMED } from '../timed.ts';
import { accountDesk, PASSWORD } from './account-desk.ts';

const { desk, codeOf, enter, kindsIn, later, close } = accountDesk();
afterAll(close);

describe('guessing', () => {
  test('of 1,000 guesses from one address five are checked, and the owner gets in from another', async () => {
    const store = await desk();
    const codes = await Promise.all(
      Array.from({ length: 1000 }, (_, n) => codeOf(enter(store, 'ada', `guess number ${n}`, '198.51.100.7'))),
    );
    expect(codes.filter((code) => code === 'access.unknown')).toHaveLength(5);
    expect(codes.filter((code) => code === 'access.throttled')).toHaveLength(995);
    expect(await codeOf(enter(store, 'ada', PASSWORD, '198.51.100.7'))).toBe('access.throttled');
    expect(await codeOf(enter(store, 'ada', PASSWORD, '203.0.113.5'))).toBe('done');
  }, 20_000);

  test('of 1,000 guesses from as many addresses ten are checked, and the owner gets in from where the owner was before', async () => {
    const store = await desk();
    await enter(store, 'ada', PASSWORD, '203.0.113.5');
    const codes = await Promise.all(
      Array.from({ length: 1000 }, (_, n) => codeOf(enter(store, 'ada', `guess number ${n}`, `10.0.${n >> 8}.${n & 255}`))),
    );
    expect(codes.filter((code) => code === 'access.unknown')).toHaveLength(10);
    expect(await codeOf(enter(store, 'ada', PASSWORD, '203.0.113.5'))).toBe('done');
    // There, too, guesses are counted: at the worst twenty are checked in all.
    const there = await Promise.all(Array.from({ length: 50 }, (_, n) => codeOf(enter(store, 'ada', `guess number ${n}`, '203.0.113.5'))));
    expect(there.filter((code) => code === 'access.unknown')).toHaveLength(10);
  }, 20_000);

  test('of one address over many accounts twenty are checked; a network of IPv6 is one address', async () => {
    const store = await desk();
    const codes = await Promise.all(
      Array.from({ length: 200 }, (_, n) => codeOf(enter(store, `user${n}`, 'some guess', `2001:db8:1:2::${n.toString(16)}`))),
    );
    expect(codes.filter((code) => code === 'access.unknown')).toHaveLength(20);
    expect(await codeOf(enter(store, 'ada', PASSWORD, '2001:db8:1:3::1'))).toBe('done');
  }, 20_000);

  test('guesses are forgotten after fifteen minutes, and right ones do not count', async () => {
    const store = await desk();
    for (let n = 0; n < 12; n++) expect(await codeOf(enter(store, 'ada', PASSWORD))).toBe('done');
    const codes = async () => Promise.all(Array.from({ length: 30 }, () => codeOf(enter(store, 'ada', 'wrong', '198.51.100.7'))));
    expect((await codes()).filter((code) => code === 'access.unknown')).toHaveLength(5);
    later(15.01);
    expect((await codes()).filter((code) => code === 'access.unknown')).toHaveLength(5);
    expect(await store.db.selectFrom('attempts').select('id').distinct().execute()).toHaveLength(6);
  }, 20_000);

  test('the log tells of it once a minute, and never of a name that is none', async () => {
    const store = await desk();
    for (const name of ['ada', 'ada', 'my secret passphrase', 'ben']) await codeOf(enter(store, name, 'wrong'));
    later(1.01);
    await codeOf(enter(store, 'ada', 'wrong'));
    expect((await kindsIn(store)).slice(1)).toEqual([
      'attache sign-in-failed {"name":"ada","how":"password"}',
      'attache sign-in-failed {"name":"ada","how":"password"}',
    ]);
  });

  test('an unknown user, a closed account and one without password look like a wrong password', async () => {
    const store = await desk();
    await addUser(store, { name: 'ben', role: 'reader', password: PASSWORD });
    await changeUser(store, 'ben', { disabled: true });
    await addUser(store, { name: 'cleo', role: 'reader' });
    const told = await Promise.all(
      ['ada', 'ben', 'cleo', 'nobody-at-all', ''].map((name, n) =>
        enter(store, name, name === 'ben' ? PASSWORD : 'wrong', `192.0.2.${n}`).catch((error: IssueError) => JSON.stringify(error.issue)),
      ),
    );
    expect(new Set(told).size).toBe(1);
  });

  test('takes as long for a user who is none', { timeout: 30_000, ...TIMED }, async () => {
    const store = await desk();
    const rounds = 24;
    const times: Record<string, number[]> = { ada: [], zoe: [] };
    for (let n = 0; n < rounds + 2; n++) {
      for (const name of n % 2 === 0 ? ['ada', 'zoe'] : ['zoe', 'ada']) {
        const start = performance.now();
        await codeOf(enter(store, name, 'wrong'));
        if (n >= 2) times[name]?.push(performance.now() - start);
      }
      later(16);
    }
    const middle = (all: readonly number[]) => all.toSorted((a, b) => a - b)[rounds / 2] as number;
    const known = times.ada as number[];
    // Pair by pair, so that what else the machine does weighs on both.
    const difference = middle(known.map((one, at) => one - (times.zoe?.[at] as number)));
    expect(Math.abs(difference) / middle(known)).toBeLessThan(0.1);
  });
});

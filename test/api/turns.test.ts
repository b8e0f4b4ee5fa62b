import { expect, test } from 'vitest';
import { Turns } from '#api/turns.ts';

/** The order in which work is done that is asked for at once, each named by who asks. */
async function order(atATime: number, asked: string): Promise<string> {
  const turns = new Turns(atATime);
  const done: string[] = [];
  await Promise.all(
    [...asked].map((who) =>
      turns.take(who, async () => {
        done.push(who);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }),
    ),
  );
  return done.join('');
}

test.each([
  [1, 'aaa', 'aaa'],
  [1, 'aaab', 'aaba'],
  [1, 'aaaabbc', 'aabcaba'],
  [2, 'aaaab', 'aaaba'],
])('%i at a time: %s is done as %s', async (atATime, asked, done) => {
  expect(await order(atATime, asked)).toBe(done);
});

test('work that fails gives its turn on', async () => {
  const turns = new Turns(1);
  const fail = turns.take('a', () => Promise.reject(new Error('no')));
  const next = turns.take('a', async () => 'done');
  await expect(fail).rejects.toThrow('no');
  expect(await next).toBe('done');
});

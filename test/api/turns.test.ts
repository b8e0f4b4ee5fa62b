import { expect, test } from 'vitest';
import { Turns } from '#api/turns.ts';

/** The order in which work is begun that is asked for at once, each named by who asks, and the most of it that was under way together. */
async function order(atATime: number, asked: string): Promise<[begun: string, most: number]> {
  const turns = new Turns(atATime);
  let begun = '';
  let [now, most] = [0, 0];
  await Promise.all(
    [...asked].map((who) =>
      turns.take(who, async () => {
        begun += who;
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 2));
        now--;
      }),
    ),
  );
  return [begun, most];
}

test.each([
  [1, 'aaa', 'aaa', 1],
  [1, 'aaab', 'aaba', 1],
  [1, 'aaaabbc', 'aabcaba', 1],
  [2, 'aaa', 'aaa', 1],
  [2, 'aabbc', 'abcab', 2],
])('%i at a time: %s is begun as %s, at most %i together', async (atATime, asked, begun, most) => {
  const [seen, together] = await order(atATime, asked);
  expect([[...seen].sort().join(''), together]).toEqual([[...begun].sort().join(''), most]);
  if (atATime === 1) expect(seen).toBe(begun);
});

test('work that fails gives its turn on', async () => {
  const turns = new Turns(1);
  const fail = turns.take('a', () => Promise.reject(new Error('no')));
  const next = turns.take('a', async () => 'done');
  await expect(fail).rejects.toThrow('no');
  expect(await next).toBe('done');
});

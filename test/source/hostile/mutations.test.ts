import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtParser } from '../opened.ts';
import { bombard, mutated, randomOf, targets } from './mutations.ts';

const parser = builtParser();
// The child is started and its parsers are loaded before anything is timed.
beforeAll(async () => {
  for (const target of targets(parser)) await target.take(target.seeds[0] as Buffer);
});
afterAll(() => parser.close());

// The long run (100,000 inputs for most targets) is bench/hostile.ts.
describe('mutated inputs, for a second each: none crashes the program, none passes its limit, every failure is an issue', () => {
  test.each(targets(parser).map((target) => [target.name, target] as const))('%s', async (_, target) => {
    const { crashes, overLimit, count } = await bombard(target, target.count, 1000);
    expect(crashes.slice(0, 3)).toEqual([]);
    expect(overLimit).toBe(0);
    expect(count).toBeGreaterThan(5);
  });
});

test('the same seed gives the same inputs', () => {
  const made = (seed: number): string => {
    const random = randomOf(seed);
    return Array.from({ length: 50 }, () => mutated(Buffer.from('The pact was signed.'), random).toString('hex')).join();
  };
  expect(made(7)).toBe(made(7));
  expect(made(7)).not.toBe(made(8));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { broken, connected, type Judged, latest, standingFor } from '#record/identity/clusters.ts';

/** `a=b` the same, `a!b` different, `a?b` unsure, in the order in which they were judged. */
function judged(text: string): readonly Judged[] {
  const verdicts = { '=': 'same', '!': 'different', '?': 'unsure' } as const;
  return text
    .split(' ')
    .filter(Boolean)
    .map((one) => ({ a: one.charAt(0), verdict: verdicts[one.charAt(1) as '='], b: one.charAt(2) }));
}

describe('who is one', () => {
  test.each([
    ['a=b', 'a', 'ab'],
    ['a=b b=c', 'a', 'abc'],
    ['a=b c=d', 'a', 'ab'],
    ['a!b b=c', 'a', 'a'],
    ['a?b', 'a', 'a'],
    ['', 'a', 'a'],
  ])('%s: with %s', (text, start, members) => {
    expect([...connected(start, judged(text))].toSorted().join('')).toBe(members);
  });

  test.each([
    ['a=b a!b', 'a!b'],
    ['a=b b!a', 'b!a'],
    ['a!b c=d', 'a!b c=d'],
  ])('the last word on a pair counts: %s', (text, expected) => {
    expect(latest(judged(text))).toEqual(judged(expected));
  });

  test.each([
    ['a!b', 'a', 'b', true],
    ['a!b b=c', 'a', 'c', true],
    ['a!b b=c a=d', 'd', 'c', true],
    ['a!b', 'a', 'c', false],
    ['a?b', 'a', 'b', false],
  ])('with %s, joining %s and %s contradicts: %s', (text, a, b, expected) => {
    expect(broken([...judged(text), { a, b, verdict: 'same' }]) !== undefined).toBe(expected);
  });

  test('one with a Wikidata item stands for the others, else the one known first', () => {
    const actor = (id: string, known: string, wikidata: string | null = null) => ({ id, known, wikidata });
    expect(standingFor([actor('b', '2'), actor('a', '1')])).toBe('a');
    expect(standingFor([actor('b', '2', 'Q1'), actor('a', '1')])).toBe('b');
    expect(standingFor([actor('b', '1'), actor('a', '1')])).toBe('a');
  });

  test('being connected does not depend on where one begins', () => {
    const letters = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: letters, b: letters, verdict: fc.constantFrom('same', 'different') }), { maxLength: 8 }),
        (all) => {
          for (const start of 'abcdef')
            for (const other of connected(start, all)) expect(connected(other, all)).toEqual(connected(start, all));
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonOf } from '#source/json.ts';

const inside = (levels: number, value = '1'): string => '['.repeat(levels) + value + ']'.repeat(levels);

describe('JSON of strangers', () => {
  test('gives what was written', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(jsonOf(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    ));
  test('gives strings of brackets, quotes and backslashes', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('[', '{', ']', '"', '\\', 'a') })), (words) => {
        expect(jsonOf(JSON.stringify(words))).toEqual(words);
      }),
    ));
  test.each([
    ['1,000 arrays inside each other', inside(1000)],
    ['2,000 arrays beside each other', `[${Array.from({ length: 2000 }, () => '[]').join()}]`],
    ['2,000 brackets in a string', JSON.stringify('['.repeat(2000))],
    ['2,000 brackets after an escaped quote', JSON.stringify(`\\"${'['.repeat(2000)}`)],
  ])('takes %s', (_, text) => expect(() => jsonOf(text)).not.toThrow());
  test.each([
    ['1,001 arrays inside each other', inside(1001)],
    ['1,001 objects inside each other', `${'{"a":'.repeat(1001)}1${'}'.repeat(1001)}`],
    ['arrays that do not end', '['.repeat(5_000_000)],
    ['arrays after a string that ends in a backslash', `["\\\\",${inside(1001)}]`],
  ])('refuses %s', (_, text) => expect(() => jsonOf(text)).toThrow(/^more than 1000 values inside each other$/));
  test.each(['', '{', '"', '"\\', ']', '[]]', '["\\"]'])('is none: %s', (text) => expect(() => jsonOf(text)).toThrow(SyntaxError));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sectionsOf } from '#reading/sections.ts';

const cut = (text: string, most: number): string[] => sectionsOf(text, most).map((s) => text.slice(s.start, s.end));

test.each([
  ['', 10, ['']],
  ['short', 10, ['short']],
  ['one two\n\nthree four', 12, ['one two\n\n', 'three four']],
  ['one two\nthree four', 12, ['one two\n', 'three four']],
  ['one two three four', 10, ['one two ', 'three four']],
  ['aaaaaaaaaaaaaa', 10, ['aaaaaaaaaa', 'aaaa']],
  ['aaaaaaaaa😀bbb', 10, ['aaaaaaaaa', '😀bbb']],
])('%j in sections of %i', (text, most, expected) => {
  expect(cut(text, most)).toEqual(expected);
});

test('sections cover any text, in order, and are never longer than allowed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 4, max: 60 }), (text, most) => {
      expect(cut(text, most).join('')).toBe(text);
      for (const s of sectionsOf(text, most)) expect(s.end - s.start).toBeLessThanOrEqual(most);
    }),
  );
});

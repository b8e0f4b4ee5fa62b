import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AlignableWord, alignWords } from '../../eval/align-words.ts';

/** Words from a line: tokens apart by blanks, a multi-word token as `surface=part+part`. */
function words(line: string): AlignableWord[] {
  const made: AlignableWord[] = [];
  let at = 0;
  for (const token of line.split(' ').filter((one) => one !== '')) {
    const [surface = '', parts] = token.split('=');
    const place = { start: at, end: at + surface.length };
    for (const form of parts?.split('+') ?? [surface]) made.push({ ...place, form, multiword: parts !== undefined });
    at += surface.length;
  }
  return made;
}

const cases: readonly [gold: string, system: string, aligned: number[]][] = [
  ['a b c', 'a b c', [0, 1, 2]],
  ['ab c', 'a b c', [-1, -1, 1]],
  ['a b c', 'ab c', [-1, 2]],
  ['a bc d', 'ab cd', [-1, -1]],
  // A multi-word token of one side: its words by form, whatever the other side cut.
  ["don't=do+n't go", "do n't go", [0, 1, 2]],
  ["don't=do+n't go", "don't go", [-1, 2]],
  ["don't=do+not", "do n't", [0, -1]],
  ["Don't=Do+N'T", "do n't", [0, 1]],
  ["do n't", "don't=do+n't", [0, 1]],
  // Tokens that stick out of each other make one range.
  ['abc=a+b+c de=d+e', 'a bcd=b+c+d e', [0, 1, 2, 3, 4]],
  ['ab=a+b cd=c+d', 'abcd=a+b+c+d', [0, 1, 2, 3]],
  // A word that sticks out of a range is nobody's.
  ['a bc=b+c d', 'a b cd', [0, 1, -1]],
  ['abc=a+x+c def=d+y+f', 'ab=a+b cd=c+d ef=e+f', [0, -1, 2, 3, -1, 5]],
  ['ab=a+b', 'ab=x+y', [-1, -1]],
  ['', 'a', [-1]],
  ['a', '', []],
];

test.each(cases)('"%s" against "%s"', (gold, system, aligned) => {
  expect([...alignWords(words(gold), words(system))]).toEqual(aligned);
});

const line = fc
  .array(fc.constantFrom('a', 'b', 'ab', "don't=do+n't", 'ab=a+b', 'abc=a+b+c'), { maxLength: 8 })
  .map((tokens) => tokens.join(' '));

test('a text aligned with itself gives every word itself', () => {
  fc.assert(
    fc.property(line, (one) => {
      expect([...alignWords(words(one), words(one))]).toEqual(words(one).map((_, i) => i));
    }),
  );
});

test('alignment is one to one and keeps the order', () => {
  fc.assert(
    fc.property(line, line, (one, other) => {
      const found = [...alignWords(words(one), words(other))].filter((i) => i >= 0);
      expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
    }),
  );
});

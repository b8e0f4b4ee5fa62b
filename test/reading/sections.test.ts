import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinSections } from '#reading/join.ts';
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

test('an actor of two sections is one, and spans point into the whole text', () => {
  const actor = { id: 'a1', name: 'Ada Verin', kind: 'person' as const, aliases: [], mentions: [{ start: 0, end: 9 }], roles: [] };
  const statement = { id: 's1', source: [{ start: 0, end: 9 }], cue: [], content: [{ start: 10, end: 12 }], speech: 'indirect' as const };
  const said = { actors: [actor], statements: [{ ...statement, polarity: 'affirmed' as const, speaker: 'a1', confidence: 1 }] };
  const joined = joinSections([
    { start: 0, said },
    { start: 100, said },
  ]);
  expect(joined.actors).toHaveLength(1);
  expect(joined.actors[0]?.mentions).toEqual([
    { start: 0, end: 9 },
    { start: 100, end: 109 },
  ]);
  expect(joined.statements.map((s) => [s.id, s.speaker, s.content[0]?.start])).toEqual([
    ['s1', 'a1', 10],
    ['s2', 'a1', 110],
  ]);
});

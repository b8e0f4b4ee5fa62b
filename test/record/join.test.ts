import { expect, test } from 'vitest';
import { joined } from '#record/join.ts';

test('an actor of two sections is one, and spans point into the whole text', () => {
  const actor = { id: 'a1', name: 'Ada Verin', kind: 'person' as const, aliases: [], mentions: [{ start: 0, end: 9 }], roles: [] };
  const statement = { id: 's1', source: [{ start: 0, end: 9 }], cue: [], content: [{ start: 10, end: 12 }], speech: 'indirect' as const };
  const none = { agreements: [], provisions: [], positions: [], contacts: [], concerns: [], events: [] };
  const entries = { ...none, actors: [actor], statements: [{ ...statement, polarity: 'affirmed' as const, speaker: 'a1', confidence: 1 }] };
  const whole = joined([
    { start: 0, entries },
    { start: 100, entries },
  ]);
  expect(whole.actors).toHaveLength(1);
  expect(whole.actors[0]?.mentions).toEqual([
    { start: 0, end: 9 },
    { start: 100, end: 109 },
  ]);
  expect(whole.statements.map((s) => [s.id, s.speaker, s.content[0]?.start])).toEqual([
    ['s1', 'a1', 10],
    ['s2', 'a1', 110],
  ]);
});

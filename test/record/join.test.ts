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

test('a role is told once, and an agreement of the register is one entry', () => {
  const role = { title: 'Envoy', of: 'a2', status: 'current' as const, evidence: [{ start: 0, end: 5 }] };
  const actor = { aliases: [], mentions: [{ start: 6, end: 15 }], roles: [] };
  const pact = { name: 'River Pact', parties: ['a2'], mentions: [{ start: 20, end: 30 }] };
  const position = { holder: 'a1', object: { start: 20, end: 30 }, stance: 'open' as const, evidence: [], confidence: 1 };
  const section = (known: string, confidence: number) => ({
    ...{ statements: [], provisions: [], contacts: [], concerns: [], events: [] },
    actors: [
      { ...actor, id: 'a1', name: 'Ada Verin', kind: 'person' as const, roles: [role] },
      { ...actor, id: 'a2', name: 'Arland', kind: 'state' as const },
    ],
    agreements: [{ ...pact, id: 'g1', known, confidence }],
    positions: [{ ...position, id: 'p1', agreement: 'g1' }],
  });
  const whole = joined([
    { start: 0, entries: section('river-pact', 0.5) },
    { start: 100, entries: section('sea-pact', 0.6) },
    { start: 200, entries: section('river-pact', 0.7) },
  ]);
  expect(whole.actors.map(({ roles }) => roles.length)).toEqual([1, 0]);
  expect(
    whole.agreements.map(({ id, known, mentions, confidence }) => [id, known, mentions.map(({ start }) => start), confidence]),
  ).toEqual([
    ['g1', 'river-pact', [20, 220], 0.7],
    ['g2', 'sea-pact', [120], 0.6],
  ]);
  expect(whole.positions.map(({ id, agreement }) => [id, agreement])).toEqual([
    ['p1', 'g1'],
    ['p2', 'g2'],
    ['p3', 'g1'],
  ]);
});

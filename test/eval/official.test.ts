import { describe, expect, test } from 'vitest';
import { slice } from '#base/span.ts';
import type { Reading } from '#reading/reading.ts';
import { countParticipants, sampled } from '../../eval/official.ts';
import { parseTravels, travelCase } from '../../eval/travels.ts';

const trip = (remark: string, name = 'Carla Munk', role = 'secretary'): string =>
  `<trip role="${role}" who="x"><id>7</id><role>${role}</role><name>${name}</name><start-date>2031-05-14</start-date><country id="no">Norway</country><remarks>${remark}</remarks></trip>`;

function caseOf(remark: string, name?: string): { text: string; expected: string[] } | undefined {
  const [travel] = parseTravels(trip(remark, name));
  const one = travel && travelCase(travel);
  return one && { text: one.text, expected: one.expected.map(({ kind, span }) => `${kind} ${slice(one.text, span)}`) };
}

describe('whom a remark says that the traveller met', () => {
  test.each([
    ['Met with President Arlen Vosk.', ['person Vosk']],
    ['Met with President Vosk and Foreign Minister Brandt.', ['person Vosk', 'person Brandt']],
    ['Met with President Vosk, Prime Minister Lindt, and senior Danish officials.', ['person Vosk', 'person Lindt', 'group officials']],
    ['Met with King Olav V and addressed the parliament.', ['person V']],
    ['Met with Danish Foreign Minister Holm; signed a treaty.', ['person Holm']],
    ['Met with Danish Foreign Minister Holm to discuss the border.', ['person Holm']],
    ['Met with Crown Prince Faisal bin Omar (May 3).', ['person Omar']],
  ])('%s', (remark, expected) => {
    expect(caseOf(remark)?.expected).toEqual(['person Munk', ...expected]);
  });

  test.each([
    'Official visit.',
    'Met with the wounded.',
    'Met with President Vosk and his wife.',
    'Attended a summit and met with King Olav.',
  ])('no case: %s', (remark) => {
    expect(caseOf(remark)).toBeUndefined();
  });
});

test('the traveller is the subject of the remark, brackets in the name left out', () => {
  expect(caseOf('Met with President Vosk &amp; staff.')).toBeUndefined();
  expect(caseOf('Met with President Vosk.', 'Carla A. (Lotte) Munk')?.text).toBe(
    'Secretary of State Carla A. Munk met with President Vosk.',
  );
});

test('a role of no known office is refused', () => {
  expect(() => parseTravels(trip('Met with President Vosk.', 'Carla Munk', 'clerk'))).toThrow('no office is known for the role "clerk"');
});

test('a sample is the same on every run and takes each once', () => {
  const all = Array.from({ length: 50 }, (_, i) => i);
  expect(sampled(all, 10, 3)).toEqual(sampled(all, 10, 3));
  expect(new Set(sampled(all, 50, 3)).size).toBe(50);
  expect(sampled(all, 10, 3)).not.toEqual(sampled(all, 10, 4));
});

test('participants are told by where their names stand; each counts once', () => {
  const actor = (id: string, ...mentions: [number, number][]): Reading['actors'][number] => ({
    id,
    name: id,
    kind: 'person',
    aliases: [],
    mentions: mentions.map(([start, end]) => ({ start, end })),
    roles: [],
  });
  const contact = { id: 'c1', kind: 'meeting', status: 'held', agenda: [], evidence: [], confidence: 1 } as const;
  const expected = [0, 10, 20].map((start) => ({ kind: 'person', span: { start, end: start + 4 } }) as const);
  const actors = [actor('a1', [0, 4], [10, 14]), actor('a2', [20, 24]), actor('a3', [30, 34])];
  expect(countParticipants({ expected }, { actors, contacts: [{ ...contact, participants: ['a1', 'a2', 'a3'] }] })).toEqual({
    correct: 2,
    gold: 3,
    system: 3,
  });
  expect(countParticipants({ expected }, { actors, contacts: [] })).toEqual({ correct: 0, gold: 3, system: 0 });
});

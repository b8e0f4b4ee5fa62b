import { describe, expect, test } from 'vitest';
import type { Actor, PloverEvent, PloverType } from '#reading/reading.ts';
import { type GoldActor, ploverFigures, scoreCase } from '../../eval/plover.ts';
import { scoreOf } from '../../eval/plover-actors.ts';

const TEXT = 'Norland accused Sudland.';

function actor(id: string, name: string, country?: string): Actor {
  return { id, name, kind: 'state', aliases: [], mentions: [], roles: [], ...(country !== undefined && { country }) };
}

function event(source: readonly string[], target: readonly string[], type: PloverType = 'ACCUSE', confidence = 0.5): PloverEvent {
  return { id: 'e1', type, source, target, trigger: { start: 8, end: 15 }, confidence };
}

function gold(
  source: readonly string[],
  target: readonly string[],
): { id: string; text: string; type: PloverType; source: GoldActor[]; target: GoldActor[] } {
  const marked = (names: readonly string[]): GoldActor[] => names.map((text) => ({ text, code: null }));
  return { id: 'g', text: TEXT, type: 'ACCUSE', source: marked(source), target: marked(target) };
}

const ACTORS = [actor('a1', 'Norland'), actor('a2', 'Sudland')];
const score = (one: ReturnType<typeof gold>, ...events: readonly PloverEvent[]): string => {
  const { type, source, target } = scoreCase(one, { events, actors: ACTORS, report: { id: 'r', sha256: '', text: TEXT } });
  return [type && 'type', source && 'source', target && 'target'].filter(Boolean).join(' ');
};

describe('one sentence of the gold standard records', () => {
  test.each([
    ['both sides', gold(['Norland'], ['Sudland']), [event(['a1'], ['a2'])], 'type source target'],
    ['turned round', gold(['Norland'], ['Sudland']), [event(['a2'], ['a1'])], 'type'],
    ['another type', gold(['Norland'], ['Sudland']), [event(['a1'], ['a2'], 'AID')], 'source target'],
    [
      'the event of most belief',
      gold(['Norland'], ['Sudland']),
      [event(['a2'], [], 'AID'), event(['a1'], ['a2'], 'ACCUSE', 0.9)],
      'type source target',
    ],
    ['one too many', gold(['Norland'], ['Sudland']), [event(['a1', 'a2'], ['a2'])], 'type target'],
    ['no event', gold(['Norland'], ['Sudland']), [], ''],
    ['no target marked, none given', gold(['Norland'], []), [event(['a1'], [])], 'type source target'],
    ['no target marked, one given', gold(['Norland'], []), [event(['a1'], ['a2'])], 'type source'],
    ['two together', gold(['Norland', 'Sudland'], []), [event(['a1'], ['a2'])], 'type source target'],
    ['two together, one missed', gold(['Norland', 'Sudland'], []), [event(['a1'], [])], 'type'],
  ])('%s', (_, one, events, right) => {
    expect(score(one, ...events)).toBe(right);
  });
});

describe('an actor is a marked one', () => {
  test.each([
    ['by its name', actor('a', 'Serbian forces'), { text: 'Serbian forces', code: 'SRB' }, 2],
    ['by its people', actor('a', 'Serbia', 'SRB'), { text: 'Serbian authorities', code: 'SRB' }, 1],
    ['by its state alone', actor('a', 'France', 'FRA'), { text: 'French minister', code: 'FRA' }, 0.5],
    ['by a code of old', actor('a', 'Tokyo', 'JPN'), { text: 'Tokyo', code: 'JAP' }, 1],
    ['not of another state', actor('a', 'Niger', 'NER'), { text: 'Nigeria', code: 'NGA' }, 0],
    ['not by a common noun', actor('a', 'Russian forces'), { text: 'Serbian forces', code: 'SRB' }, 0],
  ])('%s', (_, one, marked, points) => {
    expect(scoreOf(one, marked, '')).toBe(points);
  });
});

test('the mean is over the types that are marked', () => {
  const right = { said: 'AID' as const, type: true, source: true, target: true };
  const wrong = { said: 'AID' as const, type: false, source: false, target: true };
  expect(
    ploverFigures([
      { gold: 'AID', score: right },
      { gold: 'REJECT', score: wrong },
    ]),
  ).toMatchObject({
    'plover.AID': 200 / 3,
    'plover.REJECT': 0,
    'plover.macro': 100 / 3,
    'plover.sides': 50,
  });
});

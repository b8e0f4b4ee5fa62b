import { describe, expect, test } from 'vitest';
import { actorsOf } from '#reading/steps/actors.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { concernsOf } from '#record/extract/concerns.ts';
import { passageFrom } from './passages.ts';

/** Concerns as "holder: about (by)". */
async function told(text: string): Promise<string[]> {
  const passage = await passageFrom(text);
  const none = { agreements: [], provisions: [], positions: [], contacts: [], concerns: [], events: [] };
  const concerns = concernsOf(passage, { roles: new Map(), statements: passage.statements, ...none });
  const { actors, idOf } = actorsOf(text, passage.scene.cast);
  const nameOf = (figure: Figure | undefined): string => actors.find((actor) => figure && actor.id === idOf(figure))?.name ?? '-';
  return concerns.map(({ holder, about, by }) => `${nameOf(holder)}: ${text.slice(about.start, about.end)} (${nameOf(by)})`);
}

describe('worries named as such', () => {
  test.each([
    ['Norway remains concerned about Russia’s military exercises.', 'Norway: Russia’s military exercises (Russia)'],
    ['Kenya fears that the truce in Sudan will collapse.', 'Kenya: the truce in Sudan will collapse (-)'],
    ['Elena Brandt warned of Chinese expansion in the strait.', 'Elena Brandt: Chinese expansion in the strait (China)'],
    ['Elena Brandt warned that the retreat could bring war.', 'Elena Brandt: the retreat could bring war (-)'],
    ['Peru voiced its concern over the missile launches.', 'Peru: the missile launches (-)'],
    ['Poland sees the pipeline as a threat.', 'Poland: the pipeline (-)'],
  ])('%s', async (text, line) => expect(await told(text)).toEqual([line]));
});

describe('threats that a speaker or the report names', () => {
  test.each([
    ['Elena Brandt said that the militia posed a threat to Mali.', 'Elena Brandt: the militia (militia)'],
    ['Iran’s missile program continues to heighten tensions in the Gulf.', '-: Iran’s missile program (Iran)'],
    ['Elena Brandt said that Mali was vulnerable to attack.', 'Elena Brandt: attack (-)'],
    ['Elena Brandt spoke of the threat posed by Iran.', 'Elena Brandt: the threat posed by Iran (Iran)'],
  ])('%s', async (text, line) => expect(await told(text)).toEqual([line]));
});

describe('what is none', () => {
  test.each([
    'Elena Brandt met the envoys of Chad.',
    'Elena Brandt warned Chad to free the sailors.',
    'Chad said it faced no military threat.',
    'Norway is not worried about the trade talks with Chile.',
    'Elena Brandt accused Chad of lying.',
    'The shop owner was worried about the price of beer.',
  ])('%s', async (text) => expect(await told(text)).toEqual([]));
});

test('one concern for a holder and a threat', async () => {
  const text = 'Norway fears the Russian submarines. “The Russian submarines worry us,” Norway said.';
  expect(await told(text)).toHaveLength(1);
});

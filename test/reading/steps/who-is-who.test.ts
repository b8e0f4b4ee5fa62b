import { describe, expect, test } from 'vitest';
import { type Span, slice } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import { actorsOf } from '#reading/steps/actors.ts';
import { wordsIn } from '#reading/steps/ground.ts';
import { partiesOf } from '#reading/steps/parties.ts';
import { rolesOf } from '#record/extract/roles.ts';
import { passageFrom } from '../../record/passages.ts';

/** The names of the actors that a word of a text stands for; the word is told by itself, its last occurrence counts. */
async function who(text: string, word: string, published = '2024-05-15'): Promise<string[]> {
  const passage = await passageFrom(text, { published });
  const start = text.lastIndexOf(word);
  const { first } = wordsIn(passage.scene.ground, { start, end: start + word.length } as Span);
  const figures = partiesOf(passage.scene, passage.tree, first);
  return figures.map((figure) => nameOf(passage, figure));
}

function nameOf(passage: Passage, figure: Parameters<typeof partiesOf>[0]['cast']['figures'][number]): string {
  const { actors, idOf } = actorsOf(passage.report.text, passage.scene.cast);
  return actors.find((actor) => actor.id === idOf(figure))?.name ?? '';
}

describe('whom words stand for', () => {
  test.each([
    ['Kenya and Ghana signed the pact. They praised it.', 'They', ['Kenya', 'Ghana']],
    [
      'Its ambassador in Nairobi, Hanna Bekele, told the paper that it was open to sharing data. She stopped short of ruling out a treaty.',
      'She',
      ['Hanna Bekele'],
    ],
    [
      'Ada Verin met Bo Chen. Coastal fishermen want salmon to return, and they have asked for seats at the table.',
      'they',
      ['Coastal fishermen'],
    ],
    ['The envoys met in Kelowna, British Columbia, on Monday.', 'British', []],
    ['Mr. Diaz met Mr. Okoye in Lagos. They praised the pact.', 'They', ['Diaz', 'Okoye']],
    ['President Diaz of Peru and President Okoye of Ghana met. The two leaders praised the pact.', 'leaders', ['Diaz', 'Okoye']],
    [
      'Carlos Diaz met Maria Lopez and recalled the late John Mensah. The two leaders praised the pact.',
      'leaders',
      ['Carlos Diaz', 'Maria Lopez'],
    ],
    ['Diego Diaz and Sani Okoye praised each other.', 'other', ['Diego Diaz', 'Sani Okoye']],
    ['Chinese officials praised the pact.', 'officials', ['China']],
    ['The government of South Sudan praised the pact.', 'government', ['South Sudan']],
    ['Foreign Minister Sani Okoye praised the pact.', 'Minister', ['Sani Okoye']],
    ['David Cameron was away. The British prime minister praised the pact.', 'minister', ['David Cameron'], '2015-05-15'],
    ['South Korea and North Korea met in May. South Korea then accused the North of firing missiles.', 'North', ['North Korea']],
    ['Some officials praised the pact.', 'officials', ['officials']],
  ])('%s | %s', async (text, word, names, published?: string) => {
    expect(await who(text, word, published)).toEqual(names);
  });
});

describe('names as wholes', () => {
  test.each([
    ['President Park Geun-hye met Premier Wen.', ['Park Geun-hye', 'Wen']],
    ['King Hassan II met President Houphouet-Boigny.', ['Hassan II', 'Houphouet-Boigny']],
    ['Hans-Peter Meyer met President Kim Da-eun.', ['Hans-Peter Meyer', 'Kim Da-eun']],
    ['Defense Minister Samira Haddad left on Monday.', ['Samira Haddad']],
  ])('%s', async (text, names) => {
    const { scene, report } = await passageFrom(text);
    const persons = scene.cast.named.filter(({ figure }) => figure.kind === 'person');
    expect(persons.map(({ span }) => slice(report.text, span))).toEqual(names);
  });

  test('a person has the country of the office', async () => {
    const passage = await passageFrom('Kenyan President William Ruto met Rosa Lindt of the Northern Institute.');
    const roles = rolesOf(passage);
    const { actors } = actorsOf(passage.report.text, passage.scene.cast, (figure) => roles.get(figure) ?? []);
    expect(actors.filter((actor) => actor.kind === 'person').map(({ name, country }) => [name, country])).toEqual([
      ['William Ruto', 'KEN'],
      ['Rosa Lindt', undefined],
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandsOf, likenessOf, quotationsOf } from '#report/near-copies.ts';

const STORY = `The foreign ministers of Norland and Sudland agreed on Tuesday to reopen their only border crossing, ending a closure that began with a quarrel over customs fees eleven years ago. "We have both paid for this quarrel longer than anybody remembers its cause," said Ilse Brandt of Norland after four hours of talks in the mountain town of Kaldal.

Her colleague, Tomas Reyes, said that lorries would pass from the first of June and passenger cars a month later, once the road on his side had been repaired. He would not say who would pay for that repair. The customs offices will be staffed jointly at first, with one officer of each country at every desk, an arrangement that both ministries describe as temporary.

Merchants in Kaldal welcomed the news with caution. The last such announcement, six years ago, came to nothing when the government in Sudland fell. Farmers fear cheaper cheese from across the pass, and their union has called for a transition of five years. The agreement must still be approved by both parliaments, and the opposition in Norland wants the customs fees settled first.

Traffic over the pass once reached three hundred lorries a day. The ministry of transport expects a third of that in the first year, and has set aside money for snow fences and a new bridge at the northern end, where the old one was closed to heavy vehicles in the spring.`;

const OTHER = `For the first time in eleven years a lorry may soon cross the pass at Kaldal. That is the plain result of a long afternoon in the town hall, where Ilse Brandt and Tomas Reyes, foreign ministers of two neighbours that had stopped speaking, shook hands before a handful of shopkeepers. "We have both paid for this quarrel longer than anybody remembers its cause," Ms. Brandt said.

What they did not settle is money. The road on the southern side has not seen a plough since the closure, and nobody would tell this newspaper who is to mend it. A senior official in the capital put the bill at forty million. Three members of the border committee said that they had not been asked. The dairy cooperatives, whose cheese would compete with that of the other valley, met on the same evening to decide on protests.

Both parliaments vote before the summer. In the north the government has a majority of two.`;

const COPIES: readonly [string, string][] = [
  ['as it is', STORY],
  ['signed', `KALDAL (Agency) — ${STORY}`],
  ['with a new headline', `A pass opens again after eleven years\n\n${STORY}`],
  ['cut after two paragraphs', STORY.split('\n\n').slice(0, 2).join('\n\n')],
  ['in house style', STORY.replaceAll('“', '"').replaceAll('said', 'says').replaceAll('Tuesday', 'Tues.')],
  ['without its second paragraph', STORY.split('\n\n').toSpliced(1, 1).join('\n\n')],
  ['in capitals', STORY.toUpperCase()],
];

const shares = (a: string, b: string): boolean => bandsOf(a).some((band) => bandsOf(b).includes(band));

describe('near copies', () => {
  test.each(COPIES)('a reprint %s is found, and its words are the same', (_, copy) => {
    expect(shares(STORY, copy)).toBe(true);
    expect(likenessOf(STORY, copy).containment).toBeGreaterThan(0.6);
  });

  test('another report on the same matter is none', () => {
    expect(likenessOf(STORY, OTHER).containment).toBeLessThan(0.2);
    expect(likenessOf(STORY, OTHER)).toEqual(likenessOf(OTHER, STORY));
  });

  test('but shares its long quotations', () => {
    expect(quotationsOf(STORY).filter((key) => quotationsOf(OTHER).includes(key))).toHaveLength(1);
    expect(quotationsOf('He said "no" and "not now, not here".')).toEqual([]);
  });

  test('a text of a few words has no keys', () => {
    expect(bandsOf('The ministers met.')).toEqual([]);
    expect(bandsOf('')).toEqual([]);
  });

  test('a text is wholly like itself, and likeness is symmetrical and between 0 and 1', () => {
    const words = fc
      .array(fc.constantFrom('the', 'pass', 'opens', 'again', 'after', 'years', 'of', 'talks'), { minLength: 30, maxLength: 80 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { resemblance, containment } = likenessOf(a, b);
        expect(likenessOf(b, a)).toEqual({ resemblance, containment });
        expect(resemblance).toBeLessThanOrEqual(containment);
        expect(containment).toBeLessThanOrEqual(1);
        expect([0, 1]).toContain(likenessOf(a, a).containment);
      }),
    );
  });
});

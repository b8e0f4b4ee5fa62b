import { describe, expect, test } from 'vitest';
import { slice } from '../../../src/0-base/span.ts';
import { derivedYear, yearOfAge } from '../../../src/3-reading/time/derived-year.ts';
import { whenOf } from '../../../src/3-reading/time/when.ts';
import { passageFrom } from '../../record/passages.ts';

const PUBLISHED = '2024-11-30';

async function whenIn(text: string, form: string): Promise<string | undefined> {
  const passage = await passageFrom(text, { published: PUBLISHED });
  const moment = whenOf(passage, passage.tree.forms.indexOf(form));
  return moment && slice(text, moment.span);
}

describe('the moment of a verb or noun', () => {
  test.each([
    ['The ministers met on Monday in Accra.', 'met', 'Monday'],
    ['The ministers held talks on Monday in Accra.', 'talks', 'Monday'],
    ['President Moyo paid a visit to Paris in April.', 'visit', 'April'],
    ['Talks scheduled for Thursday will deal with water.', 'talks', 'Thursday'],
    ['The meeting is on Tuesday.', 'meeting', 'Tuesday'],
    ['The summit will be held in two months.', 'summit', 'in two months'],
    ['On Friday, he flew to Bamako and met the minister.', 'met', 'Friday'],
    ['On Friday, he made headlines for meeting the king.', 'meeting', 'Friday'],
    ['On Friday, he left the hall while the others held a vote.', 'held', 'Friday'],
    ['A 2015 water agreement sets the limits.', 'agreement', '2015'],
    ['The treaty of 1960 still holds.', 'treaty', '1960'],
    ['The president, who met the king on Tuesday, said on Wednesday that a visit was cancelled.', 'met', 'Tuesday'],
    ['The president, who met the king on Tuesday, said on Wednesday that a visit was cancelled.', 'said', 'Wednesday'],
    ['The president, who met the king on Tuesday, said on Wednesday that a visit was cancelled.', 'visit', undefined],
    ['The two countries agreed on Thursday to resume flights.', 'resume', undefined],
    ['He praised the deal that was signed in 2015.', 'praised', undefined],
    ['The ministers met in Accra.', 'met', undefined],
  ])('%s (%s)', async (text, form, moment) => {
    expect(await whenIn(text, form)).toBe(moment);
  });

  test('no word has none', async () => {
    expect(whenOf(await passageFrom('They met on Monday.', { published: PUBLISHED }), -1)).toBeUndefined();
  });
});

describe('the year that an age tells', () => {
  test.each([
    ['The 64-year-old deal is to be revised.', 'deal', 1960],
    ['The 64-year-old bilateral security deal is to be revised.', 'deal', 1960],
    ['The thirty-year-old treaty lapsed.', 'treaty', 1994],
    ['They marked the 50th anniversary of the treaty.', 'treaty', 1974],
    ['They marked the tenth anniversary of the treaty.', 'treaty', 2014],
    ['The decades-old treaty lapsed.', 'treaty', undefined],
    ['The 64-year-old minister signed the treaty.', 'treaty', undefined],
    ['The treaty is old.', 'treaty', undefined],
  ])('%s', async (text, form, year) => {
    const { tree } = await passageFrom(text, { published: PUBLISHED });
    expect(derivedYear({ tree, published: PUBLISHED }, tree.forms.indexOf(form))).toBe(year);
  });

  test('needs a date and a whole age', () => {
    expect([yearOfAge('2024-11-30', 64), yearOfAge(undefined, 64), yearOfAge('2024', 0), yearOfAge('2024', 1.5)]).toEqual([
      1960,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { slice } from '../../../src/0-base/span.ts';
import { passageFrom } from '../../record/passages.ts';

/** A Saturday. */
const PUBLISHED = '2024-11-30';

/** The moments of a text as "words = value"; a moment without value stands alone. */
async function momentsOf(text: string, published?: string): Promise<readonly string[]> {
  const { moments } = await passageFrom(text, published === undefined ? {} : { published });
  return moments.map(({ span, edtf }) => (edtf === undefined ? slice(text, span) : `${slice(text, span)} = ${edtf}`));
}

describe('dates', () => {
  test.each([
    ['The ministers met on Nov. 7, 2024, in Lusaka.', 'Nov. 7, 2024 = 2024-11-07'],
    ['The ministers met on November 7th, 2023, in Lusaka.', 'November 7th, 2023 = 2023-11-07'],
    ['The ministers met on 7 November 2023 in Lusaka.', '7 November 2023 = 2023-11-07'],
    ['The ministers met on the 7th of November 2023.', '7th of November 2023 = 2023-11-07'],
    ['The parliament voted on 2024-11-12.', '2024-11-12 = 2024-11-12'],
    ['The pact was signed in November 2009.', 'November 2009 = 2009-11'],
    ['The treaty of 1960 still holds.', '1960 = 1960'],
    ['A 2015 water agreement set the limits.', '2015 = 2015'],
    ['The border was open in the 1990s.', '1990s = 199X'],
    ["The border was open in the '90s.", "'90s = 199X"],
    ['The army seized power in the early 1970s.', 'early 1970s = 1970/1973~'],
    ['The 19th century treaty was forgotten.', '19th century = 18XX'],
    ['They met in the summer of 2015.', 'summer of 2015 = 2015-22'],
    ['Trade fell in Q3 2024.', 'Q3 2024 = 2024-07/2024-09'],
    ['The drought hit in the third quarter of 2023.', 'third quarter of 2023 = 2023-07/2023-09'],
    ['They signed the pact in July last year.', 'July last year = 2023-07'],
    ['The two sides met from Oct. 5 to 7 in Geneva.', 'Oct. 5 to 7 = 2024-10-05/2024-10-07'],
    ['The conference runs Dec. 29-Jan. 2.', 'Dec. 29-Jan. 2 = 2024-12-29/2025-01-02'],
    ['The border reopened in mid-2015.', 'mid-2015 = 2015-05~/2015-08~'],
    ['The summit takes place in Lagos from 3 to 5 December.', '3 to 5 December = 2024-12-03/2024-12-05'],
    ['The factory stood empty from 2009-13.', '2009-13 = 2009/2013'],
  ])('%s', async (text, moment) => {
    expect(await momentsOf(text, PUBLISHED)).toEqual([moment]);
  });
});

describe('dates without a year, and weekdays, by the tense of their clause', () => {
  test.each([
    ['He visited Lusaka on March 3.', 'March 3 = 2024-03-03'],
    ['He will visit Lusaka on March 3.', 'March 3 = 2025-03-03'],
    ['The embassy reopened on Jan. 5.', 'Jan. 5 = 2024-01-05'],
    ['They signed the accord in May.', 'May = 2024-05'],
    ['The president will travel to Quito in May.', 'May = 2025-05'],
    ['She is expected to visit in May.', 'May = 2025-05'],
    ['They may sign the deal in May.', 'May = 2025-05'],
    ['The two leaders had agreed in December to meet.', 'December = 2023-12'],
    ['He arrived on Monday.', 'Monday = 2024-11-25'],
    ['He arrived on Saturday.', 'Saturday = 2024-11-30'],
    ['He will arrive on Monday.', 'Monday = 2024-12-02'],
    ['The minister plans to arrive on Thursday.', 'Thursday = 2024-12-05'],
    ['He was to arrive on Friday.', 'Friday = 2024-11-29'],
    ['He said the talks would resume on Thursday.', 'Thursday = 2024-12-05'],
    ['The talks were scheduled for Dec. 28.', 'Dec. 28 = 2024-12-28'],
    ['The prime minister arrived Thursday night.', 'Thursday night = 2024-11-28'],
    ['The two leaders will meet next Tuesday.', 'next Tuesday = 2024-12-03'],
    ['They spoke last Tuesday.', 'last Tuesday = 2024-11-19'],
    ['The court ruled on Tuesday, Nov. 5, that the deal was void.', 'Tuesday, Nov. 5 = 2024-11-05'],
    ['They met on Tuesday of last week.', 'Tuesday of last week = 2024-11-19'],
    ['The delegation left on Sunday.', 'Sunday = 2024-11-24?'],
  ])('%s', async (text, moment) => {
    expect(await momentsOf(text, PUBLISHED)).toEqual([moment]);
  });
});

describe('times told from the day of the report', () => {
  test.each([
    ['They spoke yesterday.', 'yesterday = 2024-11-29'],
    ['They will meet tomorrow.', 'tomorrow = 2024-12-01'],
    ['The ceasefire took effect overnight.', 'overnight = 2024-11-29/2024-11-30'],
    ['The officials met last week.', 'last week = 2024-11-18/2024-11-24'],
    ['The ministers met last month.', 'last month = 2024-10'],
    ['The ministers will meet next year.', 'next year = 2025'],
    ['She is expected to visit early next year.', 'early next year = 2025-01/2025-03~'],
    ['The talks broke down late last year.', 'late last year = 2023-10~/2023-12'],
    ['They met earlier this month.', 'earlier this month = 2024-11-01/2024-11-30'],
    ['Officials will meet later this week.', 'later this week = 2024-11-30/2024-12-01'],
    ['The visit will be postponed until spring.', 'until spring = ../2025-05'],
    ['Troops left the town last fall.', 'last fall = 2023-23'],
    ['Foreign ministers gathered over the weekend in Doha.', 'weekend = 2024-11-23/2024-11-24'],
    ['The envoy came back three weeks ago.', 'three weeks ago = 2024-11-09~'],
    ['The envoy came back two months ago.', 'two months ago = 2024-09'],
    ['The deal was reached a decade ago.', 'a decade ago = 2014~'],
    ['The deal was reached four years ago.', 'four years ago = 2020'],
    ['The army withdrew several years ago.', 'several years ago'],
    ['The summit will be held in two months.', 'in two months = 2025-01'],
    ['He has visited twice in the past two years.', 'past two years = 2022/2024-11-30'],
    ['Aid will flow in the coming weeks.', 'coming weeks = 2024-11-30/'],
    ['Aid will flow later in coming weeks.', 'later in coming weeks = 2024-11-30/'],
    ['Fighting has spread in recent months.', 'recent months = /2024-11-30'],
    ['The fund will run dry at the end of the year.', 'end of the year = 2024-12~'],
  ])('%s', async (text, moment) => {
    expect(await momentsOf(text, PUBLISHED)).toEqual([moment]);
  });
});

describe('stretches', () => {
  test.each([
    ['The two countries have been at peace since 1960.', 'since 1960 = 1960/..'],
    ['She was ambassador from 2009 to 2013.', 'from 2009 to 2013 = 2009/2013'],
    ['The committee met between March and May 2015.', 'between March and May 2015 = 2015-03/2015-05'],
    ['The troops will stay until the end of 2026.', 'until the end of 2026 = ../2026'],
    ['Emissions must fall by 2030.', 'by 2030 = ../2030'],
    ['The bridge has been closed since the 1990s.', 'since the 1990s = 1990/..'],
    ['The bridge has been closed since last summer.', 'since last summer = 2024-06/..'],
    ['The exports have doubled since the beginning of 2020.', 'since the beginning of 2020 = 2020/..'],
    ['The envoy left before Monday’s vote.', 'Monday = 2024-11-25'],
  ])('%s', async (text, moment) => {
    expect(await momentsOf(text, PUBLISHED)).toEqual([moment]);
  });
});

describe('times told from another one', () => {
  test.each([
    ['The leaders spoke two days after Election Day.', ['two days after Election Day = 2024-11-07']],
    ['He left on the eve of Independence Day.', ['eve of Independence Day = 2024-07-03']],
    ['He left the day before Thanksgiving.', ['day before Thanksgiving = 2024-11-27']],
    ['He will leave the day after Christmas.', ['day after Christmas = 2024-12-26']],
    ['They met on Oct. 3. The next day, they signed the accord.', ['Oct. 3 = 2024-10-03', 'next day = 2024-10-04']],
    ['They met in March 2010. A year later, they fell out.', ['March 2010 = 2010-03', 'A year later = 2011']],
    ['They met in March 2010. The next day, they fell out.', ['March 2010 = 2010-03', 'next day']],
    ['They met on Oct. 3. In the afternoon, they signed the accord.', ['Oct. 3 = 2024-10-03', 'afternoon = 2024-10-03']],
    ['In May 2012 they met in Accra. That fall they signed a truce.', ['May 2012 = 2012-05', 'That fall = 2012-23']],
    ['The minister flew home the same day.', ['same day']],
    ['He resigned two days after the vote.', ['two days after']],
    ['President Barack Obama met the envoy twice in his second term.', ['second term = 2013-01-20/2017-01-20']],
    ['"We will meet tomorrow," the minister said on Friday.', ['tomorrow = 2024-12-01?', 'Friday = 2024-11-29']],
  ])('%s', async (text, moments) => {
    expect(await momentsOf(text, PUBLISHED)).toEqual(moments);
  });

  test('the day of the dateline goes before that of publication', async () => {
    const text = 'LUSAKA, Nov. 28 (Reuters) - The ministers met on Thursday and will meet again tomorrow.';
    expect(await momentsOf(text, PUBLISHED)).toEqual(['Nov. 28 = 2024-11-28', 'Thursday = 2024-11-28', 'tomorrow = 2024-11-29']);
  });

  test('without a date, only what tells its own is resolved', async () => {
    expect(await momentsOf('They met in May 2012 and again on Monday, two years after Nov. 3, 2010.')).toEqual([
      'May 2012 = 2012-05',
      'Monday',
      'two years after Nov. 3, 2010 = 2012',
    ]);
  });
});

describe('no moments', () => {
  test.each([
    'The ministers may sign the deal.',
    'The soldiers march to the border.',
    'The second round of talks failed.',
    'The Sunday Times reported the meeting.',
    'The 2016 campaign was bitter.',
    'Some 2000 troops crossed the border.',
    'The strike lasted three days.',
    'It was the first visit in 20 years.',
    'The 64-year-old deal is to be revised.',
    'Theresa May met the chancellor.',
    'The council adopted Resolution 1701.',
    'An august assembly heard the speech.',
    'The plant cost $1999 a unit.',
    'Turnout rose to 20.15 percent.',
    'The museum sold Christmas cards.',
    'The fall of the government surprised nobody.',
    'USA Today asked both sides.',
  ])('%s', async (text) => {
    expect(await momentsOf(text, PUBLISHED)).toEqual([]);
  });
});

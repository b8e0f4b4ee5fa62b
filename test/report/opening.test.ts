import { describe, expect, test } from 'vitest';
import { datelineOf } from '#report/dateline.ts';
import { headlineOf } from '#report/headline.ts';
import { openingOf } from '#report/opening.ts';

const BODY = 'The two governments said on Friday that they would go on talking about the strait, and named no date.';

describe('headlines', () => {
  test.each([
    'Ministers agree to reopen the strait',
    'Ruritania: No Deal Without Fishing Rights',
    'Will the strait open again?',
    '‘We will not wait’, says minister',
    '5 things to know about the strait treaty',
    'U.S., Ruritania near deal on bases',
    'Talks end; no date for next round',
  ])('%s', (line) => expect(headlineOf([line, BODY])).toBe(line));

  test.each([
    ['Ruritania And Graustark Sign Strait Accord.', 'Ruritania And Graustark Sign Strait Accord'],
    ['Minister Calls Accord ‘Ready.’', 'Minister Calls Accord ‘Ready’'],
    ['# Strait treaty signed', 'Strait treaty signed'],
    ['## The strait, a year on ##', 'The strait, a year on'],
  ])('%s is %s', (line, title) => expect(headlineOf([line, BODY])).toBe(title));

  test.each([
    ['a sentence', 'The minister said no on Friday.'],
    ['a quoted sentence', '“We will not wait,” the minister said on Friday'],
    ['a byline', 'By Jane Example'],
    ['a dateline', 'STRELSAU (AP) — The minister said no'],
    ['a transcript', 'EXAMPLE: Good evening, and thank you for being here with us tonight'],
    ['a list item', '- fishing rights'],
    ['an address', 'https://example.org/report'],
    ['a word', 'Ruritania'],
    ['a trail', 'The minister, speaking after the talks,'],
    ['too many words', 'word '.repeat(40).trim()],
  ])('%s is none', (_, line) => expect(headlineOf([line, BODY])).toBeUndefined());

  test('one line alone has no headline', () => expect(headlineOf(['Ministers agree to reopen the strait'])).toBeUndefined());
  test('lines broken by hand are no headline and body', () =>
    expect(headlineOf(['The two governments said on Friday that', 'they would go on talking', 'about it.'])).toBeUndefined());
  test('no lines', () => expect(headlineOf([])).toBeUndefined());
});

describe('datelines', () => {
  test.each([
    ['STRELSAU (AP) — The minister', { outlet: 'AP' }],
    ['TOKYO (Kyodo) -- The minister', { outlet: 'Kyodo' }],
    ['STRELSAU, Nov 30 (Reuters) - The minister', { outlet: 'Reuters' }],
    ['PORT EXAMPLE, N.Y., Sept. 26 (UPI) — The minister', { outlet: 'UPI' }],
    ['STRELSAU, Nov. 30, 2024 (AFP) – The minister', { outlet: 'AFP', published: '2024-11-30' }],
    ['STRELSAU, 3 March 2024 (Xinhua) -- The minister', { outlet: 'Xinhua', published: '2024-03-03' }],
    ['(CNN) — The minister', { outlet: 'CNN' }],
    ['STRELSAU, 3 September 2019', { published: '2019-09-03' }],
    ['STRELSAU, 12 February 2020. The minister', { published: '2020-02-12' }],
    ['STRELSAU, Feb. 12, 2020. The minister', { published: '2020-02-12' }],
    ['STRELSAU — The minister', {}],
    ['STRELSAU (Graustark) — The minister', {}],
  ])('%s', (line, dateline) => expect(datelineOf(line)).toEqual(dateline));

  test.each([
    'The minister (AP) said',
    'WALLACE: Good evening',
    'NATO said — and meant it',
    '(a) the minister',
    'STRELSAU',
    'STRELSAU, 3 September 2019 was the day',
    'NATO, founded 4 April 1949. The alliance',
    '(Graustark) - The minister',
    '',
  ])('%j is none', (line) => expect(datelineOf(line)).toBeUndefined());

  test.each(['Nov. 31, 2024', 'Noon 12, 2024', 'Nov 30'])('%s is no date', (date) => {
    const published = datelineOf(`STRELSAU, ${date} (AP) — The minister`)?.published;
    expect(published).toBeUndefined();
  });
});

test('the opening lines of a report together', () => {
  const lines = [
    'Ministers agree to reopen the strait',
    '',
    'By Jane Example and John Q. O’Sample, staff writers',
    '',
    'STRELSAU (AP) — They met.',
  ];
  expect(openingOf(lines.join('\r\n'))).toEqual({
    title: 'Ministers agree to reopen the strait',
    byline: 'Jane Example and John Q. O’Sample',
    outlet: 'AP',
  });
});

test.each(['', '\n\n', BODY, `${BODY}\n\n${BODY}`, 'By now it was clear.\nThe talks had failed.', 'x'.repeat(300_000)])(
  'an opening that says nothing',
  (text) => {
    expect(openingOf(text)).toEqual({});
  },
);

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIsoDate } from '#base/iso-date.ts';
import { feedDate } from '#source/feeds/feed-dates.ts';
import { TIMED } from '../../timed.ts';

describe('dates as feeds write them', () => {
  test.each([
    ['Sat, 03 Oct 2020 09:00:00 +0900', '2020-10-03T09:00:00+09:00'],
    ['Sat, 03 Oct 2020 09:00:00 GMT', '2020-10-03T09:00:00Z'],
    ['Sat, 3 Oct 2020 09:00 EST', '2020-10-03T09:00:00-05:00'],
    ['03 Oct 20 09:00:00 UT', '2020-10-03T09:00:00Z'],
    ['Saturday, 03-Oct-20 09:00:00 GMT', '2020-10-03T09:00:00Z'],
    ['Sat, 03 October 2020 09:00:00 -0400', '2020-10-03T09:00:00-04:00'],
    ['Sat, 03 Oct 2020 09:00:60 GMT', '2020-10-03T09:00:59Z'],
    ['03 Oct 99 09:00:00 GMT', '1999-10-03T09:00:00Z'],
    ['October 3, 2020 9:05 pm', '2020-10-03T21:05:00'],
    ['Oct 3, 2020 12:05 am', '2020-10-03T00:05:00'],
    ['3 Oct 2020', '2020-10-03'],
    ['2020-10-03T09:00:00+09:00', '2020-10-03T09:00:00+09:00'],
    ['2020-10-03 09:00:00', '2020-10-03T09:00:00'],
    ['2020-10-03 09:00:00 +0900', '2020-10-03T09:00:00+09:00'],
    ['2020/10/3', '2020-10-03'],
    ['2020-10-03', '2020-10-03'],
    ['2020-10-03T09:00:00.123456Z', '2020-10-03T09:00:00.123456Z'],
    ['Sat, 31 Feb 2020 09:00:00 GMT', undefined],
    ['Sat, 03 Oct 2020 25:00:00 GMT', undefined],
    ['Sat, 03 Foo 2020 09:00:00 GMT', undefined],
    ['2020-13-01', undefined],
    ['yesterday', undefined],
    ['', undefined],
    ['1601712000', undefined],
  ])('%s: %s', (text, expected) => expect(feedDate(text)).toBe(expected));
});

test('any text is a date of the calendar or none', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Sat,',
      'Oct',
      'oct',
      '3',
      '03',
      '2020',
      '20',
      ':',
      '-',
      '/',
      ' ',
      'T',
      'Z',
      'GMT',
      '+0900',
      '9:00',
      'am',
      'p.m.',
      '31',
      '00',
    ),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const date = feedDate(pieces.join(''));
      return date === undefined || isIsoDate(date);
    }),
    { numRuns: 20_000 },
  );
});

test('every instant comes back from the form of RFC 822', () => {
  const days = fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2069-12-31T23:59:59Z'), noInvalidDate: true });
  fc.assert(fc.property(days, (day) => Date.parse(feedDate(day.toUTCString()) ?? '') === Math.floor(day.getTime() / 1000) * 1000));
});

test('long texts take no time', TIMED, () => {
  const start = performance.now();
  for (const piece of ['Sat, ', ' ', '2020-', '0', 'oct ']) for (let i = 0; i < 200; i++) feedDate(piece.repeat(100_000 / piece.length));
  expect(performance.now() - start).toBeLessThan(1000);
});

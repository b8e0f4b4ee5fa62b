import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDay, dayNumber, daysInMonth, easterOf, weekdayOf } from '../../src/0-base/calendar.ts';
import { type Edtf, type EdtfDate, isEdtf, parseEdtf, printEdtf } from '../../src/0-base/edtf.ts';
import { boundsOf, compareEdtf, compareEdtfTexts } from '../../src/0-base/edtf-bounds.ts';

const days = (text: string): readonly string[] =>
  [boundsOf(parseEdtf(text) as Edtf)].flatMap(({ earliest, latest }) =>
    [earliest, latest].map((day) => (Number.isFinite(day) ? printEdtf({ kind: 'date', ...civilDay(day) }) : String(day))),
  );

describe('what is EDTF of level 0 or 1', () => {
  test.each([
    ['1985', true],
    ['1985-04', true],
    ['1985-04-12', true],
    ['1985-04-12T23:20:30', true],
    ['1985-04-12T23:20:30Z', true],
    ['1985-04-12T23:20:30-04', true],
    ['1985-04-12T23:20:30+04:30', true],
    ['1964/2008', true],
    ['2004-02-01/2005', true],
    ['Y170000002', true],
    ['Y-170000002', true],
    ['2001-21', true],
    ['1984?', true],
    ['2004-06~', true],
    ['2004-06-11%', true],
    ['201X', true],
    ['20XX', true],
    ['2004-XX', true],
    ['1985-04-XX', true],
    ['1985-XX-XX', true],
    ['1985-04-12/..', true],
    ['../1985-04', true],
    ['1985/', true],
    ['/1985-04-12', true],
    ['2027-01/2027-03~', true],
    ['-1985', true],
    ['0000', true],
    ['', false],
    ['199X/2004', false],
    ['199X~', false],
    ['2015-22?', false],
    ['2015-22/..', false],
    ['2004-XX/2005', false],
    ['85', false],
    ['1985-13', false],
    ['1985-00', false],
    ['1985-02-29', false],
    ['1984-02-29', true],
    ['1985-04-31', false],
    ['1985-XX-12', false],
    ['1985-25', false],
    ['1985-21-03', false],
    ['-0000', false],
    ['Y1985', false],
    ['2XXX', false],
    ['199X-05', false],
    ['../..', false],
    ['/', false],
    ['2005/2004', false],
    ['2004-05/2004-04', false],
    ['1985-04-12T25:00:00', false],
    ['1985-04-12T23:20:30/1986', false],
    ['1985/1986/1987', false],
    ['?1985', false],
    ['Nov. 7', false],
    [' 1985', false],
  ])('%j: %s', (text, right) => {
    expect(isEdtf(text)).toBe(right);
    if (right) expect(printEdtf(parseEdtf(text) as Edtf)).toBe(text);
  });
});

describe('the days a value covers', () => {
  test.each([
    ['2024-11-07', '2024-11-07', '2024-11-07'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1960', '1960-01-01', '1960-12-31'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2015-22', '2015-06-01', '2015-08-31'],
    ['2015-24', '2015-12-01', '2016-02-29'],
    ['2004-XX', '2004-01-01', '2004-12-31'],
    ['2004-06-XX', '2004-06-01', '2004-06-30'],
    ['1960/..', '1960-01-01', 'Infinity'],
    ['/1960', '-Infinity', '1960-12-31'],
    ['2027-01/2027-03~', '2027-01-01', '2027-03-31'],
  ])('%s: %s to %s', (text, first, last) => {
    expect(days(text)).toEqual([first, last]);
  });
});

test('values stand in order of their first day, then of their last', () => {
  const texts = ['soon', '1960/..', '2024-11', '1960', '199X', '2024-11-07', '../1950'];
  expect(texts.sort(compareEdtfTexts)).toEqual(['../1950', '1960', '1960/..', '199X', '2024-11', '2024-11-07', 'soon']);
});

const dates = fc
  .record({
    year: fc.integer({ min: 0, max: 3000 }),
    shape: fc.constantFrom('year', 'decade', 'century', 'season', 'month', 'XX', 'day', 'month-XX', 'XX-XX'),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    qualifier: fc.option(fc.constantFrom('?' as const, '~' as const, '%' as const), { nil: undefined }),
  })
  .map(({ year, shape, month, day, qualifier }): EdtfDate => {
    const mark = qualifier === undefined ? {} : { qualifier };
    if (shape === 'decade') return { kind: 'date', year: year - (year % 10), masked: 1 };
    if (shape === 'century') return { kind: 'date', year: year - (year % 100), masked: 2 };
    if (shape === 'season') return { kind: 'date', year, season: (21 + (month % 4)) as 21 | 22 | 23 | 24 };
    if (shape === 'year') return { kind: 'date', year, ...mark };
    const part = shape.startsWith('XX') ? ('XX' as const) : month;
    if (shape === 'month') return { kind: 'date', year, month, ...mark };
    if (shape === 'XX') return { kind: 'date', year, month: 'XX' };
    if (shape === 'day') return { kind: 'date', year, month, day: Math.min(day, daysInMonth(year, month)), ...mark };
    return { kind: 'date', year, month: part, day: 'XX' };
  });

describe('for any value', () => {
  test('what is printed is read as the same', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(parseEdtf(printEdtf(date))).toEqual(date);
      }),
    );
  });

  test('the first day is not after the last, and comparing is antisymmetric', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const { earliest, latest } = boundsOf(a);
        expect(earliest).toBeLessThanOrEqual(latest);
        expect(Math.sign(compareEdtf(a, b)) + Math.sign(compareEdtf(b, a))).toBe(0);
      }),
    );
  });

  test('an interval covers from the first day of its start to the last of its end', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const value: Edtf = { kind: 'interval', from: a, to: b };
        expect(boundsOf(value)).toEqual({ earliest: boundsOf(a).earliest, latest: boundsOf(b).latest });
        const read = parseEdtf(printEdtf(value));
        const isPlain = [a, b].every((date) => date.season === undefined && !/X/.test(printEdtf(date)));
        if (isPlain && boundsOf(a).earliest <= boundsOf(b).earliest) expect(read).toEqual(value);
        if (!isPlain) expect(read).toBeUndefined();
      }),
    );
  });
});

describe('the calendar', () => {
  test('days and their numbers are each other’s inverse, and agree with the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800000, max: 800000 }), (number) => {
        const { year, month, day } = civilDay(number);
        expect(dayNumber(year, month, day)).toBe(number);
        const date = new Date(number * 86400000);
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(weekdayOf(number)).toBe((date.getUTCDay() + 6) % 7);
      }),
    );
  });

  test.each([
    [2016, '2016-03-27'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, day) => {
    expect(printEdtf({ kind: 'date', ...civilDay(easterOf(year)) })).toBe(day);
  });
});

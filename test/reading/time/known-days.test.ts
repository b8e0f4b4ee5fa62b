import { expect, test } from 'vitest';
import { civilDay } from '../../../src/0-base/calendar.ts';
import { dayByRule } from '../../../src/3-reading/time/known-days.ts';

test.each([
  ['tue on or after 11-02 every 2 from 1846', 2024, '11-5'],
  ['tue on or after 11-02 every 2 from 1846', 2016, '11-8'],
  ['tue on or after 11-02 every 2 from 1846', 2023, undefined],
  ['01-20 every 4 from 1937', 2017, '1-20'],
  ['01-20 every 4 from 1937', 2018, undefined],
  ['thu on or after 11-22', 2024, '11-28'],
  ['mon on or after 05-25', 2016, '5-30'],
  ['mon on or after 09-01', 2016, '9-5'],
  ['easter-2', 2016, '3-25'],
  ['easter+39', 2024, '5-9'],
  ['12-25', 1900, '12-25'],
  ['2016-03-01 2020-03-03', 2020, '3-3'],
  ['2016-03-01 2020-03-03', 2018, undefined],
])('%s in %i: %s', (rule, year, day) => {
  const found = dayByRule(rule, year);
  const civil = found === undefined ? undefined : civilDay(found);
  expect(civil && `${civil.month}-${civil.day}`).toBe(day);
  if (civil) expect(civil.year).toBe(year);
});

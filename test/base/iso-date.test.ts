import { expect, test } from 'vitest';
import { isIsoDate } from '#base/iso-date.ts';

test.each([
  '2024-11-30',
  '2024-02-29',
  '2024-11-30T09:00',
  '2024-11-30T09:00:00Z',
  '2024-11-30T09:00:00.123+09:00',
  '2024-11-30T23:59:59-0500',
])('%s is a date', (value) => expect(isIsoDate(value)).toBe(true));

test.each([
  '',
  '2024',
  '2024-11',
  '2023-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-11-31',
  '0024-11-30',
  '30.11.2024',
  'Nov 30, 2024',
  '2024-11-30 09:00',
  '2024-11-30T24:00Z',
  ' 2024-11-30',
])('%j is none', (value) => expect(isIsoDate(value)).toBe(false));

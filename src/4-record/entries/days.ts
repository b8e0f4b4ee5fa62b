import { civilDay } from '#base/calendar.ts';
import { parseEdtf } from '#base/edtf.ts';
import { boundsOf } from '#base/edtf-bounds.ts';

/** First and last day of what has no beginning or no end. */
const [FIRST, LAST] = ['0000-01-01', '9999-12-31'];

/** A stretch of days, both included, as ISO dates. */
export interface Days {
  readonly day: string;
  readonly last: string;
}

/** The days that an EDTF value may mean; undefined where it is none. */
export function daysOf(value: string | undefined): Days | undefined {
  const parsed = value === undefined ? undefined : parseEdtf(value);
  if (parsed === undefined) return undefined;
  const { earliest, latest } = boundsOf(parsed);
  return { day: isoDayOf(earliest), last: isoDayOf(latest) };
}

/** The day of a date or instant. */
export function dayOf(date: string): string {
  return date.slice(0, 10);
}

/** Days since 1970-01-01. */
export function dayNumberOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** Days outside the years of four digits count as the first or last of these: ISO dates are ordered as text. */
function isoDayOf(number: number): string {
  if (number <= dayNumberOf(FIRST)) return FIRST;
  if (number >= dayNumberOf(LAST)) return LAST;
  const { year, month, day } = civilDay(number);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

import { type CivilDay, civilDay, dayNumber, daysInMonth, weekdayOf } from '#base/calendar.ts';
import type { Edtf, EdtfDate, EdtfInterval, EdtfQualifier, EdtfSeason } from '#base/edtf.ts';
import type { Unit } from './words.ts';

export function yearValue(year: number): EdtfDate {
  return { kind: 'date', year };
}

export function monthValue(year: number, month: number): EdtfDate {
  return { kind: 'date', year, month };
}

export function seasonValue(year: number, season: EdtfSeason): EdtfDate {
  return { kind: 'date', year, season };
}

export function decadeValue(year: number): EdtfDate {
  return { kind: 'date', year: Math.floor(year / 10) * 10, masked: 1 };
}

export function centuryValue(year: number): EdtfDate {
  return { kind: 'date', year: Math.floor(year / 100) * 100, masked: 2 };
}

/** By days since 1970-01-01. */
export function dayValue(number: number): EdtfDate {
  return { kind: 'date', ...civilDay(number) };
}

/** Undefined where the calendar has no such day. */
export function civilValue({ year, month, day }: CivilDay): EdtfDate | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? { kind: 'date', year, month, day } : undefined;
}

export function interval(from: EdtfDate | '..' | undefined, to: EdtfDate | '..' | undefined): EdtfInterval {
  return { kind: 'interval', ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

export function days(first: number, last: number): EdtfInterval {
  return interval(dayValue(first), dayValue(last));
}

/** The Monday to Sunday that a day is in, some weeks on. */
export function weekAround(number: number, weeks = 0): EdtfInterval {
  const monday = number - weekdayOf(number) + 7 * weeks;
  return days(monday, monday + 6);
}

export function qualified(date: EdtfDate, qualifier: EdtfQualifier): EdtfDate {
  return { ...date, qualifier };
}

/** The day number of a value that is one day. */
export function dayOf(value: Edtf | undefined): number | undefined {
  if (value?.kind !== 'date' || typeof value.month !== 'number' || typeof value.day !== 'number') return undefined;
  return dayNumber(value.year, value.month, value.day);
}

/** The month that a value lies in, as months since year 0. */
export function monthOf(value: Edtf | undefined): number | undefined {
  return value?.kind === 'date' && typeof value.month === 'number' ? value.year * 12 + value.month - 1 : undefined;
}

/** The year that a value lies in. */
export function yearOf(value: Edtf | undefined): number | undefined {
  return value?.kind === 'date' && value.masked === undefined ? value.year : undefined;
}

/** By months since year 0. */
export function monthOn(months: number): EdtfDate {
  return monthValue(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
}

/**
 * A value some units on (or back), as exact as the unit says: days to the day, weeks to about a day, months to the month, years to the year, decades to
 * about a year. Undefined where the value is coarser than the unit.
 */
export function shifted(value: Edtf, count: number, unit: Unit): EdtfDate | undefined {
  if (unit === 'day' || unit === 'week') {
    const day = dayOf(value);
    if (day === undefined) return undefined;
    return unit === 'day' ? dayValue(day + count) : qualified(dayValue(day + 7 * count), '~');
  }
  if (unit === 'month') {
    const month = monthOf(value);
    return month === undefined ? undefined : monthOn(month + count);
  }
  const year = yearOf(value);
  if (year === undefined) return undefined;
  const years = { year: 1, decade: 10, century: 100 }[unit] * count;
  const isRound = unit !== 'year' || (years % 5 === 0 && Math.abs(years) >= 10);
  return isRound ? qualified(yearValue(year + years), '~') : yearValue(year + years);
}

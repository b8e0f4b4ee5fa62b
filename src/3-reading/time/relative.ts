import { weekdayOf } from '#base/calendar.ts';
import type { Edtf, EdtfSeason } from '#base/edtf.ts';
import { type Clock, formAt, isGlued, type Parsed, skip } from './clock.ts';
import { seasonBy, seasonOf } from './eras.ts';
import {
  centuryValue,
  dayOf,
  days,
  dayValue,
  decadeValue,
  interval,
  monthOf,
  monthOn,
  shifted,
  weekAround,
  yearOf,
  yearValue,
} from './values.ts';
import { cardinal, MONTHS, PARTS_OF_DAY, SEASONS, type Unit, unitOf, WEEKDAYS } from './words.ts';

/** Days from today. */
const DEICTIC = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** "today", "yesterday morning", "overnight", "the day before yesterday". */
export function deicticDay(clock: Clock, at: number): Parsed | undefined {
  const form = formAt(clock, at);
  const around =
    form === 'day' ? /^(?:before yesterday|after tomorrow)$/.exec(`${formAt(clock, at + 1)} ${formAt(clock, at + 2)}`)?.[0] : undefined;
  if (around) return { end: at + 3, value: onDay(clock, around.startsWith('before') ? -2 : 2) };
  if (form === 'overnight') return { end: at + 1, value: clock.today === undefined ? undefined : days(clock.today - 1, clock.today) };
  const shift = DEICTIC.get(form);
  // "USA Today"
  if (shift === undefined || (clock.tokens[at]?.capital && clock.tokens[at - 1]?.capital && clock.isProper(at - 1))) return undefined;
  return { end: PARTS_OF_DAY.has(formAt(clock, at + 1)) ? at + 2 : at + 1, value: onDay(clock, shift) };
}

function onDay(clock: Clock, shift: number): Edtf | undefined {
  return clock.today === undefined ? undefined : dayValue(clock.today + shift);
}

const SHIFTS = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
]);

/** "last month", "this week", "next Tuesday", "last fall", "this morning", "the past two years", "the coming weeks". */
export function shiftedPeriod(clock: Clock, at: number): Parsed | undefined {
  const form = formAt(clock, at);
  const shift = SHIFTS.get(form);
  if (shift === undefined) return undefined;
  // "this past week", "this coming Monday"
  const more = form === 'this' && /^(?:past|last|coming|next)$/.test(formAt(clock, at + 1)) ? shiftedPeriod(clock, at + 1) : undefined;
  if (more) return more;
  if (isDefinite(clock, at) && form !== 'this') return spanOfUnits(clock, at, shift) ?? followingPeriod(clock, at, shift);
  if (form === 'previous' || form === 'following') return undefined;
  return period(clock, at, shift) ?? (form === 'past' ? undefined : spanOfUnits(clock, at, shift));
}

/** "the last", "his last": then it is no longer counted from today alone. */
function isDefinite(clock: Clock, at: number): boolean {
  return /^(?:the|his|her|its|their|our|these)$/.test(formAt(clock, at - 1));
}

function period(clock: Clock, at: number, shift: number): Parsed | undefined {
  const noun = formAt(clock, at + 1);
  const end = at + 2;
  const unit = unitOf(noun);
  if (unit) return unit === 'day' || noun.endsWith('s') ? undefined : { end, value: around(clock, unit, shift) };
  const weekday = WEEKDAYS.get(noun);
  if (weekday !== undefined)
    return { end: PARTS_OF_DAY.has(formAt(clock, end)) ? end + 1 : end, value: weekdayBy(clock, at, weekday, shift) };
  if (noun === 'weekend') return { end, value: weekend(clock, at, shift) };
  if (PARTS_OF_DAY.has(noun)) return shift === 1 ? undefined : { end, value: onDay(clock, shift === -1 ? -1 : 0) };
  const season = SEASONS.get(noun) as EdtfSeason | undefined;
  // "this fall in prices"
  if (season)
    return noun === 'fall' && /^(?:in|of|from|below)$/.test(formAt(clock, end)) && !clock.tokens[end + 1]?.capital
      ? undefined
      : { end, value: seasonBy(clock, season, shift) };
  const month = clock.tokens[at + 1]?.capital ? MONTHS.get(noun) : undefined;
  return month === undefined || noun.length < 3 ? undefined : { end, value: monthBy(clock, month, shift) };
}

/** The period of a unit that today is in, some units on. */
export function around(clock: Clock, unit: Unit, shift: number): Edtf | undefined {
  if (clock.today === undefined) return undefined;
  const { year, month } = dayValue(clock.today);
  if (unit === 'day') return dayValue(clock.today + shift);
  if (unit === 'week') return weekAround(clock.today, shift);
  if (unit === 'month') return monthOn(year * 12 + (month as number) - 1 + shift);
  if (unit === 'year') return yearValue(year + shift);
  return unit === 'decade' ? decadeValue(year + 10 * shift) : centuryValue(year + 100 * shift);
}

/** Weeks begin on Monday: "next Tuesday" is in the next week, "last Friday" the last one before today's week or, where that is nearer, within it. */
function weekdayBy(clock: Clock, at: number, weekday: number, shift: number): Edtf | undefined {
  if (clock.today === undefined) return undefined;
  const monday = clock.today - weekdayOf(clock.today);
  if (shift === 0) {
    const inWeek = monday + weekday;
    return dayValue(clock.tense(at) === 'past' && inWeek > clock.today ? inWeek - 7 : inWeek);
  }
  return dayValue(monday + weekday + 7 * shift);
}

/** Saturday and Sunday. */
function weekend(clock: Clock, at: number, shift: number): Edtf | undefined {
  if (clock.today === undefined) return undefined;
  const saturday = clock.today - weekdayOf(clock.today) + 5;
  const isPast = shift < 0 || (shift === 0 && clock.tense(at) === 'past' && clock.today <= saturday);
  const first = saturday + (shift > 0 ? 7 : isPast ? -7 : 0);
  return days(first, first + 1);
}

/** "last June" is the last one that is over, "next June" the next to begin, "this June" that of the year. */
function monthBy(clock: Clock, month: number, shift: number): Edtf | undefined {
  if (clock.today === undefined) return undefined;
  const now = monthOf(dayValue(clock.today)) as number;
  const inYear = Math.floor(now / 12) * 12 + month - 1;
  if (shift < 0) return monthOn(inYear < now ? inYear : inYear - 12);
  return monthOn(shift === 0 || inYear > now ? inYear : inYear + 12);
}

/** "the past two years", "the last decade", "the coming weeks", "recent months": from then to today, or from today on. */
function spanOfUnits(clock: Clock, at: number, shift: number): Parsed | undefined {
  if (shift === 0 || /^(?:previous|following)$/.test(formAt(clock, at))) return undefined;
  const { count, end } = countAt(clock, at + 1);
  const unit = unitOf(formAt(clock, end));
  if (!unit || (unit === 'day' && count === 1)) return undefined;
  // "the last week of October", "the next day"
  if (/^(?:of|in|that|before)$/.test(formAt(clock, end + 1))) return undefined;
  const isPlural = formAt(clock, end).endsWith('s');
  if (!isPlural && shift > 0 && clock.tense(at) === 'past') return undefined;
  if (clock.today === undefined) return { end: end + 1, value: undefined };
  const today = dayValue(clock.today);
  const far = isPlural && end === at + 1 ? undefined : count && shifted(today, shift * count, unit);
  return { end: end + 1, value: shift < 0 ? interval(far || undefined, today) : interval(today, far || undefined) };
}

/** A number of units; 1 where none is told, undefined where it is vague ("few"). */
function countAt(clock: Clock, at: number): { readonly count: number | undefined; readonly end: number } {
  const form = formAt(clock, at);
  const number = cardinal(form);
  if (number !== undefined) return { count: number, end: at + 1 };
  if (/^(?:few|several|couple|many)$/.test(form)) return { count: undefined, end: skip(clock, at + 1, 'of') };
  return { count: 1, end: at };
}

/** "recent weeks": to today, since when is not told. */
export function recentPeriod(clock: Clock, at: number): Parsed | undefined {
  if (formAt(clock, at) !== 'recent' || !unitOf(formAt(clock, at + 1)) || !formAt(clock, at + 1).endsWith('s')) return undefined;
  return { end: at + 2, value: clock.today === undefined ? undefined : interval(undefined, dayValue(clock.today)) };
}

/** "the next day", "the following week", "the previous year": counted from the moment before. */
function followingPeriod(clock: Clock, at: number, shift: number): Parsed | undefined {
  const unit = PARTS_OF_DAY.has(formAt(clock, at + 1)) ? 'day' : unitOf(formAt(clock, at + 1));
  if (!unit || formAt(clock, at + 1).endsWith('s') || formAt(clock, at + 2) === 'of') return undefined;
  return { end: at + 2, value: periodFrom(clock.before(at), unit, shift) };
}

/** "that day", "the same month", "that fall", "that weekend": in the moment before. */
export function samePeriod(clock: Clock, at: number): Parsed | undefined {
  const form = formAt(clock, at);
  if (form !== 'that' && form !== 'same') return undefined;
  const noun = formAt(clock, at + 1);
  const unit = PARTS_OF_DAY.has(noun) ? 'day' : unitOf(noun);
  const season = SEASONS.get(noun) as EdtfSeason | undefined;
  if (unit === undefined && season === undefined && noun !== 'weekend') return undefined;
  if (noun.endsWith('s') || !clock.isNoun(at + 1)) return undefined;
  const before = clock.before(at);
  if (season) return { end: at + 2, value: seasonOf(before, season) };
  return { end: at + 2, value: unit ? periodFrom(before, unit, 0) : weekendOf(before) };
}

function weekendOf(value: Edtf | undefined): Edtf | undefined {
  const day = dayOf(value);
  return day !== undefined && weekdayOf(day) >= 4 ? days(day - weekdayOf(day) + 5, day - weekdayOf(day) + 6) : undefined;
}

/** The period of a unit around a value, some units on; undefined where the value is coarser than the unit. */
export function periodFrom(value: Edtf | undefined, unit: Unit, shift: number): Edtf | undefined {
  if (!value) return undefined;
  const day = dayOf(value);
  if (unit === 'day') return day === undefined ? undefined : dayValue(day + shift);
  if (unit === 'week') return day === undefined ? undefined : weekAround(day, shift);
  if (unit === 'month') {
    const month = monthOf(value);
    return month === undefined ? undefined : monthOn(month + shift);
  }
  const year = yearOf(value);
  if (year === undefined) return undefined;
  if (unit === 'year') return yearValue(year + shift);
  return unit === 'decade' ? decadeValue(year + 10 * shift) : centuryValue(year + 100 * shift);
}

/** "in the afternoon": of the day last spoken of. */
export function timeOfDay(clock: Clock, at: number): Parsed | undefined {
  if (!PARTS_OF_DAY.has(formAt(clock, at)) || formAt(clock, at - 1) !== 'the' || !/^(?:in|during)$/.test(formAt(clock, at - 2)))
    return undefined;
  return formAt(clock, at + 1) === 'of' ? undefined : { end: at + 1, value: clock.dayBefore(at) };
}

/** "the weekend" behind "over", "at", "during". */
export function theWeekend(clock: Clock, at: number): Parsed | undefined {
  if (formAt(clock, at) !== 'weekend' || formAt(clock, at - 1) !== 'the') return undefined;
  if (
    !/^(?:over|at|on|during|by|since|before|after|of)$/.test(formAt(clock, at - 2)) ||
    (isGlued(clock, at + 1) && formAt(clock, at + 1) === "'")
  )
    return undefined;
  return { end: at + 1, value: weekend(clock, at, 0) };
}

import { weekdayOf } from '#base/calendar.ts';
import type { Edtf, EdtfDate } from '#base/edtf.ts';
import { type Clock, choose, formAt, isGlued, type Parsed, skip } from './clock.ts';
import { civilValue, dayOf, dayValue, interval, monthOn, monthValue, qualified, yearValue } from './values.ts';
import { MONTHS, PARTS_OF_DAY, WEEKDAYS } from './words.ts';

/** What stands between the two ends of a range. */
export const DASHES: readonly string[] = ['-', '–', '—', '−'];

/** A day or month with what tells its year. */
interface YearFound {
  readonly end: number;
  readonly year: number | undefined;
}

/** "2024" at a token; a number of four digits that is no part of a longer one. */
export function plainYear(clock: Clock, at: number): number | undefined {
  const form = formAt(clock, at);
  if (!/^(?:1[1-9]|20|21)\d\d$/.test(form)) return undefined;
  const next = formAt(clock, at + 1);
  if (isGlued(clock, at + 1) && (/^(?:%|:|\/|[^\Ws]|\p{L}{2,})$/u.test(next) || (/^[.,]$/.test(next) && isDigitsGlued(clock, at + 2))))
    return undefined;
  return Number(form);
}

function isDigitsGlued(clock: Clock, at: number): boolean {
  return isGlued(clock, at) && /^\d/.test(formAt(clock, at));
}

/** "7", "7th"; undefined where the number is an hour, a share or part of a longer one. */
function dayNumeral(clock: Clock, at: number): { readonly end: number; readonly day: number } | undefined {
  const form = formAt(clock, at);
  if (!/^\d{1,2}$/.test(form) || Number(form) < 1 || Number(form) > 31) return undefined;
  let end = at + 1;
  if (isGlued(clock, end) && /^(?:st|nd|rd|th)$/.test(formAt(clock, end))) end++;
  const next = formAt(clock, end);
  if (isGlued(clock, end) && (/^[%/]$/.test(next) || /^\p{L}/u.test(next) || (/^[.,:]$/.test(next) && isDigitsGlued(clock, end + 1))))
    return undefined;
  return { end, day: Number(form) };
}

/** ", 2024", "of 2024", "last year", "of this year" behind a day or month; the end stays where there is none. */
function yearBehind(clock: Clock, at: number): YearFound {
  const from = skip(clock, at, ',', 'of', 'in');
  const year = plainYear(clock, from);
  if (year !== undefined) return { end: from + 1, year };
  const shift = ['last', 'this', 'next'].indexOf(formAt(clock, from));
  if (shift >= 0 && formAt(clock, from + 1) === 'year' && formAt(clock, at) !== ',') {
    const today = clock.today === undefined ? undefined : dayValue(clock.today).year;
    return { end: from + 2, year: today === undefined ? undefined : today + shift - 1 };
  }
  return { end: at, year: undefined };
}

/** A day of which the year may be missing: then the one that the tense asks for, on the weekday where that is told. */
function dayIn(clock: Clock, at: number, year: number | undefined, month: number, day: number, weekday?: number): EdtfDate | undefined {
  if (year !== undefined) return civilValue({ year, month, day });
  if (clock.today === undefined) return undefined;
  const thisYear = dayValue(clock.today).year;
  const all = [-1, 0, 1].flatMap((shift) => {
    const value = civilValue({ year: thisYear + shift, month, day });
    return value ? [dayOf(value) as number] : [];
  });
  const fitting = all.filter((candidate) => weekdayOf(candidate) === weekday);
  const chosen = fitting.length > 0 ? choose(fitting, clock.today, 'present') : choose(all, clock.today, clock.tense(at), 1);
  return chosen === undefined ? undefined : dayValue(chosen);
}

/** The month that the tense asks for, where no year is told. */
function monthIn(clock: Clock, at: number, month: number): EdtfDate | undefined {
  if (clock.today === undefined) return undefined;
  const now = dayValue(clock.today);
  const months = [-1, 0, 1].map((shift) => (now.year + shift) * 12 + month - 1);
  const chosen = choose(months, now.year * 12 + (now.month as number) - 1, clock.tense(at));
  return chosen === undefined ? undefined : monthOn(chosen);
}

/** "Nov. 7, 2024", "November 5-7", "Nov. 29 to Dec. 2", "November 2009", "November". A weekday before it picks the year. */
export function monthFirst(clock: Clock, at: number, weekday?: number): Parsed | undefined {
  const month = monthAt(clock, at);
  if (month === undefined) return undefined;
  const behind = behindMonth(clock, at);
  const from = dayNumeral(clock, skip(clock, behind, 'the'));
  if (!from) return monthAlone(clock, at, behind, month);
  const to = rangeEnd(clock, from.end, month);
  const { end, year } = yearBehind(clock, to?.end ?? from.end);
  const first = dayIn(clock, at, year, month, from.day, weekday);
  if (!to) return { end, value: first };
  const firstYear = first?.year;
  const last =
    firstYear === undefined ? undefined : civilValue({ year: firstYear + (to.month < month ? 1 : 0), month: to.month, day: to.day });
  return { end, value: rangeOf(first, last) };
}

/** "7 November 2024", "the 7th of November", "5-7 November". */
export function dayFirst(clock: Clock, at: number, weekday?: number): Parsed | undefined {
  const first = dayNumeral(clock, at);
  if (!first) return undefined;
  const isLinked = DASHES.includes(formAt(clock, first.end)) || /^(?:to|and|through)$/.test(formAt(clock, first.end));
  const dash = isLinked ? dayNumeral(clock, first.end + 1) : undefined;
  const monthToken = skip(clock, dash?.end ?? first.end, 'of');
  const month = monthAt(clock, monthToken);
  // "after 20 May said": the modal verb is no month.
  if (month === undefined) return undefined;
  const { end, year } = yearBehind(clock, behindMonth(clock, monthToken));
  // "Page 5 March 2024" aside, a day that the calendar lacks is no date.
  const value = dayIn(clock, at, year, month, first.day, weekday);
  if (!value && clock.today !== undefined) return undefined;
  if (!dash) return { end, value };
  return { end, value: rangeOf(value, value && civilValue({ year: value.year, month, day: dash.day })) };
}

function rangeOf(first: EdtfDate | undefined, last: EdtfDate | undefined): Edtf | undefined {
  const [from, to] = [dayOf(first), dayOf(last)];
  return first && last && from !== undefined && to !== undefined && from < to ? interval(first, last) : undefined;
}

/** "-7", "to 7", "and 8", "-Dec. 2" behind a day. */
function rangeEnd(
  clock: Clock,
  at: number,
  month: number,
): { readonly end: number; readonly month: number; readonly day: number } | undefined {
  const form = formAt(clock, at);
  const dashed = DASHES.includes(form);
  if (!dashed && !/^(?:to|through|and)$/.test(form)) return undefined;
  const other = form === 'and' ? undefined : monthAt(clock, at + 1);
  const day = dayNumeral(clock, other === undefined ? at + 1 : behindMonth(clock, at + 1));
  if (!day || (!dashed && other === undefined && /^\p{L}/u.test(formAt(clock, day.end)) && formAt(clock, day.end) !== 'in'))
    return undefined;
  return { end: day.end, month: other ?? month, day: day.day };
}

function monthAt(clock: Clock, at: number): number | undefined {
  const month = clock.tokens[at]?.capital ? MONTHS.get(formAt(clock, at)) : undefined;
  // "re-Mar 5" and "$May" are none.
  return month !== undefined && !(isGlued(clock, at) && /^[\p{L}\d$@#]/u.test(formAt(clock, at - 1))) ? month : undefined;
}

/** Past a month and the full stop of its short form; the stop behind a whole name ends a sentence. */
function behindMonth(clock: Clock, at: number): number {
  const form = formAt(clock, at);
  return form.length < 5 && !/^(?:may|june|july)$/.test(form) ? skip(clock, at + 1, '.') : at + 1;
}

/** Words after which "May" and "March" are months. */
const BEFORE_MONTHS =
  /^(?:in|by|since|until|till|through|of|during|last|this|next|early|late|mid|before|after|from|to|between|around|for|past|every|-|–|and|or)$/;

function monthAlone(clock: Clock, at: number, behind: number, month: number): Parsed | undefined {
  const { end, year } = yearBehind(clock, behind);
  const form = formAt(clock, at);
  if (year !== undefined || end > behind) return { end, value: year === undefined ? undefined : monthValue(year, month) };
  const introduced = BEFORE_MONTHS.test(formAt(clock, at - 1));
  if (form.length < 5 && form !== 'may' && form !== 'june' && form !== 'july') {
    // "Nov." alone, never "Mar" or "Jan".
    return introduced && behind > at + 1 ? { end: behind, value: monthIn(clock, at, month) } : undefined;
  }
  // "the March of Dimes"
  if (!clock.isProper(at) || (form === 'may' && !introduced) || formAt(clock, behind) === 'of') return undefined;
  return { end: at + 1, value: monthIn(clock, at, month) };
}

/** "Tuesday", "Tuesday night", "Tuesday, Nov. 5", "Tuesday last week". */
export function weekdayFirst(clock: Clock, at: number): Parsed | undefined {
  const weekday = WEEKDAYS.get(formAt(clock, at));
  if (weekday === undefined) return undefined;
  const comma = skip(clock, at + 1, ',');
  const date = monthFirst(clock, comma, weekday) ?? dayFirst(clock, skip(clock, comma, 'the'), weekday);
  if (date && (dayOf(date.value) !== undefined || date.value === undefined)) return date;
  if (isTitle(clock, at)) return undefined;
  const end = PARTS_OF_DAY.has(formAt(clock, at + 1)) ? at + 2 : at + 1;
  if (clock.today === undefined) return { end, value: undefined };
  const week = skip(clock, end, 'of', 'in');
  const shift = ['last', 'this', 'next'].indexOf(formAt(clock, week));
  if (shift >= 0 && formAt(clock, week + 1) === 'week') {
    return { end: week + 2, value: dayValue(clock.today - weekdayOf(clock.today) + 7 * (shift - 1) + weekday) };
  }
  const last = clock.today - ((weekdayOf(clock.today) - weekday + 7) % 7);
  const next = clock.today + ((weekday - weekdayOf(clock.today) + 7) % 7);
  const tense = clock.tense(at);
  const day = choose([last, next], clock.today, tense, 1) as number;
  // Six days ago and tomorrow are told apart by the tense alone.
  return { end, value: clock.today - day === 6 ? qualified(dayValue(day), '?') : dayValue(day) };
}

/** "Saturday Night Live" */
function isTitle(clock: Clock, at: number): boolean {
  const next = clock.tokens[at + 1];
  return next?.capital === true && PARTS_OF_DAY.has(next.form) && clock.tokens[at + 2]?.capital === true;
}

/** "2024-11-07", "11/7/2024" where the numbers leave no choice. */
export function numericDate(clock: Clock, at: number): Parsed | undefined {
  const forms = [0, 1, 2, 3, 4].map((shift) => formAt(clock, at + shift));
  if (![1, 2, 3, 4].every((shift) => isGlued(clock, at + shift)) || (isGlued(clock, at + 5) && /^[\d/-]/.test(formAt(clock, at + 5))))
    return undefined;
  const written = forms.join('');
  const end = at + 5;
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written);
  if (iso) return { end, value: civilValue({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }) };
  const slashed = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(written);
  if (!slashed) return undefined;
  const [a, b, year] = slashed.slice(1).map(Number) as [number, number, number];
  if (a > 12) return { end, value: civilValue({ year, month: b, day: a }) };
  return { end, value: b > 12 || a === b ? civilValue({ year, month: a, day: b }) : undefined };
}

/** "2024", "2009-13", "2009–2013": a number that the sentence uses as a year. */
export function yearAlone(clock: Clock, at: number): Parsed | undefined {
  const year = plainYear(clock, at);
  if (year === undefined || !clock.isYear(at)) return undefined;
  if (DASHES.includes(formAt(clock, at + 1)) && isGlued(clock, at + 1) && isGlued(clock, at + 2)) {
    const other = formAt(clock, at + 2);
    const last = /^\d{1,2}$/.test(other) ? Number(`${year}`.slice(0, -other.length) + other) : plainYear(clock, at + 2);
    return last !== undefined && last > year ? { end: at + 3, value: interval(yearValue(year), yearValue(last)) } : undefined;
  }
  return { end: at + 1, value: yearValue(year) };
}

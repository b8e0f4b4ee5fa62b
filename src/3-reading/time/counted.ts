import type { Edtf, EdtfDate } from '#base/edtf.ts';
import { type Clock, formAt, type Parsed, type Parser, skip } from './clock.ts';
import { dayOf, dayValue, monthOf, qualified, shifted } from './values.ts';
import { cardinal, PARTS_OF_DAY, SHORT_TIMES, tens, type Unit, unitOf } from './words.ts';

/** So many units; `count` undefined where it is vague ("a few weeks", "days"). */
interface Quantity {
  readonly end: number;
  readonly count: number | undefined;
  /** An hour or less counts as `short`. */
  readonly unit: Unit | 'short';
}

const HEDGES = /^(?:about|almost|around|nearly|roughly|some|approximately|over|than|least|barely|just|or)$/;
const EXACT = /^(?:just|or)$/;

/** "two weeks", "a decade", "twenty-five years", "a few days", "years". */
function quantityAt(clock: Clock, at: number): Quantity | undefined {
  const { end, count } = countAt(clock, at);
  const form = formAt(clock, end);
  const unit = SHORT_TIMES.has(form) ? 'short' : unitOf(form);
  if (unit) return { end: end + 1, count: form === 'fortnight' && count !== undefined ? 2 * count : count, unit };
  // "the day before", "the night before": what stands there without a number is one.
  return PARTS_OF_DAY.has(form) && end === at ? { end: end + 1, count: 1, unit: 'day' } : undefined;
}

function countAt(clock: Clock, at: number): { readonly end: number; readonly count: number | undefined } {
  const form = formAt(clock, at);
  if (form === 'half' && formAt(clock, at + 1) === 'a') return { end: at + 2, count: 0.5 };
  const vague = skip(clock, at, 'a');
  if (/^(?:few|several|couple|many|some|number)$/.test(formAt(clock, vague)))
    return { end: skip(clock, vague + 1, 'of'), count: undefined };
  const number = cardinal(form);
  if (number === undefined) {
    const bare = unitOf(form);
    return { end: at, count: (bare && form.endsWith('s') && form !== 'days') || !bare || form.endsWith('s') ? undefined : 1 };
  }
  const ones = tens(form) !== undefined && formAt(clock, at + 1) === '-' ? cardinal(formAt(clock, at + 2)) : undefined;
  return ones !== undefined && ones < 10 ? { end: at + 3, count: number + ones } : { end: at + 1, count: number };
}

/**
 * "three weeks ago", "a year from now", "two days after Election Day", "a month earlier", "the day before". `anchor` reads what may stand behind
 * "after" or "before".
 */
export function counted(clock: Clock, at: number, anchor: Parser): Parsed | undefined {
  const quantity = quantityAt(clock, at);
  if (!quantity) return undefined;
  const direction = formAt(clock, quantity.end);
  const behind = quantity.end + 1;
  const bare = quantity.end === at + 1;
  if (direction === 'ago') return { end: behind, value: bare && quantity.count === 1 ? undefined : fromToday(clock, at, quantity, -1) };
  if ((direction === 'from' && formAt(clock, behind) === 'now') || direction === 'hence') {
    return { end: direction === 'hence' ? behind : behind + 1, value: fromToday(clock, at, quantity, 1) };
  }
  if (/^(?:after|before|from|since|following)$/.test(direction) || (direction === 'prior' && formAt(clock, behind) === 'to')) {
    const sign = /^(?:before|prior)$/.test(direction) ? -1 : 1;
    const from = skip(clock, direction === 'prior' ? behind + 1 : behind, 'the');
    const found = anchor(clock, from);
    if (found) return { end: found.end, value: found.value && on(clock, at, found.value, quantity, sign) };
    return /^(?:after|before)$/.test(direction) ? fromBefore(clock, at, quantity, sign) : undefined;
  }
  if (bare && quantity.count !== undefined) return undefined;
  if (direction === 'earlier' || direction === 'previously') return fromBefore(clock, at, quantity, -1);
  return direction === 'later' || direction === 'afterward' || direction === 'afterwards' ? fromBefore(clock, at, quantity, 1) : undefined;
}

/** "the eve of Election Day": the day before. */
export function eve(clock: Clock, at: number, anchor: Parser): Parsed | undefined {
  if (formAt(clock, at) !== 'eve' || formAt(clock, at + 1) !== 'of') return undefined;
  const found = anchor(clock, skip(clock, at + 2, 'the'));
  const day = dayOf(found?.value);
  return found && day !== undefined ? { end: found.end, value: dayValue(day - 1) } : undefined;
}

/** "in two months", "in three days' time", "within a year": of what is to come. */
export function inUnits(clock: Clock, at: number): Parsed | undefined {
  const form = formAt(clock, at);
  if ((form !== 'in' && form !== 'within') || /^(?:time|once|twice|times)$/.test(formAt(clock, at - 1))) return undefined;
  const quantity = quantityAt(clock, at + 1);
  if (!quantity || quantity.end === at + 2 || quantity.unit === 'short') return undefined;
  const behind = skip(clock, quantity.end, "'", '’');
  const isTime = formAt(clock, behind) === 'time';
  if (!isTime && clock.tense(at) !== 'future') return undefined;
  // "in a month of talks"; "as many as it takes in a year"
  if (
    formAt(clock, quantity.end) === 'of' ||
    (!isTime && formAt(clock, at + 1) === 'a' && quantity.unit !== 'week' && quantity.unit !== 'month')
  )
    return undefined;
  const value = fromToday(clock, at + 1, quantity, 1);
  const today = clock.today === undefined ? undefined : dayValue(clock.today);
  const until: Edtf | undefined = value?.kind === 'date' && today ? { kind: 'interval', from: today, to: value } : undefined;
  return { end: isTime ? behind + 1 : quantity.end, value: form === 'in' ? value : until };
}

function fromToday(clock: Clock, at: number, quantity: Quantity, sign: number): EdtfDate | undefined {
  return clock.today === undefined ? undefined : on(clock, at, dayValue(clock.today), quantity, sign);
}

/** Counted from the moment before; a bare "the day before" whose event follows ("the day before the vote") too is counted from nothing that is known. */
function fromBefore(clock: Clock, at: number, quantity: Quantity, sign: number): Parsed | undefined {
  const end = quantity.end + 1;
  const next = formAt(clock, end);
  const isEvent = /^(?:after|before)$/.test(formAt(clock, quantity.end)) && /^[\p{L}\d$'"“]/u.test(next);
  const before = isEvent ? undefined : clock.before(at);
  return { end, value: before && on(clock, at, before, quantity, sign) };
}

function on(clock: Clock, at: number, from: Edtf, { count, unit }: Quantity, sign: number): EdtfDate | undefined {
  if (from.kind !== 'date') return undefined;
  if (unit === 'short') return dayOf(from) === undefined ? undefined : from;
  if (count === undefined) return undefined;
  const whole =
    unit === 'century' ? { count: count * 100, unit: 'year' as const } : unit === 'decade' ? { count: count * 10, unit } : { count, unit };
  const value = shifted(from, sign * (whole.unit === 'decade' ? count : whole.count), whole.unit);
  if (!value || (!Number.isInteger(whole.count) && whole.unit !== 'decade')) return undefined;
  return isHedged(clock, at) && (dayOf(value) !== undefined || monthOf(value) !== undefined || unit === 'year')
    ? qualified(value, '~')
    : value;
}

/** "about two years ago", "more than a month ago". */
function isHedged(clock: Clock, at: number): boolean {
  const before = formAt(clock, at - 1);
  return HEDGES.test(before) && !EXACT.test(before);
}

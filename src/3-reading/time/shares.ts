import type { Edtf, EdtfDate } from '#base/edtf.ts';
import { boundsOf } from '#base/edtf-bounds.ts';
import { type Clock, formAt, isGlued, type Parsed, type Parser, skip } from './clock.ts';
import { around, periodFrom } from './relative.ts';
import { dayOf, days, dayValue, interval, monthOf, monthOn, monthValue, qualified, yearValue } from './values.ts';
import { unitOf } from './words.ts';

type Share = 'early' | 'mid' | 'late' | 'start' | 'end' | 'earlier' | 'later';

const SHARES = new Map<string, Share>([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['earlier', 'earlier'],
  ['later', 'later'],
  ['start', 'start'],
  ['beginning', 'start'],
  ['outset', 'start'],
  ['end', 'end'],
  ['close', 'end'],
]);

/** The words that a part begins with. */
export function shareForms(): Iterable<string> {
  return SHARES.keys();
}

/** "early next year", "mid-2015", "the end of the year", "earlier this month", "late Monday": what part of a period that `core` reads. */
export function share(clock: Clock, at: number, core: Parser): Parsed | undefined {
  const kind = SHARES.get(formAt(clock, at));
  if (!kind || (isGlued(clock, at) && formAt(clock, at - 1) === '-')) return undefined;
  const needsOf = kind === 'start' || kind === 'end' || formAt(clock, at) === 'middle';
  const from = skip(clock, at + 1, ...(needsOf ? ['of'] : ['-', 'in', 'on', 'during']));
  if (needsOf && from === at + 1) return undefined;
  const found = core(clock, from) ?? theUnit(clock, from, kind, core);
  if (!found) return undefined;
  return { end: found.end, value: found.value && partOf(clock, found.value, kind) };
}

/** "in the week", "of the year", "in the day" behind a part; "the 1990s". */
function theUnit(clock: Clock, at: number, kind: Share, core: Parser): Parsed | undefined {
  if (formAt(clock, at) !== 'the') return undefined;
  const unit = unitOf(formAt(clock, at + 1));
  if (!unit) return core(clock, at + 1);
  // "the end of the week of talks", "early in the day"
  if (formAt(clock, at + 1).endsWith('s') || formAt(clock, at + 2) === 'of' || (kind === 'early' && unit !== 'day' && unit !== 'week'))
    return undefined;
  if (unit === 'day') return { end: at + 2, value: periodFrom(clock.before(at), 'day', 0) };
  return { end: at + 2, value: around(clock, unit, 0) };
}

function partOf(clock: Clock, value: Edtf, kind: Share): Edtf | undefined {
  if (dayOf(value) !== undefined) return value;
  if (kind === 'earlier' || kind === 'later') return beforeOrAfterToday(clock, value, kind);
  if (value.kind === 'interval') return weekPart(value, kind);
  if (kind === 'start' || kind === 'end') return edge(value, kind);
  const month = monthOf(value);
  if (month !== undefined) return monthPart(value, kind);
  if (value.masked === 1) return decadePart(value.year, kind);
  if (value.masked === 2) return centuryPart(value.year, kind);
  if (value.season !== undefined) return value;
  return yearPart(value.year, kind);
}

type Third = 'early' | 'mid' | 'late';

function yearPart(year: number, kind: Third): Edtf {
  const month = (number: number, rough: boolean): EdtfDate => (rough ? qualified(monthValue(year, number), '~') : monthValue(year, number));
  if (kind === 'early') return interval(month(1, false), month(3, true));
  return kind === 'mid' ? interval(month(5, true), month(8, true)) : interval(month(10, true), month(12, false));
}

function monthPart(value: EdtfDate, kind: Third): Edtf {
  const { earliest, latest } = boundsOf(value);
  const rough = (day: number): EdtfDate => qualified(dayValue(earliest + day - 1), '~');
  if (kind === 'early') return interval(dayValue(earliest), rough(10));
  return kind === 'mid' ? interval(rough(11), rough(20)) : interval(rough(21), dayValue(latest));
}

function decadePart(year: number, kind: Third): Edtf {
  const rough = (more: number): EdtfDate => qualified(yearValue(year + more), '~');
  if (kind === 'early') return interval(yearValue(year), rough(3));
  return kind === 'mid' ? interval(rough(4), rough(6)) : interval(rough(7), yearValue(year + 9));
}

function centuryPart(year: number, kind: Third): Edtf {
  const rough = (more: number): EdtfDate => qualified(yearValue(year + more), '~');
  if (kind === 'early') return interval(yearValue(year), rough(33));
  return kind === 'mid' ? interval(rough(34), rough(66)) : interval(rough(67), yearValue(year + 99));
}

/** Of a Monday to Sunday; other intervals have no such parts. */
function weekPart(value: Edtf, kind: Exclude<Share, 'earlier' | 'later'>): Edtf | undefined {
  const { earliest, latest } = boundsOf(value);
  if (latest - earliest !== 6) return undefined;
  const rough = (more: number): EdtfDate => qualified(dayValue(earliest + more), '~');
  if (kind === 'early' || kind === 'start') return interval(dayValue(earliest), rough(2));
  return kind === 'mid' ? interval(rough(1), rough(3)) : interval(rough(3), dayValue(latest));
}

/** About the first or last smaller unit. */
function edge(value: EdtfDate, kind: 'start' | 'end'): Edtf | undefined {
  const { earliest, latest } = boundsOf(value);
  const day = kind === 'start' ? earliest : latest;
  if (monthOf(value) !== undefined || value.season !== undefined) return qualified(dayValue(day), '~');
  const { year, month } = dayValue(day);
  return value.masked === undefined ? qualified(monthValue(year, month as number), '~') : qualified(yearValue(year), '~');
}

/** "earlier this year": from its beginning to today, in its own units; "later this week": from today to its end. */
function beforeOrAfterToday(clock: Clock, value: Edtf, kind: 'earlier' | 'later'): Edtf | undefined {
  if (clock.today === undefined) return undefined;
  const { earliest, latest } = boundsOf(value);
  // "later in the coming weeks": what has no end has no part that could be told.
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return value;
  if (clock.today < earliest || clock.today > latest) return value;
  const [first, last] = kind === 'earlier' ? [earliest, clock.today] : [clock.today, latest];
  if (latest - earliest < 32) return first === last ? dayValue(first) : days(first, last);
  const [from, to] = [monthOf(dayValue(first)) as number, monthOf(dayValue(last)) as number];
  return from === to ? monthOn(from) : interval(monthOn(from), monthOn(to));
}

/** A part of a period that opens or closes a stretch counts from the period's own edge: "by the end of 2009" is by 2009. */
export function edgePeriod(clock: Clock, at: number, edgeKind: 'start' | 'end', core: Parser): Parsed | undefined {
  const from = skip(clock, at, 'the');
  const kind = SHARES.get(formAt(clock, from));
  if (kind !== edgeKind || formAt(clock, from + 1) !== 'of') return undefined;
  return core(clock, from + 2) ?? theUnit(clock, from + 2, kind, core);
}

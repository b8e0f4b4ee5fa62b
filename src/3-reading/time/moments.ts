import { type Edtf, printEdtf } from '#base/edtf.ts';
import type { Span } from '#base/span.ts';
import type { WordRange } from '../syntax.ts';
import { type Clock, formAt, type Parsed, type Parser } from './clock.ts';
import { counted, eve, inUnits } from './counted.ts';
import { dayFirst, monthFirst, numericDate, weekdayFirst, yearAlone } from './dates.ts';
import { decade, ordinalPeriod, season } from './eras.ts';
import { knownDay, knownDayStarts } from './known-days.ts';
import { deicticDay, recentPeriod, samePeriod, shiftedPeriod, theWeekend, timeOfDay } from './relative.ts';
import { share, shareForms } from './shares.ts';
import { stretch, stretchForms } from './stretches.ts';
import { TellingClock, type TimeGround } from './telling-clock.ts';
import { termOfOffice } from './terms.ts';
import { MONTHS, ORDINALS, PARTS_OF_DAY, QUANTITY_FORMS, SEASONS, SHORT_TIMES, UNIT_FORMS, WEEKDAYS } from './words.ts';

/** A time that a text speaks of: its words, and the date or interval they mean where that can be told. */
export interface Moment extends WordRange {
  readonly span: Span;
  /** EDTF of level 0 or 1. */
  readonly edtf?: string;
}

/** The readers of moments by the words these begin with: what is tried where a text has the word. */
const CORE = new Map<string, Parser[]>();
/** The same for what wraps a moment: parts of periods, stretches. */
const PART = new Map<string, Parser[]>();
const WHOLE = new Map<string, Parser[]>();

function register(table: Map<string, Parser[]>, parser: Parser, forms: Iterable<string>): void {
  for (const form of new Set(forms)) table.set(form, [...(table.get(form) ?? []), parser]);
}

const DIGITS: readonly Parser[] = [numericDate, dayFirst, yearAlone, decade, ordinalPeriod, knownDay, quantity];

function quantity(clock: Clock, at: number): Parsed | undefined {
  return counted(clock, at, part);
}

register(CORE, monthFirst, MONTHS.keys());
register(CORE, weekdayFirst, WEEKDAYS.keys());
register(CORE, decade, ["'", '‘']);
register(CORE, season, SEASONS.keys());
register(CORE, ordinalPeriod, [...ORDINALS.keys(), 'q', 'twenty']);
register(CORE, termOfOffice, ORDINALS.keys());
register(CORE, deicticDay, ['today', 'tonight', 'yesterday', 'tomorrow', 'overnight', 'day']);
register(CORE, shiftedPeriod, ['last', 'past', 'previous', 'this', 'current', 'next', 'coming', 'following']);
register(CORE, recentPeriod, ['recent']);
register(CORE, samePeriod, ['same', 'that']);
register(CORE, theWeekend, ['weekend']);
register(CORE, timeOfDay, PARTS_OF_DAY);
register(CORE, quantity, [...QUANTITY_FORMS, ...UNIT_FORMS, ...SHORT_TIMES, ...PARTS_OF_DAY]);
register(CORE, (clock, at) => eve(clock, at, core), ['eve']);
register(CORE, knownDay, knownDayStarts());
register(PART, (clock, at) => share(clock, at, core), shareForms());
register(WHOLE, (clock, at) => stretch(clock, at, part), stretchForms());
register(WHOLE, inUnits, ['in', 'within']);

/** Words that begin some moment. */
const STARTS: ReadonlySet<string> = new Set([...CORE.keys(), ...PART.keys(), ...WHOLE.keys()]);

function isStart(form: string): boolean {
  return isDigits(form) || STARTS.has(form);
}

function isDigits(form: string): boolean {
  const first = form.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

function core(clock: Clock, at: number): Parsed | undefined {
  const form = formAt(clock, at);
  return longest(isDigits(form) ? DIGITS : CORE.get(form), clock, at);
}

function part(clock: Clock, at: number): Parsed | undefined {
  return longest(PART.get(formAt(clock, at)), clock, at) ?? core(clock, at);
}

function whole(clock: Clock, at: number): Parsed | undefined {
  return longest(WHOLE.get(formAt(clock, at)), clock, at) ?? part(clock, at);
}

/** The reading of the most words; the first of equals. */
function longest(parsers: readonly Parser[] | undefined, clock: Clock, at: number): Parsed | undefined {
  let best: Parsed | undefined;
  for (const parser of parsers ?? []) {
    const found = parser(clock, at);
    if (found && found.end > (best?.end ?? at)) best = found;
  }
  return best;
}

/**
 * Every time that a text speaks of, in order, none over another: dates in the shapes of the press, days of the week, "last month", "two days after Election
 * Day", "since 1960". Resolved against the day of the report and, for "the next day", against the moment before. How long something takes is no moment.
 */
export function momentsOf(ground: TimeGround): readonly Moment[] {
  const clock = new TellingClock(ground);
  const out: Moment[] = [];
  for (let at = 0; at < clock.tokens.length; ) {
    if (!isStart(formAt(clock, at))) {
      at++;
      continue;
    }
    const found = whole(clock, at);
    const moment = found && momentFrom(clock, at, found);
    if (moment) {
      out.push(moment);
      clock.passed(at, found.value);
    } else clock.overlooked(at);
    at = moment ? found.end : at + 1;
  }
  return out;
}

function momentFrom(clock: TellingClock, at: number, { end, value }: Parsed): Moment | undefined {
  const range = clock.wordsOf(at, end);
  const span = { start: clock.tokens[at]?.start ?? 0, end: clock.tokens[end - 1]?.end ?? 0 };
  if (range.end <= range.first || clock.isInName(span)) return undefined;
  return { span, ...range, ...(value && { edtf: printEdtf(doubted(clock, at, end, value)) }) };
}

/** "Today" within somebody's words is the day these were said: the report's day is a guess then. */
function doubted(clock: TellingClock, at: number, end: number, value: Edtf): Edtf {
  const counts = value.kind === 'date' && value.day !== undefined && value.qualifier === undefined;
  return counts && clock.isQuoted(at) && clock.isDeictic(at, end) ? { ...value, qualifier: '?' } : value;
}

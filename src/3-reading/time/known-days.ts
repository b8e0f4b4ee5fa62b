import { dayNumber, easterOf, weekdayOf } from '#base/calendar.ts';
import { type Clock, choose, formAt, isGlued, type Parsed, skip } from './clock.ts';
import { plainYear } from './dates.ts';
import { packed } from './days.generated.ts';
import { tokensOf } from './tokens.ts';
import { dayValue } from './values.ts';

interface KnownDay {
  /** The forms of a name's tokens. */
  readonly name: readonly string[];
  readonly rule: string;
  readonly home: string | undefined;
}

const WEEKDAY_CODES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** "Christmas trees", "Easter Island": behind these the name is no day. */
const OTHER = /^(?:trees?|cards?|gifts?|presents?|carols?|songs?|lights|decorations|shopping|island|seals|eggs?|bunny|bonus|movies?)$/;

const YEARLY = /^(?:(\w{3}) on or after )?(\d\d)-(\d\d)(?: every (\d+) from (\d{4}))?$/;

/** Days by the first word of their names, longest names first. */
const days = new Map<string, KnownDay[]>();
for (const [names, rule, home] of JSON.parse(packed) as readonly [readonly string[], string, string?][]) {
  for (const written of names) {
    const name = tokensOf(written).map((token) => token.form);
    days.set(name[0] as string, [...(days.get(name[0] as string) ?? []), { name, rule, home }]);
  }
}
for (const all of days.values()) all.sort((a, b) => b.name.length - a.name.length);

/** The day that a rule of data/days.yaml gives in a year, as days since 1970-01-01; undefined where it has none. */
export function dayByRule(rule: string, year: number): number | undefined {
  if (rule.startsWith('easter')) return easterOf(year) + Number(rule.slice('easter'.length));
  const yearly = YEARLY.exec(rule);
  if (!yearly) {
    const date = rule.split(' ').find((one) => Number(one.slice(0, 4)) === year);
    return date === undefined ? undefined : dayNumber(year, Number(date.slice(5, 7)), Number(date.slice(8)));
  }
  const [, weekday, month, day, every, from] = yearly;
  if (every !== undefined && (year < Number(from) || (year - Number(from)) % Number(every) !== 0)) return undefined;
  const first = dayNumber(year, Number(month), Number(day));
  return weekday === undefined ? first : first + ((WEEKDAY_CODES.indexOf(weekday) - weekdayOf(first) + 7) % 7);
}

/** The first words of the names of known days. */
export function knownDayStarts(): Iterable<string> {
  return days.keys();
}

/** "Election Day", "Thanksgiving 2015", "last Christmas", "Election Day next year". */
export function knownDay(clock: Clock, at: number): Parsed | undefined {
  const found = days.get(formAt(clock, at))?.find(({ name }) => name.every((form, k) => formAt(clock, at + k) === form));
  if (!found || (!clock.tokens[at]?.capital && !/^\d/.test(formAt(clock, at)))) return undefined;
  const behind = at + found.name.length;
  if (OTHER.test(formAt(clock, behind))) return undefined;
  const year = plainYear(clock, skip(clock, behind, ',', 'of', 'in'));
  if (year !== undefined) return { end: skip(clock, behind, ',', 'of', 'in') + 1, value: inYear(found.rule, year) };
  const today = clock.today;
  if (isElsewhere(clock, at, found)) return { end: behind, value: undefined };
  if (/^\d{4}-/.test(found.rule) && !found.rule.includes(' '))
    return { end: behind, value: inYear(found.rule, Number(found.rule.slice(0, 4))) };
  if (today === undefined) return { end: behind, value: undefined };
  const thisYear = dayValue(today).year;
  const shift = ['last', 'this', 'next'].indexOf(formAt(clock, behind));
  if (shift >= 0 && formAt(clock, behind + 1) === 'year') return { end: behind + 2, value: inYear(found.rule, thisYear + shift - 1) };
  const candidates = [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((more) => dayByRule(found.rule, thisYear + more) ?? []);
  const before = formAt(clock, at - 1);
  const tense = before === 'last' ? 'past' : before === 'next' ? 'future' : before === 'this' ? 'present' : clock.tense(at);
  const chosen = choose(candidates, today, tense, 1);
  return { end: behind, value: chosen === undefined ? undefined : dayValue(chosen) };
}

function inYear(rule: string, year: number): Parsed['value'] {
  const day = dayByRule(rule, year);
  return day === undefined ? undefined : dayValue(day);
}

/** "Mexico's Independence Day": the day of another state than the rule's. */
function isElsewhere(clock: Clock, at: number, { home }: KnownDay): boolean {
  if (home === undefined) return false;
  if (formAt(clock, at - 1) === 's' && isGlued(clock, at - 1)) return !home.toLowerCase().endsWith(formAt(clock, at - 3));
  return formAt(clock, at - 1).endsWith('an') && (clock.tokens[at - 1]?.capital ?? false) && formAt(clock, at - 1) !== 'american';
}

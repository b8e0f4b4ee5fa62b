import { dayNumber, daysInMonth } from './calendar.ts';
import { type Edtf, type EdtfDate, parseEdtf } from './edtf.ts';

/** The days that a value covers, both included, as days since 1970-01-01; infinite towards an open or unknown end. */
export interface EdtfBounds {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * The first and the last day that a value may mean. Marks of uncertainty do not widen it. Seasons are those of the northern press: spring March to
 * May, summer June to August, autumn September to November, winter December to February of the next year.
 */
export function boundsOf(value: Edtf): EdtfBounds {
  if (value.kind === 'date') return boundsOfDate(value);
  return {
    earliest: typeof value.from === 'object' ? boundsOfDate(value.from).earliest : Number.NEGATIVE_INFINITY,
    latest: typeof value.to === 'object' ? boundsOfDate(value.to).latest : Number.POSITIVE_INFINITY,
  };
}

/** Order by first day, then by last day. */
export function compareEdtf(a: Edtf, b: Edtf): number {
  const [one, other] = [boundsOf(a), boundsOf(b)];
  return order(one.earliest, other.earliest) || order(one.latest, other.latest);
}

/** Order of two texts by the values they write; what is no EDTF comes last. */
export function compareEdtfTexts(a: string, b: string): number {
  const [one, other] = [parseEdtf(a), parseEdtf(b)];
  if (one && other) return compareEdtf(one, other);
  return (one ? 0 : 1) - (other ? 0 : 1);
}

/** Infinities have no difference. */
function order(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function boundsOfDate({ year, masked, season, month, day }: EdtfDate): EdtfBounds {
  const lastYear = year + (masked === undefined ? 0 : 10 ** masked - 1);
  if (season !== undefined) {
    const first = (season - 20) * 3;
    const [endYear, endMonth] = season === 24 ? [year + 1, 2] : [year, first + 2];
    return { earliest: dayNumber(year, first, 1), latest: dayNumber(endYear, endMonth, daysInMonth(endYear, endMonth)) };
  }
  const [m, last] = typeof month === 'number' ? [month, month] : [1, 12];
  if (typeof day === 'number') return { earliest: dayNumber(year, m, day), latest: dayNumber(year, m, day) };
  return { earliest: dayNumber(year, m, 1), latest: dayNumber(lastYear, last, daysInMonth(lastYear, last)) };
}

import { daysInMonth } from './calendar.ts';

/** A value of the Extended Date/Time Format, levels 0 and 1 (ISO 8601-2:2019, annex A): a date or an interval of dates. Plain and immutable. */
export type Edtf = EdtfDate | EdtfInterval;

/** Uncertain, approximate, both; said of the whole date. */
export type EdtfQualifier = '?' | '~' | '%';

/** 21 spring, 22 summer, 23 autumn, 24 winter. */
export type EdtfSeason = 21 | 22 | 23 | 24;

export interface EdtfDate {
  readonly kind: 'date';
  /** Astronomical (0 is 1 BC). Unspecified digits count as zero: 199X is 1990 with `masked` 1. */
  readonly year: number;
  /** How many of the year's last digits are unspecified. */
  readonly masked?: 1 | 2;
  /** Instead of a month. */
  readonly season?: EdtfSeason;
  /** 1 to 12, or unspecified. */
  readonly month?: number | 'XX';
  readonly day?: number | 'XX';
  /** Of a full date alone: `hh:mm:ss`, with `Z` or the shift against it where given. */
  readonly time?: string;
  /** Only where every digit is given and there is no season or time. */
  readonly qualifier?: EdtfQualifier;
}

/** An absent end is unknown, `..` is open. One end at least is a date; dates are of digits alone, without seasons. */
export interface EdtfInterval {
  readonly kind: 'interval';
  readonly from?: EdtfDate | '..';
  readonly to?: EdtfDate | '..';
}

const DATE =
  /^(?:Y(-?[1-9]\d{4,8})|(-?)(\d{4}|\d{3}X|\d{2}XX))(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T([\d:]{8}(?:Z|[+-]\d\d(?::\d\d)?)?))?)?)?([?~%])?$/;
const TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d|24:00:00)(?:Z|[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?)?$/;

/**
 * The value that a text writes; undefined where it is no EDTF of level 0 or 1, the calendar has no such day, or an interval ends before it begins.
 * Years before 1 BC are taken with all their digits only.
 */
export function parseEdtf(text: string): Edtf | undefined {
  const ends = text.split('/');
  if (ends.length === 1) return parseDate(text);
  const [from, to] = ends.map(parseEnd);
  if (ends.length !== 2 || from === 'wrong' || to === 'wrong' || (!isDate(from) && !isDate(to))) return undefined;
  const value: EdtfInterval = { kind: 'interval', ...(from && { from }), ...(to && { to }) };
  return isDate(from) && isDate(to) && orderOf(from, 1) > orderOf(to, 99) ? undefined : value;
}

/** True for what `parseEdtf` takes. */
export function isEdtf(text: string): boolean {
  return parseEdtf(text) !== undefined;
}

/** The canonical text of a value. */
export function printEdtf(value: Edtf): string {
  return value.kind === 'interval' ? `${printEnd(value.from)}/${printEnd(value.to)}` : printDate(value);
}

function parseEnd(text: string): EdtfDate | '..' | undefined | 'wrong' {
  if (text === '') return undefined;
  if (text === '..') return '..';
  const date = parseDate(text);
  return date && date.time === undefined && date.season === undefined && !isUnspecified(date) ? date : 'wrong';
}

function isDate(end: EdtfDate | '..' | 'wrong' | undefined): end is EdtfDate {
  return typeof end === 'object';
}

function parseDate(text: string): EdtfDate | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, long, sign, digits = '', month, day, time, mark] = match;
  if (sign === '-' && digits === '0000') return undefined;
  const masked = digits.length - digits.replace(/(?<!X)X+$/, '').length;
  const year = Number(long ?? `${sign}${digits.replaceAll('X', '0')}`);
  const unclear = masked > 0 || long !== undefined;
  if ((unclear && month !== undefined) || (masked > 0 && sign === '-')) return undefined;
  const rest = partsOf(year, month, day, time);
  if (rest === undefined) return undefined;
  const date: EdtfDate = { kind: 'date', year, ...(masked > 0 && { masked: masked as 1 | 2 }), ...rest };
  if (mark === undefined) return date;
  // Level 1 marks whole dates of digits alone.
  const isMarkable = time === undefined && rest.season === undefined && !isUnspecified(date);
  return isMarkable ? { ...date, qualifier: mark as EdtfQualifier } : undefined;
}

function isUnspecified({ masked, month, day }: EdtfDate): boolean {
  return masked !== undefined || month === 'XX' || day === 'XX';
}

/** What follows the year; undefined where the calendar has no such day. */
function partsOf(year: number, month?: string, day?: string, time?: string): Omit<EdtfDate, 'kind' | 'year'> | undefined {
  if (month === undefined) return {};
  const m = month === 'XX' ? month : Number(month);
  if (typeof m === 'number' && m >= 21 && m <= 24 && day === undefined) return { season: m as EdtfSeason };
  if (typeof m === 'number' && (m < 1 || m > 12)) return undefined;
  if (day === undefined) return { month: m };
  const d = day === 'XX' ? day : Number(day);
  if (typeof d === 'number' && (m === 'XX' || d < 1 || d > daysInMonth(year, m))) return undefined;
  if (time === undefined) return { month: m, day: d };
  return typeof d === 'number' && TIME.test(time) ? { month: m, day: d, time } : undefined;
}

/** A number that grows with dates; a part that is not given counts as `missing`. */
function orderOf(date: EdtfDate, missing: number): number {
  const month = date.season === undefined ? numberOr(date.month, missing) : (date.season - 21) * 3 + (missing === 1 ? 3 : 6);
  const mask = date.masked === undefined || missing === 1 ? 0 : 10 ** date.masked - 1;
  return ((date.year + mask) * 100 + month) * 100 + numberOr(date.day, missing);
}

function numberOr(part: number | 'XX' | undefined, other: number): number {
  return typeof part === 'number' ? part : other;
}

function printEnd(end: EdtfDate | '..' | undefined): string {
  return isDate(end) ? printDate(end) : (end ?? '');
}

function printDate(date: EdtfDate): string {
  const { year, masked = 0, season, month, day, time, qualifier = '' } = date;
  const digits = String(Math.abs(year)).padStart(4, '0');
  const prefix = Math.abs(year) > 9999 ? 'Y' : '';
  const head = `${prefix}${year < 0 ? '-' : ''}${digits.slice(0, digits.length - masked)}${'X'.repeat(masked)}`;
  const rest = [season ?? month, day].filter((part) => part !== undefined).map((part) => `-${String(part).padStart(2, '0')}`);
  return `${head}${rest.join('')}${time === undefined ? '' : `T${time}`}${qualifier}`;
}

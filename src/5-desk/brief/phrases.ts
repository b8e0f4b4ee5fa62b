import { civilDay } from '#base/calendar.ts';
import { parseEdtf } from '#base/edtf.ts';
import { boundsOf } from '#base/edtf-bounds.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "5 November 2024". */
export function dayText(iso: string): string {
  return `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${Number(iso.slice(0, 4))}`;
}

/** "5 November 2024", "6 to 12 March 2023", "28 February to 3 March 2023". */
export function daysText(first: string, last: string): string {
  if (first === last) return dayText(first);
  const [year, month] = [first.slice(0, 4) === last.slice(0, 4), first.slice(0, 7) === last.slice(0, 7)];
  const start = dayText(first).split(' ');
  return `${start.slice(0, month ? 1 : year ? 2 : 3).join(' ')} to ${dayText(last)}`;
}

/** A date with the preposition that it takes: "on 5 November 2024", "in March 2023", "in 2019", "between 6 and 12 March 2023"; undefined where the value has no bounds. */
export function whenText(edtf: string): string | undefined {
  if (/^\d{4}$/.test(edtf)) return `in ${Number(edtf)}`;
  if (/^\d{4}-\d\d$/.test(edtf)) return `in ${MONTHS[Number(edtf.slice(5, 7)) - 1]} ${Number(edtf.slice(0, 4))}`;
  if (/^\d{4}-\d\d-\d\d(?:T.*)?$/.test(edtf)) return `on ${dayText(edtf)}`;
  const parsed = parseEdtf(edtf);
  if (parsed === undefined) return undefined;
  const { earliest, latest } = boundsOf(parsed);
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return undefined;
  const [first, last] = [isoOf(earliest), isoOf(latest)];
  return first === last ? `on ${dayText(first)}` : `between ${daysText(first, last).replace(' to ', ' and ')}`;
}

function isoOf(number: number): string {
  const { year, month, day } = civilDay(number);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Numbers up to ten in letters. */
export function countText(count: number): string {
  return COUNTS[count] ?? String(count);
}

/** "A", "A and B", "A, B and C". */
export function listText(all: readonly string[]): string {
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** With a full stop, unless it ends with one. */
export function stopped(text: string): string {
  return /[.?!…][”"’')\]]*$/u.test(text) ? text : `${text}.`;
}

import type { Edtf, EdtfDate } from '#base/edtf.ts';
import { boundsOf } from '#base/edtf-bounds.ts';
import { type Clock, formAt, isGlued, type Parsed, type Parser, skip } from './clock.ts';
import { DASHES, plainYear } from './dates.ts';
import { edgePeriod } from './shares.ts';
import { dayValue, interval, monthValue, yearValue } from './values.ts';

/** Words that open a stretch at a moment, and those that close one. */
const OPENING = new Set(['since', 'after']);
const CLOSING = new Set(['until', 'till', 'til', 'through', 'by', 'before']);

/** The words that a stretch begins with. */
export function stretchForms(): Iterable<string> {
  return [...OPENING, ...CLOSING, 'from', 'between'];
}

/** "since 1960", "until March", "by 2020", "from 2009 to 2013", "between Monday and Friday"; `part` reads the moments. */
export function stretch(clock: Clock, at: number, part: Parser): Parsed | undefined {
  const form = formAt(clock, at);
  if (form === 'from' || form === 'between') return fromTo(clock, at, part);
  const opens = OPENING.has(form);
  if (!opens && !CLOSING.has(form)) return undefined;
  const first = skip(clock, at + 1, 'the', 'at', 'about', 'around');
  const found = edgePeriod(clock, first, opens ? 'start' : 'end', part) ?? part(clock, first);
  if (!found) return undefined;
  // "after Monday's vote", "by the 2016 campaign": the noun is what the word governs.
  if (/^(?:before|after|by)$/.test(form) && isOfNoun(clock, found.end)) return undefined;
  return { end: found.end, value: found.value && (opens ? openedBy(found.value) : closedBy(found.value)) };
}

/** True where the moment that ends before a token only says which thing is meant. */
function isOfNoun(clock: Clock, end: number): boolean {
  return (formAt(clock, end) === "'" && isGlued(clock, end)) || clock.isModifier(end - 1);
}

function openedBy(value: Edtf): Edtf | undefined {
  const from = startOf(value);
  return from && interval(from, '..');
}

function closedBy(value: Edtf): Edtf | undefined {
  const to = endOf(value);
  return to && interval('..', to);
}

/** The first date of a value, in digits alone as intervals ask: 1990 of 199X, June 2015 of its summer. */
function startOf(value: Edtf): EdtfDate | undefined {
  if (value.kind === 'interval') return typeof value.from === 'object' ? value.from : undefined;
  const { year, month } = dayValue(boundsOf(value).earliest);
  if (value.masked !== undefined) return yearValue(year);
  return value.season === undefined ? value : monthValue(year, month as number);
}

function endOf(value: Edtf): EdtfDate | undefined {
  if (value.kind === 'interval') return typeof value.to === 'object' ? value.to : undefined;
  const { year, month } = dayValue(boundsOf(value).latest);
  if (value.masked !== undefined) return yearValue(year);
  return value.season === undefined ? value : monthValue(year, month as number);
}

const LINKS = new Map([
  ['from', ['to', 'until', 'till', 'through', 'into', ...DASHES]],
  ['between', ['and', ...DASHES]],
]);

function fromTo(clock: Clock, at: number, part: Parser): Parsed | undefined {
  const links = LINKS.get(formAt(clock, at)) as readonly string[];
  const first = part(clock, skip(clock, at + 1, 'the'));
  if (!first) return undefined;
  if (!links.includes(formAt(clock, first.end))) return undefined;
  const second = part(clock, skip(clock, first.end + 1, 'the'));
  if (second) return { end: second.end, value: between(first, second, isYearless(clock, at, first.end)) };
  return formAt(clock, first.end + 1) === 'now' ? { end: first.end + 2, value: first.value && openedBy(first.value) } : undefined;
}

/** True where no year stands among the tokens. */
function isYearless(clock: Clock, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (plainYear(clock, at) !== undefined) return false;
  return true;
}

/** "from March to May 2015": the first takes the year of the second; an end that lies before the start is not believed. */
function between(first: Parsed, second: Parsed, yearless: boolean): Edtf | undefined {
  const [from, to] = [first.value && startOf(first.value), second.value && endOf(second.value)];
  if (!from || !to) return undefined;
  const moved = yearless && typeof from.month === 'number' && typeof to.month === 'number' ? inYearOf(from, to) : from;
  return boundsOf(moved).earliest <= boundsOf(to).latest ? interval(moved, to) : undefined;
}

function inYearOf(from: EdtfDate, to: EdtfDate): EdtfDate {
  const year = (from.month as number) > (to.month as number) ? to.year - 1 : to.year;
  return { ...from, year };
}

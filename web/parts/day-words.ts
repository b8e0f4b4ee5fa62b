import { messages } from '../messages/parts.ts';

const FULL = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day, month, year, season or interval of EDTF (ISO 8601-2, level 1) in words; what is none is given back as it is. */
export function dayWords(value: string, short = false): string {
  const [from, to, more] = value.split('/');
  if (from === undefined || more !== undefined || value === '') return value || messages.day.unknown;
  if (to === undefined) return pointWords(from, short);
  if (to === '' || to === '..') return messages.day.since(pointWords(from, short));
  if (from === '' || from === '..') return messages.day.until(pointWords(to, short));
  return from === to ? pointWords(from, short) : messages.day.between(pointWords(from, short), pointWords(to, short));
}

function pointWords(value: string, short: boolean): string {
  const [, plain = value, doubt] = /^(.*?)([?~%]?)$/.exec(value) ?? [];
  const words = plainWords(plain, short);
  if (doubt === '~') return messages.day.about(words);
  if (doubt === '?') return messages.day.perhaps(words);
  return doubt === '%' ? messages.day.perhaps(messages.day.about(words)) : words;
}

function plainWords(value: string, short: boolean): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(value)?.[1];
  if (day !== undefined) return formatted(short ? SHORT : FULL, day) ?? value;
  const [, year = '', part] = /^(\d{4})-(\d{2}|XX)(?:-XX)?$/.exec(value) ?? [];
  if (part === undefined) return value;
  if (part === 'XX') return year;
  const season = messages.day.seasons[Number(part) - 21];
  return season !== undefined ? `${season} ${year}` : (formatted(MONTH, `${year}-${part}-01`) ?? value);
}

function formatted(format: Intl.DateTimeFormat, day: string): string | undefined {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : format.format(date);
}

/** An instant in words, in the time of this machine. */
export function instantWords(value: string): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

import { isIsoDate } from '#base/iso-date.ts';

/** Languages whose names of months are known: those in which the databases write their heads. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl'] as const;

/** Hours from UTC of the zones that databases name; of others (CST is two zones) only the day is taken. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['GMT', 'Z'],
  ['UTC', 'Z'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
]);

const WEEKDAY = /^\p{L}{3,12}(?:-feira)?\.?,?\s{1,4}(?=\p{L}|\d)/u;
const MONTH_FIRST = /^(\p{L}{3,12})\.?\s{1,4}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,4}((?:1[89]|20)\d\d)(?!\d)/u;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|er)?\.?\s{1,4}(?:de\s)?(\p{L}{3,12})\.?,?\s{1,4}(?:de\s)?((?:1[89]|20)\d\d)(?!\d)/u;
const ISO = /^((?:1[89]|20)\d\d)-(\d\d)-(\d\d)(?!\d)/;
const EAST_ASIAN = /^((?:1[89]|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
/** Dates without a day or with one that two countries read differently. */
const VAGUE = /^(?:\p{L}{3,12}(?:\s?[-/]\s?\p{L}{3,12})?,?\s{1,4}(?:1[89]|20)\d\d|\d{1,2}[./]\d{1,2}[./](?:1[89]|20)\d\d)$/u;
const TIME = /(?:^|\s)(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s?([AP])\.?M\.?)?(?:\s([A-Z]{3,4})\b)?/i;
const SEASONS = /^(?:spring|summer|autumn|fall|winter)\b/i;

let months: ReadonlyMap<string, number> | undefined;

/** The names of months, short and long, in small letters and without accents or points; the platform knows them. */
function monthOf(name: string): number | undefined {
  months ??= new Map(
    LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, i) => [plain(format.format(new Date(Date.UTC(2024, i, 1)))), i + 1] as const);
      }),
    ),
  );
  return months.get(plain(name)) ?? (plain(name) === 'sept' ? 9 : undefined);
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}

/**
 * The date with which a line begins: ISO 8601, an instant where a time (and its zone, if known) stands with it, as in "November 12, 2024 Tuesday 8:00 PM GMT"; the
 * words themselves where they are a date that names no one day ("Winter 2024", "11/12/2024"). Undefined for a line that begins with no date.
 */
export function bundleDate(line: string): string | undefined {
  const words = line.slice(0, 120);
  const weekday = WEEKDAY.exec(words)?.[0] ?? '';
  const found = dayIn(words) ?? (weekday === '' ? undefined : dayIn(words.slice(weekday.length)));
  if (found === undefined) return isVague(words) ? words : undefined;
  const [day, rest] = found;
  const time = timeIn(rest);
  const instant = time === undefined ? day : `${day}T${time}`;
  return isIsoDate(instant) ? instant : isIsoDate(day) ? day : undefined;
}

/** The time of day that a line is: "15:32", "8:00 PM GMT". */
export function isTime(line: string): boolean {
  return line.length < 20 && TIME.test(line);
}

/** A date and a time that stand apart. */
export function withTime(date: string | undefined, line: string): string | undefined {
  const time = timeIn(line);
  const instant = `${date}T${time}`;
  return date !== undefined && time !== undefined && isIsoDate(instant) ? instant : date;
}

function dayIn(words: string): readonly [day: string, rest: string] | undefined {
  const numeric = ISO.exec(words) ?? EAST_ASIAN.exec(words);
  if (numeric) return [iso(numeric[1], Number(numeric[2]), numeric[3]), words.slice(numeric[0].length)];
  const monthFirst = MONTH_FIRST.exec(words);
  const month = monthFirst && monthOf(monthFirst[1] as string);
  if (monthFirst && month) return [iso(monthFirst[3], month, monthFirst[2]), words.slice(monthFirst[0].length)];
  const dayFirst = DAY_FIRST.exec(words);
  const other = dayFirst && monthOf(dayFirst[2] as string);
  if (dayFirst && other) return [iso(dayFirst[3], other, dayFirst[1]), words.slice(dayFirst[0].length)];
  return undefined;
}

function isVague(words: string): boolean {
  if (!VAGUE.test(words)) return false;
  return /^\d/.test(words) || SEASONS.test(words) || monthOf(/^\p{L}+/u.exec(words)?.[0] ?? '') !== undefined;
}

function timeIn(rest: string): string | undefined {
  const match = TIME.exec(rest);
  if (match === null) return undefined;
  const [, hours, minutes, seconds, half, zone] = match;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  const offset = zone === undefined ? '' : ZONES.get(zone.toUpperCase());
  if (offset === undefined) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}${seconds === undefined ? '' : `:${seconds}`}${offset}`;
}

function iso(year: string | undefined, month: number, day: string | undefined): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

import { civilDay, dayNumber, daysInMonth } from '#base/calendar.ts';
import { MONTHS } from './words.ts';

/** `TOKYO, Nov. 30 (Kyodo) --`: a place in capitals, a day without a year, an agency if any, a dash. */
const DATELINE = /^\p{Lu}{2}[^\n()–—]{0,50}, (\p{Lu}\p{L}{2,8})\.? (\d{1,2})(?:, \d{4})? *(?:\([^()\n]{2,40}\))? *(?:--+|[–—―-]) /mu;
/** The characters of a text that a dateline is looked for in. */
const OPENING = 600;
/** Days between a dateline and the date of publication that a report may have. */
const LAG = 7;

/**
 * The day that "today" and "Monday" of a report count from, as days since 1970-01-01: that of its dateline where this names a day near the date of
 * publication, else that date. Undefined without a date of publication.
 */
export function dayOfReport(text: string, published: string | undefined): number | undefined {
  const date = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '');
  if (!date) return undefined;
  const day = dayNumber(Number(date[1]), Number(date[2]), Number(date[3]));
  const match = DATELINE.exec(text.slice(0, OPENING));
  const month = MONTHS.get((match?.[1] ?? '').toLowerCase());
  const written = Number(match?.[2]);
  if (month === undefined) return day;
  const { year } = civilDay(day);
  const near = [year - 1, year, year + 1]
    .filter((one) => written >= 1 && written <= daysInMonth(one, month))
    .map((one) => dayNumber(one, month, written))
    .find((one) => Math.abs(one - day) <= LAG);
  return near ?? day;
}

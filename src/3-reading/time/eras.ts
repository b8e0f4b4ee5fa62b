import type { Edtf, EdtfSeason } from '#base/edtf.ts';
import { type Clock, choose, formAt, isGlued, type Parsed, skip } from './clock.ts';
import { DASHES, plainYear } from './dates.ts';
import { centuryValue, dayValue, decadeValue, interval, monthOn, seasonValue, yearOf } from './values.ts';
import { ORDINALS, SEASONS } from './words.ts';

/** "1990s", "'90s". */
export function decade(clock: Clock, at: number): Parsed | undefined {
  const form = formAt(clock, at);
  if (form === "'" || form === '‘') {
    const short = formAt(clock, at + 1);
    if (!/^[2-9]0$/.test(short) || !isGlued(clock, at + 1) || formAt(clock, at + 2) !== 's' || !isGlued(clock, at + 2)) return undefined;
    return { end: at + 3, value: decadeValue(1900 + Number(short)) };
  }
  if (!/^(?:1[5-9]|20)\d0$/.test(form)) return undefined;
  const s = isGlued(clock, at + 1) && formAt(clock, at + 1) === "'" ? at + 2 : at + 1;
  // "the 1900s" is the century.
  if (formAt(clock, s) !== 's' || !isGlued(clock, s)) return undefined;
  const year = Number(form);
  return { end: s + 1, value: year % 100 === 0 && year < 2000 ? centuryValue(year) : decadeValue(year) };
}

/** "19th century", "twenty-first century", "Q3 2024", "third quarter of 2024", "first half of 2015". */
export function ordinalPeriod(clock: Clock, at: number): Parsed | undefined {
  const { end, number } = ordinalAt(clock, at) ?? quarterCode(clock, at) ?? {};
  if (number === undefined || end === undefined) return undefined;
  const noun = formAt(clock, end);
  if (noun === 'century' && number >= 10 && number <= 22) return { end: end + 1, value: centuryValue((number - 1) * 100) };
  const share = formAt(clock, at) === 'q' ? 4 : noun === 'quarter' ? 4 : noun === 'half' ? 2 : 0;
  if (share === 0 || number > share) return undefined;
  const behind = formAt(clock, at) === 'q' ? end : end + 1;
  const year = yearPart(clock, behind);
  if (year === undefined && !(formAt(clock, at) === 'q')) return undefined;
  const months = 12 / share;
  const first = (year?.year ?? Number.NaN) * 12 + (number - 1) * months;
  return { end: year?.end ?? behind, value: Number.isNaN(first) ? undefined : interval(monthOn(first), monthOn(first + months - 1)) };
}

function quarterCode(clock: Clock, at: number): { end: number; number: number } | undefined {
  if (formAt(clock, at) !== 'q' || !isGlued(clock, at + 1) || !/^[1-4]$/.test(formAt(clock, at + 1))) return undefined;
  return { end: at + 2, number: Number(formAt(clock, at + 1)) };
}

/** "of 2024", "2024", "of this year". */
function yearPart(clock: Clock, at: number): { end: number; year: number } | undefined {
  const from = skip(clock, at, 'of', ',');
  const year = plainYear(clock, from);
  if (year !== undefined) return { end: from + 1, year };
  const shift = ['last', 'this', 'next'].indexOf(formAt(clock, from));
  if (shift < 0 || formAt(clock, from + 1) !== 'year' || clock.today === undefined) return undefined;
  return { end: from + 2, year: dayValue(clock.today).year + shift - 1 };
}

/** "first", "3rd", "twenty-first". */
export function ordinalAt(clock: Clock, at: number): { end: number; number: number } | undefined {
  const form = formAt(clock, at);
  const word = ORDINALS.get(form);
  if (word !== undefined) return { end: at + 1, number: word };
  if (/^\d{1,2}$/.test(form) && isGlued(clock, at + 1) && /^(?:st|nd|rd|th)$/.test(formAt(clock, at + 1)))
    return { end: at + 2, number: Number(form) };
  if (form === 'twenty' && formAt(clock, at + 1) === '-') {
    const ones = ORDINALS.get(formAt(clock, at + 2));
    return ones !== undefined && ones < 10 ? { end: at + 3, number: 20 + ones } : undefined;
  }
  return undefined;
}

/** "summer of 2015", "fall 2016", "winter of 2004-5"; "in the summer", "over the summer" in the year that the tense asks for. */
export function season(clock: Clock, at: number): Parsed | undefined {
  const code = SEASONS.get(formAt(clock, at)) as EdtfSeason | undefined;
  if (code === undefined) return undefined;
  const year = yearPart(clock, at + 1);
  if (year) {
    const dashed = DASHES.includes(formAt(clock, year.end)) && isGlued(clock, year.end) && /^\d{1,4}$/.test(formAt(clock, year.end + 1));
    return { end: dashed ? year.end + 2 : year.end, value: seasonValue(year.year, code) };
  }
  const [before, article] = [formAt(clock, at - 2), formAt(clock, at - 1)];
  const introduced =
    article === 'the'
      ? /^(?:in|over|during|by|since|until|through|of|before|after|for)$/.test(before)
      : /^(?:in|until|till|by|since|through)$/.test(article) && clock.isNoun(at);
  // "in the fall of the Wall", "in the spring of his life"
  if (!introduced || formAt(clock, at + 1) === 'of') return undefined;
  return { end: at + 1, value: seasonNear(clock, at, code) };
}

/** The season of a year by its first month, so that seasons stand in order. */
function seasonNear(clock: Clock, at: number, code: EdtfSeason): Edtf | undefined {
  if (clock.today === undefined) return undefined;
  const { year, month } = dayValue(clock.today);
  const now = year * 12 + (month as number) - 1;
  const firsts = [-1, 0, 1].map((shift) => (year + shift) * 12 + (code - 20) * 3 - 1);
  const running = firsts.find((first) => first <= now && now < first + 3);
  const chosen = running ?? choose(firsts, now, clock.tense(at));
  return chosen === undefined ? undefined : seasonValue(Math.floor(chosen / 12), code);
}

/** The season that "last", "this" or "next" (-1, 0, 1) names. */
export function seasonBy(clock: Clock, code: EdtfSeason, shift: number): Edtf | undefined {
  if (clock.today === undefined) return undefined;
  const { year, month } = dayValue(clock.today);
  const now = year * 12 + (month as number) - 1;
  const first = year * 12 + (code - 20) * 3 - 1;
  // In January and February, this winter is the one that began the year before.
  const current = code === 24 && (month as number) <= 2 ? year - 1 : year;
  if (shift === 0) return seasonValue(current, code);
  if (shift < 0) return seasonValue(first + 2 < now ? year : year - 1 - (code === 24 && (month as number) <= 2 ? 1 : 0), code);
  return seasonValue(current + 1, code);
}

/** "that fall" of the year last spoken of. */
export function seasonOf(value: Edtf | undefined, code: EdtfSeason): Edtf | undefined {
  const year = yearOf(value?.kind === 'interval' ? undefined : value);
  return year === undefined ? undefined : seasonValue(year, code);
}

import { fold } from '#reading/world/fold.ts';
import { daysText, dayText, MONTHS, whenText } from '../phrases.ts';
import type { Cited } from './support.ts';
import { normal } from './support.ts';

/** All that the evidence of a line says, as texts to look words up in. */
export interface Vocabulary {
  /** Words cited, names, titles, values. */
  readonly texts: readonly string[];
  /** The same, folded. */
  readonly folded: readonly string[];
  /** Dates as a line may write them. */
  readonly dates: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

export function vocabularyOf(cited: readonly Cited[]): Vocabulary {
  const texts = [...new Set(cited.flatMap(textsOf))].map(normal);
  return {
    texts,
    folded: texts.map(
      (text) =>
        ` ${fold(text)
          .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
          .replace(/\s+/g, ' ')
          .trim()} `,
    ),
    dates: new Set(cited.flatMap(datesOf)),
    countries: new Set(cited.flatMap(({ entry }) => entry.countries)),
  };
}

function textsOf({ cite, entry, report }: Cited): readonly string[] {
  const { outlet, title } = report.ref;
  const value = entry.told.value as unknown as Readonly<Record<string, unknown>>;
  const own = ['name', 'title', 'ofName', 'place', 'year'].flatMap((field) => (value[field] === undefined ? [] : [String(value[field])]));
  return [cite.words, ...entry.names, ...own, ...(outlet === undefined ? [] : [outlet]), ...(title === undefined ? [] : [title])];
}

/** Kinds that are of the day on which they are reported, unless another is given. */
const DATED = new Set(['statement', 'position', 'concern']);

function datesOf({ entry: { told } }: Cited): readonly string[] {
  const value = told.value as unknown as Readonly<Record<string, unknown>>;
  const given = ['when', 'said', 'date', 'from', 'to'].flatMap((field) =>
    typeof value[field] === 'string' ? [value[field] as string] : [],
  );
  const whens = given.flatMap((one) => whenText(one)?.replace(/^(?:on|in|between) /, '') ?? []);
  // What has no day of its own is told under that of its report; of a contact or a rule that would be another day.
  const isDated = given.length > 0 || DATED.has(told.kind);
  const own = isDated ? [daysText(told.day, told.lastDay), dayText(told.day), dayText(told.lastDay)] : [];
  return [...whens, ...own];
}

const MONTH = MONTHS.join('|');
/** A date or stretch of days as lines write them. */
const DATE = new RegExp(`(?:\\d{1,2}(?: (?:${MONTH}))?(?: \\d{4})? (?:to|and) )?(?:\\d{1,2} )?(?:${MONTH})(?: \\d{4})?`, 'gu');

/** The first date of a text that the evidence does not give, and the text with those blanked that it gives. */
export function datesChecked(rest: string, { dates, texts }: Vocabulary): { readonly wrong?: string; readonly left: string } {
  let [left, wrong] = [rest, undefined as string | undefined];
  for (const match of rest.matchAll(DATE)) {
    const [date] = match;
    if (date === 'May' || date === 'March') {
      if (!texts.some((text) => new RegExp(`\\b${date}\\b`).test(text)) && ![...dates].some((one) => one.includes(date))) wrong ??= date;
    } else if (
      dates.has(date) ||
      texts.some(
        (text) =>
          text.includes(date) && !/\d/.test(text[text.indexOf(date) - 1] ?? '') && !/\d/.test(text[text.indexOf(date) + date.length] ?? ''),
      )
    ) {
      left = `${left.slice(0, match.index)}${' '.repeat(date.length)}${left.slice(match.index + date.length)}`;
    } else wrong ??= date;
  }
  return { ...(wrong !== undefined && { wrong }), left };
}

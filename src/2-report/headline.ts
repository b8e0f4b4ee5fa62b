import { datelineOf } from './dateline.ts';

const LONGEST = 160;
const MOST_WORDS = 25;

/** Little words that titles in title case leave small. */
const SMALL = new Set(
  'a an and as at but by for from if in into nor of off on or over per so than that the to up via vs with yet'.split(' '),
);

/**
 * The headline, where the first line of a text looks like one: short, something follows, and it ends without a full stop or is in title case
 * (some archives put a full stop after every headline). `lines` are the first lines, trimmed and not empty. A Markdown heading is one
 * without its marks.
 */
export function headlineOf(lines: readonly string[]): string | undefined {
  const [first, second] = lines;
  if (first === undefined) return undefined;
  const heading = /^#{1,2} +(.+?)(?: +#+)?$/.exec(first)?.[1];
  if (heading !== undefined) return heading;
  if (second === undefined || first.length > LONGEST) return undefined;
  const words = first.split(/\s+/);
  if (words.length < 2 || words.length > MOST_WORDS || !startsLikeHeadline(first) || datelineOf(first) !== undefined) return undefined;
  // A following line that begins small or is no longer than this one is the next line of a text broken by hand.
  if (!/^[\p{Lu}\p{N}\p{P}#]/u.test(second)) return undefined;
  if (!/[.…,;:–—-]["”’']*$/u.test(first)) return second.length > first.length / 2 || lines.length > 2 ? first : undefined;
  return /[^.]\.["”’']*$/u.test(first) && isTitleCase(words) ? withoutStop(first) : undefined;
}

/** Bylines, addresses, list items, quotations of whole sentences and transcripts open with something else than a headline does. */
function startsLikeHeadline(line: string): boolean {
  if (/^(?:By \p{Lu}|https?:|www\.|[-*•>|=+_]|\(|\d+[.)] )/u.test(line)) return false;
  if (/^["“][^"”]*[.,!?]["”]/u.test(line)) return false;
  return !/^\p{Lu}[\p{Lu} .’'-]*: \p{Lu}\p{Ll}*,?(?: [a-z’']+,?){3}/u.test(line);
}

/** Nearly every word of substance begins with a capital. */
function isTitleCase(words: readonly string[]): boolean {
  const weighty = words.map((word) => word.replace(/^[^\p{L}\p{N}]+/u, '')).filter((word) => word !== '' && !SMALL.has(word.toLowerCase()));
  const capitals = weighty.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return weighty.length >= 3 && capitals >= weighty.length * 0.85;
}

function withoutStop(line: string): string {
  return line.replace(/\.(["”’']*)$/u, '$1');
}

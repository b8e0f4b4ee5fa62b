import { sourceText } from '../sentence.ts';
import { type Cited, normal, type Parsed, type Tail } from './support.ts';

/** Quotations in all styles: what opens one, what closes it. Single marks count only where they cannot be apostrophes. */
const QUOTES = [
  /“[^“”]*”/gu,
  /"[^"]*"/gu,
  /«[^«»]*»/gu,
  /(?<![\p{L}\p{N}])‘(?:[^‘’]|’(?=\p{L}))*’/gu,
  /(?<![\p{L}\p{N}])'(?=\S)(?:[^']|'(?=\p{L}))*?\S'(?!\p{L})/gu,
];

/** Cuts a line into quotations, sources and the rest. */
export function parsedLine(text: string, cited: readonly Cited[]): Parsed {
  let rest = text;
  const quotes: string[] = [];
  const blank = (start: number, end: number): void => {
    rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`;
  };
  for (const pattern of QUOTES)
    for (const match of rest.matchAll(pattern)) {
      if (match[0].trim().length <= 2) continue;
      quotes.push(match[0].slice(1, -1));
      blank(match.index, match.index + match[0].length);
    }
  const tails: Tail[] = [];
  // Sources have no quotations in them: names that do were blanked, and are looked up in the text itself.
  for (const { start, end } of brackets(text)) {
    const tail = rest.slice(start, end).trim() === '' ? undefined : tailOf(text.slice(start + 1, end - 1), cited);
    if (tail === undefined) continue;
    tails.push({ ...tail, start, end });
    blank(start, end);
  }
  return { text, quotes, rest, tails };
}

/** Outermost brackets. */
function brackets(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(' && depth++ === 0) start = at;
    else if (text[at] === ')' && depth > 0 && --depth === 0) found.push({ start, end: at + 1 });
  }
  return found;
}

function tailOf(inside: string, cited: readonly Cited[]): Omit<Tail, 'start' | 'end'> | undefined {
  const own = normal(inside);
  for (const { report } of cited) {
    const source = normal(sourceText(report.ref));
    if (!own.startsWith(source)) continue;
    const match = /^(?:, citing (?<citing>.+?))?(?:; (?<origins>\S+) independent sources?)?$/u.exec(own.slice(source.length));
    if (match === null) continue;
    const { citing, origins } = match.groups ?? {};
    const reports = cited.filter((one) => normal(sourceText(one.report.ref)) === source).map((one) => one.report.ref.id);
    return { reports, citing: citing === undefined ? [] : [citing], ...(origins !== undefined && { origins }) };
  }
  return undefined;
}

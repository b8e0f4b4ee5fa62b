import type { Span } from '#base/span.ts';
import { oneLine } from './phrases.ts';

/** Words that stand before a verb and belong to it. */
const BEFORE =
  /^(?:have|has|had|is|are|was|were|be|been|will|would|can|could|may|might|must|should|shall|do|does|did|also|already|now|still|long|again|repeatedly|recently|later|previously|formally|publicly|not|never|again|since|\p{L}+n['’]t)$/iu;
const AUXILIARY = /^(?:have|has|had|is|are|was|were|will|would|can|could|may|might|must|should|shall|do|does|did|cannot|\p{L}+n['’]t)$/iu;
const ADVERB = /^(?:\p{L}+ly|also|already|now|still|long|again|later|never|not)$/iu;
const IRREGULAR =
  /^(?:said|told|sought|met|made|gave|took|went|came|put|kept|left|held|saw|knew|thought|felt|began|spoke|wrote|swore|withdrew|drew|fought|hit|let|set|cut|read|found|lost|won|built|sent|paid|laid|led|became|stood|understood|broke|chose|forgot|forbade|bade|shut|want|think|believe|fear|hope|say|maintain|insist|complain|remain|worry|agree|disagree|oppose|support|demand|expect|promise|argue|seek|plan|intend|object|reject|refuse|deny|warn|accept|back|urge)$/iu;

/** True where words begin with a verb that a subject can stand before: "has rejected", "stopped short of", "wants"; not "accusing", "to order", "be told". */
export function beginsWithVerb(words: string): boolean {
  const all = words.trim().split(/\s+/u);
  const first = all.find((word) => !ADVERB.test(word) || AUXILIARY.test(word)) ?? '';
  if (/^to$/iu.test(first) || /ing$/iu.test(first)) return false;
  return AUXILIARY.test(first) || IRREGULAR.test(first) || /^\p{Ll}{2,}(?:ed|s)$/u.test(first);
}

/** A span with the auxiliaries and adverbs that stand right before it. */
export function withAuxiliaries(text: string, span: Span): Span {
  let { start } = span;
  for (;;) {
    const before = /([\p{L}'’]{1,40})[^\S\n]{1,40}$/u.exec(text.slice(Math.max(0, start - 40), start));
    if (before === null || !BEFORE.test(before[1] as string)) break;
    start -= before[0].length;
  }
  return { start, end: span.end };
}

/** The sentence (or sentences) in which a span stands, within its paragraph. */
export function sentenceAround(text: string, span: Span): Span {
  const from = Math.max(text.lastIndexOf('\n\n', span.start), 0);
  const [low, high] = [Math.max(from, span.start - 600), Math.min(text.length, span.end + 600)];
  const before = text.slice(low, span.start + 1);
  const starts = [...before.matchAll(/[.!?][”"’')\]]*\s+(?=[\p{Lu}“"‘'(])|\n\s*/gu)].filter(
    (match) => !isAbbreviation(before, match.index),
  );
  const last = starts.at(-1);
  const start = behindDateline(text, last === undefined ? low : low + last.index + last[0].length, span.start);
  const after = text.slice(span.end, high);
  const own = text.slice(span.start, span.end);
  if (/[.!?][”"’')\]]*$/u.test(own)) return trimmed(text, { start, end: span.end });
  const stop = [...after.matchAll(/[.!?][”"’')\]]*(?=\s|$)|\n/gu)].find(
    (match) => match[0] === '\n' || !isAbbreviation(after, match.index),
  );
  const end = stop === undefined ? high : span.end + stop.index + (stop[0] === '\n' ? 0 : stop[0].length);
  return trimmed(text, { start, end });
}

/** Where and when a report was written, before its first words. */
export const DATELINE = /^\p{Lu}{3}[^\n]{0,90}?\s[-–—]+\s+/u;

/** Where the words begin that follow "LIMA, 20 February 2025 (Andes Wire) - ". */
function behindDateline(text: string, start: number, before: number): number {
  const dateline = DATELINE.exec(text.slice(start, before))?.[0] ?? '';
  return start + dateline.length;
}

/** True where the full stop at a place ends an abbreviation ("U.S.", "Mr.", "Aug."). */
function isAbbreviation(text: string, stop: number): boolean {
  return /(?:\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|St|Lt|Col|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Wash|No|vs|Co|Inc|Ltd))$/u.test(
    text.slice(Math.max(0, stop - 6), stop),
  );
}

export function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + (words.length - words.trimStart().length), end: end - (words.length - words.trimEnd().length) };
}

/** Words that begin a clause with a small letter once it no longer begins a sentence. */
const SMALL = new Set(
  'a an the it he she they we you this that these those there his her its their our my your about all any as at both by each either even every for from if in many most more much no not nothing one on once only other others several some such to under until when where whether while with without what who how but and talks officials people negotiators'.split(
    ' ',
  ),
);

/** A clause as it goes on a sentence: its first word in small letters, unless it may be a name. */
export function continued(words: string): string {
  const text = oneLine(words);
  const first = /^\p{L}+/u.exec(text)?.[0] ?? '';
  return SMALL.has(first.toLowerCase()) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const OPENING = /^[\s“"‘'«„]+/u;
/** What may follow the last spoken word, in any order, within its marks or behind them. */
const TRAILING = new Set([...' \n\t,;:—–-”"’\'»']);

/** What stands between the outer quotation marks of spoken words, without the comma that leads on; undefined where they have none. */
export function insideMarks(words: string): string | undefined {
  const text = words.trim();
  if (!/^[“"‘'«„]/u.test(text)) return undefined;
  let end = text.length;
  while (end > 0 && TRAILING.has(text[end - 1] as string)) end--;
  const inner = text.slice(0, end).replace(OPENING, '');
  return inner === '' ? undefined : inner;
}

/** Words of a report in quotation marks of ours; a long one is cut at the end of a word. */
export function quoted(words: string, most = 320): string {
  // Marks within marks become single ones, as print does.
  const text = oneLine(words)
    .replace(/(^|[\s([])[“"«„]/gu, '$1‘')
    .replace(/[”"»“]/gu, '’');
  if (text.length <= most) return `“${text}”`;
  const stop = Math.max(...['. ', '! ', '? '].map((end) => text.lastIndexOf(end, most)));
  const cut = stop > most / 2 ? stop + 1 : text.lastIndexOf(' ', most);
  return `“${text.slice(0, cut).replace(/[,;:]$/, '')} …”`;
}

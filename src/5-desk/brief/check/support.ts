import type { Cite } from '../brief.ts';
import type { EvidentEntry, EvidentReport } from '../evidence.ts';

/** What a line cites: the words, and the entry and report that they are of. */
export interface Cited {
  readonly cite: Cite;
  readonly entry: EvidentEntry;
  readonly report: EvidentReport;
}

/** A line cut into what each test looks at. */
export interface Parsed {
  readonly text: string;
  /** What stands in quotation marks, without them. */
  readonly quotes: readonly string[];
  /** The text with quotations and sources blanked: places stay as they are. */
  readonly rest: string;
  readonly tails: readonly Tail[];
}

/** "(Altiplano Wire, 21 August 2013, citing the Star; two independent sources)". */
export interface Tail {
  readonly start: number;
  readonly end: number;
  /** Reports that it may stand for. */
  readonly reports: readonly string[];
  readonly citing: readonly string[];
  readonly origins?: string;
}

/** Why a line cannot stand: the word or words that nothing bears, and what to do. */
export interface Fault {
  readonly word: string;
  readonly why: string;
}

/** White space and quotation marks made alike, so that words are compared as they are read. */
export function normal(text: string): string {
  return text
    .replace(/[“”„«»"‘’‚‹›`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether one text has another as whole words. */
export function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? '', text[at + words.length] ?? ''];
    const opens = !LETTER.test(words[0] ?? '') || !LETTER.test(before);
    const closes = !LETTER.test(words.at(-1) ?? '') || !LETTER.test(after);
    if (opens && closes) return true;
  }
  return false;
}

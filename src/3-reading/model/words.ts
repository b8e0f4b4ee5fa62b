import type { WordRange } from '../syntax.ts';
import type { ModelCard } from './card.ts';
import type { Features } from './features.ts';
import type { Pieces } from './pieces.ts';

/** Words and sentences of a stretch. `rows[k]` is the feature row of word k's first piece. */
export interface Segments {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly sentences: readonly WordRange[];
}

/** A sentence longer than this is cut at its likeliest place: no sentence of the press is, and a table is not worth quadratic time. */
const LONGEST = 300;

/** Groups pieces into words and words into sentences, by the model's choice of inside (0), word (1) or sentence (2) for each piece. */
export function segment(text: string, pieces: Pieces, features: Features, card: ModelCard): Segments {
  const [column] = card.columns.seg as [number, number];
  const opens = wordOpenings(text, pieces, features, column);
  const rows: number[] = [];
  const firsts: number[] = [];
  for (let r = 0; r < features.count; r++) {
    if (opens[r] === 0) continue;
    if (opens[r] === 2) firsts.push(rows.length);
    rows.push(r);
  }
  const starts = new Int32Array(rows.length);
  const ends = new Int32Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    const next = k + 1 < rows.length ? (rows[k + 1] as number) : features.count;
    starts[k] = pieces.starts[features.first + (rows[k] as number)] as number;
    ends[k] = wordEnd(text, pieces, features.first + next - 1);
  }
  const ranges = firsts.map((first, k) => ({ first, end: firsts[k + 1] ?? rows.length }));
  const sentences = ranges.flatMap((range) => shorten(range, (word) => features.share(rows[word] as number, column, 3, 2)));
  return { rows: Int32Array.from(rows), starts, ends, sentences };
}

/** What stands behind a word without a blank and is a word of its own ("do|n't", "can|not", "gon|na", "you|re"): a closed class in English. */
const CLITIC = /(?:n['’]?t|not|na|ta|me|m|s|d|re|ll|ve|all)(?![\p{L}\p{M}])/iuy;

/** White space always parts words; an empty line always parts sentences; letters part only before a clitic. */
function wordOpenings(text: string, pieces: Pieces, features: Features, column: number): Uint8Array {
  const out = new Uint8Array(features.count);
  for (let r = 0; r < features.count; r++) {
    const space = (pieces.shapes[features.first + r] as number) % 4;
    if (r === 0 || space === 3) out[r] = 2;
    else if (space > 0) out[r] = features.at(r, column + 2) > features.at(r, column + 1) ? 2 : 1;
    else out[r] = isGlued(text, pieces.starts[features.first + r] as number) ? 0 : features.best(r, column, 3);
  }
  return out;
}

/** True between two letters of a script with capitals where no clitic begins: "up|dating". */
function isGlued(text: string, at: number): boolean {
  CLITIC.lastIndex = at;
  return /^[\p{Lu}\p{Ll}]{2}$/u.test(text.slice(at - 1, at + 1)) && !CLITIC.test(text);
}

/** A word takes what stands glued behind it and is no piece (zero-width and control characters), so that no character is lost. */
function wordEnd(text: string, pieces: Pieces, last: number): number {
  const end = pieces.ends[last] as number;
  const next = last + 1 < pieces.count ? (pieces.starts[last + 1] as number) : text.length;
  if (next === end || text.charCodeAt(end) === 0x20) return end;
  const gap = text.slice(end, next).search(/\s/u);
  return gap < 0 ? next : end + gap;
}

function shorten(range: WordRange, opening: (word: number) => number): WordRange[] {
  const out: WordRange[] = [];
  let first = range.first;
  while (range.end - first > LONGEST) {
    let cut = first + LONGEST;
    for (let k = first + LONGEST / 2; k < first + LONGEST; k++) if (opening(k) > opening(cut)) cut = k;
    out.push({ first, end: cut });
    first = cut;
  }
  out.push({ first, end: range.end });
  return out;
}

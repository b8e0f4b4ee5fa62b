import { rowHashes, wordHashes } from './near-copies/word-hashes.ts';

/** Words in a row by which texts are compared, and by which they are found: eight in a row are hardly ever the same by chance, four are still the same beside a changed word. */
const [COMPARED, FOUND] = [4, 8];
/** Texts with fewer rows are too short to be told from others by their words. */
const LEAST = 20;
/** Rows of the keys of a text. */
const KEYS = 32;
/** Rows that are kept at most: all of them for a text of up to so many words, a sample for longer ones. */
const SAMPLE = 8192;
const ALL = 2 ** 32;

/** What a text is compared by. Made of the text alone: equal texts have equal sketches, whenever and wherever they are made. */
export interface Sketch {
  /** Hashes of its rows of four words that are less than `bound`, each once, ascending. */
  readonly rows: Uint32Array;
  /** 2 ** 32, halved as often as it takes to keep the rows few. */
  readonly bound: number;
  /** Keys by which near copies are found. */
  readonly bands: readonly string[];
}

/** The sketch of a text; 32 KiB at most, 2 KiB for a report of 500 words. */
function sketchOf(text: string): Sketch {
  const words = wordHashes(text);
  const all = rowHashes(words, COMPARED).sort();
  let bound = ALL;
  let rows = distinct(all, bound);
  while (rows.length > SAMPLE) {
    bound /= 2;
    rows = distinct(rows, bound);
  }
  return { rows, bound, bands: all.length < LEAST ? [] : bandsOfRows(rowHashes(words, FOUND)) };
}

function distinct(ascending: Uint32Array, bound: number): Uint32Array {
  return ascending.filter((hash, at) => hash < bound && hash !== ascending[at - 1]);
}

/**
 * The least hashes are a fair sample of all (Broder 1997, "On the resemblance and containment of documents"), and of two samples made so about as many are the same as the texts have in common: of the 32 of a story, a reprint of
 * its first third still has ten. One that is the same is enough to find it.
 */
function bandsOfRows(rows: Uint32Array): readonly string[] {
  // Most rows are greater than the greatest of those kept: the least are gathered without sorting all.
  let limit = Math.min(ALL, (ALL * 2 * KEYS) / Math.max(1, rows.length));
  let least = rows.filter((hash) => hash < limit).sort();
  while (new Set(least).size < KEYS && limit < ALL) {
    limit = Math.min(ALL, limit * 4);
    least = rows.filter((hash) => hash < limit).sort();
  }
  return Array.from(distinct(least, ALL).subarray(0, KEYS), (hash) => `w${hash.toString(36)}`);
}

/** Keys of which near copies share at least one; none for a text that is too short. Takes a text, or its sketch where that is there already. */
export function bandsOf(text: string | Sketch): readonly string[] {
  return sketched(text).bands;
}

/** How much of the words of two texts is the same: shares of the rows of both together (0 to 1), and of those of the shorter one. */
export interface Likeness {
  readonly resemblance: number;
  readonly containment: number;
}

/**
 * How much of two texts is the same; exact unless one has more than 8,192 words, else estimated from some 4,000 rows or more of the longer (standard error of the resemblance below 0.01). Nothing where the shorter has too few
 * rows to tell.
 */
export function likenessOf(a: string | Sketch, b: string | Sketch): Likeness {
  const [one, other] = [sketched(a), sketched(b)];
  const bound = Math.min(one.bound, other.bound);
  const [first, second] = [below(one.rows, bound), below(other.rows, bound)];
  const short = Math.min(first.length, second.length);
  if (Math.min(one.rows.length, other.rows.length) < LEAST || short === 0) return { resemblance: 0, containment: 0 };
  const shared = sharedRows(first, second);
  return { resemblance: shared / (first.length + second.length - shared), containment: shared / short };
}

function sketched(text: string | Sketch): Sketch {
  return typeof text === 'string' ? sketchOf(text) : text;
}

function below(rows: Uint32Array, bound: number): Uint32Array {
  return bound === ALL ? rows : rows.filter((hash) => hash < bound);
}

function sharedRows(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] as number, b[j] as number];
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared;
}

export { quotationsOf } from './near-copies/quotations.ts';

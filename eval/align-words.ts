/** A word to align: its place among the visible characters of a document, and its form. */
export interface AlignableWord {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** True where it is part of a multi-word token; `start` and `end` are then the token's. */
  readonly multiword: boolean;
}

interface Range {
  start: number;
  end: number;
}

/**
 * Aligns the words of two readings of one text as the CoNLL 2018 shared task defines it (Zeman et al. 2018, section 5.1): words that are tokens match
 * where their ranges are equal; around multi-word tokens of either side the smallest ranges are taken that no such token sticks out of,
 * and the words inside them are aligned by the longest common subsequence of their lower-cased forms.
 * Returns, for each system word, the index of its gold word, or -1.
 */
export function alignWords(gold: readonly AlignableWord[], system: readonly AlignableWord[]): Int32Array {
  const aligned = new Int32Array(system.length).fill(-1);
  const ranges = multiwordRanges([...gold, ...system]);
  const goldSorted = sortWords(gold, ranges);
  const systemSorted = sortWords(system, ranges);
  for (const [place, s] of systemSorted.tokens) {
    const g = goldSorted.tokens.get(place);
    if (g !== undefined) aligned[s] = g;
  }
  for (const [range, inside] of systemSorted.inside) {
    for (const [g, s] of commonForms(gold, system, goldSorted.inside.get(range) ?? [], inside)) aligned[s] = g;
  }
  return aligned;
}

/** The ranges of multi-word tokens, those that overlap joined. */
function multiwordRanges(words: readonly AlignableWord[]): readonly Range[] {
  const ranges: Range[] = [];
  const multi = words.filter((word) => word.multiword).sort((a, b) => a.start - b.start || a.end - b.end);
  for (const word of multi) {
    const last = ranges.at(-1);
    if (last !== undefined && word.start < last.end) last.end = Math.max(last.end, word.end);
    else ranges.push({ start: word.start, end: word.end });
  }
  return ranges;
}

interface Sorted {
  /** Words outside every range, by their place. */
  readonly tokens: ReadonlyMap<string, number>;
  /** Words that lie wholly inside a range, by the range's index; a word that sticks out of one is in neither. */
  readonly inside: ReadonlyMap<number, readonly number[]>;
}

function sortWords(words: readonly AlignableWord[], ranges: readonly Range[]): Sorted {
  const tokens = new Map<string, number>();
  const inside = new Map<number, number[]>();
  let at = 0;
  for (const [i, word] of words.entries()) {
    while (at < ranges.length && (ranges[at] as Range).end <= word.start) at += 1;
    const range = ranges[at];
    if (range === undefined || word.end <= range.start) tokens.set(`${word.start} ${word.end}`, i);
    else if (range.start <= word.start && word.end <= range.end) inside.set(at, [...(inside.get(at) ?? []), i]);
  }
  return { tokens, inside };
}

/** Pairs (gold, system) of a longest common subsequence of lower-cased forms. */
function commonForms(
  gold: readonly AlignableWord[],
  system: readonly AlignableWord[],
  goldInside: readonly number[],
  systemInside: readonly number[],
): [number, number][] {
  const a = goldInside.map((i) => gold[i]?.form.toLowerCase());
  const b = systemInside.map((i) => system[i]?.form.toLowerCase());
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const length = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const both = a[i] === b[j] ? 1 + length(i + 1, j + 1) : 0;
      longest[i * width + j] = Math.max(both, length(i + 1, j), length(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([goldInside[i++] as number, systemInside[j++] as number]);
    else if (length(i, j) === length(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

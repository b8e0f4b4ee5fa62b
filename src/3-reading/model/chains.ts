import type { Word } from '../syntax.ts';
import type { ModelCard } from './card.ts';
import { distanceClass } from './distance.ts';
import type { Features } from './features.ts';
import type { Segments } from './words.ts';

const MENTIONS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);
/** How many earlier mention heads compete for being the antecedent, and how many later ones for a pronoun's. */
const BACK = 120;
const AHEAD = 12;

/**
 * Coreference between mention heads (after Dobrovolskii 2021, "Word-Level Coreference Resolution"): each noun, name or pronoun points at
 * its likeliest antecedent or at none; a pronoun may point at a name that follows. Chains of two or more, as word indices in order.
 */
export function chains(words: readonly Word[], segments: Segments, features: Features, card: ModelCard): number[][] {
  const heads: number[] = [];
  words.forEach((w, k) => {
    if (MENTIONS.has(w.upos)) heads.push(k);
  });
  const parent = heads.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] as number;
    parent[i] = at;
    return at;
  };
  for (let i = 0; i < heads.length; i++) {
    const j = antecedent(i, heads, words, segments.rows, features, card);
    if (j !== undefined) {
      const [a, b] = [find(i), find(j)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const groups = new Map<number, number[]>();
  for (let i = 0; i < heads.length; i++) {
    const root = find(i);
    const group = groups.get(root);
    if (group) group.push(heads[i] as number);
    else groups.set(root, [heads[i] as number]);
  }
  return [...groups.values()].filter((g) => g.length > 1);
}

function antecedent(
  i: number,
  heads: readonly number[],
  words: readonly Word[],
  rows: Int32Array,
  features: Features,
  card: ModelCard,
): number | undefined {
  const [anaphor, size] = card.columns.ana as [number, number];
  const [ante] = card.columns.ante as [number, number];
  const [none] = card.columns.null as [number, number];
  const row = rows[heads[i] as number] as number;
  const pronoun = (words[heads[i] as number] as Word).upos === 'PRON';
  let best: number | undefined;
  let bestScore = features.at(row, none);
  const last = pronoun ? Math.min(heads.length - 1, i + AHEAD) : i - 1;
  for (let j = Math.max(0, i - BACK); j <= last; j++) {
    if (j === i || (j > i && (words[heads[j] as number] as Word).upos === 'PRON')) continue;
    const other = rows[heads[j] as number] as number;
    const score = features.dot(row, anaphor, other, ante, size) + (card.distance[2 * card.buckets + distanceClass(other - row)] as number);
    if (score > bestScore) {
      bestScore = score;
      best = j;
    }
  }
  return best;
}

import type { Entity, Word } from '../syntax.ts';
import { type PronounClass, pronounClass } from '../world/lists.ts';
import type { ModelCard } from './card.ts';
import { distanceClass } from './distance.ts';
import { dots } from './dots.ts';
import type { Features } from './features.ts';
import type { Segments } from './words.ts';

const MENTIONS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);
/** How many earlier mention heads compete for being the antecedent, and how many later ones for a pronoun's. */
const BACK = 120;
const AHEAD = 12;

/**
 * Coreference between mention heads (after Dobrovolskii 2021, "Word-Level Coreference Resolution"): each noun, name or pronoun points at
 * its likeliest antecedent or at none; a pronoun may point at a name that follows. Two persons whose names
 * share no word never become one, nor do a man and a woman, or a thing and a person.
 * Chains of two or more, as word indices in order.
 */
export function chains(
  text: string,
  words: readonly Word[],
  entities: readonly Entity[],
  segments: Segments,
  features: Features,
  card: ModelCard,
): number[][] {
  const heads: number[] = [];
  words.forEach((w, k) => {
    if (MENTIONS.has(w.upos)) heads.push(k);
  });
  const named = namesAt(text, words, entities, heads);
  const groups = new Groups(named, kindsAt(text, words, heads, named));
  joinNames(named, groups);
  const antes = antecedentVectors(heads, segments.rows, features, card);
  for (let i = 0; i < heads.length; i++) {
    const j = antecedent(i, heads, words, segments.rows, features, card, antes, (k) => groups.compatible(i, k));
    if (j !== undefined) groups.join(i, j);
  }
  return groups.lists().map((group) => group.map((i) => heads[i] as number));
}

/** The words of the person's name that a mention head is part of, in lower case; none where it is no such name. */
function namesAt(
  text: string,
  words: readonly Word[],
  entities: readonly Entity[],
  heads: readonly number[],
): (ReadonlySet<string> | undefined)[] {
  const at = new Map<number, ReadonlySet<string>>();
  for (const { first, end, type } of entities) {
    if (type !== 'PER') continue;
    const name = new Set(words.slice(first, end).map(({ span }) => text.slice(span.start, span.end).toLowerCase()));
    for (let k = first; k < end; k++) at.set(k, name);
  }
  return heads.map((k) => at.get(k));
}

/** What a mention can only be, as bits: a man, a woman, a thing, a person. Pronouns and names tell. */
const [MAN, WOMAN, THING, PERSON] = [1, 2, 4, 8];
const KINDS: Readonly<Partial<Record<PronounClass, number>>> = { m: MAN, f: WOMAN, thing: THING };

function kindsAt(
  text: string,
  words: readonly Word[],
  heads: readonly number[],
  named: readonly (ReadonlySet<string> | undefined)[],
): number[] {
  return heads.map((k, i) => {
    const { span, upos } = words[k] as Word;
    const pronoun = upos === 'PRON' ? pronounClass(text.slice(span.start, span.end)) : undefined;
    if (upos === 'PRON') return (pronoun && KINDS[pronoun]) ?? 0;
    return named[i] ? PERSON : 0;
  });
}

/** False where something would be a man and a woman, or a thing and a person. */
function possible(kinds: number): boolean {
  return (kinds & (MAN | WOMAN)) !== (MAN | WOMAN) && ((kinds & THING) === 0 || kinds === THING);
}

/** Joins equal names, and a name of one word with the only fuller name that has this word. */
function joinNames(named: readonly (ReadonlySet<string> | undefined)[], groups: Groups): void {
  const firstOf = new Map<string, number>();
  const fuller = new Map<string, Set<string>>();
  named.forEach((name, i) => {
    if (!name) return;
    const key = [...name].join(' ');
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, i);
    else groups.join(first, i);
    if (name.size > 1) for (const word of name) fuller.set(word, (fuller.get(word) ?? new Set()).add(key));
  });
  for (const [key, i] of firstOf) {
    const full = fuller.get(key);
    if (full?.size === 1) groups.join(i, firstOf.get([...full][0] as string) as number);
  }
}

/** Mention heads joined into groups (union-find), each with the names of people in it. */
class Groups {
  readonly #parent: number[];
  readonly #names: ReadonlySet<string>[][];
  readonly #kinds: number[];

  constructor(names: readonly (ReadonlySet<string> | undefined)[], kinds: readonly number[]) {
    this.#parent = names.map((_, i) => i);
    this.#kinds = [...kinds];
    this.#names = names.map((name) => (name ? [name] : []));
  }

  #find(i: number): number {
    let at = i;
    while (this.#parent[at] !== at) at = this.#parent[at] as number;
    this.#parent[i] = at;
    return at;
  }

  /** False where the groups of both hold names without a common word, or cannot be of one kind. */
  compatible(i: number, j: number): boolean {
    const [a, b] = [this.#find(i), this.#find(j)];
    if (a === b) return true;
    if (!possible((this.#kinds[a] as number) | (this.#kinds[b] as number))) return false;
    const others = this.#names[b] as ReadonlySet<string>[];
    return (this.#names[a] as ReadonlySet<string>[]).every((name) => others.every((other) => [...name].some((word) => other.has(word))));
  }

  join(i: number, j: number): void {
    const [a, b] = [this.#find(i), this.#find(j)].sort((x, y) => x - y) as [number, number];
    if (a === b) return;
    this.#parent[b] = a;
    this.#kinds[a] = (this.#kinds[a] as number) | (this.#kinds[b] as number);
    for (const name of this.#names[b] as ReadonlySet<string>[]) this.#remember(a, name);
  }

  /** A name that is there already is not kept twice, so that a group of a thousand mentions stays small. */
  #remember(group: number, name: ReadonlySet<string>): void {
    const known = this.#names[group] as ReadonlySet<string>[];
    if (!known.some((other) => other.size === name.size && [...name].every((word) => other.has(word)))) known.push(name);
  }

  lists(): number[][] {
    const lists = new Map<number, number[]>();
    for (let i = 0; i < this.#parent.length; i++) {
      const root = this.#find(i);
      const list = lists.get(root);
      if (list) list.push(i);
      else lists.set(root, [i]);
    }
    return [...lists.values()].filter((list) => list.length > 1);
  }
}

/** What each mention is as an antecedent, mention after mention. */
function antecedentVectors(heads: readonly number[], rows: Int32Array, features: Features, card: ModelCard): Float64Array {
  const [ante, size] = card.columns.ante as [number, number];
  const out = new Float64Array(heads.length * size);
  heads.forEach((head, i) => {
    features.copy(rows[head] as number, ante, size, out, i * size);
  });
  return out;
}

function antecedent(
  i: number,
  heads: readonly number[],
  words: readonly Word[],
  rows: Int32Array,
  features: Features,
  card: ModelCard,
  antes: Float64Array,
  allowed: (j: number) => boolean,
): number | undefined {
  const [anaphor, size] = card.columns.ana as [number, number];
  const [none] = card.columns.null as [number, number];
  const row = rows[heads[i] as number] as number;
  const own = new Float64Array(size);
  features.copy(row, anaphor, size, own, 0);
  const pronoun = (words[heads[i] as number] as Word).upos === 'PRON';
  let best: number | undefined;
  let bestScore = features.at(row, none);
  const first = Math.max(0, i - BACK);
  const last = pronoun ? Math.min(heads.length - 1, i + AHEAD) : i - 1;
  const scores = new Float64Array(Math.max(0, last - first + 1));
  dots(own, antes, first, scores.length, scores);
  for (let j = first; j <= last; j++) {
    if (j === i || (j > i && (words[heads[j] as number] as Word).upos === 'PRON')) continue;
    const other = rows[heads[j] as number] as number;
    const score = (scores[j - first] as number) + (card.distance[2 * card.buckets + distanceClass(other - row)] as number);
    if (score > bestScore && allowed(j)) {
      bestScore = score;
      best = j;
    }
  }
  return best;
}

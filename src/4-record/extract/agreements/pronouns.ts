import type { Span } from '#base/span.ts';
import { isPassive } from '#reading/match/arguments.ts';
import type { Passage } from '#reading/passage.ts';
import type { Cluster } from './clusters.ts';
import type { Mention } from './mentions.ts';
import { isLayingDown, isPart, isTreatment } from './words.ts';

const PRONOUN = /^(?:it|its|this|that|itself)$/;

/** Pronouns that stand for agreements, by the index of the cluster: through the model's chains, and where what is said is said of agreements ("its ratification"). */
export function pronounsFor(passage: Passage, clusters: readonly Cluster[]): Map<number, Span[]> {
  const { tree, scene } = passage;
  const { chains } = scene.ground.syntax;
  const out = new Map<number, Span[]>();
  const taken = new Set<number>();
  const add = (at: number, word: number): void => {
    if (taken.has(word)) return;
    taken.add(word);
    out.set(at, [...(out.get(at) ?? []), tree.span({ first: word, end: word + 1 })]);
  };
  for (const chain of chains) {
    let current = -1;
    for (const word of chain) {
      const at = clusters.findIndex(({ mentions }) =>
        mentions.some((mention) => word === mention.head || (mention.form === 'name' && isIn(mention, word))),
      );
      if (at >= 0) current = at;
      else if (current >= 0 && isPronoun(passage, word)) add(current, word);
      else current = -1;
    }
  }
  for (let word = 0; word < tree.words.length; word++) {
    if (!isPronoun(passage, word) || !isSaidOfAgreements(passage, word)) continue;
    const at = lastBefore(passage, clusters, word);
    if (at >= 0) add(at, word);
  }
  return out;
}

function isIn({ range }: Mention, word: number): boolean {
  return word >= range.first && word < range.end;
}

/** "it", "its", and "this" or "that" that stand alone. */
function isPronoun({ tree }: Passage, word: number): boolean {
  const form = tree.forms[word] as string;
  if (!PRONOUN.test(form)) return false;
  return /^its?/.test(form)
    ? !tree.deprel(word).startsWith('expl')
    : tree.upos(word) === 'PRON' && /^(?:obj|nsubj|obl)/.test(tree.deprel(word)) && !isRelative(tree.forms, word);
}

function isRelative(forms: readonly string[], word: number): boolean {
  return (
    forms[word] === 'that' &&
    /^[\p{L}]/u.test(forms[word - 1] ?? '.') &&
    !/^(?:said|says|of|to|do|does|did|on|for|in|with|by|about|sign|signed)$/.test(forms[word - 1] as string)
  );
}

/** "its revision"; "sign it", "it was ratified". */
function isSaidOfAgreements({ tree }: Passage, word: number): boolean {
  const form = tree.forms[word] as string;
  const head = tree.head(word);
  if (head < 0) return false;
  if (form === 'its') return isPart(tree.forms[head] as string) && tree.deprel(word) === 'nmod:poss';
  if (form !== 'it') return false;
  // "It entitles Nepal to half of the water": what lays down is an agreement, where one has just been spoken of.
  if (isLayingDown(tree.forms[head] as string) && tree.deprel(word) === 'nsubj' && tree.dependents(head, 'obj').length > 0) return true;
  if (!isTreatment(tree.forms[head] as string)) return false;
  return tree.deprel(word) === 'obj' || (tree.deprel(word).startsWith('nsubj') && isPassive(tree, head));
}

/** The agreement last spoken of in the sentence or the one before. */
function lastBefore({ tree }: Passage, clusters: readonly Cluster[], word: number): number {
  let best = -1;
  let last = -1;
  clusters.forEach(({ mentions }, at) => {
    for (const { head } of mentions) {
      if (head < word && head > last && tree.sentenceOf(word) - tree.sentenceOf(head) <= 1) [best, last] = [at, head];
    }
  });
  return best;
}

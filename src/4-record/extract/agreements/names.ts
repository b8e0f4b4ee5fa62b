import type { Tree } from '#reading/match/tree.ts';
import type { WordRange } from '#reading/syntax.ts';
import type { World } from '#reading/world/world.ts';
import { isAgreementNoun, needsName } from './words.ts';

/** Small words inside a name. */
const INNER = /^(?:of|on|for|and|the|in|to|against|between|de|'s|-|–|&|with|concerning|relating)$/;
/** Names that end like an agreement's and are none. */
const OTHER =
  /^(?:new deal|green new deal|square deal|warsaw pact|national convention|republican convention|democratic convention|party convention)$/;

/**
 * The range of a name whose noun is at a word, with the article: a capitalized noun with capitalized words around it that are more than a state's or people's
 * ("the Treaty of Oster", "the Lake Oster Fishing Agreement"; "the Iran Deal" is described, not named). Undefined where it is none.
 */
export function namedRange(tree: Tree, at: number, world: World): WordRange | undefined {
  if (!/^\p{Lu}/u.test(wordAt(tree, at)) || isHeadline(tree, at)) return undefined;
  const first = leftOf(tree, at);
  const end = rightOf(tree, at);
  const name = wordsOf(tree, first, end).map((word) => word.toLowerCase());
  if (OTHER.test(name.join(' ')) || OTHER.test(name.slice(-2).join(' '))) return undefined;
  const noun = tree.forms[at] as string;
  // "the Democratic Convention", "the Freedom Charter": parties and movements have such too.
  if (end === at + 1 && needsName(noun) && !/^(?:memorandum|protocol|compact)s?$/.test(noun)) return undefined;
  const own = wordsOf(tree, first, at).some(
    (word) => /^\p{Lu}/u.test(word) && world.stateForm(word) === undefined && !isAgreementNoun(word.toLowerCase()),
  );
  return own || end > at + 1 ? { first: articled(tree, first), end } : undefined;
}

function wordAt(tree: Tree, at: number): string {
  const word = tree.words[at];
  return word ? tree.text.slice(word.span.start, word.span.end) : '';
}

function wordsOf(tree: Tree, first: number, end: number): string[] {
  return Array.from({ length: end - first }, (_, i) => wordAt(tree, first + i));
}

function isCapital(tree: Tree, at: number): boolean {
  // "Under the Treaty of Oster": a preposition that begins the sentence is no part of the name.
  return /^(?:\p{Lu}|\d)/u.test(wordAt(tree, at)) && !/^(?:VERB|AUX|PRON|DET|ADP|SCONJ)$/.test(tree.upos(at));
}

function leftOf(tree: Tree, at: number): number {
  const start = tree.sentences[tree.sentenceOf(at)]?.first ?? 0;
  let first = at;
  for (let left = at - 1; left >= start && at - left < 14; left--) {
    if (isCapital(tree, left)) first = left;
    else if (!INNER.test(tree.forms[left] as string) || left === start) break;
  }
  return first;
}

function rightOf(tree: Tree, at: number): number {
  const stop = tree.sentences[tree.sentenceOf(at)]?.end ?? tree.words.length;
  let end = at + 1;
  if (!/^(?:of|on|for|against|concerning|relating|to|between)$/.test(tree.forms[end] ?? '')) return end;
  for (let right = end; right < stop && right - at < 16; right++) {
    if (isCapital(tree, right) && !/^\d/.test(wordAt(tree, right))) end = right + 1;
    else if (!INNER.test(tree.forms[right] as string)) break;
  }
  return end;
}

function articled(tree: Tree, first: number): number {
  return /^(?:the|a|an|this)$/.test(tree.forms[first - 1] ?? '') ? first - 1 : first;
}

/** In a headline every word is a name's. */
function isHeadline(tree: Tree, at: number): boolean {
  const range = tree.sentences[tree.sentenceOf(at)];
  if (!range) return false;
  const words = wordsOf(tree, range.first, range.end).filter((word) => /^\p{L}{4,}/u.test(word));
  return words.length > 3 && words.every((word) => /^\p{Lu}/u.test(word));
}

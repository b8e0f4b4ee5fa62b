import type { Tree } from '#reading/match/tree.ts';
import type { WordRange } from '#reading/syntax.ts';

/** Dependents before a noun that belong to its phrase. */
const LEFT = /^(?:det|amod|compound|nummod|nmod|flat|punct|advmod|case|obl:unmarked|goeswith|appos|fixed|name)/;
/** Dependents that end the phrase of a noun where they stand behind it. */
const BEYOND =
  /^(?:acl:relcl|appos|conj|cc|parataxis|punct|cop|nsubj|aux|advmod|advcl|obl|obj|mark|expl|ccomp|csubj|dep|list|orphan|discourse)/;
const JOINS = /^(?:between|among|with|to|on|over)$/;
const TIME =
  /^(?:\d+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.?|weekend|eve)$/;
const MAX_LEFT = 12;

/** The noun phrase of an agreement: from its article to the phrases that tell with whom, on what and for what it is; without relative clauses. */
export function nounPhrase(tree: Tree, head: number): WordRange {
  const other = tree.dependents(head, 'conj').find((child) => child > head) ?? tree.words.length;
  const right = tree.phrase(head, (child) => child < head || child > other || BEYOND.test(tree.deprel(child)));
  const first = leftEdge(tree, head);
  return { first, end: cutEnd(tree, head, joinedEnd(tree, head, right.end, /^an?$/.test(tree.forms[first] as string))) };
}

function leftEdge(tree: Tree, head: number): number {
  const sentence = tree.sentences[tree.sentenceOf(head)]?.first ?? 0;
  let first = tree.forms[head] === 'fire' && tree.forms[head - 2] === 'cease' ? head - 2 : head;
  while (first > sentence && head - first < MAX_LEFT) {
    const left = first - 1;
    if (!LEFT.test(tree.deprel(left)) || !isWithin(tree, left, head)) break;
    first = left;
  }
  if (first < head && tree.upos(first - 1) === 'DET' && first > sentence && tree.forms[head] === 'fire') first--;
  while (first < head && (/^(?:ADP|SCONJ|CCONJ|PUNCT|ADV)$/.test(tree.upos(first)) || isBefore(tree, first))) first++;
  return first;
}

/** A preposition of any sort ("such as", "including"). */
function isBefore(tree: Tree, word: number): boolean {
  return /^(?:case|mark|cc|fixed)/.test(tree.deprel(word));
}

/** True where a word hangs on the head through words before it. */
function isWithin(tree: Tree, word: number, head: number): boolean {
  for (let at = tree.head(word), steps = 0; at >= 0 && at <= head && steps < 6; at = tree.head(at), steps++) if (at === head) return true;
  return false;
}

/** "reached a deal with Norland": what follows the noun directly is the noun's, though the tree may hang it on the verb. */
function joinedEnd(tree: Tree, head: number, end: number, indefinite: boolean): number {
  const next = tree.forms[end];
  const sentence = tree.sentences[tree.sentenceOf(head)]?.end ?? end;
  if (end >= sentence || next === undefined || end > head + 1 || !JOINS.test(next) || (next === 'to' && !indefinite)) return end;
  const joined = tree.head(end);
  if (joined <= end || tree.head(joined) < 0 || !/^(?:case|mark)/.test(tree.deprel(end))) return end;
  if (/^(?:acl:relcl|ccomp|root)/.test(tree.deprel(joined)) || TIME.test(tree.forms[joined] as string)) return end;
  const range = tree.phrase(
    joined,
    (child) => child > joined && BEYOND.test(tree.deprel(child)) && !/^(?:conj|obj|obl)/.test(tree.deprel(child)),
  );
  return range.first >= end ? Math.min(range.end, sentence) : end;
}

/** Ends a phrase before a relative clause, a comma or a quotation mark inside it. */
function cutEnd(tree: Tree, head: number, end: number): number {
  for (let at = head + 1; at < end; at++) {
    if (/^(?:[,;:()—–“”"]|--)$/.test(tree.forms[at] as string)) return at;
    if (/^(?:in|on|since|last|this)$/.test(tree.forms[at] as string) && TIME.test(tree.forms[at + 1] ?? '')) return at;
    if (/^(?:that|which|who|whose|where)$/.test(tree.forms[at] as string) && tree.upos(at) === 'PRON') return at;
  }
  return end;
}

/** The words of a range without those that are marks only. */
export function formsIn(tree: Tree, range: WordRange): string[] {
  const out: string[] = [];
  for (let at = range.first; at < range.end; at++) if (tree.upos(at) !== 'PUNCT') out.push(tree.forms[at] as string);
  return out;
}

/** The one of the words of a range that hangs on a word outside it. */
export function headOf(tree: Tree, range: WordRange): number {
  for (let at = range.end - 1; at >= range.first; at--) {
    const head = tree.head(at);
    if ((head < range.first || head >= range.end) && tree.upos(at) !== 'PUNCT') return at;
  }
  return Math.max(range.first, range.end - 1);
}

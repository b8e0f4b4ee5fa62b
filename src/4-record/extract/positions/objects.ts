import type { Span } from '#base/span.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import { nameOver } from '#reading/steps/scene.ts';
import { isIn } from './wordings.ts';

const INTRODUCING = ['case', 'mark', 'nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'cop', 'cc', 'punct', 'expl'];
const PERSONAL =
  /^(?:he|she|they|him|her|them|me|us|you|i|we|who|whom|himself|herself|itself|themselves|ourselves|myself|each|one|nothing|anything|something|everything)$/;
const POINTING = /^(?:it|this|that|these|those)$/;
const RELATIVE = /^(?:that|which)$/;
const NOT = /^(?:not|n't|never)$/;
/** How far up the tree the noun of a relative pronoun is looked for. */
const REACH = 5;

/** Clauses beside what is wanted: why, when and although. */
const ASIDE = /^(?:because|although|though|while|whereas|when|after|before|since|as|even|once|unless|whether)\b/;

/** The word that an object is: where a relative pronoun stands for it, the noun that its clause describes. */
export function objectWord(tree: Tree, word: number): number {
  if (!RELATIVE.test(tree.forms[word] as string) || tree.upos(word) !== 'PRON') return word;
  for (let at = tree.head(word), steps = 0; at >= 0 && steps < REACH; at = tree.head(at), steps++)
    if (tree.deprel(at).startsWith('acl')) return tree.head(at);
  return word;
}

/**
 * The phrase of a word as worded, without what introduces it. `trigger` is the word that tells of it, which is no part of it. `subject` says whether a
 * clause keeps its subject: never, always, or where it would say little without it, having no object ("the raid cannot be left without an answer").
 */
export function objectSpan(tree: Tree, word: number, trigger: number, subject: 'never' | 'bare' | 'always' = 'never'): Span {
  const bare = tree.dependents(word, 'obj', 'xcomp', 'ccomp').length === 0;
  const whole = subject === 'always' || (subject === 'bare' && bare);
  const leftOut = new Set(tree.children(word).filter((child) => child === trigger || isBeside(tree, child, whole)));
  const phrase = tree.phrase(word, (child) => leftOut.has(child));
  const last = [...leftOut].filter((child) => child < word && /^(?:nsubj|aux)/.test(tree.deprel(child))).at(-1);
  const first = whole || last === undefined ? phrase.first : Math.max(phrase.first, last + 1);
  const end = trigger > word && trigger < phrase.end && !whole ? trigger : phrase.end;
  // "accept Norland as a nuclear state" is about that, not about Norland.
  const as = tree.upos(word) === 'PROPN' ? asWhat(tree, trigger, end) : undefined;
  return tree.span({ first, end: as === undefined ? end : tree.phrase(as).end });
}

function isBeside(tree: Tree, child: number, whole: boolean): boolean {
  const relation = tree.deprel(child);
  if (whole && /^(?:nsubj|aux|cop|expl)/.test(relation)) return false;
  if (INTRODUCING.includes(relation) || relation.startsWith('nsubj')) return true;
  if (relation.startsWith('advmod')) return NOT.test(tree.forms[child] as string);
  return relation.startsWith('advcl') && tree.markers(child).some((marker) => ASIDE.test(marker));
}

function asWhat(tree: Tree, verb: number, from: number): number | undefined {
  return tree.dependents(verb, 'obl').find((child) => child >= from && tree.markers(child).includes('as'));
}

/** True for what can be wanted or refused: no person, state or people by themselves, no bare verb or adjective, no pronoun for a person. */
export function canBeObject({ tree, scene }: Passage, word: number, trigger: number, span: Span): boolean {
  const form = tree.forms[word] as string;
  const upos = tree.upos(word);
  const isOneWord = !/\s/.test(tree.text.slice(span.start, span.end));
  if (PERSONAL.test(form) || (upos === 'PRON' && isOneWord && !POINTING.test(form))) return false;
  if (/^(?:VERB|AUX)$/.test(upos)) return !isOneWord;
  if (/^(?:ADJ|ADV)$/.test(upos)) return tree.dependents(word, 'cop').length > 0;
  if (upos === 'PROPN' && asWhat(tree, trigger, word) !== undefined) return true;
  const named = nameOver(scene, (tree.words[word] as { span: Span }).span);
  if (named && /^(?:person|state|government|outlet|group)$/.test(named.figure.kind)) return false;
  return !isIn('holders', form);
}

/** "it", "this": an object only where it can be told what it stands for. */
export function isPointing(text: string, span: Span): boolean {
  return POINTING.test(text.slice(span.start, span.end).toLowerCase());
}

import { formsOf } from '#reading/match/inflect.ts';
import type { Tree } from '#reading/match/tree.ts';

/** Verbs and nouns under which something is wished for, planned or doubted and not in force. */
const UNREAL = new Set(
  'want wish hope propose proposal urge seek push call demand consider plan suggest recommend recommendation threaten threat try attempt negotiate discuss favor favour support oppose ask request promise vow insist intend aim argue imagine doubt deny reject refuse expect draft bill bid effort idea pressure'
    .split(' ')
    .flatMap(formsOf),
);
const CONDITION = /^(?:if|unless|whether|lest|until|should)$/;
const DRAFT = /^(?:proposed|draft|possible|potential|future|hypothetical|planned|tentative)$/;
const REACH = 6;

/** How surely a rule that a word states holds now: 0 where it is wished for, conditional, asked, or not in force; less than 1 where it was so in the past. */
export function holding(tree: Tree, at: number, rule: number | undefined): number {
  const auxiliaries = tree.dependents(at, 'aux', 'cop', 'aux:pass').map((child) => tree.forms[child] as string);
  if (auxiliaries.some((form) => /^(?:would|could|should|might|ought|'d)$/.test(form))) return 0;
  if (rule !== undefined && isDraft(tree, rule)) return 0;
  if (isAsked(tree, at) || isConditional(tree, at) || isWished(tree, at)) return 0;
  if (auxiliaries.some((form) => /^(?:was|were|had|did)$/.test(form))) return rule === undefined ? 0 : 0.6;
  if (auxiliaries.some((form) => /^(?:will|'ll)$/.test(form))) return 0.7;
  return auxiliaries.length === 0 && /(?:ed|ave)$/.test(tree.forms[at] as string) ? 0.8 : 1;
}

function isDraft(tree: Tree, rule: number): boolean {
  return tree.dependents(rule, 'amod', 'compound').some((child) => DRAFT.test(tree.forms[child] as string));
}

function isAsked(tree: Tree, at: number): boolean {
  const range = tree.sentences[tree.sentenceOf(at)];
  return range !== undefined && /^\?/.test(tree.forms[range.end - 1] ?? '');
}

function isConditional(tree: Tree, at: number): boolean {
  for (let word = at, steps = 0; word >= 0 && steps < REACH; word = tree.head(word), steps++) {
    if (tree.markers(word).some((marker) => CONDITION.test(marker))) return true;
  }
  return false;
}

/** True where a clause that holds the word hangs on a verb of wishing or planning as what is wished. */
function isWished(tree: Tree, at: number): boolean {
  for (let word = at, steps = 0; word >= 0 && steps < REACH; word = tree.head(word), steps++) {
    const head = tree.head(word);
    if (head < 0) return false;
    const relation = tree.deprel(word);
    // What is told of a noun in passing is so whatever is wished for that noun.
    if (relation.startsWith('acl:relcl')) return false;
    if (/^(?:xcomp|ccomp|acl$|acl:to|advcl|obj|obl|nmod)/.test(relation) && UNREAL.has(tree.forms[head] as string)) return true;
    if (/^(?:ccomp|xcomp|conj|advcl)/.test(relation) && tree.dependents(head, 'aux').some((aux) => tree.forms[aux] === 'would'))
      return true;
  }
  return false;
}

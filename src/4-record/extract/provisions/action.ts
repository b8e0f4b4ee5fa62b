import type { Tree } from '#reading/match/tree.ts';
import type { WordRange } from '#reading/syntax.ts';
import { isLaw } from './law.ts';

const OUTSIDE = /^(?:nsubj|csubj|aux|mark|parataxis|discourse|cc|punct|expl|dep)/;

/** The words of what is to be done: a verb with what follows it, without "to", subject and the phrase that names the rule; or a noun phrase. */
export function actionRange(tree: Tree, action: number, rule: number | undefined): WordRange {
  const isVerb = /^(?:VERB|AUX)$/.test(tree.upos(action)) || tree.dependents(action, 'mark', 'aux').length > 0;
  const range = tree.phrase(action, (child) => {
    const relation = tree.deprel(child);
    if (OUTSIDE.test(relation) || (isVerb && child < action) || (!isVerb && /^case|^cop/.test(relation))) return true;
    if (relation === 'conj' && tree.dependents(child, 'nsubj').length > 0) return true;
    if (!/^(?:obl|advcl)/.test(relation)) return false;
    return (
      (rule !== undefined && isUnder(tree, rule, child)) || (isLaw(tree.forms[child] as string) && tree.markers(child).includes('under'))
    );
  });
  return range;
}

function isUnder(tree: Tree, word: number, top: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < 8; at = tree.head(at), steps++) if (at === top) return true;
  return false;
}

/** The clause as evidence: all words between the first and the last of what a rule has matched, with the phrases of bearer and action. */
export function clauseRange(tree: Tree, words: readonly number[], action: WordRange, bearer: number): WordRange {
  const sentence = tree.sentences[tree.sentenceOf(bearer)] ?? { first: bearer, end: bearer + 1 };
  const subject = tree.phrase(bearer, (child) => /^(?:acl:relcl|appos|parataxis|conj)/.test(tree.deprel(child)));
  const whole = words.map(
    (word) =>
      tree.phrase(word, (child) => child > word || /^(?:nsubj|csubj|advcl|obl|parataxis|advmod|mark|cc|conj)/.test(tree.deprel(child)))
        .first,
  );
  const starts = [subject.first, action.first, ...whole].filter((word) => word >= sentence.first);
  const ends = [subject.end, action.end, ...words.map((word) => word + 1)].filter((word) => word <= sentence.end);
  let first = Math.min(...starts);
  while (first < bearer && tree.upos(first) === 'ADP' && !/^(?:under|by|in|at|according)$/.test(tree.forms[first] as string)) first++;
  return { first, end: Math.max(...ends) };
}

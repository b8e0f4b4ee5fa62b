import type { Tree } from '#reading/match/tree.ts';
import { STANCES, type Stance } from '#reading/reading.ts';

/** What a stance becomes when its wording is denied, where a rule does not say: "does not oppose" leaves the way open. */
const TURNED: Readonly<Record<Stance, Stance>> = {
  demand: 'noncommittal',
  support: 'oppose',
  open: 'oppose',
  noncommittal: 'support',
  reserved: 'open',
  oppose: 'open',
  refuse: 'open',
};

/** A stance that is only possible, or holds under a condition. */
const HEDGED: Readonly<Record<Stance, Stance>> = {
  demand: 'open',
  support: 'open',
  open: 'open',
  noncommittal: 'noncommittal',
  reserved: 'reserved',
  oppose: 'reserved',
  refuse: 'reserved',
};

const MAYBE = /^(?:may|might|could)$/;
const WILL = /^(?:will|'ll|wo|would|'d|shall)$/;
const WOULD = /^(?:would|'d)$/;
const MUST = /^(?:must|should|ought)$/;

/** How the words around a predicate set it: denied, only possible, willed, called for, under a condition. */
export interface Setting {
  readonly negated: boolean;
  readonly maybe: boolean;
  readonly willed: boolean;
  readonly called: boolean;
  readonly conditional: boolean;
}

/** The setting of a predicate or of the noun of a deed ("expressed no support for" sets "support"). */
export function settingOf(tree: Tree, word: number): Setting {
  const governing = [word, ...sharing(tree, word)];
  const aux = governing.flatMap((one) => tree.dependents(one, 'aux').map((child) => tree.forms[child] as string));
  return {
    negated: governing.some((one) => tree.isNegated(one) && !isNotOnly(tree, one)),
    maybe: aux.some((form) => MAYBE.test(form) || (WOULD.test(form) && isUnderCondition(tree, word))),
    willed: aux.some((form) => WILL.test(form)),
    called: aux.some((form) => MUST.test(form)),
    conditional: isConditional(tree, word),
  };
}

/** "not only a racist but a danger" denies nothing. */
function isNotOnly(tree: Tree, word: number): boolean {
  const range = tree.phrase(word);
  return tree.forms
    .slice(range.first, word)
    .some((form, i, all) => form === 'not' && /^(?:only|just|merely|simply)$/.test(all[i + 1] ?? ''));
}

/** The predicates that a word shares auxiliaries and negators with: the verb a noun is the object of, the first of a row of verbs. */
function sharing(tree: Tree, word: number): number[] {
  const head = tree.head(word);
  if (head < 0) return [];
  if (tree.upos(word) === 'NOUN' && /^(?:obj|xcomp)/.test(tree.deprel(word))) return [head];
  const alone = tree.dependents(word, 'nsubj', 'aux', 'mark').length === 0 && !tree.isNegated(word);
  if (tree.deprel(word) === 'conj' && alone) return [head, ...sharing(tree, head)];
  if (tree.deprel(word).startsWith('xcomp') && tree.upos(word) !== 'VERB') return [head];
  return [];
}

/** "would sign if the others did". */
function isUnderCondition(tree: Tree, word: number): boolean {
  return tree.dependents(word, 'advcl').some((clause) => tree.markers(clause).some((marker) => /^(?:if|unless)\b/.test(marker)));
}

/** True for what stands under "if", "unless" or "whether". */
function isConditional(tree: Tree, word: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < 6; at = tree.head(at), steps++) {
    if (tree.markers(at).some((marker) => /^(?:if|unless|whether|had|lest)\b/.test(marker))) return true;
    if (/^(?:ccomp|root|parataxis)/.test(tree.deprel(at))) return false;
  }
  return false;
}

/** The stance on a deed that one takes by wishing that it be left undone: "pledged not to sign". */
export function opposite(stance: Stance): Stance {
  const steps = STANCES.indexOf(stance);
  return STANCES[STANCES.length - 1 - steps] as Stance;
}

/** The stance that wording gives in its setting. `negated` is what the rule itself says of a denial. */
export function stanceIn(setting: Setting, stance: Stance, negated: Stance | undefined): Stance {
  if (!setting.negated) return setting.maybe ? HEDGED[stance] : stance;
  const turned = negated ?? TURNED[stance];
  return setting.willed && (stance === 'support' || stance === 'open') ? 'refuse' : turned;
}

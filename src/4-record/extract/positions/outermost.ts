import { subjects } from '#reading/match/arguments.ts';
import type { Tree } from '#reading/match/tree.ts';
import { book, isIn, type Wording } from './wordings.ts';

/** The wordings of a text that tell where somebody stands, none inside another: "stopped short of calling for" is one wish and not two. */
export function wordingsOf(tree: Tree): Wording[] {
  const all = firstOfEach(book.over(tree, () => true).map((wording) => atPredicate(tree, wording))).flatMap((wording) =>
    deedsOf(tree, wording),
  );
  const triggers = new Set(all.filter((wording) => wording.rule.gives.holder === undefined).map((wording) => wording.at));
  // "We will oppose the plan" is told by "oppose", which knows better what it is about.
  const kept = all.filter((wording) => {
    const { holder } = wording.rule.gives;
    const object = wording.words.object as number;
    return holder === undefined || !triggers.has(object) || !(holder === 'own' || isFirstPerson(tree, object));
  });
  const covered = new Set(
    kept.flatMap(({ at, rule, words }) =>
      tree.conjuncts(words.object as number).filter((word) => word !== at || rule.gives.holder !== undefined),
    ),
  );
  return kept.filter(({ at, rule, words }) => {
    if (!covered.has(at)) return true;
    // "questioned the need for a currency" says of no one that there is such a need.
    return rule.gives.holder === undefined ? isOwned(tree, at, words.holder) : tree.upos(at) !== 'NOUN' || at === words.object;
  });
}

/** A wording that starts at an auxiliary or preposition stands where the predicate does that it belongs to. */
function atPredicate(tree: Tree, wording: Wording): Wording {
  return /^(?:AUX|ADP|SCONJ)$/.test(tree.upos(wording.at)) ? { ...wording, at: wording.words.object as number } : wording;
}

/** Of the rules that tell what somebody wants, the first that matches at a word. */
function firstOfEach(wordings: readonly Wording[]): Wording[] {
  const taken = new Set<number>();
  return wordings.filter(({ at, rule }) => {
    if (rule.gives.holder !== undefined) return true;
    if (taken.has(at)) return false;
    taken.add(at);
    return true;
  });
}

/** Where a rule leaves out verbs that are no deeds, the deeds of the row of verbs: "will be patient and defend the pact" gives the second. */
function deedsOf(tree: Tree, wording: Wording): Wording[] {
  const { unless } = wording.rule.gives;
  const isDeed = (verb: number): boolean => unless === undefined || !isIn(unless, tree.forms[verb] as string);
  if (isDeed(wording.at)) return [wording];
  return tree
    .dependents(wording.at, 'conj')
    .filter((verb) => tree.upos(verb) === 'VERB' && tree.dependents(verb, 'nsubj', 'aux').length === 0 && isDeed(verb))
    .map((verb) => ({ ...wording, at: verb, words: { ...wording.words, object: verb } }));
}

/** "accepted Sudria's request to cooperate", "praised the efforts of Sudria to make peace": what is accepted or praised is a wish of another. */
function isOwned(tree: Tree, noun: number, holder: number | undefined): boolean {
  return tree.upos(noun) === 'NOUN' && holder !== undefined && tree.head(holder) === noun;
}

export function isFirstPerson(tree: Tree, verb: number): boolean {
  return subjects(tree, verb).some((word) => /^(?:i|we)$/.test(tree.forms[word] as string));
}

import type { Span } from '#base/span.ts';
import { possessors, subjects } from '#reading/match/arguments.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import { nameOver } from '#reading/steps/scene.ts';
import { coordinated, type Pair, type Side, sidesAt, stateNamed } from './participants.ts';
import { isAmong } from './words.ts';

const SIDES = new Set(['with', 'between', 'among', 'amongst', 'of', 'by', 'from', 'involving']);

/** The actors that a noun of contact is said to be between: whose it is, with whom, and who holds or attends it. `to` asks for whom it goes to as well. */
export function sidesOfNoun(passage: Passage, noun: number, to: boolean, pair: Pair): Side[] {
  const { tree } = passage;
  // "Vosk was not at the summit": a name before the copula is no owner, whatever the parser holds it to be.
  const [copula] = tree.dependents(noun, 'cop');
  const words = tree.dependents(noun, 'nmod:poss').filter((word) => copula === undefined || word > copula);
  for (const child of tree.dependents(noun, 'nmod', 'obl', 'acl')) {
    const markers = tree.markers(child);
    if (markers.some((marker) => SIDES.has(marker) || (to && marker === 'to'))) words.push(child);
  }
  words.push(...clauseSides(tree, noun));
  const verb = lightVerb(tree, noun);
  if (verb !== undefined) {
    const all = subjects(tree, verb);
    // "Brandt met Vosk, the Kremlin said": who says it behind is not who does it.
    const doers = all.some((one) => one < verb) ? all.filter((one) => one < verb) : all;
    // "Ishiba and Trump began their talks": whose they are is told by the subject.
    if (doers.length > 0)
      words.splice(0, words.length, ...words.filter((word) => !/^(?:their|his|her|its)$/.test(tree.forms[word] as string)));
    words.push(
      ...doers.flatMap((one) =>
        tree.deprel(verb).startsWith('acl:relcl') && tree.deprel(one) === 'conj' ? coordinated(tree, tree.head(one)) : [one],
      ),
    );
    for (const child of tree.dependents(verb, 'obl'))
      if (tree.markers(child).some((marker) => marker === 'with' || marker === 'between')) words.push(child);
    if (isAmong('pulls', tree.forms[verb] as string))
      words.push(...tree.dependents(verb, 'obj', 'iobj').filter((object) => object !== noun));
  } else if (isOccasion(tree, noun)) words.push(...subjects(tree, tree.head(noun)));
  else if (isHoped(tree, noun)) words.push(...possessors(tree, tree.head(noun)));
  const out = compounds(passage, noun);
  for (const word of words)
    for (const side of sidesAt(passage, word, pair)) if (!out.some((known) => known.figure === side.figure)) out.push(side);
  return out;
}

/** "the drills that Norway began", "talks held with Sweden": the sides that a clause behind the noun names. */
function clauseSides(tree: Tree, noun: number): number[] {
  return tree
    .dependents(noun, 'acl')
    .filter((verb) => isAmong('light', tree.forms[verb] as string))
    .flatMap((verb) => [
      ...tree.dependents(verb, 'nsubj').filter((one) => !/^(?:which|that|who)$/.test(tree.forms[one] as string)),
      ...tree.dependents(verb, 'obl').filter((one) => tree.markers(one).some((marker) => /^(?:with|between|by)$/.test(marker))),
    ]);
}

/** "the Trump-Kim summit", "Russian-Turkish talks". */
function compounds(passage: Passage, noun: number): Side[] {
  const { tree, scene } = passage;
  const words = tree
    .dependents(noun, 'compound', 'amod')
    .filter((word) => word < noun)
    .flatMap((word) => coordinated(tree, word));
  return words.flatMap((word) => {
    const named = nameOver(scene, (tree.words[word] as { span: Span }).span)?.figure;
    const figure = stateNamed(passage, word) ?? (named?.kind === 'outlet' || named?.state !== undefined ? undefined : named);
    return figure ? [{ word, figure }] : [];
  });
}

/** "He said in a call with the king that": who does something at a contact with somebody takes part in it. */
function isOccasion(tree: Tree, noun: number): boolean {
  const at = tree
    .markers(noun)
    .some((marker) => /^(?:in|at|during|after|following|before|ahead|ahead of|on|upon|since|amid)$/.test(marker));
  if (!tree.deprel(noun).startsWith('obl') || !at) return false;
  if (tree.dependents(noun, 'nmod').some((child) => tree.markers(child).includes('with')) || tree.markers(noun).includes('following'))
    return true;
  // "Vosk and Brandt fail to agree at meeting in Oslo"
  const alone = tree.dependents(noun, 'det', 'nmod:poss').length === 0;
  return alone && subjects(tree, tree.head(noun)).some((subject) => coordinated(tree, subject).length > 1);
}

/** "his hopes for talks", "announced plans for a meeting". */
function isHoped(tree: Tree, noun: number): boolean {
  const form = tree.forms[tree.head(noun)] ?? '';
  return tree.deprel(noun).startsWith('nmod') && (isAmong('proposed', form) || isAmong('scheduled', form));
}

/** The verb whose subject takes part in what a noun names: "held a meeting", "arrived for a visit", "are in talks" (there the noun is the predicate). */
export function lightVerb(tree: Tree, noun: number): number | undefined {
  if (tree.dependents(noun, 'cop').length > 0 && tree.markers(noun).includes('in')) return noun;
  const head = tree.head(noun);
  if (head < 0) return undefined;
  const relation = tree.deprel(noun);
  if (/^(?:participant|attendee|host|guest|delegate|negotiator)/.test(tree.forms[head] as string) && relation.startsWith('nmod'))
    return head;
  if (relation === 'conj') return lightVerb(tree, head);
  if (relation.startsWith('nmod') && !tree.markers(noun).some((marker) => SIDES.has(marker) && marker !== 'of')) {
    // "a round of talks", "the start of negotiations": the noun above is held.
    return tree.markers(noun).includes('of') ? lightVerb(tree, head) : undefined;
  }
  const form = tree.forms[head] as string;
  if (/^(?:obj|xcomp|nsubj:pass)/.test(relation)) return isAmong('light', form) ? head : undefined;
  if (relation.startsWith('obl') && tree.markers(noun).length === 0) return isAmong('light', form) ? head : undefined;
  const toward = tree.markers(noun).some((marker) => /^(?:in|for|to|from|on|into|at)$/.test(marker));
  return relation.startsWith('obl') && toward && isAmong('attend', form) ? head : undefined;
}

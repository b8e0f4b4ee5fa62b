import { overlaps, slice } from '#base/span.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import { type Figure, mention } from '#reading/steps/cast.ts';
import { stateFigure } from '#reading/steps/organizations.ts';
import { partyOf } from '#reading/steps/parties.ts';
import { nameOver } from '#reading/steps/scene.ts';
import { isPartOfPlace } from '#reading/steps/seats.ts';
import { actorNouns } from './gives.ts';

/** How far into a noun phrase an actor is looked for. */
const DEPTH = 3;

/** "members of the party", "thousands of Peruvians": who they are stands after "of". */
const PARTS =
  /^(?:members?|some|hundreds|thousands|dozens|scores|tens|number|group|groups|one|many|most|all|part|rest|majority|half|handful|crowds?|series|lots?|several|both|none|contingent|wave|millions|units?|elements|families|relatives|victims|sides?)$/;

/** The actors that a noun phrase stands for: those of its head, else of what qualifies it ("Israeli raids", "the army's camps", "an appeal from the president"). */
export function actorsAt(passage: Passage, word: number, places = false, depth = DEPTH): readonly Figure[] {
  const direct = actorsNamed(passage, word);
  return direct.length > 0 || depth === 0 ? direct : actorsWithin(passage, word, places, depth);
}

/** The actors that the head of a noun phrase itself stands for. */
export function actorsNamed(passage: Passage, word: number): readonly Figure[] {
  const { scene, tree } = passage;
  if (PARTS.test(tree.forms[word] as string)) {
    const whole = tree.dependents(word, 'nmod').filter((child) => tree.markers(child).includes('of'));
    const found = whole.flatMap((child) => actorsAt(passage, child, false, 1));
    if (found.length > 0) return found;
  }
  if (!standsForActor(passage, word)) return [];
  const several = sharedBy(passage, word).concat(sentBy(passage, word));
  if (several.length > 1) return several;
  const name = tree.dependents(word, 'appos', 'flat', 'compound').find((child) => child > word && isNamed(passage, child));
  const heads = tree.conjuncts(name === undefined || isNamed(passage, word) ? word : name).filter((one) => standsForActor(passage, one));
  return [...new Set(heads.flatMap((one) => partyOf(scene, tree, one)))];
}

function isNamed({ scene, tree }: Passage, word: number): boolean {
  const span = tree.words[word]?.span;
  const figure = span && nameOver(scene, span)?.figure;
  return figure !== undefined && figure.state === undefined;
}

/** "US and British forces": each of the states that share a noun. */
function sharedBy(passage: Passage, word: number): readonly Figure[] {
  const { tree } = passage;
  const first = tree.dependents(word, 'amod', 'compound').find((child) => tree.dependents(child, 'conj').length > 0);
  return first === undefined ? [] : tree.conjuncts(first).flatMap((child) => adjectival(passage, child));
}

/** "envoys from Chad and Niger": each of the two or more that they are of. */
function sentBy(passage: Passage, word: number): readonly Figure[] {
  const { tree } = passage;
  const from = tree.dependents(word, 'nmod').find((child) => tree.markers(child).some((marker) => marker === 'from' || marker === 'of'));
  if (from === undefined || tree.dependents(from, 'conj').length === 0) return [];
  const figures = tree.conjuncts(from).flatMap((one) => (isNamedOrState(passage, one) ? partyOf(passage.scene, tree, one) : []));
  return figures.length > 1 ? figures : [];
}

function isNamedOrState({ scene, tree }: Passage, word: number): boolean {
  const span = tree.words[word]?.span;
  return span !== undefined && nameOver(scene, span) !== undefined;
}

/** True of a noun that belongs to one of the figures by a pronoun: "its troops". */
export function isOwn({ scene, tree }: Passage, word: number, owners: readonly Figure[]): boolean {
  return tree
    .dependents(word, 'nmod:poss')
    .some((child) => tree.upos(child) === 'PRON' && partyOf(scene, tree, child).some((figure) => owners.includes(figure)));
}

/** The actors of what qualifies a noun; those of places only where `places` is set. */
export function actorsWithin(passage: Passage, word: number, places = false, depth = DEPTH): readonly Figure[] {
  const { tree } = passage;
  for (const child of tree.dependents(word, 'nmod:poss')) {
    const found = actorsAt(passage, child, false, depth - 1);
    if (found.length > 0) return found;
  }
  for (const child of tree.dependents(word, 'amod', 'compound', 'nmod:desc', 'flat')) {
    const found = tree.conjuncts(child).flatMap((one) => adjectival(passage, one));
    if (found.length > 0) return found;
  }
  const after = tree.dependents(word, 'nmod', 'appos', 'conj').filter((child) => !tree.deprel(child).startsWith('nmod:poss'));
  for (const child of after.filter((one) => places || !isPlace(tree, one))) {
    const found = actorsAt(passage, child, places, depth - 1);
    if (found.length > 0) return found;
  }
  return [];
}

export function isPlace(tree: Tree, word: number): boolean {
  return tree.markers(word).some((marker) => /^(?:in|at|near|inside|outside|within|around|through|across|off|along)$/.test(marker));
}

/** "Israeli" in "Israeli raids", "UN" in "UN planes", "guerrilla" in "guerrilla camps". */
function adjectival({ scene, tree }: Passage, word: number): readonly Figure[] {
  const span = tree.words[word]?.span;
  if (!span) return [];
  const named = nameOver(scene, span);
  if (named) return [named.figure];
  const capital = /^\p{Lu}/u.test(slice(tree.text, span));
  const form = capital && !isPartOfPlace(scene, span) ? scene.ground.world.stateForm(slice(tree.text, span)) : undefined;
  if (!form || form.weak)
    return /^compound|^nmod/.test(tree.deprel(word)) && actorNouns.has(tree.forms[word] as string) ? partyOf(scene, tree, word) : [];
  const figure = stateFigure(scene.cast, form.state, 'government');
  mention(figure, span, false);
  return [figure];
}

/** True where the word can be the head of a phrase for an actor: a name, a pronoun, a people, a noun of persons or bodies. */
export function standsForActor({ scene, tree }: Pick<Passage, 'scene' | 'tree'>, word: number): boolean {
  const { world } = scene.ground;
  const own = tree.words[word];
  if (!own) return false;
  if (nameOver(scene, own.span)) return true;
  const form = tree.forms[word] as string;
  if (own.upos === 'PRON') return /^(?:he|she|they|it|we|i|him|her|them|us|who|whom|which|that|both)$/.test(form);
  const capital = /^\p{Lu}/u.test(slice(tree.text, own.span));
  const state = capital ? world.stateForm(slice(tree.text, own.span)) : undefined;
  if (state && !state.weak) return state.how !== 'people' || !tree.deprel(word).startsWith('amod');
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(own.upos)) return false;
  const kinds = [actorNouns, world.offices, world.bodyHeads, world.governmentHeads, world.unnamedHeads];
  if (kinds.some((kind) => kind.has(form))) return true;
  const people = capital && own.upos === 'PROPN' && /[^s]s$/.test(form) && tree.dependents(word, 'compound', 'flat').length === 0;
  return people && !scene.ground.syntax.entities.some((entity) => entity.type === 'LOC' && overlaps(entity.span, own.span));
}

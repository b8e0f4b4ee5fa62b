import { agents, isPassive, objects, possessors, subjects } from '#reading/match/arguments.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { statementAround } from '../sayings.ts';
import type { Act } from './acts.ts';
import { actorsAt, actorsNamed, actorsWithin, isOwn, isPlace } from './participants.ts';

/** Prepositions after which no target stands. */
const ASIDE =
  /^(?:according to|after|before|during|since|despite|like|because of|as|until|amid|following|without|except|besides|due to|under|by|instead of|than|about|alongside|via|through|per|ahead of|including|in addition to|on behalf of)$/;

/** Who does it: subject, agent or possessor; of a noun also the people that qualifies it. */
export function sourceOf(passage: Passage, act: Act): readonly Figure[] {
  if (act.gives.speaker) {
    const speaker = speakerAt(passage, act.word);
    const sayer = passage.tree.head(act.word);
    return speaker ? [speaker] : subjects(passage.tree, sayer).flatMap((word) => actorsAt(passage, word));
  }
  for (const candidates of doers(passage.tree, act)) {
    const words = candidates.filter((word) => !passage.tree.markers(word).includes('according to'));
    const found = unique(words.flatMap((word) => actorsAt(passage, word)));
    if (found.length > 0) return found;
  }
  if (passage.tree.upos(act.word) !== 'VERB') return actorsWithin(passage, act.word, false, 1);
  return act.gives.type === 'COERCE' && isPassive(passage.tree, act.word) ? authorities(passage, act.word) : [];
}

/** "was arrested in Norland": by whom the text leaves out is the state's. */
function authorities(passage: Passage, verb: number): readonly Figure[] {
  const { tree } = passage;
  const places = tree.dependents(verb, 'obl').filter((word) => tree.markers(word).includes('in'));
  return places.flatMap((word) => actorsNamed(passage, word)).filter((figure) => figure.state !== undefined);
}

/** The words that can name the doer, the likeliest first. */
function* doers(tree: Tree, { word, words, gives }: Act): Generator<readonly number[]> {
  if (words['source'] !== undefined) yield [words['source']];
  if (gives.undone) {
    yield agents(tree, word);
    return;
  }
  if (tree.upos(word) === 'VERB' || tree.dependents(word, 'nsubj', 'cop').length > 0) {
    yield subjects(tree, word);
    return;
  }
  yield possessors(tree, word);
  const verb = clauseOf(tree, word);
  if (verb !== word && !tree.deprel(word).startsWith('nsubj')) yield subjects(tree, verb);
  if (tree.deprel(word) === 'nsubj:pass') yield agents(tree, verb);
}

/** To whom it is done. `source` is left out of it. */
export function targetOf(passage: Passage, act: Act, source: readonly Figure[]): readonly Figure[] {
  const bound = act.words['target'];
  if (bound !== undefined) {
    const found = without(actorsAt(passage, bound), source);
    if (found.length > 0) return found;
  }
  for (const find of searches(passage, act, source)) {
    const found = without(find(), source);
    if (found.length > 0) return found;
  }
  return [];
}

/** The places where a target can stand, the likeliest first. */
function* searches(passage: Passage, act: Act, source: readonly Figure[]): Generator<() => readonly Figure[]> {
  const { tree } = passage;
  const { word, gives } = act;
  const verb = clauseOf(tree, word);
  const objts = tree.upos(word) === 'VERB' ? objects(tree, word) : [];
  const obliques = phrasesOf(tree, [...new Set([word, verb])]);
  // Of a deed that is spoken of, "by" names the doer.
  const inObject = objts.flatMap((one) => tree.dependents(one, 'nmod'));
  const named = (words: readonly number[]): readonly Figure[] =>
    words.filter((one) => !isOwn(passage, one, source)).flatMap((one) => actorsNamed(passage, one));
  const within = (words: readonly number[]): readonly Figure[] => words.flatMap((one) => actorsWithin(passage, one));
  yield () => tree.dependents(word, 'iobj').flatMap((one) => actorsAt(passage, one));
  if (!gives.goods && !gives.toward) yield () => named(objts);
  for (const preposition of gives.toward ?? []) {
    const first = [...obliques, ...inObject].filter((one) => tree.markers(one).includes(preposition));
    yield () => named(first);
    yield () => first.flatMap((one) => actorsAt(passage, one));
  }
  if (!gives.goods) yield () => named(objts);
  const there = obliques.filter((one) => !isPlace(tree, one));
  yield () => named(there);
  yield () => (gives.goods ? inObject.filter((one) => !isPlace(tree, one)).flatMap((one) => actorsAt(passage, one)) : within(objts));
  yield () => within(there);
  if (verb !== word && tree.deprel(word).startsWith('obj')) yield () => actorsWithin(passage, word);
  for (const clause of complements(tree, [word, verb])) yield () => inClause(passage, clause, source);
  // Those who meet in a place are not with its people.
  if (gives.type === 'CONSULT' && gives.mode !== 'visit') return;
  yield () => [...obliques, ...(gives.goods ? inObject : objts)].flatMap((one) => actorsWithin(passage, one, true));
  yield () => named(obliques);
}

/** What stands under a preposition, but for time and what is beside the matter. */
function phrasesOf(tree: Tree, words: readonly number[]): readonly number[] {
  return words
    .flatMap((word) => tree.dependents(word, 'obl', 'nmod'))
    .filter((word) => !/tmod|poss/.test(tree.deprel(word)) && !tree.markers(word).some((marker) => ASIDE.test(marker)));
}

/** The verb that carries a noun of action, through "days of", "a series of". */
function clauseOf(tree: Tree, word: number): number {
  let at = word;
  for (let steps = 0; steps < 2 && tree.upos(at) !== 'VERB' && tree.deprel(at) === 'nmod' && tree.markers(at).includes('of'); steps++)
    at = tree.head(at);
  if (tree.upos(at) === 'VERB') return at;
  const head = tree.head(at);
  return head >= 0 && tree.upos(head) === 'VERB' && /^(?:obj|obl|nsubj)/.test(tree.deprel(at)) ? head : word;
}

const DEMANDING = /^(?:demanding|calling|protesting|denouncing|accusing|urging|seeking|opposing|chanting|criticizing)$/;

/** Clauses that say what it is about: complements, then what it is done for ("to protest the arrests"). */
function complements(tree: Tree, words: readonly number[]): readonly number[] {
  const below = (relation: string): number[] =>
    [...new Set(words)].flatMap((word) => tree.dependents(word, relation)).filter((one) => !words.includes(one));
  const purposes = below('advcl').filter((one) => tree.markers(one).includes('to') || DEMANDING.test(tree.forms[one] as string));
  return [...below('xcomp'), ...below('ccomp'), ...below('acl').filter((one) => !tree.deprel(one).startsWith('acl:relcl')), ...purposes];
}

/** The actors named in a clause: who does it, what it is done to, what it is about; then in the clauses below it. */
export function inClause(passage: Passage, verb: number, owners: readonly Figure[]): readonly Figure[] {
  const { tree } = passage;
  const spots = [
    ...tree.dependents(verb, 'nsubj').filter(() => !isPassive(tree, verb)),
    ...tree.dependents(verb, 'iobj', 'obj', 'nsubj:pass'),
    ...phrasesOf(tree, [verb]),
  ];
  for (const spot of spots.filter((one) => !isOwn(passage, one, owners))) {
    const found = [...actorsAt(passage, spot), ...tree.dependents(spot, 'acl').flatMap((clause) => agentsIn(passage, clause))];
    if (found.length > 0) return found.slice(0, 1);
  }
  for (const deeper of tree.dependents(verb, 'xcomp', 'ccomp')) {
    const found = inClause(passage, deeper, owners);
    if (found.length > 0) return found;
  }
  return [];
}

/** "property seized by the army": the army. */
function agentsIn(passage: Passage, clause: number): readonly Figure[] {
  return agents(passage.tree, clause).flatMap((word) => actorsAt(passage, word));
}

function speakerAt(passage: Passage, word: number): Figure | undefined {
  return statementAround(passage.statements, passage.tree.words[word]?.span.start ?? 0)?.speaker;
}

/** Who demands what "must" be done: the speaker of the statement it stands in, of the one who must. */
export function demandedBy(
  passage: Passage,
  act: Act,
): { readonly source: readonly Figure[]; readonly target: readonly Figure[] } | undefined {
  const speaker = speakerAt(passage, act.word);
  const target = sourceOf(passage, act);
  return speaker && target.length > 0 && !target.includes(speaker) ? { source: [speaker], target } : undefined;
}

export function unique(figures: readonly Figure[]): readonly Figure[] {
  return [...new Set(figures)];
}

export function without(figures: readonly Figure[], others: readonly Figure[]): readonly Figure[] {
  return unique(figures.filter((figure) => !others.includes(figure)));
}

import { overlaps, type Span, slice } from '#base/span.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import { type Figure, mention } from '#reading/steps/cast.ts';
import { descriptionSpan } from '#reading/steps/noun-phrase.ts';
import { stateFigure } from '#reading/steps/organizations.ts';
import { partyOf } from '#reading/steps/parties.ts';
import { nameOver } from '#reading/steps/scene.ts';
import { pronounClass } from '#reading/world/lists.ts';
import { isAmong } from './words.ts';

/** An actor with the word that names it. */
export interface Side {
  readonly word: number;
  readonly figure: Figure;
}

/** The words of a phrase and of those coordinated with it, at any depth. */
export function coordinated(tree: Tree, head: number): number[] {
  // What is coordinated with a name can hang on any of its parts.
  const parts = [head, ...tree.dependents(head, 'flat')];
  return [head, ...parts.flatMap((part) => tree.dependents(part, 'conj')).flatMap((word) => coordinated(tree, word))];
}

/** Actors that a noun phrase and those coordinated with it stand for; what names no actor that can meet another gives none. */
export function sidesAt(passage: Passage, head: number, pair: Pair): Side[] {
  const out: Side[] = [];
  for (const word of coordinated(passage.tree, head)) {
    for (const figure of pairAt(passage, word, pair) ?? [...figuresAt(passage, word), ...runOn(passage, word)])
      if (!out.some((side) => side.figure === figure)) out.push({ word, figure });
  }
  return out;
}

/** The two sides of the contact told of last before a word, where it is near enough for "they" and "the two leaders" to mean them; `states` asks for the states whose offices they hold. */
export type Pair = (word: number, states?: boolean) => readonly Figure[] | undefined;

const TWO =
  /^(?:leaders|presidents|ministers|men|women|sides|officials|diplomats|envoys|rivals|countries|nations|states|governments|allies|neighbors|neighbours)$/;

/** Whom "they" and "the two leaders" mean after words on a contact of two. */
function pairAt(passage: Passage, word: number, pair: Pair): readonly Figure[] | undefined {
  const { tree } = passage;
  const form = tree.forms[word] as string;
  const counted = tree.children(word).some((child) => /^(?:two|both)$/.test(tree.forms[child] as string));
  if (/^(?:they|their|them)$/.test(form) || isCount(tree, word)) return subjectsBefore(passage, word) ?? pair(word);
  const known = TWO.test(form) && (counted || tree.children(word).some((child) => tree.forms[child] === 'the'));
  if (!known || tree.dependents(word, 'amod', 'nmod', 'compound', 'acl').length > 0) return undefined;
  const states = /^(?:countries|nations|states|governments|allies|neighbors|neighbours)$/.test(form);
  const figures = pair(word, states);
  if (counted && figures?.length !== 2) return undefined;
  return figures?.every((figure) => (figure.kind === 'person') !== states || form === 'sides') ? figures : undefined;
}

/** "the two", "the three" without a noun. */
function isCount(tree: Tree, word: number): boolean {
  return tree.upos(word) === 'NUM' && /^(?:two|three|four|pair)$/.test(tree.forms[word] as string) && tree.forms[word - 1] === 'the';
}

/** A second person whose name the parser hangs on the first ("Abe and South Korea President Park"). */
function runOn({ tree, scene }: Passage, word: number): readonly Figure[] {
  const named = (at: number): Figure | undefined => nameOver(scene, (tree.words[at] as { span: Span }).span)?.figure;
  if (named(word)?.kind !== 'person') return [];
  return tree
    .dependents(word, 'flat')
    .flatMap((part) => named(part) ?? [])
    .filter((figure) => figure.kind === 'person');
}

/** The coordinated subjects before a plural pronoun in its sentence: "Vosk and Brandt said they would". */
function subjectsBefore(passage: Passage, word: number): readonly Figure[] | undefined {
  const { tree } = passage;
  const first = tree.sentences[tree.sentenceOf(word)]?.first ?? word;
  for (let at = word - 1; at >= first; at--) {
    if (!tree.deprel(at).startsWith('nsubj') || tree.dependents(at, 'conj').length === 0) continue;
    const figures = [...new Set(coordinated(tree, at).flatMap((one) => figuresAt(passage, one)))];
    if (figures.length > 1) return figures;
  }
  return leadersBefore(passage, word);
}

/** "The leaders of Norway and Sweden spoke. As they met ...": the subject of the sentence before, where it tells of which states they are. */
function leadersBefore(passage: Passage, word: number): readonly Figure[] | undefined {
  const { tree } = passage;
  const before = tree.sentences[tree.sentenceOf(word) - 1];
  if (!before) return undefined;
  for (let at = before.first; at < before.end; at++) {
    if (!tree.deprel(at).startsWith('nsubj') || tree.deprel(tree.head(at)) !== 'root') continue;
    const states = statesOf(passage, at);
    return states.length > 1 ? states : undefined;
  }
  return undefined;
}

function figuresAt(passage: Passage, word: number): readonly Figure[] {
  const { tree, scene } = passage;
  const own = tree.words[word];
  if (!own || isTime(passage, word) || tree.upos(word) === 'NUM') return [];
  const named = nameOver(scene, own.span)?.figure;
  if (named && named.state !== undefined) {
    // "Abu Dhabi Crown Prince Mohammed": a place before a title.
    const titled = tree
      .dependents(word, 'flat')
      .flatMap((part) => nameOver(scene, (tree.words[part] as { span: Span }).span)?.figure ?? []);
    return [titled.find((figure) => figure.kind === 'person') ?? named];
  }
  if (named) return named.kind === 'outlet' ? [] : [named];
  const form = tree.forms[word] as string;
  if (pronounClass(form)) return parties(passage, word);
  const persons = personsOf(passage, word);
  if (persons.length > 0) return persons;
  if (tree.dependents(word, 'det').some((det) => /^(?:any|every|no|each|whichever)$/.test(tree.forms[det] as string))) return [];
  const states = [...statesOf(passage, word), ...ownersOf(passage, word)];
  if (states.length > 0) return states;
  const { bodyHeads, governmentHeads } = scene.ground.world;
  const fits =
    isAmong('people', form) ||
    bodyHeads.has(form) ||
    governmentHeads.has(form) ||
    isEntity(passage, word) ||
    follows(passage, word) ||
    stateNamed(passage, word) !== undefined;
  if (!fits) return [];
  const whole = isAmong('people', form) ? membersOf(passage, word) : [];
  return whole.length > 0 ? whole : parties(passage, word);
}

/** True for the name behind a title ("Premier Wen") where the model sees none. */
function follows({ tree }: Passage, word: number): boolean {
  const title = tree.words[word - 1];
  const capital = (at: number): boolean => /^\p{Lu}/u.test(slice(tree.text, (tree.words[at] as { span: Span }).span));
  return (
    title !== undefined &&
    tree.upos(word) === 'PROPN' &&
    isAmong('people', tree.forms[word - 1] as string) &&
    capital(word - 1) &&
    capital(word)
  );
}

/** True under a name in the eyes of the model, which can hold a person or a people to be a place. */
function isEntity({ scene, tree }: Passage, word: number): boolean {
  const span = tree.words[word]?.span as Span;
  return scene.ground.syntax.entities.some((entity) => entity.type !== 'EVENT' && overlaps(entity.span, span));
}

/** The parties that are no outlets. */
function parties(passage: Passage, word: number): readonly Figure[] {
  return partyOf(passage.scene, passage.tree, word).filter((figure) => figure.kind !== 'outlet');
}

/** True for a word that tells a time. */
export function isTime(passage: Passage, word: number): boolean {
  return passage.moments.some((moment) => word >= moment.first && word < moment.end);
}

/** Those named beside a title or description: "North Korean leader Kim", "Secretary of State Kerry", "the two ministers, Peter Lokwang and Selam Tesfaye". */
function personsOf(passage: Passage, word: number): readonly Figure[] {
  const { tree, scene } = passage;
  const person = (at: number): Figure | undefined => {
    const span = tree.words[at]?.span;
    const figure = span && tree.sentenceOf(at) === tree.sentenceOf(word) ? nameOver(scene, span)?.figure : undefined;
    return figure?.kind === 'person' ? figure : undefined;
  };
  const beside = tree
    .dependents(word, 'flat', 'appos')
    .flatMap((one) => coordinated(tree, one))
    .flatMap((one) => person(one) ?? []);
  if (beside.length > 0) return beside;
  const form = tree.forms[word] as string;
  if (form.endsWith('s') || !(isAmong('people', form) || tree.upos(word) === 'PROPN')) return [];
  // "Secretary of State Kerry", "Foreign Minister Prince Saud": over what belongs to the title.
  for (let at = word + 1; at <= word + 5; at++) {
    const figure = person(at);
    if (figure) return [figure];
    const rest = tree.words[at] && slice(tree.text, (tree.words[at] as { span: Span }).span);
    if (!rest || !/^(?:\p{Lu}.*|of|for|the|and)$/u.test(rest) || (at === word + 1 && rest === 'and')) return [];
  }
  return [];
}

/** The states that the words before and behind a noun for people name: "Chinese and Japanese officials", "officials from Norway and Sweden". */
function statesOf(passage: Passage, word: number): readonly Figure[] {
  const { tree, scene } = passage;
  if (!isAmong('people', tree.forms[word] as string)) return [];
  const from = tree.dependents(word, 'nmod').filter((one) => tree.markers(one).some((marker) => marker === 'from' || marker === 'of'));
  const words = [...tree.dependents(word, 'amod', 'compound'), ...from].flatMap((one) => coordinated(tree, one));
  // "the ministers of Norway and Sweden, Ida Brandt and Olaf Lund": persons in the list are the ministers themselves.
  const persons = words
    .flatMap((one) => nameOver(scene, (tree.words[one] as { span: Span }).span)?.figure ?? [])
    .filter((figure) => figure.kind === 'person');
  if (persons.length > 1) return persons;
  const states = [...new Set(words.flatMap((one) => stateNamed(passage, one) ?? []))];
  return states.length > 1 ? states : [];
}

/** "Norway and Sweden met after their foreign secretaries had": the states whose officials they are. */
function ownersOf(passage: Passage, word: number): readonly Figure[] {
  const { tree } = passage;
  const form = tree.forms[word] as string;
  const owner = tree
    .dependents(word, 'nmod:poss')
    .map((one) => tree.forms[one] as string)
    .find((one) => one === 'their' || one === 'whose');
  if (!owner || !form.endsWith('s') || !isAmong('people', form)) return [];
  const figures = owner === 'their' ? (subjectsBefore(passage, word) ?? []) : describedBy(passage, word);
  return figures.every((figure) => figure.kind !== 'person') ? figures : [];
}

/** Those that the relative clause around a word describes. */
function describedBy(passage: Passage, word: number): readonly Figure[] {
  const { tree } = passage;
  let at = word;
  while (at >= 0 && !tree.deprel(at).startsWith('acl')) at = tree.head(at);
  const noun = tree.head(at);
  const first = tree.deprel(noun) === 'conj' ? tree.head(noun) : noun;
  return first < 0 ? [] : coordinated(tree, first).flatMap((one) => figuresAt(passage, one));
}

/** The state that a name or demonym stands for; a capital is a place. */
export function stateNamed(passage: Passage, word: number): Figure | undefined {
  const { tree, scene } = passage;
  const span = tree.words[word]?.span;
  if (!span) return undefined;
  const phrase = descriptionSpan(scene.ground, word) ?? span;
  const { stateForm } = scene.ground.world;
  const form = stateForm(slice(tree.text, phrase)) ?? stateForm(slice(tree.text, span));
  if (!form || form.weak || (form.how !== 'name' && form.how !== 'people')) return undefined;
  const figure = stateFigure(scene.cast, form.state, form.how === 'name' ? 'state' : 'government');
  mention(figure, span, form.how === 'name');
  return figure;
}

/** The organization whose leaders or members meet: "leaders of the Arab League", "heads of the G-20 group". */
function membersOf(passage: Passage, word: number): readonly Figure[] {
  const { tree, scene } = passage;
  if (!/^(?:leaders|members|heads|ministers|representatives|ambassadors|envoys|chiefs)$/.test(tree.forms[word] as string)) return [];
  const near = tree.dependents(word, 'nmod').filter((one) => tree.deprel(one) === 'nmod:poss' || tree.markers(one).includes('of'));
  return near
    .flatMap((one) => [one, ...tree.dependents(one, 'compound')])
    .flatMap((one) => {
      const figure = nameOver(scene, (tree.words[one] as { span: Span }).span)?.figure;
      return figure && (figure.kind === 'organization' || figure.kind === 'body') ? [figure] : [];
    });
}

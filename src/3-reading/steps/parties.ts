import { type Span, slice } from '#base/span.ts';
import type { Word } from '#reading/syntax.ts';
import { subjects } from '../match/arguments.ts';
import type { Tree } from '../match/tree.ts';
import { pronounClass } from '../world/lists.ts';
import { type Figure, mention } from './cast.ts';
import { firstEndingAfter } from './coverage.ts';
import { described } from './descriptions.ts';
import { halfOf } from './named.ts';
import { descriptionSpan } from './noun-phrase.ts';
import { stateFigure } from './organizations.ts';
import { pronoun } from './pronouns.ts';
import { nameOver, type Scene } from './scene.ts';
import { actorNamed, isPartOfPlace } from './seats.ts';

/** "the two leaders", "both sides": heads of a description that stands for two named before. */
const PAIR =
  /^(?:leaders|presidents|ministers|men|women|sides|countries|nations|states|governments|allies|neighbors|neighbours|capitals|powers|officials|diplomats|envoys|partners|rivals|parties)$/;
const STATES = /^(?:countries|nations|states|governments|allies|neighbors|neighbours|capitals|powers|sides)$/;

/**
 * The actors that a noun phrase stands for, by its head word, with those coordinated with it: names, pronouns, descriptions, capitals and houses of government,
 * and "the two leaders". Empty where the words stand for no actor that can be told.
 */
export function partiesOf(scene: Scene, tree: Tree, head: number): readonly Figure[] {
  return [...new Set(tree.conjuncts(head).flatMap((word) => partyOf(scene, tree, word)))];
}

/** The actors of one noun phrase, those coordinated with it left out. */
export function partyOf(scene: Scene, tree: Tree, head: number): readonly Figure[] {
  const word = tree.words[head];
  if (!word) return [];
  const named = nameOver(scene, word.span);
  if (named) return [named.figure];
  const form = tree.forms[head] as string;
  const text = slice(tree.text, word.span);
  const kind = text === 'US' ? undefined : pronounClass(text);
  if (kind === 'plural') return they(scene, tree, head);
  if (kind) return one(pronoun(scene, word.span, kind));
  const titled = titledPerson(scene, tree, head);
  if (titled) return [titled];
  if (/^other$/.test(form) && tree.forms[head - 1] === 'each') return eachOther(scene, tree, head);
  if (PAIR.test(form) && isPair(tree, head))
    return pair(scene, tree, head, STATES.test(form)) ?? (/^sides$/.test(form) ? pair(scene, tree, head, false) : undefined) ?? [];
  if (isPartOfPlace(scene, word.span)) return [];
  const phrase = descriptionSpan(scene.ground, head) ?? word.span;
  const actor = actorNamed(scene, slice(tree.text, phrase), word.span) ?? actorNamed(scene, text, word.span);
  if (actor) return [actor];
  const half = halfOf(scene.ground.world, tree.text, word.span);
  if (half) return [stateFigure(scene.cast, half.state, 'state')];
  const ruled = governmentOf(scene, tree, head);
  if (ruled) return [ruled];
  const officials = government(scene, tree, head, phrase);
  if (officials) return [officials];
  return /^(?:NOUN|PROPN|ADJ)$/.test(word.upos) ? one(described(scene, phrase, phrase)) : [];
}

/** "Secretary" in "Secretary of State Ada Holm", where the tree hangs the name on the title: the person. */
function titledPerson(scene: Scene, tree: Tree, head: number): Figure | undefined {
  if (!/^\p{Lu}/u.test(slice(tree.text, (tree.words[head] as Word).span)) || !isOffice(scene, tree.forms[head] as string)) return undefined;
  for (let at = head + 1; at < Math.min(head + 5, tree.words.length) && tree.sentenceOf(at) === tree.sentenceOf(head); at++) {
    const word = tree.words[at] as Word;
    const named = nameOver(scene, word.span);
    if (named) return named.figure.kind === 'person' && named.span.start === word.span.start ? named.figure : undefined;
    if (!/^\p{Lu}/u.test(slice(tree.text, word.span)) && !/^(?:of|for|the|-)$/.test(tree.forms[at] as string)) return undefined;
  }
  return undefined;
}

function isOffice({ ground: { world } }: Scene, form: string): boolean {
  return world.offices.has(form) || world.isTitleWord(form);
}

/** "they": whom the chain names, where that is no single person; else two persons named close together just before; else the last group that spoke. */
function they(scene: Scene, tree: Tree, head: number): readonly Figure[] {
  const { span } = tree.words[head] as Word;
  const chained = scene.cast.byHead.get(span.start);
  if (chained && chained.kind !== 'person') return one(pronoun(scene, span, 'plural'));
  const joint = jointSubject(scene, tree, head);
  if (joint) return joint;
  const plural = pluralSubject(scene, tree, head);
  if (plural) return plural;
  const two = pair(scene, tree, head, false);
  if (two && areClose(scene, tree, two, span.start)) return two;
  return one(pronoun(scene, span, 'plural'));
}

/** The named subjects of one verb nearest before a word, in its sentence or the one before: "Kenya and Ghana signed it. They ..." */
function jointSubject(scene: Scene, tree: Tree, head: number): readonly Figure[] | undefined {
  const first = tree.sentences[Math.max(0, tree.sentenceOf(head) - 1)]?.first ?? 0;
  for (let at = head - 1; at >= first; at--) {
    if (!tree.deprel(at).startsWith('nsubj')) continue;
    const words = tree.conjuncts(at).filter((word) => word < head);
    const figures = words.flatMap((word) => nameOver(scene, (tree.words[word] as Word).span)?.figure ?? []);
    if (figures.length > 1 && figures.length === words.length) return [...new Set(figures)];
    if (/s$/.test(tree.forms[at] as string) && tree.upos(at) === 'NOUN') return undefined;
  }
  return undefined;
}

/** The many who are the subject nearest before a word in its own sentence: "Farmers want the dam, and they have asked for more." */
function pluralSubject(scene: Scene, tree: Tree, head: number): readonly Figure[] | undefined {
  const first = tree.sentences[tree.sentenceOf(head)]?.first ?? 0;
  for (let at = head - 1; at >= first; at--) {
    if (!/^(?:nsubj|csubj)/.test(tree.deprel(at))) continue;
    const isPlural = /(?:[^s]s|men|people)$/.test(tree.forms[at] as string) && tree.upos(at) === 'NOUN';
    const figures = isPlural ? partyOf(scene, tree, at) : [];
    return figures.some((figure) => figure.kind !== 'person') ? figures : undefined;
  }
  return undefined;
}

/** True where the last names of two figures before a place stand within two sentences of each other, one of them no more than one sentence back. */
function areClose(scene: Scene, tree: Tree, figures: readonly Figure[], at: number): boolean {
  const here = tree.sentences.findIndex(({ end }) => (tree.words[end - 1]?.span.end ?? 0) > at);
  const sentences = figures.map((figure) => {
    const last = scene.cast.named.findLast((entry) => entry.figure === figure && entry.span.start < at);
    return tree.sentences.findIndex(({ end }) => (tree.words[end - 1]?.span.end ?? 0) >= (last?.span.end ?? 0));
  });
  return Math.max(...sentences) - Math.min(...sentences) <= 2 && here - Math.max(...sentences) <= 1;
}

function one(figure: Figure | undefined): readonly Figure[] {
  return figure ? [figure] : [];
}

/** "each other": those who do it to each other. */
function eachOther(scene: Scene, tree: Tree, head: number): readonly Figure[] {
  for (let at = tree.head(head), steps = 0; at >= 0 && steps < 4; at = tree.head(at), steps++) {
    const doers = subjects(tree, at).filter((word) => word !== head && word < head);
    const found = doers.flatMap((word) => partiesOf(scene, tree, word));
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** "U.S. officials", "Iranian authorities": they speak and act for their government. */
const OFFICIALS = /^(?:officials|authorities)$/;

/** "the government of South Sudan": the state. */
function governmentOf(scene: Scene, tree: Tree, head: number): Figure | undefined {
  if (!scene.ground.world.governmentHeads.has(tree.forms[head] as string)) return undefined;
  for (const child of tree.dependents(head, 'nmod')) {
    const figure = tree.markers(child).includes('of') ? nameOver(scene, (tree.words[child] as Word).span)?.figure : undefined;
    if (figure?.state !== undefined) return figure;
  }
  return undefined;
}

/** The government of a state that a noun of officials stands for. */
function government(scene: Scene, tree: Tree, head: number, phrase: Span): Figure | undefined {
  if (!OFFICIALS.test(tree.forms[head] as string)) return undefined;
  const words = slice(tree.text, phrase)
    .replace(/['’]s(?=\s)/g, '')
    .split(/\s+/)
    .slice(0, -1);
  const names = words.filter(
    (word) => !/^(?:the|some|several|many|most|senior|top|other|unnamed|high-ranking|local|two|three|government)$/i.test(word),
  );
  const state = scene.ground.world.stateForm(names.join(' '));
  if (names.length === 0 || !state || state.how === 'seat') return undefined;
  const figure = stateFigure(scene.cast, state.state, 'government');
  mention(figure, phrase, false);
  return figure;
}

/** "two", "both" before the head. */
function isPair(tree: Tree, head: number): boolean {
  return tree.children(head).some((child) => /^(?:two|both)$/.test(tree.forms[child] as string));
}

/** "the late", "former" before a name: one who takes no part. */
function isGone(text: string, start: number): boolean {
  return /\b(?:late|former|ex-)(?:\s+[\p{L}.’'-]+){0,4}\s+$/u.test(text.slice(Math.max(0, start - 60), start));
}

/** The last two actors named together before: persons, or states where the noun asks for them; a plural pronoun takes persons of its own sentence too. */
function pair(scene: Scene, tree: Tree, head: number, states: boolean): readonly Figure[] | undefined {
  const at = (tree.words[head] as { span: { start: number } }).span.start;
  const found: Figure[] = [];
  const reach = Math.max(0, tree.sentenceOf(head) - (states ? 6 : 4));
  const from = tree.words[tree.sentences[reach]?.first ?? 0]?.span.start ?? 0;
  for (let i = firstEndingAfter(scene.names, at) - 1; i >= 0 && found.length < 2; i--) {
    const { figure, span } = scene.cast.named[i] as { figure: Figure; span: { start: number } };
    if (span.start < from) break;
    const fits = states
      ? figure.kind === 'state' || figure.kind === 'government'
      : figure.kind === 'person' && !isGone(tree.text, span.start);
    if (fits && !found.includes(figure)) found.unshift(figure);
  }
  return found.length === 2 ? found : undefined;
}

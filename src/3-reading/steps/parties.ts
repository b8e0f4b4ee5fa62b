import { slice } from '#base/span.ts';
import type { Tree } from '../match/tree.ts';
import { pronounClass } from '../world/lists.ts';
import { stateForm } from '../world/states.ts';
import { type Figure, mention } from './cast.ts';
import { firstEndingAfter } from './coverage.ts';
import { described } from './descriptions.ts';
import { descriptionSpan } from './noun-phrase.ts';
import { stateFigure } from './organizations.ts';
import { pronoun } from './pronouns.ts';
import { nameOver, type Scene } from './scene.ts';

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
  if (kind === 'plural') return pair(scene, tree, head, false) ?? one(pronoun(scene, word.span, kind));
  if (kind) return one(pronoun(scene, word.span, kind));
  if (PAIR.test(form) && isPair(tree, head)) return pair(scene, tree, head, STATES.test(form)) ?? [];
  const phrase = descriptionSpan(scene.ground, head) ?? word.span;
  const state = stateForm(slice(tree.text, phrase)) ?? stateForm(text);
  if (state && !state.weak && state.how !== 'people') {
    const figure = stateFigure(scene.cast, state.state, state.how === 'name' ? 'state' : 'government');
    mention(figure, word.span, true);
    return [figure];
  }
  return /^(?:NOUN|PROPN|ADJ)$/.test(word.upos) ? one(described(scene, phrase, phrase)) : [];
}

function one(figure: Figure | undefined): readonly Figure[] {
  return figure ? [figure] : [];
}

/** "two", "both" before the head. */
function isPair(tree: Tree, head: number): boolean {
  return tree.children(head).some((child) => /^(?:two|both)$/.test(tree.forms[child] as string));
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
    const fits = states ? figure.kind === 'state' || figure.kind === 'government' : figure.kind === 'person';
    if (fits && !found.includes(figure)) found.unshift(figure);
  }
  return found.length === 2 ? found : undefined;
}

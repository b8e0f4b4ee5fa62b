import type { Span } from '#base/span.ts';
import { possessors } from '#reading/match/arguments.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import type { Statement } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { partiesOf } from '#reading/steps/parties.ts';
import { nameOver } from '#reading/steps/scene.ts';
import { isIn } from './positions/wordings.ts';

/** Pronouns by which those speak of themselves who are no single persons. */
const THEMSELVES = /^(?:it|they)$/;
const FIRST = /^(?:i|we|my|our|us|me)$/;

/** Whether a word can stand for somebody who takes a stand: a name, a pronoun, or a noun for people and their institutions. */
export function canHold({ tree, scene }: Passage, word: number): boolean {
  const span = tree.words[word]?.span;
  if (!span) return false;
  if (tree.dependents(word, 'det').some((child) => /^(?:any|no|every|each)$/.test(tree.forms[child] as string))) return false;
  return /^(?:PRON|PROPN)$/.test(tree.upos(word)) || nameOver(scene, span) !== undefined || isIn('holders', tree.forms[word] as string);
}

/**
 * The actors that a word stands for where it can hold a view. The first person is the speaker of the statement around it; "it" and "they" in what
 * somebody says are those who say it; of a paper or a speech it is whoever it belongs to.
 */
export function holdersAt(passage: Passage, word: number, around: Statement<Figure> | undefined): readonly Figure[] {
  const { tree, scene } = passage;
  const form = tree.forms[word] as string;
  if (FIRST.test(form)) return around?.speaker ? [around.speaker] : [];
  const actors = (one: number): Figure[] =>
    canHold(passage, one) ? partiesOf(scene, tree, nameBeside(passage, one) ?? one).filter((figure) => figure.kind !== 'outlet') : [];
  if (!canHold(passage, word)) return possessors(tree, word).flatMap(actors);
  const sayer = THEMSELVES.test(form) ? sayerOf(tree, word) : undefined;
  const sayers = sayer === undefined ? [] : actors(sayer).filter((figure) => figure.kind !== 'person');
  return sayers.length > 0 ? sayers : actors(word);
}

/** "Norland said it was opposed": the subject of the verb whose content the pronoun is the subject of. */
function sayerOf(tree: Tree, pronoun: number): number | undefined {
  const clause = tree.head(pronoun);
  if (clause < 0 || !tree.deprel(pronoun).startsWith('nsubj') || tree.deprel(clause) !== 'ccomp') return undefined;
  return tree.dependents(tree.head(clause), 'nsubj').at(-1);
}

/** "the foreign minister, Elena Brandt, ...": the name beside an office, which tells better who it is. */
function nameBeside({ tree, scene }: Passage, word: number): number | undefined {
  if (tree.upos(word) !== 'NOUN') return undefined;
  return tree
    .dependents(word, 'appos')
    .find((child) => nameOver(scene, (tree.words[child] as { span: Span }).span)?.figure.kind === 'person');
}

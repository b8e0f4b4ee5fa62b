import type { Passage } from '#reading/passage.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { figuresAt, stateOver } from '../agreements/parties.ts';
import { isSide } from '../agreements/words.ts';

/** Who has the right or duty: the actor of the words, else the state of a people before them ("Mexican trucks"). */
export function bearerAt(passage: Passage, word: number): Figure | undefined {
  const { tree } = passage;
  const figures = figuresAt(passage, word);
  const named = figures.find((figure) => figure.kind !== 'group' && figure.kind !== 'outlet');
  if (named) return named;
  const people = tree.dependents(word, 'amod', 'compound', 'nmod:poss').flatMap((child) => stateOver(passage, child) ?? []);
  return people[0] ?? figures.find((figure) => figure.kind === 'group');
}

/** True for actors that rules between and of states are about: a group only by a noun for such, and a person only under a law that the sentence names. */
export function canBear({ tree }: Passage, figure: Figure, word: number, law: boolean): boolean {
  if (figure.kind === 'outlet') return false;
  if (figure.kind === 'person') return law;
  return figure.kind !== 'group' || isSide(tree.forms[word] as string);
}

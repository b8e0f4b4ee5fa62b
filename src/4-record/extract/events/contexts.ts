import type { Tree } from '#reading/match/tree.ts';
import { contextWords } from './gives.ts';
import type { Meaning } from './meaning.ts';

/** How many words of an event's phrase are looked at. */
const REACH = 25;

/** The context of an event: what the rule says, unless the words of its phrase tell a narrower one; absent where nothing does. */
export function contextOf(tree: Tree, word: number, { context }: Meaning): { readonly context?: string } {
  if (context !== undefined && context !== 'diplomatic') return { context };
  const { first, end } = tree.phrase(word);
  const forms = tree.forms.slice(Math.max(first, word - REACH), Math.min(end, word + REACH));
  const told = contextWords.find(([, words]) => forms.some((form) => words.has(form)))?.[0] ?? context;
  return told === undefined ? {} : { context: told };
}

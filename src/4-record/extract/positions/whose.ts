import { subjects } from '#reading/match/arguments.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import type { Statement } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Found } from '../found.ts';
import { holdersAt } from '../holders.ts';
import { isIn, type Wording } from './wordings.ts';

/** Unnamed sources whose words bind those they work for. */
const OFFICIALS = /\b(?:officials?|aides?|spokes\w+|advisers?|advisors?|ministry|government|office|diplomats?)\b/i;

/** Whose position a wording tells. `around` is the statement that it stands in. */
export function whose(passage: Passage, found: Found, wording: Wording, around: Statement<Figure> | undefined): readonly Figure[] {
  const { tree } = passage;
  const { holder } = wording.rule.gives;
  const speaker = around?.speaker;
  const word = wording.words.holder;
  if (holder === 'speaker') return speaker && speaker.kind !== 'outlet' ? [speaker] : [];
  if (word === undefined || isOthersDeed(tree, wording)) return [];
  const figures = holdersAt(passage, word, around);
  if (holder === undefined) return figures;
  if (!speaker) return [];
  const sayers = subjects(tree, tree.head(wording.at)).flatMap((one) => holdersAt(passage, one, undefined));
  // "told the envoys that he would sign": of whom such a pronoun speaks, that one's will is told.
  const isPerson = /^(?:he|she)$/.test(tree.forms[word] as string);
  return figures.filter((figure) => isPerson || sayers.includes(figure) || speaksFor(passage.report.text, found, speaker, figure));
}

/** True where a speaker's words bind an actor: the speaker, the state or body that the speaker serves, whoever unnamed officials speak of. */
function speaksFor(text: string, found: Found, speaker: Figure, actor: Figure): boolean {
  if (speaker === actor) return true;
  if (speaker.kind === 'group') return [...speaker.mentions.values()].some(({ span }) => OFFICIALS.test(text.slice(span.start, span.end)));
  const offices = found.roles.get(speaker) ?? [];
  return offices.some(({ of }) => of !== undefined && (of === actor || (of.state !== undefined && of.state === actor.state)));
}

/** "acknowledged the support for the plan": the noun of a deed under a verb that does not make it its subject's own. */
function isOthersDeed(tree: Tree, { at, words }: Wording): boolean {
  const holder = words.holder;
  if (tree.upos(at) !== 'NOUN' || holder === undefined || tree.head(holder) === at || tree.head(at) === holder) return false;
  const noun = tree.deprel(at) === 'conj' ? tree.head(at) : at;
  return tree.head(holder) !== noun && !isIn('light', tree.forms[tree.head(noun)] as string);
}

import { formsOf } from '#reading/match/inflect.ts';
import { packed } from '../rules/agreements.generated.ts';
import { bookOf, type RuleFile } from '../rules.ts';

const { lists } = JSON.parse(packed) as RuleFile<object>;

/** The rules that tell whose an agreement is. */
export const partyRules = bookOf<{ readonly is: 'party' }>(packed);

/** Nouns for an agreement; of these the ones for any, and the ones that need a name. */
export const isAgreementNoun = among('noun');
export const isGeneralNoun = among('general');
export const needsName = among('named_only');
/** Modifiers that tell only that states are concerned; that it is none between states. */
export const isWide = among('wide');
export const isPrivate = among('private');
/** Plain nouns for those who make agreements and are bound by them. */
export const isSide = among('side');
/** Verbs that are done to an agreement; nouns for what belongs to one. */
export const isTreatment = among('treat');
export const isPart = among('part');
/** Verbs for what an agreement does to those bound by it. */
export const isLayingDown = among('lay_down');

const topics = Object.keys(lists)
  .filter((name) => name.startsWith('topic_'))
  .map((name) => ({ topic: name.slice('topic_'.length), has: among(name) }));

/** What a word tells an agreement to be on. */
export function topicsOf(form: string): string[] {
  return topics.filter(({ has }) => has(form)).map(({ topic }) => topic);
}

/** A test for the forms of the lemmas of a list. */
function among(list: string): (form: string) => boolean {
  const forms = new Set((lists[list] ?? []).flatMap(formsOf));
  return (form) => forms.has(form);
}

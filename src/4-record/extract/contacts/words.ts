import { formsOf } from '#reading/match/inflect.ts';
import { packed } from '../rules/contacts.generated.ts';
import type { RuleFile } from '../rules.ts';

/** The forms of every lemma in the lists of data/rules/contacts.yaml, by the name of the list. */
const { lists } = JSON.parse(packed) as RuleFile<unknown>;
const forms = new Map(Object.entries(lists).map(([name, lemmas]) => [name, new Set(lemmas.flatMap(formsOf))]));

/** True where a word in small letters is a form of a lemma of a list. Throws where there is no such list. */
export function isAmong(list: string, form: string): boolean {
  const set = forms.get(list);
  if (!set) throw new Error(`data/rules/contacts.yaml has no list "${list}"`);
  return set.has(form.toLowerCase());
}

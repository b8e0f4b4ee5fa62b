import { formsOf } from '#reading/match/inflect.ts';
import { packed } from '../rules/provisions.generated.ts';
import type { RuleFile } from '../rules.ts';

const { lists } = JSON.parse(packed) as RuleFile<object>;
const forms = new Set((lists.law ?? []).flatMap(formsOf));

/** A noun for an agreement or law, in small letters. */
export function isLaw(form: string): boolean {
  return forms.has(form);
}

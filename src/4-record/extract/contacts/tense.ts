import { irregularForms } from '#reading/match/irregular-forms.ts';
import type { Tree } from '#reading/match/tree.ts';

/** How a verb stands in its clause, by its form and its auxiliaries. */
export type Tense =
  | 'past'
  | 'perfect'
  | 'present'
  | 'progressive'
  | 'past progressive'
  | 'future'
  | 'conditional'
  | 'destined'
  | 'infinitive'
  | 'gerund'
  | 'participle'
  | 'bare';

const PAST_ONLY = new Set([...irregularForms.entries()].flatMap(([lemma, forms]) => forms.filter((form) => form !== lemma)));
const HAVE = /^(?:have|has|had|having|'ve)$/;
const PRESENT_BE = /^(?:is|are|am|'s|'re|'m)$/;
const PAST_BE = /^(?:was|were)$/;
const FUTURE = /^(?:will|'ll|wo|shall)$/;
const CONDITIONAL = /^(?:would|'d|could|might|may|can|ca|should|must|ought)$/;

/** The tense of a verb, or of a noun or adjective with a copula. */
export function tenseOf(tree: Tree, verb: number): Tense {
  const aux = tree.dependents(verb, 'aux', 'cop').concat(tree.children(verb).filter((child) => tree.deprel(child) === 'aux:pass'));
  const helps = aux.map((child) => tree.forms[child] as string);
  const form = tree.forms[verb] as string;
  const to = tree.children(verb).some((child) => tree.forms[child] === 'to' && tree.deprel(child) === 'mark');
  if (helps.some((help) => FUTURE.test(help))) return 'future';
  if (helps.some((help) => CONDITIONAL.test(help))) return 'conditional';
  if (to) return helps.some((help) => PRESENT_BE.test(help) || PAST_BE.test(help)) ? 'destined' : 'infinitive';
  if (helps.some((help) => HAVE.test(help))) return form.endsWith('ing') && helps.includes('been') ? 'progressive' : 'perfect';
  if (helps.some((help) => PAST_BE.test(help))) return form.endsWith('ing') && tree.upos(verb) === 'VERB' ? 'past progressive' : 'past';
  if (helps.some((help) => PRESENT_BE.test(help))) return form.endsWith('ing') ? 'progressive' : 'present';
  if (helps.includes('did')) return 'past';
  if (form.endsWith('ing') && form.length > 4) return 'gerund';
  if (PAST_ONLY.has(form) || form.endsWith('ed')) return tree.deprel(verb) === 'acl' ? 'participle' : 'past';
  return form.endsWith('s') ? 'present' : 'bare';
}

import { irregularForms } from './irregular-forms.ts';

/**
 * All forms that an English verb, noun or adjective can take, with the word itself. Rules give more than exist ("travelling" and "traveling", "shutted"):
 * a pattern that asks for one of them is not hurt by a form that nobody writes.
 */
export function formsOf(lemma: string): readonly string[] {
  const irregular = irregularForms.get(lemma) ?? [];
  const last = lemma.at(-1) as string;
  const stems = [lemma];
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(lemma)) stems.push(lemma + last);
  const out = new Set([lemma, ...irregular]);
  if (/[^aeiou]y$/.test(lemma)) for (const end of ['ies', 'ied']) out.add(lemma.slice(0, -1) + end);
  else out.add(/(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`);
  if (lemma.endsWith('o')) out.add(`${lemma}s`);
  if (lemma.endsWith('man')) out.add(`${lemma.slice(0, -3)}men`);
  if (lemma.endsWith('ie')) out.add(`${lemma.slice(0, -2)}ying`);
  for (const stem of stems) {
    if (last === 'e') {
      out.add(`${stem}d`);
      out.add(`${/[eoy]e$/.test(stem) ? stem : stem.slice(0, -1)}ing`);
    } else {
      if (!/[^aeiou]y$/.test(stem)) out.add(`${stem}ed`);
      out.add(`${stem}ing`);
    }
  }
  return [...out];
}

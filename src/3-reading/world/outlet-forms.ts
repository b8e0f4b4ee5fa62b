import type { Lists } from './lists.ts';

/** One form of an outlet's name, as written. */
export interface OutletForm {
  readonly text: string;
  /** Index of the outlet in the list. */
  readonly outlet: number;
  /** Set where the form is also an ordinary word or name ("Time"). */
  readonly weak: boolean;
}

export interface OutletForms {
  /** The forms that begin with a word, longest first. */
  startingWith(word: string): readonly OutletForm[] | undefined;
  /** The listed outlet of exactly this name, an article aside; weak forms count. */
  named(name: string): number | undefined;
}

/** Of one form the outlet that comes first in the list has it. */
export function outletFormsOf(outlets: Lists['outlets']): OutletForms {
  const byFirstWord = new Map<string, OutletForm[]>();
  const byName = new Map<string, OutletForm>();
  outlets.forEach(([, , , forms], outlet) => {
    for (const form of forms) {
      const weak = form.startsWith('~');
      const text = weak ? form.slice(1) : form;
      const first = (text.match(/[\p{L}\p{N}]+/u) as RegExpMatchArray)[0];
      const entry = { text, outlet, weak };
      if (!byName.has(text)) byName.set(text, entry);
      const list = byFirstWord.get(first);
      if (list) list.push(entry);
      else byFirstWord.set(first, [entry]);
    }
  });
  for (const forms of byFirstWord.values()) forms.sort((a, b) => b.text.length - a.text.length);
  return {
    startingWith: (word) => byFirstWord.get(word),
    named: (name) => (byName.get(name) ?? byName.get(name.replace(/^[Tt]he /, '')))?.outlet,
  };
}

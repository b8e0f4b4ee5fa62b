import { fold } from './fold.ts';
import type { Lists, StateKind } from './lists.ts';

/** A state of data/states.yaml. */
interface State {
  /** The common English name. */
  readonly name: string;
  readonly kind: StateKind;
  /** ISO 3166-1 alpha-2 and alpha-3; XK and XKX, which users may assign, for Kosovo. Absent for states of the past. */
  readonly iso2?: string;
  readonly iso3?: string;
  readonly wikidata?: string;
  /** Letters and number of the Correlates of War project. */
  readonly cow?: { readonly letters: string; readonly number: number };
}

/** How words name a state. */
interface StateForm {
  /** Index of the state in the list. */
  readonly state: number;
  /** `name` is the state itself, `capital` its capital, `seat` a house that stands for the government, `people` its demonym. */
  readonly how: 'name' | 'capital' | 'seat' | 'people';
  /** Set where the form is a state only in the eyes of the model ("Georgia"). */
  readonly weak: boolean;
}

export interface StateForms {
  /** The state that a name, capital, seat or demonym stands for; a leading "the" does not matter. "us" in small letters is a pronoun. */
  stateForm(text: string): StateForm | undefined;
  /** A state by its index in the list. */
  stateAt(state: number): State | undefined;
  /** The common English name of a state by its index in the list. */
  stateName(state: number): string | undefined;
  /** The index of the state with this ISO 3166-1 code, of two or three letters, or this Wikidata item. */
  stateOfCode(code: string): number | undefined;
}

/** Of one form the state that comes first in the list has it, a name before a capital and that before a demonym. */
export function stateFormsOf(list: Lists['states']): StateForms {
  const forms = formsOf(list);
  const states = list.map(stateOf);
  const byCode = new Map<string, number>();
  for (const [i, { iso2, iso3, wikidata }] of states.entries())
    for (const code of [iso2, iso3, wikidata]) if (code !== undefined) byCode.set(code, i);
  return {
    stateForm: (text) => (/^us$/.test(text.trim()) ? undefined : forms.get(fold(text).replace(/^the /, ''))),
    stateAt: (state) => states[state],
    stateName: (state) => states[state]?.name,
    stateOfCode: (code) => byCode.get(code),
  };
}

function stateOf([kind, names, , , , [iso2, iso3, wikidata, letters, number]]: Lists['states'][number]): State {
  return {
    name: (names[0] as string).replace(/^~/, ''),
    kind,
    ...(iso2 === '' ? {} : { iso2 }),
    ...(iso3 === '' ? {} : { iso3 }),
    ...(wikidata === '' ? {} : { wikidata }),
    ...(letters === '' ? {} : { cow: { letters, number } }),
  };
}

function formsOf(list: Lists['states']): ReadonlyMap<string, StateForm> {
  const forms = new Map<string, StateForm>();
  const add = (text: string, state: number, how: StateForm['how']): void => {
    const weak = text.startsWith('~');
    const key = fold(weak ? text.slice(1) : text);
    if (!forms.has(key)) forms.set(key, { state, how, weak });
  };
  for (const [state, [, names]] of list.entries()) for (const name of names) add(name, state, 'name');
  for (const [state, [, , demonyms, capitals, houses]] of list.entries()) {
    for (const capital of capitals) add(capital, state, 'capital');
    for (const house of houses) add(house, state, 'seat');
    for (const demonym of demonyms) {
      add(demonym, state, 'people');
      add(`${demonym}s`, state, 'people');
    }
  }
  return forms;
}

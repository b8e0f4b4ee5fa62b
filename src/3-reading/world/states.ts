import { fold, lists } from './lists.ts';

/** A state of data/states.yaml by its index there, and how the words name it. */
export interface StateForm {
  readonly state: number;
  /** `name` is the state itself, `capital` its capital, `seat` a house that stands for the government, `people` its demonym. */
  readonly how: 'name' | 'capital' | 'seat' | 'people';
  /** Set where the form is a state only in the eyes of the model ("Georgia"). */
  readonly weak: boolean;
}

const forms = new Map<string, StateForm>();
lists.states.forEach(([names, demonyms, seats], state) => {
  const add = (text: string, how: StateForm['how']): void => {
    const weak = text.startsWith('~');
    const key = fold(weak ? text.slice(1) : text);
    if (!forms.has(key)) forms.set(key, { state, how, weak });
  };
  for (const name of names) add(name, 'name');
  seats.forEach((seat, i) => {
    add(seat, i === 0 ? 'capital' : 'seat');
  });
  for (const demonym of demonyms) {
    add(demonym, 'people');
    add(`${demonym}s`, 'people');
  }
});

/** The state that a name, capital, seat or demonym stands for; a leading "the" does not matter. "us" in small letters is a pronoun. */
export function stateForm(text: string): StateForm | undefined {
  if (/^us$/.test(text.trim())) return undefined;
  return forms.get(fold(text).replace(/^the /, ''));
}

/** The common English name of a state by its index in the list. */
export function stateName(state: number): string | undefined {
  return lists.states[state]?.[0][0]?.replace(/^~/, '');
}

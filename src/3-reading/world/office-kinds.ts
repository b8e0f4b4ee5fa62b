import { fold } from './fold.ts';
import type { Lists } from './lists.ts';

export interface OfficeKinds {
  /** Folded titles that stand for the same office of a state as this one, itself first: of the United States the foreign minister is the secretary of state. */
  titlesLike(title: string, state?: number): readonly string[];
}

export function officeKindsOf([everywhere, ofStates]: Lists['offices'], stateOfCode: (code: string) => number | undefined): OfficeKinds {
  const kinds = new Map<string, string[]>();
  const titles = new Map<string, string[]>();
  const add = (state: number | undefined, kind: string, forms: readonly string[]): void => {
    const where = state === undefined ? '' : `${state} `;
    for (const form of forms.map(fold)) kinds.set(`${where}${form}`, [...(kinds.get(`${where}${form}`) ?? []), kind]);
    titles.set(`${where}${kind}`, [...(titles.get(`${where}${kind}`) ?? []), ...forms.map(fold)]);
  };
  for (const [kind, forms] of everywhere) add(undefined, kind, forms);
  for (const [code, kind, forms] of ofStates) {
    const state = stateOfCode(code);
    if (state !== undefined) add(state, kind, forms);
  }
  return {
    titlesLike: (title, state) => {
      const folded = fold(title);
      const all = [...(kinds.get(folded) ?? []), ...(state === undefined ? [] : (kinds.get(`${state} ${folded}`) ?? []))];
      // The kinds of heads hold offices that differ: a president is no king.
      const same = all.filter((kind) => !kind.startsWith('head of') || kind === folded);
      const like = same.flatMap((kind) => [
        ...(state === undefined ? [] : (titles.get(`${state} ${kind}`) ?? [])),
        ...(titles.get(kind) ?? []),
      ]);
      return [...new Set([folded, ...like])];
    },
  };
}

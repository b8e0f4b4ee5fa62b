import type { Answer } from '../api/question.ts';
import { useQuestion } from '../api/question.ts';
import { useSearchState } from '../parts/use-search-state.ts';

export type ListedDesk = Answer<'/desks'>['items'][number];

export interface Desk {
  /** Name of the desk file, as the API takes it; undefined: the whole record. */
  readonly desk: string | undefined;
  readonly choose: (name: string | undefined) => void;
}

/** The relationship that is followed, as the address has it. It goes along from view to view. */
export function useDesk(): Desk {
  const [{ desk }, change] = useSearchState({ desk: undefined });
  return { desk, choose: (name) => change({ desk: name }, { push: true }) };
}

/** The desk files that there are. */
export function useDesks(): readonly ListedDesk[] {
  return useQuestion('/desks').data?.items ?? [];
}

import type { SearchState } from '../../parts/use-search-state.ts';

/** What the address of the timeline holds. */
export const TIMELINE_STATE = {
  kind: 'all',
  order: 'newest',
  status: '',
  party: '',
  who: '',
  outlet: '',
  about: '',
  from: undefined,
  to: undefined,
  at: undefined,
  asOf: undefined,
  knownAt: undefined,
} as const;

export type TimelineState = SearchState<typeof TIMELINE_STATE>;

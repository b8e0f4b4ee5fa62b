import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../api/client.ts';
import { type Issue, problemFrom } from '../../api/issue.ts';
import { questionOptions } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { given } from '../../parts/view-filters.tsx';

export type TimelineLine = components['schemas']['TimelineLine'];

export interface Walk {
  readonly desk: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly asOf: string | undefined;
  readonly knownAt: string | undefined;
  readonly newest: boolean;
  /** Kinds of lines; all where absent. */
  readonly lines: TimelineLine['line'][] | undefined;
}

export interface Walked {
  readonly lines: readonly TimelineLine[];
  readonly issue: Issue | undefined;
  readonly loading: boolean;
  readonly refreshing: boolean;
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

/** Lines asked for at once: within what the API answers in a blink from a large record. */
const LIMIT = 100;

/** Walks along the timeline, part by part. */
export function useWalk(walk: Walk): Walked {
  const found = useInfiniteQuery({
    queryKey: ['/timeline', walk],
    queryFn: ({ pageParam }) =>
      queries.fetchQuery(questionOptions('/timeline', { params: { query: given({ ...walk, cursor: pageParam, limit: LIMIT }) } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const pages = found.data?.pages;
  return {
    lines: useMemo(() => pages?.flatMap(({ items }) => items) ?? [], [pages]),
    issue: found.error === null ? undefined : problemFrom(found.error).issue,
    loading: found.isPending,
    refreshing: found.isFetching && !found.isPending,
    hasMore: found.hasNextPage,
    more: () => {
      if (!found.isFetching) void found.fetchNextPage();
    },
    again: () => void found.refetch(),
  };
}

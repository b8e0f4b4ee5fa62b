import { keepPreviousData, type QueryKey, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { MaybeOptionalInit } from 'openapi-fetch';
import { useMemo } from 'react';
import { api, queries } from './client.ts';
import { type ApiProblem, type Issue, problemFrom, problemOf } from './issue.ts';
import type { Answered, PathWith } from './paths.ts';
import type { paths } from './schema.generated.ts';

export type GetPath = PathWith<'get'>;
type Strict<P extends GetPath> = MaybeOptionalInit<paths[P], 'get'>;
/** The parameters of a path; one of the query that is undefined is not asked with. */
export type Asked<P extends GetPath> =
  Strict<P> extends infer I ? (I extends { readonly params?: infer Q } ? { readonly params?: WithUndefined<Q> } : I) : never;
type WithUndefined<Q> = { readonly [K in keyof Q]: K extends 'query' ? { readonly [N in keyof Q[K]]: Q[K][N] | undefined } : Q[K] };
/** What a path answers. */
export type Answer<P extends GetPath> = Answered<paths[P]['get']>;

export interface Question<T> {
  /** The last answer, also while the next is on its way. */
  readonly data: T | undefined;
  readonly issue: Issue | undefined;
  /** Nothing to show yet. */
  readonly loading: boolean;
  /** An answer is shown and asked for anew. */
  readonly refreshing: boolean;
  readonly again: () => void;
}

export interface AskingOptions {
  /** False: not asked yet. */
  readonly enabled?: boolean;
  /** Milliseconds after which it is asked again by itself. */
  readonly every?: number;
  /** What another question answered stands in while this one loads; true where not said. */
  readonly keep?: boolean;
}

export function keyOf(path: string, init: unknown): QueryKey {
  const { params } = (init ?? {}) as { readonly params?: unknown };
  return [path, params ?? {}];
}

/** The question as TanStack Query wants it, to ask outside of a component. */
export function questionOptions<P extends GetPath>(path: P, init?: Asked<P>) {
  return queryOptions({ queryKey: keyOf(path, init), queryFn: ({ signal }) => ask<P>(path, init, signal) });
}

async function ask<P extends GetPath>(path: P, init: unknown, signal: AbortSignal): Promise<Answer<P>> {
  try {
    // The client is typed path by path; here the path is any of them.
    const get = api.GET as unknown as (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
    const { data, error, response } = await get(path, { ...(init as object), signal });
    if (!response.ok) throw refused(path, problemOf(error, response.status));
    return data as Answer<P>;
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    throw problemFrom(thrown);
  }
}

/** Who is not known any more is led to sign in: the shell asks again who it is. */
function refused(path: string, problem: ApiProblem): ApiProblem {
  if (problem.status === 401 && path !== '/session') void queries.invalidateQueries({ queryKey: ['/session'] });
  return problem;
}

/** Asks the API: `useQuestion('/timeline', { params: { query: { desk } } })`. */
export function useQuestion<P extends GetPath>(
  path: P,
  init?: Asked<P>,
  { enabled = true, every, keep = true }: AskingOptions = {},
): Question<Answer<P>> {
  const found = useQuery({
    ...questionOptions(path, init),
    enabled,
    ...(every !== undefined && { refetchInterval: every }),
    ...(keep && { placeholderData: keepPreviousData as never }),
  });
  return {
    data: found.data as Answer<P> | undefined,
    issue: found.error === null ? undefined : problemFrom(found.error).issue,
    loading: found.isPending && enabled,
    refreshing: found.isFetching && !found.isPending,
    again: () => void found.refetch(),
  };
}

const NONE: readonly never[] = [];

interface Paged<T> {
  readonly items: readonly T[];
  readonly next?: string | number;
}
type PagedPath = { [P in GetPath]: Answer<P> extends Paged<unknown> ? P : never }[GetPath];
type ItemOf<P extends GetPath> = Answer<P> extends Paged<infer T> ? T : never;

export interface LongQuestion<P extends PagedPath> extends Omit<Question<Answer<P>>, 'data'> {
  /** Items of all pages so far. */
  readonly items: readonly ItemOf<P>[];
  /** The first page, for what stands beside the items. */
  readonly first: Answer<P> | undefined;
  readonly hasMore: boolean;
  readonly more: () => void;
}

/** Asks for a list page by page: `more` asks for the next. `cursor` is the name of the parameter that takes `next`. */
export function useLongQuestion<P extends PagedPath>(
  path: P,
  init?: Asked<P>,
  { enabled = true, cursor = 'cursor' }: AskingOptions & { readonly cursor?: string } = {},
): LongQuestion<P> {
  const found = useInfiniteQuery({
    queryKey: [...keyOf(path, init), 'pages'],
    queryFn: ({ pageParam, signal }) => ask<P>(path, goingOn(init, cursor, pageParam), signal),
    initialPageParam: undefined as string | number | undefined,
    getNextPageParam: (last) => (last as Paged<unknown>).next,
    placeholderData: keepPreviousData,
    enabled,
  });
  const pages = found.data?.pages ?? NONE;
  return {
    items: useMemo(() => pages.flatMap((page) => (page as Paged<ItemOf<P>>).items), [pages]),
    first: pages[0],
    issue: found.error === null ? undefined : problemFrom(found.error).issue,
    loading: found.isPending && enabled,
    refreshing: found.isFetching && !found.isPending,
    again: () => void found.refetch(),
    hasMore: found.hasNextPage,
    more: () => {
      if (!found.isFetchingNextPage) void found.fetchNextPage();
    },
  };
}

function goingOn(init: unknown, name: string, cursor: string | number | undefined): unknown {
  if (cursor === undefined) return init;
  const { params = {}, ...rest } = (init ?? {}) as { readonly params?: { readonly query?: object } };
  return { ...rest, params: { ...params, query: { ...params.query, [name]: cursor } } };
}

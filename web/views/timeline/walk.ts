import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../api/client.ts';
import { type Issue, problemFrom } from '../../api/issue.ts';
import { questionOptions, useQuestion } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { given } from '../../parts/view-filters.tsx';
import { dayPlus, daysFrom } from './days.ts';

export type TimelineLine = components['schemas']['TimelineLine'];

export interface Walk {
  readonly desk: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly asOf: string | undefined;
  readonly knownAt: string | undefined;
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

/** A part of the way: oldest first a cursor; newest first a stretch of days, which is told from its end. */
interface Part {
  readonly cursor?: string;
  readonly from?: string;
  readonly to?: string;
  /** Lines that the stretches so far had, and the days that they were long. */
  readonly days?: number;
}

interface Told {
  readonly lines: readonly TimelineLine[];
  readonly next?: Part;
}

/** Walks along the timeline, part by part. The API tells it from the oldest on; the newest first it is asked for in stretches of days, each as long as the one before was thin. */
export function useWalk(walk: Walk, newest: boolean): Walked {
  const { data: status } = useQuestion('/status');
  const { firstDay, lastDay } = status?.reports ?? {};
  const found = useInfiniteQuery({
    queryKey: ['/timeline', walk, newest, newest ? firstDay : '', newest ? lastDay : ''],
    queryFn: ({ pageParam, signal }) => (newest ? backwards(walk, pageParam, firstDay, signal) : forwards(walk, pageParam)),
    initialPageParam: newest ? firstStretch(walk, lastDay) : ({} as Part),
    getNextPageParam: (last: Told) => last.next,
    placeholderData: keepPreviousData,
    enabled: !newest || status !== undefined,
  });
  const pages = found.data?.pages;
  return {
    lines: useMemo(() => pages?.flatMap(({ lines }) => lines) ?? [], [pages]),
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

async function forwards(walk: Walk, { cursor }: Part): Promise<Told> {
  const { items, next } = await asked(walk, cursor);
  return { lines: items, ...(next !== undefined && { next: { cursor: next } }) };
}

/** Days of the first stretch: few, so that something is there at once; where they hold little the next are longer. */
const FIRST = 7;

/** The days before the last report, and all that is planned after it. */
function firstStretch({ from, to, asOf }: Walk, lastDay: string | undefined): Part {
  const end = [to, asOf, lastDay].filter((day) => day !== undefined).toSorted()[0];
  return end === undefined ? { ...(from !== undefined && { from }) } : { from: later(dayPlus(end, 1 - FIRST), from), days: FIRST };
}

async function backwards(walk: Walk, part: Part, firstDay: string | undefined, signal: AbortSignal): Promise<Told> {
  const lines: TimelineLine[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await asked({ ...walk, from: part.from, to: part.to ?? walk.to }, cursor);
    lines.push(...items);
    if (next === undefined || signal.aborted) break;
    cursor = next;
  }
  const next = stretchBefore(part, { count: lines.length, from: walk.from, firstDay });
  return { lines: lines.reverse(), ...(next !== undefined && { next }) };
}

interface Before {
  readonly count: number;
  /** First day that is asked for. */
  readonly from: string | undefined;
  /** Of the first report: what lies before is little. */
  readonly firstDay: string | undefined;
}

/** The stretch of days before one, as long as it takes for about as many lines as the API gives at once. */
function stretchBefore({ from: start, days = FIRST }: Part, { count, from, firstDay }: Before): Part | undefined {
  if (start === undefined || (from !== undefined && start <= from)) return undefined;
  const to = dayPlus(start, -1);
  const long = Math.max(1, Math.min(Math.round((days * LIMIT) / Math.max(1, count)), days * 4));
  const begin = dayPlus(to, 1 - long);
  if (firstDay === undefined || to < firstDay) return { to, ...(from !== undefined && { from }) };
  return { from: later(begin < firstDay && daysFrom(firstDay, to) < long ? firstDay : begin, from), to, days: long };
}

function later(day: string, other: string | undefined): string {
  return other !== undefined && other > day ? other : day;
}

function asked(walk: Walk, cursor: string | undefined) {
  const query = given({ ...walk, cursor, limit: LIMIT });
  return queries.fetchQuery(questionOptions('/timeline', { params: { query } }));
}

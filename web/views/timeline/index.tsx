import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useDesk } from '../../app/desk.ts';
import { messages } from '../../messages/timeline.ts';
import { Button } from '../../parts/button.tsx';
import { dayWords } from '../../parts/day-words.ts';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { Page } from '../../parts/page.tsx';
import { useKeys } from '../../parts/use-keys.ts';
import { useSearchState } from '../../parts/use-search-state.ts';
import { Entry, Month } from './entry.tsx';
import { Filters } from './filters.tsx';
import { fits, isNarrowed } from './narrowing.ts';
import { type Row, rowsOf } from './rows.ts';
import { TIMELINE_STATE, type TimelineState } from './state.ts';
import { type TimelineLine, useWalk, type Walk } from './walk.ts';

type LineKind = TimelineLine['line'];

const LINES: readonly LineKind[] = ['contact', 'statement', 'signed'];

/** Contacts, statements and signings in the order of days. */
export default function TimelineView(): ReactNode {
  const [state, change] = useSearchState(TIMELINE_STATE);
  const { desk } = useDesk();
  const newest = state.order !== 'oldest';
  const walked = useWalk(walkOf(state, desk, newest));
  const { lines, issue, loading, again } = walked;
  const narrowed = isNarrowed(state);
  const rows = useMemo(() => rowsOf(narrowed ? lines.filter(fits(state)) : lines), [lines, narrowed, state]);
  const shown = rows.filter(({ row }) => row === 'line').length;
  const further = useFurther(walked, { shown, narrowed, of: JSON.stringify(state) });
  const focus = useWalkingKeys(rows);
  return (
    <Page title={messages.title} lead={messages.lead}>
      <Filters state={state} change={change} lines={lines} narrowing={state} isNarrowed={narrowed || state.kind !== 'all'} />
      <Begins at={state.at} newest={newest} onWhole={() => change({ at: undefined })} />
      {loading && <Loading label={messages.loading} />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {!loading && issue === undefined && shown === 0 && !walked.hasMore && <Nothing />}
      <LongList
        items={rows}
        label={messages.label}
        estimate={(one) => (one.row === 'month' ? 64 : 112)}
        keyOf={({ key }) => key}
        focus={focus}
        onEnd={walked.hasMore && further.goes ? walked.more : undefined}
        render={(row) => (row.row === 'month' ? <Month month={row.month} /> : <Entry row={row} />)}
      />
      {!loading && issue === undefined && (
        <div role="status" className="no-print flex min-h-12 flex-wrap items-center gap-3 pt-4 text-sm text-soft">
          {narrowed && messages.fitting(shown, lines.length)}
          {walked.refreshing && ` ${messages.refreshing}`}
          {walked.hasMore && !further.goes && !walked.refreshing && (
            <Button small onClick={further.go}>
              {messages.further}
            </Button>
          )}
          {!walked.hasMore && shown > 0 && messages.end}
        </div>
      )}
    </Page>
  );
}

/** The days to go over: those that are asked for, from the day that is jumped to. */
function walkOf({ kind, from, to, at, asOf, knownAt }: TimelineState, desk: string | undefined, newest: boolean): Walk {
  const isIn = at !== undefined && (from === undefined || at >= from) && (to === undefined || at <= to);
  const days = !isIn ? { from, to } : newest ? { from, to: at } : { from: at, to };
  return { desk, ...days, asOf, knownAt, newest, lines: LINES.includes(kind as LineKind) ? [kind as LineKind] : undefined };
}

/** Lines that are looked at unasked when few of them fit. */
const UNASKED = 1500;
/** As many fitting ones fill a window. */
const ENOUGH = 25;

interface Far {
  readonly shown: number;
  readonly narrowed: boolean;
  /** What is looked for. */
  readonly of: string;
}

/** Where filters leave little, goes on by itself for some time, then waits to be asked. */
function useFurther(
  { lines, hasMore, refreshing, issue, more }: ReturnType<typeof useWalk>,
  { shown, narrowed, of }: Far,
): { readonly goes: boolean; readonly go: () => void } {
  const [until, setUntil] = useState({ of, lines: UNASKED });
  const limit = until.of === of ? until.lines : UNASKED;
  const goes = !narrowed || lines.length < limit;
  useEffect(() => {
    if (goes && shown < ENOUGH && hasMore && !refreshing && issue === undefined) more();
  });
  return { goes, go: () => setUntil({ of, lines: lines.length + UNASKED }) };
}

/** j and k go from line to line, o opens the words of one. Gives the row that has to be seen. */
function useWalkingKeys(rows: readonly Row[]): number | undefined {
  const [at, goTo] = useState<number>();
  const lines = rows.flatMap((one, row) => (one.row === 'line' ? row : []));
  const step = (by: number): void => {
    const now = at === undefined ? -1 : lines.indexOf(at);
    goTo(lines[Math.max(0, Math.min(lines.length - 1, now + by))]);
  };
  const row = at === undefined ? undefined : rows[at];
  const line = row?.row === 'line' ? row.at : undefined;
  useEffect(() => {
    if (line === undefined) return;
    const frame = requestAnimationFrame(() => elementOf(line)?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [line]);
  useKeys({
    j: { about: messages.keys.next, run: () => step(1) },
    k: { about: messages.keys.before, run: () => step(-1) },
    o: {
      about: messages.keys.open,
      run: () => {
        if (line !== undefined) elementOf(line)?.querySelector<HTMLAnchorElement>('a[href*="/reports/"], h3 a')?.click();
      },
    },
  });
  return at;
}

function elementOf(line: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-line="${line}"]`);
}

function Begins({
  at,
  newest,
  onWhole,
}: {
  readonly at: string | undefined;
  readonly newest: boolean;
  readonly onWhole: () => void;
}): ReactNode {
  if (at === undefined) return null;
  const day = dayWords(at);
  return (
    <p className="no-print flex flex-wrap items-center gap-3 text-sm text-soft">
      {newest ? messages.ends(day) : messages.begins(day)}
      <Button small look="plain" onClick={onWhole}>
        {messages.whole}
      </Button>
    </p>
  );
}

function Nothing(): ReactNode {
  return (
    <Empty
      title={messages.emptyTitle}
      hint={messages.emptyHint}
      action={
        <Link to="/read" className="link">
          {messages.add}
        </Link>
      }
    />
  );
}

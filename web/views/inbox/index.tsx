import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useLongQuestion, useQuestion } from '../../api/question.ts';
import { useMay } from '../../app/session.ts';
import { messages } from '../../messages/inbox.ts';
import { Day } from '../../parts/day.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { VirtualList } from '../../parts/virtual-list.tsx';
import { type Arrival, ArrivalTold } from './arrival.tsx';
import { DropZone } from './drop-zone.tsx';
import { FeedHealth, ReviewWork, TurnedAway } from './side.tsx';

/** The first view of the morning: what arrived, what failed, what waits. */
export default function InboxView(): ReactNode {
  const { items, first, issue, loading, again, more, hasMore } = useLongQuestion('/reports', { params: { query: { limit: 50 } } });
  const { data: status } = useQuestion('/status');
  const may = useMay('edit');
  const waiting =
    status?.entries.reduce((sum, { statuses }) => sum + (statuses.find(({ value }) => value === 'proposed')?.count ?? 0), 0) ?? 0;
  const days = useMemo(
    () => items.map((one, i) => ({ one, isFirst: items[i - 1]?.known.slice(0, 10) !== one.known.slice(0, 10) })),
    [items],
  );
  const isEmpty = !loading && issue === undefined && items.length === 0;
  return (
    <Page
      title={messages.title}
      lead={status !== undefined && status.reports.all > 0 ? messages.lead(status.reports.all, status.reports.origins) : undefined}
    >
      {may && <DropZone />}
      {loading && <Loading label={messages.loading} />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {isEmpty && (
        <Empty
          title={messages.emptyTitle}
          hint={messages.emptyHint}
          action={
            may && (
              <>
                <AddLink />
                <Link to="/settings/$" params={{ _splat: 'feeds' }} className="link self-center">
                  {messages.follow}
                </Link>
              </>
            )
          }
        />
      )}
      {items.length > 0 && (
        <div className="grid gap-10 wide:grid-cols-[minmax(0,1fr)_20rem]">
          <section aria-label={messages.arrivals} className="min-w-0">
            <VirtualList
              items={days}
              label={messages.arrivals}
              estimate={80}
              keyOf={({ one }) => one.report.id}
              onEnd={hasMore ? more : undefined}
              render={({ one, isFirst }) => <Row line={one} isFirst={isFirst} />}
            />
          </section>
          <aside aria-label={messages.sideLabel} className="no-print order-first space-y-8 wide:order-none">
            <ReviewWork waiting={waiting} />
            <FeedHealth />
            <TurnedAway title={messages.failures} items={first?.failures ?? []} />
            <TurnedAway title={messages.filtered} items={first?.filtered ?? []} />
          </aside>
        </div>
      )}
    </Page>
  );
}

function AddLink(): ReactNode {
  return (
    <Link
      to="/read"
      className="inline-flex min-h-9 items-center rounded border border-accent bg-accent px-3 font-medium text-on-accent hover:opacity-90"
    >
      {messages.add}
    </Link>
  );
}

function Row({ line, isFirst }: { readonly line: Arrival; readonly isFirst: boolean }): ReactNode {
  return (
    <>
      {isFirst && (
        <h2 className="caps pt-4 pb-1">
          <Day value={line.known.slice(0, 10)} />
        </h2>
      )}
      <ArrivalTold line={line} />
    </>
  );
}

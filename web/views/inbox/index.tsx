import { type ReactNode, useMemo } from 'react';
import { useLongQuestion, useQuestion } from '../../api/question.ts';
import { useMay } from '../../app/session.ts';
import { messages } from '../../messages/inbox.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { Page } from '../../parts/page.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { given } from '../../parts/view-filters.tsx';
import { ArrivalRow, withDays } from './arrival-row.tsx';
import { DropZone } from './drop-zone.tsx';
import { Filters, INBOX, type OriginKind } from './filters.tsx';
import { FirstRun } from './first-run.tsx';
import { useListKeys } from './list-keys.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { ReviewWork } from './review-work.tsx';
import { Sources } from './sources.tsx';
import { TurnedAway } from './turned-away.tsx';
import { Works } from './works.tsx';

/** Reports that are asked for at once. */
const PAGE = 50;

/** The first view of the morning: what arrived, what failed, what waits. */
export default function InboxView(): ReactNode {
  const [state, change] = useSearchState(INBOX);
  const { outlet, origin, unread, at } = state;
  const query = given({ outlet, origin: origin as OriginKind | undefined, unread: unread || undefined, limit: PAGE });
  const { items, first, issue, loading, again, more, hasMore } = useLongQuestion('/reports', { params: { query } });
  const { data: status } = useQuestion('/status');
  const may = useMay('edit');
  const rows = useMemo(() => withDays(items), [items]);
  const chosen = items.findIndex(({ report }) => report.id === at);
  useListKeys(
    items.map(({ report }) => report.id),
    chosen,
    (id) => change({ at: id }),
  );
  const isNarrowed = outlet !== undefined || origin !== undefined || unread;
  const isNone = !loading && issue === undefined && items.length === 0;
  const isEmpty = isNone && !isNarrowed;
  return (
    <Page
      title={messages.title}
      lead={status !== undefined && status.reports.all > 0 ? messages.lead(status.reports.all, status.reports.origins) : undefined}
    >
      {may && <DropZone />}
      {may && <PasteDialog />}
      {isEmpty ? (
        <>
          <Works />
          <FirstRun />
          <TurnedAway title={messages.failures} items={first?.failures ?? []} />
        </>
      ) : (
        <div className="grid gap-x-12 gap-y-8 wide:grid-cols-[minmax(0,1fr)_19rem]">
          <section aria-label={messages.arrivals} className="min-w-0">
            <Works />
            <Filters state={state} onChange={change} outlets={status?.outlets.map(({ value }) => value) ?? []} />
            {loading && <Loading label={messages.loading} />}
            {issue !== undefined && <Failure issue={issue} again={again} />}
            {isNone && (
              <Empty
                title={messages.noneLeft}
                hint={messages.noneLeftHint}
                action={<Button onClick={() => change({ outlet: undefined, origin: undefined, unread: false })}>{messages.clear}</Button>}
              />
            )}
            <LongList
              items={rows}
              label={messages.arrivals}
              estimate={96}
              keyOf={({ line }) => line.report.id}
              focus={chosen < 0 ? undefined : chosen}
              onEnd={hasMore ? more : undefined}
              render={(row) => <ArrivalRow row={row} isChosen={row.line.report.id === at} />}
            />
          </section>
          <aside aria-label={messages.sideLabel} className="no-print order-first min-w-0 wide:order-none wide:space-y-8">
            <ReviewWork status={status} />
            <div className="hidden space-y-8 wide:block">
              <Sources first={first} />
            </div>
          </aside>
          <div className="no-print space-y-8 wide:hidden">
            <Sources first={first} />
          </div>
        </div>
      )}
    </Page>
  );
}

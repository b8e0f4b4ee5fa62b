import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDeed } from '../../api/deed.ts';
import { useQuestion } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { useMay } from '../../app/session.ts';
import { messages } from '../../messages/inbox.ts';
import { messages as shared } from '../../messages/parts.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Instant } from '../../parts/day.tsx';
import { quoted } from '../../parts/quote.tsx';
import { toast, toastIssue } from '../../parts/toast.tsx';

type Turned = components['schemas']['TurnedItem'];

/** What waits for a decision, the least sure first: the morning's work begins here. */
export function ReviewWork({ waiting }: { readonly waiting: number }): ReactNode {
  const { data } = useQuestion('/review/waiting', { params: { query: { limit: 5 } } });
  const items = data?.items ?? [];
  const [first] = items;
  return (
    <section>
      <h2 className="caps border-b border-line pb-1">{messages.waiting}</h2>
      <p className="py-2">{messages.toReview(waiting)}</p>
      <ul className="space-y-2">
        {items.map(({ id, kind, report, words, confidence }) => (
          <li key={id}>
            <Link to="/reports/$id" params={{ id: report }} search={{ entry: id }} className="block hover:underline">
              <span className="text-sm text-soft">
                {shared.kinds[kind] ?? kind}
                {confidence !== undefined && `, ${messages.confidence(confidence)}`}
              </span>
              <span className="line-clamp-2 font-serif" dir="auto">
                {quoted(words.map((one) => one.words).reduce((a, b) => (b.length > a.length ? b : a), ''))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {first !== undefined && (
        <Link
          to="/reports/$id"
          params={{ id: first.report }}
          search={{ entry: first.id }}
          className="mt-3 inline-flex min-h-9 items-center rounded border border-accent bg-accent px-3 font-medium text-on-accent hover:opacity-90"
        >
          {messages.review}
        </Link>
      )}
    </section>
  );
}

/** Feeds with their health, and a button that asks all of them. */
export function FeedHealth(): ReactNode {
  const { data } = useQuestion('/feeds', {}, { every: 60_000 });
  const may = useMay('edit');
  const poll = useDeed('post', '/feeds/poll');
  const items = data?.items ?? [];
  return (
    <section>
      <h2 className="caps border-b border-line pb-1">{messages.feeds}</h2>
      {data !== undefined && items.length === 0 && <p className="py-2 text-soft">{messages.noFeeds}</p>}
      <ul className="divide-y divide-line">
        {items.map(({ feed, name, title, lastSuccess, nextPoll, lastError, gone, counts }) => (
          <li key={feed} className="py-2 text-sm">
            <p className="font-medium break-words">{name ?? title ?? feed}</p>
            <p className="text-soft">
              {lastSuccess === undefined ? (
                messages.never
              ) : (
                <>
                  {messages.lastSuccess} <Instant value={lastSuccess} />
                </>
              )}
              {nextPoll !== undefined && (
                <>
                  {' · '}
                  {messages.next} <Instant value={nextPoll} />
                </>
              )}
            </p>
            <p className="text-soft figures">
              {messages.counts(counts.seen, counts.skipped + counts.filtered + counts.duplicate, counts.failed)}
            </p>
            {gone !== undefined && <Badge look="wrong">{messages.gone}</Badge>}
            {lastError !== undefined && (
              <p className="text-wrong">
                {lastError.message} {lastError.remedy}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 flex flex-wrap gap-3">
        {may && items.length > 0 && (
          <Button
            small
            disabled={poll.busy}
            onClick={() =>
              void poll.run().then(({ issue }) => (issue === undefined ? toast({ text: messages.polling }) : toastIssue(issue)))
            }
          >
            {messages.poll}
          </Button>
        )}
        {may && (
          <Link to="/settings/$" params={{ _splat: 'feeds' }} className="link text-sm">
            {messages.follow}
          </Link>
        )}
      </p>
    </section>
  );
}

/** Items that gave no report, with the reason and what to do. */
export function TurnedAway({ title, items }: { readonly title: string; readonly items: readonly Turned[] }): ReactNode {
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="caps border-b border-line pb-1">{title}</h2>
      <ul className="divide-y divide-line">
        {items.slice(0, 20).map(({ deed, at, item, reason, issue, again }) => (
          <li key={deed} className="py-2 text-sm">
            <p className="font-medium break-all">{item}</p>
            {issue !== undefined && (
              <p>
                {issue.message} <span className="text-soft">{issue.remedy}</span>
              </p>
            )}
            {reason !== undefined && <p className="text-soft">{reason}</p>}
            <p className="text-soft">
              <Instant value={at} />
              {again !== undefined && (
                <>
                  {' · '}
                  {messages.again} <Instant value={again} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

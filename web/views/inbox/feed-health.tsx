import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDeed } from '../../api/deed.ts';
import { useQuestion } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { useMay } from '../../app/session.ts';
import { messages } from '../../messages/inbox.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { FeedAsked } from '../../parts/feed-asked.tsx';
import { toast, toastIssue } from '../../parts/toast.tsx';

type Feed = components['schemas']['Feed'];

/** Milliseconds after which the health of the feeds is asked for again. */
const OFTEN = 60_000;

/** Feeds with their health, and a button that asks them. */
export function FeedHealth(): ReactNode {
  const { data } = useQuestion('/feeds', {}, { every: OFTEN });
  const may = useMay('edit');
  const poll = useDeed('post', '/feeds/poll');
  const ask = async (): Promise<void> => {
    const { issue } = await poll.run();
    if (issue === undefined) toast({ text: messages.polling });
    else toastIssue(issue);
  };
  if (data === undefined) return null;
  return (
    <section>
      <h2 className="caps border-b border-line pb-1">{messages.feeds}</h2>
      {data.items.length === 0 && <p className="pt-2 text-soft">{messages.noFeeds}</p>}
      <ul className="divide-y divide-line">
        {data.items.map((feed) => (
          <li key={feed.feed} className="py-2 text-sm">
            <FeedTold feed={feed} />
          </li>
        ))}
      </ul>
      {may && (
        <p className="mt-2 flex flex-wrap items-center gap-3">
          {data.items.length > 0 && (
            <Button small disabled={poll.busy} onClick={() => void ask()}>
              {messages.poll}
            </Button>
          )}
          <Link to="/settings/$" params={{ _splat: 'feeds' }} className="link inline-flex min-h-7 items-center text-sm">
            {data.items.length === 0 ? messages.follow : messages.manage}
          </Link>
        </p>
      )}
    </section>
  );
}

function FeedTold({ feed: own }: { readonly feed: Feed }): ReactNode {
  const { feed, name, title, lastError, gone, counts } = own;
  return (
    <>
      <p className="font-medium break-words" title={feed}>
        {name ?? title ?? feed}
      </p>
      <p className="text-soft">
        <FeedAsked feed={own} />
      </p>
      <p className="figures text-soft">
        {messages.counts(counts.seen, counts.read, counts.skipped + counts.filtered + counts.duplicate, counts.failed)}
      </p>
      {gone !== undefined && <Badge look="wrong">{messages.gone}</Badge>}
      {lastError !== undefined && (
        <p className="text-wrong">
          {lastError.message} {lastError.remedy}
        </p>
      )}
    </>
  );
}

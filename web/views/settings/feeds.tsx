import { type ReactNode, useState } from 'react';
import { perform } from '../../api/deed.ts';
import { useQuestion } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { useMay } from '../../app/session.ts';
import { messages as all } from '../../messages/settings.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { FeedAsked } from '../../parts/feed-asked.tsx';
import { Loading } from '../../parts/loading.tsx';
import { toast, toastIssue } from '../../parts/toast.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { FeedDialog } from './feed-dialog.tsx';
import { Opml } from './opml.tsx';
import { Part, Subpart } from './part.tsx';

const messages = all.feeds;

type Feed = components['schemas']['Feed'];

/** The feeds that are followed, and how. */
export function FeedSettings(): ReactNode {
  const { data, issue, loading, again } = useQuestion('/feeds');
  const may = useMay('edit');
  const [{ follow }, change] = useSearchState({ follow: false });
  const [editing, edit] = useState<Feed>();
  const begin = may ? (
    <Button look="main" onClick={() => change({ follow: true })}>
      {messages.follow}
    </Button>
  ) : undefined;
  const isEmpty = data?.items.length === 0;
  return (
    <Part title={messages.title} lead={messages.lead} tools={isEmpty ? undefined : begin}>
      {!may && <p className="mb-4 text-soft">{all.mayNotEdit}</p>}
      {loading && <Loading />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {isEmpty && <Empty title={messages.emptyTitle} hint={messages.emptyHint} action={begin} />}
      <ul aria-label={messages.list} className="divide-y divide-line">
        {data?.items.map((feed) => (
          <li key={feed.feed} className="flex flex-wrap items-start gap-x-6 gap-y-2 py-3">
            <FeedTold feed={feed} />
            {may && <FeedDeeds feed={feed} onEdit={() => edit(feed)} />}
          </li>
        ))}
      </ul>
      <Subpart title={messages.opml}>
        <Opml may={may} />
      </Subpart>
      {may && follow && <FeedDialog feed={undefined} onClose={() => change({ follow: false })} />}
      {editing !== undefined && <FeedDialog feed={editing} onClose={() => edit(undefined)} />}
    </Part>
  );
}

function FeedTold({ feed: own }: { readonly feed: Feed }): ReactNode {
  const { feed, include = [], exclude = [], interval, lastError, gone, counts } = own;
  return (
    <div className="min-w-0 flex-1 basis-72">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-serif text-lg">{nameOf(own)}</span>
        {gone !== undefined && <Badge look="wrong">{messages.gone}</Badge>}
      </p>
      <p className="text-sm break-all text-soft">{feed}</p>
      <p className="figures text-sm text-soft">
        <FeedAsked feed={own} />
        {interval !== undefined && ` · ${messages.intervals[`${interval}`] ?? messages.everySeconds(interval)}`}
      </p>
      <p className="figures text-sm text-soft">{messages.counts(counts.seen, counts.read, counts.filtered, counts.failed)}</p>
      {include.length + exclude.length > 0 && <p className="text-sm text-soft">{messages.rules(include.length, exclude.length)}</p>}
      {lastError !== undefined && (
        <p className="text-sm text-wrong">
          {lastError.message} {lastError.remedy}
        </p>
      )}
    </div>
  );
}

function FeedDeeds({ feed, onEdit }: { readonly feed: Feed; readonly onEdit: () => void }): ReactNode {
  const name = nameOf(feed);
  return (
    <p className="no-print flex flex-wrap gap-2">
      <Button small aria-label={messages.changeOf(name)} onClick={onEdit}>
        {all.edit}
      </Button>
      <Button small aria-label={messages.unfollowOf(name)} onClick={() => void unfollow(feed.feed, name)}>
        {messages.unfollow}
      </Button>
    </p>
  );
}

function nameOf({ feed, name, title }: Feed): string {
  return name ?? title ?? (URL.canParse(feed) ? new URL(feed).hostname : feed);
}

/** Follows a feed no longer; a notice offers to take that back. */
async function unfollow(feed: string, name: string): Promise<void> {
  const { data, issue } = await perform('delete', '/feeds', undefined, { query: { feed } });
  if (issue !== undefined) return toastIssue(issue);
  const deed = data?.deeds.at(-1)?.seq;
  const undo = async (seq: number): Promise<void> => {
    const done = await perform('post', '/undo', { deed: seq });
    if (done.issue !== undefined) toastIssue(done.issue);
  };
  toast({ text: messages.unfollowed(name), ...(deed !== undefined && { undo: () => void undo(deed) }) });
}

import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Answer, useQuestion } from '../../api/question.ts';
import { useMay } from '../../app/session.ts';
import { messages } from '../../messages/inbox.ts';
import { messages as shared } from '../../messages/parts.ts';
import { Badge } from '../../parts/badge.tsx';
import { useKeys } from '../../parts/use-keys.ts';

type Waiting = Answer<'/review/waiting'>['items'][number];

/** How many of those that wait are shown. */
const SHOWN = 4;

/** What waits for a decision, the least sure first: the morning's work begins here, with one key. */
export function ReviewWork({ status }: { readonly status: Answer<'/status'> | undefined }): ReactNode {
  const { data } = useQuestion('/review/waiting', { params: { query: { limit: SHOWN } } });
  const navigate = useNavigate();
  const may = useMay('review');
  const items = data?.items ?? [];
  const [first] = items;
  const count = status?.entries.reduce((sum, one) => sum + (one.statuses.find(({ value }) => value === 'proposed')?.count ?? 0), 0);
  useKeys({
    r:
      may && first !== undefined
        ? {
            about: messages.keys.review,
            run: () => void navigate({ to: '/reports/$id', params: { id: first.report }, search: { entry: first.id } }),
          }
        : undefined,
  });
  if (data === undefined || count === undefined) return null;
  return (
    <section>
      <h2 className="caps border-b border-line pb-1">{messages.waiting}</h2>
      <p className="pt-2">
        {messages.toReview(count)} {items.length > 0 && <span className="text-soft">{messages.waitingHint}</span>}
      </p>
      {may && first !== undefined && (
        <Link
          to="/reports/$id"
          params={{ id: first.report }}
          search={{ entry: first.id }}
          className="my-3 inline-flex min-h-9 items-center gap-2 rounded border border-accent bg-accent px-3 font-medium text-on-accent hover:opacity-90"
        >
          {messages.review}
          <span aria-hidden="true" className="rounded border border-current px-1 font-sans text-xs">
            r
          </span>
        </Link>
      )}
      <ul className="hidden divide-y divide-line wide:block">
        {items.map((one) => (
          <li key={one.id}>
            <WaitingEntry entry={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WaitingEntry({ entry: { id, kind, report, outlet, words, confidence, flag } }: { readonly entry: Waiting }): ReactNode {
  const longest = words.map((one) => one.words).reduce((a, b) => (b.length > a.length ? b : a), '');
  return (
    <Link to="/reports/$id" params={{ id: report }} search={{ entry: id }} className="block py-2 no-underline hover:bg-tint">
      <span className="flex flex-wrap items-baseline gap-x-2 text-sm text-soft">
        <span>{shared.kinds[kind] ?? kind}</span>
        {confidence !== undefined && <span className="figures">{messages.sure(confidence)}</span>}
        {outlet !== undefined && <span dir="auto">{outlet}</span>}
        {flag !== undefined && <Badge look="warn">{shared.flags[flag] ?? flag}</Badge>}
      </span>
      <span className="line-clamp-2 font-serif" dir="auto">
        “{longest}”
      </span>
    </Link>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Answer, useQuestion } from '../../api/question.ts';
import { useMay } from '../../app/session.ts';
import { messages } from '../../messages/briefs.ts';
import { messages as shared } from '../../messages/parts.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Day, Instant } from '../../parts/day.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { ComposeDialog } from './compose.tsx';

type Listed = Answer<'/briefs'>['items'][number];

/** All briefs, the latest day first. */
export function BriefList(): ReactNode {
  const { data, issue, loading, again } = useQuestion('/briefs');
  const [{ compose }, change] = useSearchState({ compose: false });
  const may = useMay('review');
  const begin = may ? (
    <Button look="main" onClick={() => change({ compose: true })}>
      {messages.compose}
    </Button>
  ) : undefined;
  const isEmpty = data !== undefined && data.items.length === 0;
  return (
    <Page title={messages.title} lead={messages.lead} tools={isEmpty ? undefined : begin}>
      {loading && <Loading label={messages.loading} />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {isEmpty && <Empty title={messages.emptyTitle} hint={may ? messages.emptyHint : messages.mayNotCompose} action={begin} />}
      {data !== undefined && data.items.length > 0 && (
        <ul aria-label={messages.list} className="divide-y divide-line">
          {data.items.map((brief) => (
            <li key={brief.id}>
              <ListedBrief brief={brief} />
            </li>
          ))}
        </ul>
      )}
      {may && compose && <ComposeDialog onClose={() => change({ compose: false })} />}
    </Page>
  );
}

function ListedBrief({ brief: { id, occasion, desk, day, mark, lines, version, by, known } }: { readonly brief: Listed }): ReactNode {
  return (
    <article className="grid gap-x-6 gap-y-1 py-4 sm:grid-cols-[9rem_minmax(0,1fr)_max-content]">
      <p className="text-soft sm:pt-1">
        <Day value={day} />
      </p>
      <div className="min-w-0">
        <h2 className="font-serif text-xl leading-snug">
          <Link to="/briefs/$id" params={{ id }} className="decoration-edge decoration-1 underline-offset-4 hover:underline" dir="auto">
            {occasion}
          </Link>
        </h2>
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-soft">
          <span>{desk}</span>
          <span className="figures">{messages.lines(lines)}</span>
          <span className="figures">{messages.version(version)}</span>
          <span>
            {messages.by(by)}, <Instant value={known} />
          </span>
        </p>
      </div>
      {mark !== undefined && (
        <p className="sm:pt-1">
          <Badge look="warn" title={messages.handling}>
            {shared.marks[mark] ?? mark}
          </Badge>
        </p>
      )}
    </article>
  );
}

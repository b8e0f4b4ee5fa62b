import type { ReactNode } from 'react';
import { useLongQuestion } from '../../api/question.ts';
import { messages } from '../../messages/search.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { RecordAsOf } from '../../parts/record-as-of.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { given } from '../../parts/view-filters.tsx';
import { VirtualList } from '../../parts/virtual-list.tsx';
import { HitTold } from './hit.tsx';
import { QueryBox } from './query-box.tsx';
import { SavedSearches } from './saved.tsx';

/** Search over reports and entries, with saved searches beside it. */
export default function SearchView(): ReactNode {
  const [{ q, asOf }, change] = useSearchState({ q: '', asOf: undefined });
  const { items, issue, loading, again, more, hasMore } = useLongQuestion(
    '/search',
    { params: { query: { q, limit: 50, ...given({ asOf }) } } },
    { enabled: q !== '' },
  );
  const isQueryWrong = issue?.code === 'query.wrong';
  return (
    <Page title={messages.title} lead={messages.lead}>
      <div className="grid gap-8 wide:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="min-w-0">
          <QueryBox
            query={q}
            onSearch={(next) => change({ q: next }, { push: true })}
            error={isQueryWrong ? `${issue.message} ${issue.remedy}` : undefined}
          />
          <Help onTry={(next) => change({ q: next }, { push: true })} />
          <RecordAsOf value={asOf} onChange={(value) => change({ asOf: value })} />
          {q === '' && <Empty title={messages.startTitle} hint={messages.startHint} />}
          {q !== '' && loading && <Loading label={messages.searching} />}
          {issue !== undefined && !isQueryWrong && <Failure issue={issue} again={again} />}
          {q !== '' && !loading && issue === undefined && (
            <>
              <p role="status" className="mt-4 text-sm text-soft">
                {messages.found(items.length, hasMore)}
              </p>
              {items.length === 0 && <Empty title={messages.emptyTitle} hint={messages.emptyHint} />}
              {items.length > 0 && <Facets onNarrow={(part) => change({ q: `${q} ${part}` }, { push: true })} query={q} />}
              <VirtualList
                items={items}
                label={messages.results}
                estimate={110}
                keyOf={({ report, entry, span }) => `${report.id} ${entry?.id} ${span.start}`}
                onEnd={hasMore ? more : undefined}
                render={(hit) => <HitTold hit={hit} />}
              />
            </>
          )}
        </div>
        <SavedSearches query={q} />
      </div>
    </Page>
  );
}

function Help({ onTry }: { readonly onTry: (query: string) => void }): ReactNode {
  return (
    <details className="no-print my-3">
      <summary className="min-h-6 text-sm text-accent">{messages.help}</summary>
      <ul className="mt-2 space-y-1">
        {messages.examples.map(([query, about]) => (
          <li key={query} className="flex flex-wrap items-center gap-x-3">
            <Button look="plain" small className="font-mono" onClick={() => onTry(query)}>
              {query}
            </Button>
            <span className="text-sm text-soft">{about}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Facets({ query, onNarrow }: { readonly query: string; readonly onNarrow: (part: string) => void }): ReactNode {
  if (/\bkind:/.test(query)) return null;
  return (
    <div className="no-print mt-2 flex flex-wrap items-center gap-1">
      <span className="text-sm text-soft">{messages.facets}</span>
      {messages.values.kind?.slice(0, 5).map((kind) => (
        <Button key={kind} look="plain" small onClick={() => onNarrow(`kind:${kind}`)}>
          {kind}
        </Button>
      ))}
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuestion } from '../../api/question.ts';
import { useDesk } from '../../app/desk.ts';
import { messages } from '../../messages/positions.ts';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { TextFilter } from '../../parts/text-filter.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { given, ViewFilters } from '../../parts/view-filters.tsx';
import { Matter, matterName } from './matter.tsx';

/** Who stands where on what, over time. */
export default function PositionsView(): ReactNode {
  const [state, change] = useSearchState({ holder: '', issue: '', from: undefined, to: undefined, asOf: undefined, chosen: undefined });
  const { holder, issue, from, to, asOf, chosen } = state;
  const { desk } = useDesk();
  const {
    data,
    issue: problem,
    loading,
    again,
  } = useQuestion('/positions', {
    params: { query: given({ desk, holder, issue, from, to, asOf, limit: 300 }) },
  });
  return (
    <Page title={messages.title} lead={messages.lead}>
      <ViewFilters from={from} to={to} asOf={asOf} onChange={change}>
        <TextFilter
          label={messages.holder}
          placeholder={messages.holderHint}
          value={holder}
          onChange={(value) => change({ holder: value })}
        />
        <TextFilter label={messages.issue} placeholder={messages.issueHint} value={issue} onChange={(value) => change({ issue: value })} />
      </ViewFilters>
      {loading && <Loading label={messages.loading} />}
      {problem !== undefined && <Failure issue={problem} again={again} />}
      {data?.matters.length === 0 && (
        <Empty
          title={messages.emptyTitle}
          hint={messages.emptyHint}
          action={
            <Link to="/read" className="link">
              {messages.add}
            </Link>
          }
        />
      )}
      {data?.matters.map((line) => (
        <Matter key={`${line.matter.type} ${matterName(line)}`} line={line} chosen={chosen} onChoose={(id) => change({ chosen: id })} />
      ))}
    </Page>
  );
}

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuestion } from '../../api/question.ts';
import { messages } from '../../messages/reading-room.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import './reading-room.css';
import { Room } from './room.tsx';

/** One report with everything that was read in it. */
export default function ReadingRoom(): ReactNode {
  const { id = '' } = useParams({ strict: false });
  const [{ rejected }] = useSearchState({ rejected: false });
  const asked = { params: { path: { id }, query: { withRejected: rejected || undefined } } };
  const { data, issue, again } = useQuestion('/reports/{id}', asked, { keep: false });
  if (data === undefined && issue !== undefined)
    return (
      <Page title={messages.notOpened}>
        <Failure issue={issue} again={again} />
      </Page>
    );
  if (data === undefined) return <Loading label={messages.loading} />;
  return <Room key={id} report={data} asked={asked} />;
}

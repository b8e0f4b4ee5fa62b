import type { ReactNode } from 'react';
import { useQuestion } from '../../api/question.ts';
import { messages } from '../../messages/briefs.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { BackToList } from './back-to-list.tsx';
import { OpenBrief } from './open-brief.tsx';

/** One brief by its id. */
export function BriefPage({ id }: { readonly id: string }): ReactNode {
  const { data, issue, loading, again } = useQuestion('/briefs/{id}', { params: { path: { id } } });
  if (data !== undefined) return <OpenBrief kept={data} issue={issue} again={again} />;
  return (
    <Page title={messages.title} tools={<BackToList />}>
      {loading && <Loading label={messages.loadingOne} />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
    </Page>
  );
}

import type { ReactNode } from 'react';
import type { Answer } from '../../api/question.ts';
import { messages } from '../../messages/inbox.ts';
import { FeedHealth } from './feed-health.tsx';
import { TurnedAway } from './turned-away.tsx';

/** Feeds, what failed, what was left out. */
export function Sources({ first }: { readonly first: Answer<'/reports'> | undefined }): ReactNode {
  return (
    <>
      <FeedHealth />
      <TurnedAway title={messages.failures} items={first?.failures ?? []} />
      <TurnedAway title={messages.filtered} items={first?.filtered ?? []} />
    </>
  );
}

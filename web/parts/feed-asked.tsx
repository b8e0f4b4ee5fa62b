import type { ReactNode } from 'react';
import { messages } from '../messages/parts.ts';
import { Instant } from './day.tsx';

/** When a feed last answered, and when it is asked next. */
export function FeedAsked({
  feed: { lastSuccess, nextPoll },
}: {
  readonly feed: { readonly lastSuccess?: string; readonly nextPoll?: string };
}): ReactNode {
  const { never, last, next } = messages.feedAsked;
  return (
    <>
      {lastSuccess === undefined ? (
        never
      ) : (
        <>
          {last} <Instant value={lastSuccess} />
        </>
      )}
      {nextPoll !== undefined && (
        <>
          {' · '}
          {next} <Instant value={nextPoll} />
        </>
      )}
    </>
  );
}

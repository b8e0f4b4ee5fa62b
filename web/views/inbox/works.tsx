import type { ReactNode } from 'react';
import { perform } from '../../api/deed.ts';
import { type Answer, useQuestion } from '../../api/question.ts';
import { messages } from '../../messages/inbox.ts';
import { Button } from '../../parts/button.tsx';
import { toastIssue } from '../../parts/toast.tsx';
import { useJobNow } from './job-now.ts';

type Job = Answer<'/jobs'>['items'][number];

/** Milliseconds after which jobs of others are looked for. */
const OFTEN = 15_000;

/** What is being read or asked at the moment, told as it happens. */
export function Works(): ReactNode {
  const { data } = useQuestion('/jobs', {}, { every: OFTEN });
  const running = (data?.items ?? []).filter(({ ended }) => ended === undefined).toReversed();
  return (
    <div role="status" aria-label={messages.works} className="no-print">
      {running.length > 0 && (
        <ul className="mb-4 divide-y divide-line border-y border-line">
          {running.map((job) => (
            <li key={job.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <Work job={job} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Work({ job }: { readonly job: Job }): ReactNode {
  const { id, kind, about, state } = job;
  const now = useJobNow(id);
  const items = Math.max(now?.items ?? 0, job.items);
  const end = async (): Promise<void> => {
    const { issue } = await perform('delete', '/jobs/{id}', undefined, { path: { id } });
    if (issue !== undefined) toastIssue(issue);
  };
  return (
    <>
      <div className="min-w-0 flex-1 basis-56">
        <p className="break-words">
          {messages.working[kind]} {about}
        </p>
        <p className="figures text-sm text-soft">
          {state === 'waiting' && now === undefined ? messages.queued : messages.itemsDone(items)}
          {now?.name !== undefined && ` · ${messages.progress(now.name, now.share ?? 0)}`}
        </p>
      </div>
      <progress className="h-1.5 w-40 accent-accent" aria-label={about} max={1} {...(now?.share !== undefined && { value: now.share })} />
      <Button small aria-label={messages.stopOf(about)} onClick={() => void end()}>
        {messages.stop}
      </Button>
    </>
  );
}

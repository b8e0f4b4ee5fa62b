import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { perform } from '../../api/deed.ts';
import { type Answer, useQuestion } from '../../api/question.ts';
import { messages } from '../../messages/read.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { toastIssue } from '../../parts/toast.tsx';
import { useJobEvents } from './job-events.ts';

type Job = Answer<'/jobs'>['items'][number];

/** What is being read, and how it went: told as it happens. */
export function Jobs(): ReactNode {
  const { data, issue, again } = useQuestion('/jobs');
  const jobs = (data?.items ?? []).filter(({ kind }) => kind === 'add' || kind === 'fetch');
  return (
    <section className="mt-10" aria-label={messages.jobs}>
      <h2 className="mb-2 font-serif text-xl">{messages.jobs}</h2>
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {data !== undefined && jobs.length === 0 && <p className="text-soft">{messages.noJobs}</p>}
      <ul className="divide-y divide-line">
        {jobs.map((job) => (
          <li key={job.id} className="py-3">
            <OneJob job={job} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneJob({ job }: { readonly job: Job }): ReactNode {
  const isOver = job.ended !== undefined;
  const now = useJobEvents(job.id, !isOver);
  const cancel = async (): Promise<void> => {
    const { issue } = await perform('delete', '/jobs/{id}', undefined, { path: { id: job.id } });
    if (issue !== undefined) toastIssue(issue);
  };
  return (
    <div>
      <div className="flex flex-wrap items-center gap-3">
        <span className="min-w-0 flex-1 break-all">{job.about}</span>
        <Badge look={job.state === 'failed' ? 'wrong' : job.state === 'done' ? 'good' : 'normal'}>
          {messages.states[job.state] ?? job.state}
        </Badge>
        {!isOver && (
          <Button small onClick={() => void cancel()}>
            {messages.cancel}
          </Button>
        )}
      </div>
      {!isOver && <Progress share={now?.share} name={now?.name} />}
      {job.issue !== undefined && <Failure issue={job.issue} />}
      <ul className="mt-1">
        {job.outcomes.map((one) => (
          <li key={`${one.name}-${one.id ?? one.outcome}`} className="flex flex-wrap items-baseline gap-x-3 text-sm">
            <span className="min-w-0 break-all">{one.name}</span>
            <span className="text-soft">
              {messages.outcomes[one.outcome] ?? one.outcome}
              {one.entries !== undefined && `, ${messages.entries(one.entries)}`}
              {one.reason !== undefined && `: ${one.reason}`}
            </span>
            {one.id !== undefined && (
              <Link to="/reports/$id" params={{ id: one.id }} search={{}} className="link">
                {messages.open}
              </Link>
            )}
            {one.issue !== undefined && <Failure issue={one.issue} />}
          </li>
        ))}
      </ul>
      {job.notes.map((note) => (
        <p key={`${note.code}-${note.given ?? ''}`} className="mt-1 text-sm text-soft">
          {note.message} {note.remedy}
        </p>
      ))}
    </div>
  );
}

function Progress({ share, name }: { readonly share: number | undefined; readonly name: string | undefined }): ReactNode {
  const text = share === undefined || name === undefined ? messages.waiting : messages.progress(name, share);
  return (
    <div className="mt-1">
      <progress className="h-1.5 w-full accent-accent" aria-label={text} {...(share !== undefined && { value: share })} max={1} />
      <p className="figures text-sm text-soft">{text}</p>
    </div>
  );
}

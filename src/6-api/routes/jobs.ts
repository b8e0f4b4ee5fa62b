import { z } from 'zod';
import { IssueError, issueOf } from '#base/issue.ts';
import { type Caller, may } from '#desk/access/caller.ts';
import type { Job, Jobs } from '../jobs.ts';
import { type Route, route } from '../route.ts';
import { type JobAnswer, jobSchema, jobsSchema } from '../schemas/jobs.ts';

const id = z.strictObject({ id: z.string().min(1).max(50) });

/** Deeds that take a while, and how they are. Who asked for one sees it, and who administers the desk. */
export const JOB_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/jobs',
    operation: 'jobs',
    summary: 'Jobs under way and those that ended, the latest first',
    permission: 'read',
    answer: jobsSchema,
    handle: async ({ services: { jobs }, caller }) => ({
      items: jobs
        .list()
        .filter((job) => isSeen(job, caller))
        .map(answerOf),
    }),
  }),
  route({
    method: 'GET',
    path: '/jobs/{id}',
    operation: 'job',
    summary: 'One job: how far it is, what came of each item',
    permission: 'read',
    params: id,
    answer: jobSchema,
    handle: async ({ services: { jobs }, caller, params }) => answerOf(jobSeen(jobs, params.id, caller)),
  }),
  route({
    method: 'GET',
    path: '/jobs/{id}/events',
    operation: 'jobEvents',
    summary: 'What happens in a job, as it happens: progress, added, note; done, failed or cancelled at the end',
    permission: 'read',
    params: id,
    answer: 'events',
    handle: async ({ services: { jobs }, caller, params, signal, exchange }) => {
      const job = jobSeen(jobs, params.id, caller);
      const last = Number(exchange.headers['last-event-id'] ?? 0);
      return jobs.events(job.id, signal, Number.isSafeInteger(last) ? last : 0);
    },
  }),
  route({
    method: 'DELETE',
    path: '/jobs/{id}',
    operation: 'cancelJob',
    summary: 'End a job; what it has done stays',
    permission: 'edit',
    params: id,
    answer: jobSchema,
    handle: async ({ services: { jobs }, caller, params }) => {
      jobs.cancel(jobSeen(jobs, params.id, caller).id);
      return answerOf(jobSeen(jobs, params.id, caller));
    },
  }),
];

function isSeen({ by }: Job, caller: Caller): boolean {
  return by === caller.name || may(caller, 'admin');
}

function jobSeen(jobs: Jobs, id: string, caller: Caller): Job {
  const job = jobs.get(id);
  if (job !== undefined && isSeen(job, caller)) return job;
  throw new IssueError(issueOf('record.unknown', 'There is no job of this id.', id, 'GET /api/v1/jobs lists those there are.'));
}

/** What jobs of this program tell as outcomes is of one shape. */
function answerOf(job: Job): JobAnswer {
  return job as JobAnswer;
}

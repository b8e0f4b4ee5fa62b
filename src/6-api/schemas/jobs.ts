import { z } from 'zod';
import { JOB_KINDS, JOB_STATES } from '../jobs.ts';
import { issueSchema } from './issue.ts';
import { instantSchema } from './item.ts';
import { list, whole } from './list.ts';

/** What came of one item. */
const outcomeSchema = z
  .strictObject({
    outcome: z.enum(['read', 'kept', 'duplicate', 'filtered', 'failed']),
    name: z.string().describe('What the source calls it.'),
    id: z.string().optional().describe('Of the report, or of the one that it repeats.'),
    entries: z.int().optional(),
    words: z.int().optional(),
    revises: z.string().optional(),
    reason: z.string().optional(),
    issue: issueSchema.optional(),
    again: instantSchema.optional(),
    feed: z.string().optional(),
  })
  .meta({ id: 'JobOutcome' });

export const jobSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(JOB_KINDS),
    state: z.enum(JOB_STATES),
    by: z.string(),
    about: z.string(),
    made: instantSchema,
    ended: instantSchema.optional(),
    now: z.strictObject({ name: z.string(), share: z.number() }).optional(),
    outcomes: list(outcomeSchema).describe('The latest thousand.'),
    items: z.int().describe('Items that are done.'),
    notes: list(issueSchema),
    issue: issueSchema.optional(),
  })
  .meta({ id: 'Job', description: 'A deed under way, or how it ended.' });

export const jobsSchema = whole(jobSchema).meta({ id: 'Jobs' });

export const startedSchema = z
  .strictObject({ job: z.string() })
  .meta({ id: 'Started', description: 'GET /jobs/{id} tells how it goes on.' });

export type JobOutcome = z.output<typeof outcomeSchema>;
export type JobAnswer = z.input<typeof jobSchema>;

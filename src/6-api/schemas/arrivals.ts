import { z } from 'zod';
import { issueSchema } from './issue.ts';
import { instantSchema, reportRefSchema } from './item.ts';
import { list } from './list.ts';
import { originKindSchema } from './origins.ts';

const ARRIVED = {
  report: reportRefSchema,
  name: z.string(),
  known: instantSchema,
  origin: originKindSchema,
  language: z.string().optional(),
  entries: z.int(),
  waiting: z.int().describe('Entries that nobody has decided on.'),
  revises: z.string().optional(),
  revised: z.string().optional(),
  unread: issueSchema.optional(),
} as const;

const arrivalLineSchema = z
  .strictObject({
    ...ARRIVED,
    copies: list(z.strictObject({ ...ARRIVED, reason: z.string().optional(), of: z.string().optional() }).meta({ id: 'ArrivedCopy' })),
  })
  .meta({ id: 'ArrivalLine', description: 'Reports of one origin: the one that stands for them, and its copies.' });

const turnedItemSchema = z
  .strictObject({
    deed: z.int(),
    at: instantSchema,
    source: z.string(),
    item: z.string(),
    outcome: z.enum(['duplicate', 'filtered', 'failed']),
    report: z.string().optional(),
    reason: z.string().optional(),
    issue: issueSchema.optional(),
    again: instantSchema.optional().describe('When it is tried again.'),
  })
  .meta({ id: 'TurnedItem', description: 'An item of a source that gave no report, and why.' });

export const turnedSchema = z.strictObject({ items: list(turnedItemSchema), next: z.string().optional() }).meta({ id: 'Turned' });

export const arrivalsSchema = z
  .strictObject({
    items: list(arrivalLineSchema),
    next: z.string().optional(),
    failures: list(turnedItemSchema).describe('The latest that failed, with the remedy; with the first page only.'),
    filtered: list(turnedItemSchema).describe('The latest that a rule left out; with the first page only.'),
  })
  .meta({ id: 'Arrivals' });

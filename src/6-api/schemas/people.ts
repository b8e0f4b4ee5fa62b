import { z } from 'zod';
import { daySchema, instantSchema, itemSchema, namedSchema } from './item.ts';
import { list, listed } from './list.ts';

const roleLineSchema = z
  .strictObject({
    title: z.string(),
    of: namedSchema.optional(),
    ofName: z.string().optional(),
    status: z.enum(['current', 'former', 'incoming', 'acting', 'late']),
    from: z.string().optional(),
    to: z.string().optional(),
    firstReported: daySchema,
    lastReported: daySchema,
    reports: z.int(),
    origins: z.int(),
    sources: list(itemSchema),
  })
  .meta({ id: 'RoleLine' });

export const judgementSchema = z
  .strictObject({
    deed: z.int().describe('Number of the deed.'),
    a: z.string(),
    b: z.string(),
    verdict: z.string(),
    by: z.string(),
    why: z.string().optional(),
    known: instantSchema,
  })
  .meta({ id: 'Judgement', description: 'What was said on whether two are the same.' });

export const personLineSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    country: z.string().optional(),
    aliases: list(z.string()),
    members: list(z.string()).describe('Actors judged to be the same, this one included.'),
    judgements: list(judgementSchema),
    roles: list(roleLineSchema),
    reports: z.int(),
    statements: z.int(),
    positions: z.int(),
    contacts: z.int(),
    firstSeen: daySchema.optional(),
    lastSeen: daySchema.optional(),
  })
  .meta({ id: 'PersonLine' });

export const peopleSchema = listed(personLineSchema).meta({ id: 'People' });

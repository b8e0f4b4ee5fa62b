import { z } from 'zod';
import { daySchema, instantSchema } from './item.ts';
import { list } from './list.ts';

const count = z.strictObject({ value: z.string(), count: z.int() });

export const statusSchema = z
  .strictObject({
    reports: z.strictObject({
      all: z.int(),
      read: z.int(),
      unread: list(z.strictObject({ value: z.string(), count: z.int(), message: z.string() })),
      revised: z.int(),
      origins: z.int(),
      firstDay: daySchema.optional(),
      lastDay: daySchema.optional(),
    }),
    items: list(z.strictObject({ outcome: z.string(), reason: z.string(), count: z.int() })),
    entries: list(z.strictObject({ kind: z.string(), all: z.int(), statuses: list(count), flagged: z.int() })),
    actors: z.int(),
    feeds: z.int(),
    outlets: list(count),
    lastDeed: z.strictObject({ seq: z.int(), at: instantSchema, by: z.string(), kind: z.string() }).optional(),
    database: z.strictObject({ kind: z.enum(['sqlite', 'postgres']), bytes: z.int() }),
  })
  .meta({ id: 'Status', description: 'How much there is of everything.' });

import { z } from 'zod';
import { reportRefSchema } from './item.ts';
import { list } from './list.ts';
import { wordsSchema } from './words.ts';

export const originKindSchema = z.enum(['own', 'wire', 'citing', 'official', 'unknown']);

const relaySchema = z
  .strictObject({
    outlet: z.string(),
    from: z.string().describe('The agency or outlet that it has it from.'),
    how: z.enum(['wire', 'citing']),
    reports: z.int(),
    examples: list(z.strictObject({ report: reportRefSchema, words: list(wordsSchema) })),
  })
  .meta({ id: 'Relay' });

const familySchema = z
  .strictObject({
    head: reportRefSchema,
    members: list(
      z.strictObject({ report: reportRefSchema, origin: originKindSchema, reason: z.string().optional(), of: z.string().optional() }),
    ),
  })
  .meta({ id: 'Family', description: 'Reports of one origin.' });

export const originsSchema = z
  .strictObject({
    reports: z.int(),
    families: z.int(),
    kinds: list(z.strictObject({ origin: originKindSchema, reports: z.int() })),
    relays: list(relaySchema),
    largest: list(familySchema),
  })
  .meta({ id: 'Origins' });

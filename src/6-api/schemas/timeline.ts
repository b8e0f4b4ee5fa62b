import { z } from 'zod';
import { CONTACT_LINE } from './contacts.ts';
import { corroborationSchema, daySchema } from './item.ts';
import { list, listed } from './list.ts';
import { knownAgreementSchema } from './register.ts';
import { statementItemSchema } from './statements.ts';

const timelineLineSchema = z
  .discriminatedUnion('line', [
    z
      .strictObject({
        line: z.literal('statement'),
        day: daySchema,
        id: z.string().describe('Of the first of them.'),
        sources: list(statementItemSchema),
        corroboration: corroborationSchema,
      })
      .meta({ id: 'TimelineStatement', description: 'What a report or several said with the same words.' }),
    z
      .strictObject({
        line: z.literal('signed'),
        day: daySchema,
        lastDay: daySchema,
        id: z.string(),
        known: knownAgreementSchema,
        reports: z.int().describe('Reports that name it.'),
      })
      .meta({ id: 'TimelineSigned', description: 'The signing of an agreement that the record names, from the register.' }),
    z.strictObject({ line: z.literal('contact'), ...CONTACT_LINE }).meta({ id: 'TimelineContact' }),
  ])
  .meta({ id: 'TimelineLine' });

export const timelineSchema = listed(timelineLineSchema).meta({ id: 'Timeline' });

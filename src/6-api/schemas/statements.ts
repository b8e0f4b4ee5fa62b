import { z } from 'zod';
import { ITEM, namedSchema } from './item.ts';
import { list, listed } from './list.ts';

export const statementItemSchema = z
  .strictObject({
    ...ITEM,
    speaker: namedSchema.optional(),
    addressee: namedSchema.optional(),
    via: list(namedSchema),
    speech: z.enum(['direct', 'indirect', 'mixed']),
    polarity: z.enum(['affirmed', 'negated']),
    said: z.string().optional().describe('EDTF.'),
  })
  .meta({ id: 'StatementItem' });

export const statementsSchema = listed(statementItemSchema).meta({ id: 'Statements' });

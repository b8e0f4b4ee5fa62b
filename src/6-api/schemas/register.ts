import { z } from 'zod';
import { STANCES } from '#reading/reading.ts';
import { daySchema, ITEM, itemSchema, namedSchema } from './item.ts';
import { list, listed } from './list.ts';

export const knownAgreementSchema = z
  .strictObject({
    id: z.string(),
    names: list(z.string()).describe('The fullest first.'),
    told_by: list(z.string()).optional(),
    about: z.string().optional(),
    parties: z.union([list(z.string()), z.literal('multilateral')]),
    signed: z.string().optional(),
    in_force: z.string().optional(),
    unts: z.number().optional(),
  })
  .meta({ id: 'KnownAgreement', description: 'A line of the register of known agreements.' });

const provisionItemSchema = z
  .strictObject({
    ...ITEM,
    bearer: namedSchema,
    modality: z.enum(['right', 'power', 'duty', 'prohibition', 'permission']),
    action: z.string(),
    counterpart: namedSchema.optional(),
  })
  .meta({ id: 'ProvisionItem' });

const wishItemSchema = z
  .strictObject({
    ...ITEM,
    holder: namedSchema,
    stance: z.enum(STANCES),
    value: z.number().describe('3 (demand) to -3 (refuse).'),
    object: z.string(),
  })
  .meta({ id: 'WishItem' });

const agreementLineSchema = z
  .strictObject({
    id: z.string(),
    known: knownAgreementSchema.optional(),
    names: list(z.strictObject({ value: z.string(), count: z.int() })),
    parties: list(namedSchema),
    years: list(z.number()),
    reports: z.int(),
    origins: z.int(),
    firstSeen: z.string(),
    lastSeen: z.string(),
    sources: list(itemSchema).describe('The first and the last entry that name it.'),
    provisions: list(
      z
        .strictObject({
          latest: provisionItemSchema,
          firstReported: daySchema,
          lastReported: daySchema,
          sources: list(provisionItemSchema),
        })
        .meta({ id: 'ProvisionLine' }),
    ),
    wishes: list(wishItemSchema).describe('Who wants what of it or of its change, the latest first.'),
  })
  .meta({ id: 'AgreementLine' });

export const registerSchema = listed(agreementLineSchema).meta({ id: 'Register' });

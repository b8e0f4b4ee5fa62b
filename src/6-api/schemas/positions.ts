import { z } from 'zod';
import { STANCES } from '#reading/reading.ts';
import { daySchema, ITEM, namedSchema } from './item.ts';
import { list } from './list.ts';

const matterSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('issue'), name: z.string() }),
    z.strictObject({ type: z.literal('agreement'), id: z.string() }),
    z.strictObject({ type: z.literal('other') }),
  ])
  .meta({ id: 'Matter', description: 'What positions are about: an issue of the desk, an agreement of the record, or neither.' });

const positionItemSchema = z
  .strictObject({
    ...ITEM,
    holder: namedSchema,
    stance: z.enum(STANCES),
    value: z.number().describe('3 (demand) to -3 (refuse).'),
    object: z.string().describe('What it is about, as worded.'),
    forState: z
      .union([z.literal('state'), z.strictObject({ title: z.string(), entry: z.string() })])
      .optional()
      .describe("What makes it the position of the holder's state too."),
  })
  .meta({ id: 'PositionItem' });

const shiftSchema = z
  .strictObject({
    from: z.number(),
    to: z.number(),
    fromDay: daySchema,
    day: daySchema,
    before: list(z.string()),
    after: list(z.string()),
    sameObject: z.boolean().describe('Whether the words of what it is about are alike before and after.'),
  })
  .meta({ id: 'Shift', description: 'A change of the ladder value from one dated position of a holder to the next.' });

const holderLineSchema = z
  .strictObject({
    holder: namedSchema,
    positions: list(positionItemSchema),
    shifts: list(shiftSchema),
    disagreements: list(
      z
        .strictObject({ day: daySchema, positions: list(z.strictObject({ id: z.string(), value: z.number() })) })
        .meta({ id: 'Disagreement', description: 'Positions of one day that contradict each other.' }),
    ),
  })
  .meta({ id: 'HolderLine' });

const partyLineSchema = z
  .strictObject({
    country: z.string().optional(),
    state: list(z.string()).describe('Ids of the positions that stand for the state.'),
    holders: list(holderLineSchema),
  })
  .meta({ id: 'PartyLine' });

export const positionsSchema = z
  .strictObject({
    matters: list(z.strictObject({ matter: matterSchema, parties: list(partyLineSchema) }).meta({ id: 'MatterLine' })),
    next: z.string().optional().describe('Where to go on with earlier positions.'),
  })
  .meta({ id: 'Positions' });

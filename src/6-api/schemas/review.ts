import { z } from 'zod';
import { fieldsSchema } from './entry.ts';
import { daySchema, instantSchema } from './item.ts';
import { list, listed, whole } from './list.ts';
import { wordsSchema } from './words.ts';

export const waitingSchema = whole(
  z
    .strictObject({
      id: z.string(),
      kind: z.string(),
      report: z.string(),
      outlet: z.string().optional(),
      day: daySchema,
      confidence: z.number().optional(),
      flag: z.string().optional(),
      value: fieldsSchema,
      human: fieldsSchema.optional(),
      words: list(wordsSchema),
    })
    .meta({ id: 'WaitingEntry', description: 'An entry that waits for a person.' }),
).meta({ id: 'Waiting' });

export const reviewersSchema = whole(
  z
    .strictObject({
      kind: z.string(),
      pairs: list(
        z.strictObject({
          reviewers: z.tuple([z.string(), z.string()]).readonly(),
          entries: z.int(),
          observed: z.number(),
          kappa: z.number().optional().describe("Cohen's."),
        }),
      ),
      alpha: z.number().optional().describe("Krippendorff's, over all reviewers."),
      entries: z.int(),
    })
    .meta({ id: 'KindAgreement' }),
).meta({ id: 'ReviewAgreement', description: 'How far reviewers agree, kind by kind.' });

export const deedSchema = z
  .strictObject({
    seq: z.int(),
    at: instantSchema,
    by: z.string(),
    kind: z.string(),
    why: z.string().optional(),
    body: fieldsSchema,
    hash: z.string(),
  })
  .meta({ id: 'Deed', description: 'Something that was done, as the log holds it.' });

export const deedsSchema = z.strictObject({ deeds: list(deedSchema) }).meta({ id: 'Deeds' });

const VERDICTS = ['accepted', 'edited', 'rejected', 'proposed'] as const;

export const proposalsSchema = listed(
  z
    .strictObject({
      deed: z.int().describe('Undoing it dismisses the proposal.'),
      at: instantSchema,
      by: z.string(),
      why: z.string().optional(),
      proposal: z.union([
        z.strictObject({ entry: z.string(), verdict: z.enum(VERDICTS), value: fieldsSchema.optional() }),
        z.strictObject({ a: z.string(), b: z.string(), verdict: z.enum(['same', 'different', 'unsure']) }),
      ]),
    })
    .meta({ id: 'ListedProposal' }),
).meta({ id: 'Proposals' });

export const logSchema = z
  .strictObject({
    items: list(
      z
        .strictObject({
          seq: z.int(),
          at: instantSchema,
          by: z.string(),
          kind: z.string(),
          why: z.string().optional(),
          about: z.string(),
          undone: z.boolean(),
          undoable: z.boolean(),
        })
        .meta({ id: 'ListedDeed' }),
    ),
    next: z.int().optional().describe('Give it as `before` to go on.'),
  })
  .meta({ id: 'Log' });

import { z } from 'zod';
import { list, whole } from './list.ts';
import { judgementSchema } from './people.ts';

export const candidatesSchema = whole(
  z
    .strictObject({
      a: z.string(),
      b: z.string(),
      score: z.number().describe('0 to 1: an order, not a probability.'),
      reasons: list(z.string()),
      names: z.tuple([z.string(), z.string()]).readonly(),
    })
    .meta({ id: 'Candidate', description: 'Two actors that may be one, and why.' }),
).meta({ id: 'Candidates' });

export const judgementsSchema = whole(judgementSchema).meta({ id: 'Judgements' });

import { z } from 'zod';
import { daySchema, markSchema } from './item.ts';
import { list } from './list.ts';
import { spanSchema } from './words.ts';

const hitSchema = z
  .strictObject({
    report: z.strictObject({
      id: z.string(),
      outlet: z.string().optional(),
      title: z.string().optional(),
      published: z.string().optional(),
      day: daySchema.describe('Day of publication, else of arrival.'),
      mark: markSchema.optional(),
    }),
    entry: z.strictObject({ id: z.string(), kind: z.string(), status: z.string(), mark: markSchema.optional() }).optional(),
    span: spanSchema.describe("In the report's text."),
    words: z.string(),
    marks: list(spanSchema).describe("Places of what was asked for, in the report's text."),
  })
  .meta({ id: 'Hit', description: 'Words that were found: an entry, or a passage of a report where no entry is.' });

export const searchSchema = z
  .strictObject({ items: list(hitSchema), next: z.string().optional().describe('Give it as `cursor` to go on; absent at the end.') })
  .meta({ id: 'Search' });

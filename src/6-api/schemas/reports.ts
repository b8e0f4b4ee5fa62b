import { z } from 'zod';
import { shownEntrySchema } from './entry.ts';
import { issueSchema } from './issue.ts';
import { instantSchema, itemSchema, markingSchema, namedSchema, reportRefSchema } from './item.ts';
import { list } from './list.ts';
import { originKindSchema } from './origins.ts';
import { spanSchema, wordsSchema } from './words.ts';

const originSchema = z
  .strictObject({
    kind: originKindSchema,
    agency: z.string().optional(),
    outlet: z.string().optional(),
    evidence: list(spanSchema),
    stated: z.enum(['outlet', 'byline', 'url']).optional(),
    ground: z.string().optional(),
  })
  .meta({ id: 'Origin', description: 'Where a report comes from, with what proves it.' });

const figureSchema = z
  .strictObject({ local: z.string(), name: z.string(), actor: namedSchema, mentions: list(wordsSchema) })
  .meta({ id: 'ReportFigure', description: 'Who is in a report, with every place where it is named.' });

const copySchema = z
  .strictObject({ report: reportRefSchema, origin: originKindSchema, reason: z.string().optional(), of: z.string().optional() })
  .meta({ id: 'ReportCopy', description: 'Another report of the same origin.' });

export const reportSchema = z
  .strictObject({
    report: reportRefSchema,
    name: z.string(),
    from: z.string(),
    byline: z.string().optional(),
    language: z.string().optional().describe('BCP 47.'),
    page: z.string().optional(),
    section: z.string().optional(),
    sha256: z.string(),
    known: instantSchema,
    hasOriginal: z.boolean(),
    reader: z.string().optional(),
    origin: originSchema,
    unread: issueSchema.optional(),
    text: z.string().describe('Places in it count UTF-16 code units.'),
    entries: list(shownEntrySchema),
    figures: list(figureSchema),
    reviews: list(
      z.strictObject({
        deed: z.int(),
        entry: z.string(),
        by: z.string(),
        verdict: z.string(),
        why: z.string().optional(),
        known: instantSchema,
      }),
    ),
    marks: list(markingSchema),
    copies: list(copySchema),
    revisions: list(reportRefSchema).describe('Texts of the same report, the first first; empty where there is no other.'),
  })
  .meta({ id: 'Report', description: 'One report with everything that the record has of it.' });

export const elsewhereSchema = z
  .strictObject({
    items: list(
      z
        .strictObject({
          report: reportRefSchema,
          sameOrigin: z.boolean().describe('It is no second witness.'),
          shared: z.strictObject({
            same: list(z.strictObject({ here: z.string(), there: z.string() })),
            contacts: list(z.strictObject({ here: z.string(), there: z.string(), reason: z.string() })),
            speakers: list(namedSchema),
            agreements: list(z.string()),
          }),
          entries: list(itemSchema),
        })
        .meta({ id: 'ElsewhereLine', description: 'Another report on the same thing.' }),
    ),
  })
  .meta({ id: 'Elsewhere' });

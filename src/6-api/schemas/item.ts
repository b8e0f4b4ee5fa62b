import { z } from 'zod';
import { MARKS } from '#desk/access/marks.ts';
import { ENTRY_KINDS } from '#record/entries/entry.ts';
import { ENTRY_STATUSES } from '#record/review/status.ts';
import { list } from './list.ts';
import { fieldWordsSchema } from './words.ts';

export const daySchema = z.string().describe('A day, ISO 8601.');

export const instantSchema = z.string().describe('An instant, ISO 8601, UTC.');

const entryKindSchema = z.enum(ENTRY_KINDS).meta({ id: 'EntryKind' });

export const entryStatusSchema = z.enum(ENTRY_STATUSES).meta({ id: 'EntryStatus' });

export const markSchema = z
  .enum(MARKS)
  .meta({ id: 'Mark', description: 'How something is to be handled: what bears a higher mark than you may see is not there for you.' });

export const reportRefSchema = z
  .strictObject({
    id: z.string(),
    outlet: z.string().optional(),
    title: z.string().optional(),
    published: z.string().optional(),
    url: z.string().optional(),
    day: daySchema.describe('Day of publication, else of arrival.'),
    mark: markSchema.optional(),
  })
  .meta({ id: 'ReportRef' });

export const namedSchema = z
  .strictObject({ id: z.string(), name: z.string(), kind: z.string(), country: z.string().optional().describe('ISO 3166-1 alpha-3.') })
  .meta({ id: 'Named', description: 'An actor: the one that stands for all judged the same.' });

const attributionSchema = z
  .strictObject({
    statement: z.string().describe('Id of the statement that bears it.'),
    speaker: namedSchema.optional().describe('Absent where the report does not tell.'),
    via: list(namedSchema).describe('Who relays it, nearest to the reader first.'),
    outlet: z.string().optional(),
  })
  .meta({ id: 'Attribution', description: 'Who says it, and through whom it reaches the reader.' });

export const corroborationSchema = z
  .strictObject({
    origins: z.int().describe('Independent origins: a wire story and its reprints are one.'),
    reports: z.int(),
    entries: list(z.string()).describe('Ids of the entries that say the same, this one included.'),
  })
  .meta({ id: 'Corroboration' });

/** What every answer says of an entry. */
export const ITEM = {
  id: z.string(),
  kind: entryKindSchema,
  status: z.string(),
  flag: z.string().optional().describe('Why somebody should look again.'),
  confidence: z.number().optional().describe('0 to 1.'),
  mark: markSchema.optional().describe('The highest of its own, of its report, and of what it stands on.'),
  day: daySchema.describe('First day of when it was so.'),
  lastDay: daySchema,
  report: reportRefSchema,
  words: list(fieldWordsSchema).describe('In the order of the text.'),
  attribution: attributionSchema.optional().describe('Absent where the report says it in its own voice.'),
  corroboration: corroborationSchema,
} as const;

export const itemSchema = z.strictObject(ITEM).meta({ id: 'Item', description: 'An entry of the record.' });

export const markingSchema = z
  .strictObject({
    deed: z.int(),
    mark: markSchema.nullable().describe('Null: it bears none of its own from here on.'),
    by: z.string(),
    why: z.string().optional(),
    known: instantSchema,
    until: instantSchema.optional().describe('When it was taken back.'),
  })
  .meta({ id: 'Marking', description: 'What was said of how something is to be handled.' });

import { z } from 'zod';
import { corroborationSchema, daySchema, itemSchema, namedSchema, reportRefSchema } from './item.ts';
import { list } from './list.ts';

export const CONTACT_KINDS = ['meeting', 'call', 'visit', 'summit', 'talks', 'message', 'exercise'] as const;
export const CONTACT_STATUSES = ['held', 'ongoing', 'scheduled', 'proposed', 'cancelled'] as const;

/** What every answer says of a contact. */
export const CONTACT_LINE = {
  id: z.string().describe('Of the entry that was first to be told.'),
  kind: z.enum(CONTACT_KINDS),
  participants: list(namedSchema),
  day: daySchema,
  lastDay: daySchema,
  when: z.string().optional().describe('EDTF, where a report gives it.'),
  place: z.string().optional(),
  status: z.enum(CONTACT_STATUSES).describe('As the latest report has it.'),
  history: list(z.strictObject({ status: z.enum(CONTACT_STATUSES), entry: z.string(), report: reportRefSchema })).describe(
    'What each report said, in order of their days.',
  ),
  sources: list(itemSchema),
  joined: list(z.strictObject({ entry: z.string(), with: z.string(), reason: z.string() })).describe(
    'Why each further entry is taken for the same contact.',
  ),
  corroboration: corroborationSchema,
} as const;

const contactLineSchema = z.strictObject(CONTACT_LINE).meta({ id: 'ContactLine' });

const officialPersonSchema = z.strictObject({ name: z.string(), role: z.string().optional(), country: z.string().optional() });

const officialContactSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['visit', 'meeting']),
    persons: list(officialPersonSchema),
    countries: list(z.string()),
    from: daySchema,
    to: daySchema,
    place: z.string().optional(),
    remark: z.string().optional(),
    source: z.strictObject({ file: z.string(), line: z.int() }),
  })
  .meta({ id: 'OfficialContact', description: 'A contact as an official record has it.' });

const reportedContactSchema = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    participants: list(
      z.strictObject({ id: z.string().optional(), name: z.string(), country: z.string().optional(), kind: z.string().optional() }),
    ),
    when: z.string().optional(),
    place: z.string().optional(),
    status: z.string(),
  })
  .meta({ id: 'ReportedContact' });

const officialAnswerSchema = z
  .discriminatedUnion('verdict', [
    z.strictObject({
      verdict: z.literal('known'),
      certainty: z.enum(['certain', 'likely', 'possible']),
      record: officialContactSchema,
      others: list(z.string()),
      reason: z.string(),
    }),
    z.strictObject({ verdict: z.literal('missing'), reason: z.string() }),
    z.strictObject({ verdict: z.literal('outside'), reason: z.string() }),
  ])
  .meta({ id: 'OfficialAnswer' });

const officialComparisonSchema = z
  .strictObject({
    answers: list(z.strictObject({ contact: reportedContactSchema, answer: officialAnswerSchema })),
    onlyReported: list(reportedContactSchema),
    onlyOfficial: list(officialContactSchema),
  })
  .meta({ id: 'OfficialComparison', description: 'Contacts beside the official record.' });

export const contactsSchema = z
  .strictObject({
    items: list(contactLineSchema),
    next: z.string().optional(),
    official: officialComparisonSchema.optional().describe('Where it was asked for and an official record was imported.'),
  })
  .meta({ id: 'Contacts' });

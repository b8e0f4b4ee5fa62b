import { z } from 'zod';
import { isIsoDate } from '#base/iso-date.ts';
import { MARKS } from '../access/marks.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine(isIsoDate, 'a day as 2024-11-30')
  .meta({ format: 'date' });

/** Words of a report that bear a line: `[start, end)` in UTF-16 code units of its text as stored, and the hash of that text. */
export const citeSchema = z.strictObject({
  entry: z.string().min(1).max(100).describe('Id of the entry of the record.'),
  report: z.string().min(1).max(200),
  start: z.int().min(0),
  end: z.int().min(1),
  words: z.string().min(1).max(20_000).describe('What the report reads from start to end.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe("Hex SHA-256 of the report's text in UTF-8."),
});

const lineSchema = z.strictObject({
  id: z.string().min(1).max(100),
  text: z.string().min(1).max(4000),
  by: z.string().min(1).max(200).describe('"template" where the line is as it was composed; else who wrote it.'),
  matter: z
    .string()
    .max(500)
    .optional()
    .describe('What it is about: an issue of the desk, an agreement. Lines of one matter stand together.'),
  cites: z.array(citeSchema).max(40),
});

const SECTION_KINDS = ['agreements', 'positions', 'contacts', 'statements', 'concerns', 'open', 'unknown'] as const;

const sectionSchema = z.strictObject({
  kind: z.enum(SECTION_KINDS),
  title: z.string().min(1).max(300),
  lines: z.array(lineSchema).max(500),
  more: z.int().min(1).optional().describe('How many further lines the record would give.'),
});

const coverageSchema = z.strictObject({
  reports: z.int().min(0).describe('Reports of the record up to the day as of which the brief speaks.'),
  origins: z.int().min(0).describe('Independent origins among them: copies count once.'),
  outlets: z.int().min(0),
  from: day.optional().describe('Day of the first and of the last report.'),
  to: day.optional(),
  entries: z.int().min(0).describe('Entries that belong to the desk.'),
  accepted: z.int().min(0),
  unreviewed: z.int().min(0).describe('Of these entries those that nobody has decided on; they are not in the brief.'),
  leftOut: z
    .array(z.strictObject({ mark: z.enum(MARKS), entries: z.int().min(1) }))
    .describe('Accepted entries left out because of their handling marks.'),
});

export const briefSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  desk: z.string().min(1).max(300).describe('Name of the desk.'),
  parties: z.array(z.string().min(1)),
  matters: z.array(z.string()).describe('Issues and agreements of the desk that were looked for.'),
  occasion: z.string().min(1).max(500),
  place: z.string().max(300).optional(),
  day,
  asOf: day.describe('Only what was so by this day is told.'),
  knownAt: z.string().describe('The instant whose record it was composed from.'),
  mark: z.enum(MARKS).optional().describe('The highest handling mark of what it holds.'),
  sections: z.array(sectionSchema).max(40),
  coverage: coverageSchema,
});

type Fixed<T> = T extends readonly (infer E)[] ? readonly Fixed<E>[] : T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;

export type Cite = Fixed<z.infer<typeof citeSchema>>;
export type BriefLine = Fixed<z.infer<typeof lineSchema>>;
export type BriefSection = Fixed<z.infer<typeof sectionSchema>>;
export type Coverage = Fixed<z.infer<typeof coverageSchema>>;
/** A paper for a meeting, each line of which rests on words of reports. Plain JSON. */
export type Brief = Fixed<z.infer<typeof briefSchema>>;

/** Who wrote a line that nobody has touched. */
export const TEMPLATE = 'template';

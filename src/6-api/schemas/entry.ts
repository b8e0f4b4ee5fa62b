import { z } from 'zod';
import { PLOVER_TYPES, STANCES } from '#reading/reading.ts';
import { CONTACT_KINDS, CONTACT_STATUSES } from './contacts.ts';
import { ITEM, instantSchema, markingSchema, namedSchema } from './item.ts';
import { list } from './list.ts';
import { wordsSchema } from './words.ts';

const actor = z.string().describe('Id of an actor of the record.');
const edtf = z.string().describe('EDTF.');
const confidence = z.number();
const words = list(wordsSchema);

/** What each kind of entry holds, as the record keeps it. */
const roleValueSchema = z
  .strictObject({
    id: z.string(),
    person: actor,
    title: z.string(),
    of: actor.optional(),
    ofName: z.string().optional(),
    status: z.enum(['current', 'former', 'incoming', 'acting', 'late']),
    from: edtf.optional(),
    to: edtf.optional(),
    evidence: words,
  })
  .meta({ id: 'RoleValue' });

const statementValueSchema = z
  .strictObject({
    id: z.string(),
    source: words,
    cue: words,
    content: words,
    speech: z.enum(['direct', 'indirect', 'mixed']),
    polarity: z.enum(['affirmed', 'negated']),
    speaker: actor.optional(),
    via: list(actor).optional(),
    addressee: actor.optional(),
    occasion: wordsSchema.optional(),
    said: edtf.optional(),
    confidence,
  })
  .meta({ id: 'StatementValue' });

const agreementValueSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    parties: list(actor),
    year: z.number().optional(),
    known: z.string().optional(),
    mentions: words,
    confidence,
  })
  .meta({ id: 'AgreementValue' });

const provisionValueSchema = z
  .strictObject({
    id: z.string(),
    bearer: actor,
    modality: z.enum(['right', 'power', 'duty', 'prohibition', 'permission']),
    action: wordsSchema,
    counterpart: actor.optional(),
    agreement: z.string().optional(),
    evidence: words,
    confidence,
  })
  .meta({ id: 'ProvisionValue' });

const positionValueSchema = z
  .strictObject({
    id: z.string(),
    holder: actor,
    object: wordsSchema,
    agreement: z.string().optional(),
    stance: z.enum(STANCES),
    statement: z.string().optional(),
    evidence: words,
    confidence,
  })
  .meta({ id: 'PositionValue' });

const contactValueSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(CONTACT_KINDS),
    participants: list(actor),
    when: edtf.optional(),
    place: z.string().optional(),
    status: z.enum(CONTACT_STATUSES),
    agenda: words,
    evidence: words,
    confidence,
  })
  .meta({ id: 'ContactValue' });

const concernValueSchema = z
  .strictObject({ id: z.string(), holder: actor.optional(), about: wordsSchema, by: actor.optional(), evidence: words, confidence })
  .meta({ id: 'ConcernValue' });

const eventValueSchema = z
  .strictObject({
    id: z.string(),
    type: z.enum(PLOVER_TYPES),
    mode: z.string().optional(),
    context: z.string().optional(),
    source: list(actor),
    target: list(actor),
    date: edtf.optional(),
    trigger: wordsSchema,
    entry: z.string().optional(),
    confidence,
  })
  .meta({ id: 'EventValue' });

/** What an entry holds; its `kind` tells which of them. */
const valueSchema = z
  .union([
    statementValueSchema,
    positionValueSchema,
    contactValueSchema,
    roleValueSchema,
    agreementValueSchema,
    provisionValueSchema,
    concernValueSchema,
    eventValueSchema,
  ])
  .meta({ id: 'EntryValue', description: "What an entry holds: the entry's `kind` tells which of them it is." });

/** Fields by their names, as a person gave them. */
export const fieldsSchema = z.record(z.string(), z.unknown());

export const shownEntrySchema = z
  .strictObject({ ...ITEM, value: valueSchema, actors: list(namedSchema) })
  .meta({ id: 'ShownEntry', description: 'An entry with its value and the names of who is in it.' });

export const entrySchema = z
  .strictObject({
    entry: shownEntrySchema.optional().describe('Absent where the record holds it no more, or not at that moment.'),
    versions: list(
      z
        .strictObject({
          seq: z.int(),
          known: instantSchema,
          until: instantSchema.optional(),
          status: z.string(),
          flag: z.string().optional(),
          machine: valueSchema,
          human: fieldsSchema.optional(),
        })
        .meta({ id: 'EntryVersion' }),
    ),
    reviews: list(
      z
        .strictObject({
          deed: z.int(),
          by: z.string(),
          verdict: z.string(),
          value: fieldsSchema.optional(),
          why: z.string().optional(),
          known: instantSchema,
          until: instantSchema.optional().describe('When it was taken back.'),
        })
        .meta({ id: 'Review' }),
    ),
    marks: list(markingSchema),
    neighbours: list(shownEntrySchema),
  })
  .meta({ id: 'Entry', description: 'An entry with its versions and reviews.' });

import { z } from 'zod';
import { isEdtf } from '#base/edtf.ts';
import { ENTRY_KINDS, type EntryKind } from './entry.ts';
import { FIELDS, type Field } from './fields.ts';

const WORDS = z.strictObject({ start: z.int().min(0), end: z.int().min(1), words: z.string().min(1) });

function schemaOfField({ type, choices = [] }: Field): z.ZodType {
  switch (type) {
    case 'words':
      return WORDS;
    case 'many-words':
      return z.array(WORDS);
    case 'actors':
      return z.array(z.string());
    case 'year':
      return z.int();
    case 'edtf':
      return z.string().refine(isEdtf, 'is no date of EDTF');
    case 'choice':
      return z.enum(choices as [string, ...string[]]);
    default:
      return z.string();
  }
}

const SHAPES = new Map<EntryKind, z.ZodType>(
  ENTRY_KINDS.map((kind) => {
    const fields = FIELDS[kind].map((one) => [one.field, one.required ? schemaOfField(one) : schemaOfField(one).optional()]);
    const own = { id: z.string(), ...(kind === 'role' ? {} : { confidence: z.number().min(0).max(1) }) };
    return [kind, z.strictObject({ ...own, ...Object.fromEntries(fields) })];
  }),
);

/** Why an edit cannot be made, if so. Whether its words are the report's and its actors the record's is asked elsewhere. */
export function wrongEdit(kind: EntryKind, value: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, one] of Object.entries(value)) {
    const field = FIELDS[kind].find((own) => own.field === name);
    if (field === undefined)
      return `The field "${name}" of a ${kind} cannot be edited; these can: ${FIELDS[kind].map((own) => own.field).join(', ')}.`;
    if (field.choices !== undefined && !field.choices.includes(one as string))
      return `"${String(one)}" is no ${name} of a ${kind}; there are: ${field.choices.join(', ')}.`;
    const fault = schemaOfField(field).safeParse(one).error?.issues[0];
    if (fault !== undefined) return `The field "${name}" of a ${kind} cannot be that: ${fault.message}.`;
  }
  return undefined;
}

/** What about a value is not as its kind of entry has it, in words; undefined where all is. */
export function faultOfShape(kind: EntryKind, value: unknown): string | undefined {
  const { error } = (SHAPES.get(kind) as z.ZodType).safeParse(value);
  const first = error?.issues[0];
  return first === undefined ? undefined : `${first.path.join('.') || kind}: ${first.message}`;
}

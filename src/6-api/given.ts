import { z } from 'zod';
import { issueOf } from '#base/issue.ts';
import { SEE } from './failures.ts';
import { StatusIssue } from './issue-status.ts';

/** Where in a request a value stands. */
type Place = 'path' | 'query' | 'body';

/** Parameters of a query, by name; one that is given several times as a list. Has no prototype: a name is only a name. */
export function queryValues(text: string): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}

/** What was given, if the schema has it so. Throws StatusIssue (400) that names the first thing that is wrong and its place. */
export function checked(schema: z.ZodType | undefined, given: unknown, place: Place): unknown {
  if (schema === undefined) {
    const [name] = Object.keys((given as object | undefined) ?? {});
    if (name === undefined) return undefined;
    throw wrong(place, name, 'It is not known here');
  }
  // A schema that takes whatever comes beside what it knows would take misspelt names in silence.
  // Where it takes others on purpose it says so: a protocol may send more than is known of it.
  const strict = schema instanceof z.ZodObject && schema.def.catchall === undefined ? schema.strict() : schema;
  const value = place === 'query' && schema instanceof z.ZodObject ? written(schema, given as Record<string, unknown>) : given;
  const { success, data, error } = strict.safeParse(value);
  if (success) return data;
  const [first] = error.issues;
  const unknown = first?.code === 'unrecognized_keys' ? first.keys[0] : undefined;
  const path = [...(first?.path ?? []), ...(unknown === undefined ? [] : [unknown])].map(String).join('.');
  throw wrong(place, path, unknown === undefined ? (first?.message ?? 'It is wrong') : 'It is not known here');
}

function wrong(place: Place, path: string, message: string): StatusIssue {
  const at = path === '' ? place : `${place}: ${path}`;
  return new StatusIssue(400, issueOf('usage.wrong', `${message}.`.replace(/\.\.$/, '.'), at.slice(0, 200), SEE));
}

/** Query values as their schema means them: all of them arrive as text. */
function written(schema: z.ZodObject, given: Record<string, unknown>): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(given)) {
    const field = schema.shape[name] as z.ZodType | undefined;
    values[name] = field === undefined ? value : meant(field, value);
  }
  return { ...values };
}

function meant(field: z.ZodType, value: unknown): unknown {
  const inner = innermost(field);
  if (inner instanceof z.ZodArray) return [value].flat();
  if (inner instanceof z.ZodNumber) return typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,10})?$/.test(value) ? Number(value) : value;
  if (inner instanceof z.ZodBoolean) return value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value;
  return value;
}

/** Without what says that it may be absent or what stands in for it. */
function innermost(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodReadonly)
    return innermost(field.unwrap() as z.ZodType);
  if (field instanceof z.ZodPipe) return innermost(field.in as z.ZodType);
  return field;
}

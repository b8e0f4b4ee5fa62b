import { z } from 'zod';
import { isIsoDate } from '#base/iso-date.ts';
import type { Scope } from '#desk/questions/scope.ts';
import type { ToolContext } from './tool.ts';

/** Most that is given at a time. */
const MOST = 50;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isIsoDate, 'It is no day such as 2024-11-30')
  .describe('A day, as 2024-11-30.');

/** An instant; a day stands for its end. */
const instant = z
  .string()
  .max(40)
  .refine(isIsoDate, 'It is no date such as 2024-11-30 or 2024-11-30T09:00:00Z')
  .transform((value) => (value.length === 10 ? `${value}T23:59:59.999Z` : new Date(value).toISOString()))
  .describe('An instant, as 2024-11-30T09:00:00Z, or a day, which stands for its end.');

/** A name or an id, a word or two. */
export const text = z.string().min(1).max(300);
export const id = z.string().min(1).max(200);

export const CLOCKS = {
  asOf: day.optional().describe('Only what was so by this day.'),
  knownAt: instant.optional().describe('Only what the record knew at this instant.'),
} as const;

export const VIEW = {
  ...CLOCKS,
  desk: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
    .optional()
    .describe('Name of a desk: only what belongs to the relationship that it follows.'),
} as const;

export const BETWEEN = {
  from: day.optional().describe('This day and later.'),
  to: day.optional().describe('This day and earlier.'),
} as const;

export const PAGE = {
  limit: z.int().min(1).max(MOST).optional().describe('Most to give; fewer come where they would be too long.'),
  cursor: z.string().min(1).max(500).optional().describe('`next` of the answer before.'),
} as const;

/** The fields that were given. */
export function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** The question of a view: what was asked for, with the desk in place of its name. */
export async function questionOf<Q extends { readonly desk?: string | undefined }>(
  { desk, ...rest }: Q,
  context: ToolContext,
): Promise<{ [K in keyof Omit<Q, 'desk'>]: Exclude<Omit<Q, 'desk'>[K], undefined> } & { readonly scope?: Scope }> {
  return { ...given(rest), ...(desk !== undefined && { scope: await context.desk(desk) }) } as never;
}

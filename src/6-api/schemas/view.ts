import { z } from 'zod';
import { isIsoDate } from '#base/iso-date.ts';
import type { Caller } from '#desk/access/caller.ts';
import type { Scope } from '#desk/questions/scope.ts';
import type { Register } from '#record/extract/agreements/register.ts';
import { DESK_NAME } from '../desk-files.ts';
import type { Services } from '../services.ts';

export const dayParameter = z
  .string()
  .refine((value) => isIsoDate(value) && value.length === 10, 'It is no day such as 2024-11-30')
  .describe('A day, as 2024-11-30.');

/** An instant; a day stands for its end. */
export const instantParameter = z
  .string()
  .refine(isIsoDate, 'It is no date such as 2024-11-30 or 2024-11-30T09:00:00Z')
  .transform((value) => (value.length === 10 ? `${value}T23:59:59.999Z` : new Date(value).toISOString()))
  .describe('An instant, as 2024-11-30T09:00:00Z, or a day, which stands for its end.');

export const limitParameter = z.int().min(1).max(1000).describe('Most to give.');

const cursorParameter = z.string().min(1).max(500).describe('`next` of the answer before.');

/** A name or an id, a word or two. */
export const textParameter = z.string().min(1).max(500);

/** The two clocks. */
export const CLOCKS = {
  asOf: dayParameter.optional().describe('Only what was so by this day.'),
  knownAt: instantParameter.optional().describe('Only what the record knew at this instant, or at the end of this day.'),
} as const;

export const deskParameter = z
  .string()
  .regex(DESK_NAME, 'It is no name of a desk')
  .describe('Only what belongs to the relationship that this desk follows.');

/** What every view takes. */
export const VIEW = {
  ...CLOCKS,
  desk: deskParameter.optional(),
  withRejected: z.boolean().optional().describe('Also what a person rejected.'),
  withReplaced: z.boolean().optional().describe('Also what later texts of the same reports replaced.'),
} as const;

export const PAGE = { limit: limitParameter.optional(), cursor: cursorParameter.optional() } as const;

export const BETWEEN = {
  from: dayParameter.optional().describe('This day and later.'),
  to: dayParameter.optional().describe('This day and earlier.'),
} as const;

/** The fields that were given. */
export function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

type Question<Q> = { [K in keyof Omit<Q, 'desk'>]: Exclude<Q[K & keyof Q], undefined> } & {
  readonly scope?: Scope;
  readonly clearance: Caller['clearance'];
};

/** The question of a view: what was asked for, with the desk's file in place of its name, and no more than the caller may see. */
export async function questionOf<Q extends object>({
  query,
  caller,
  services,
}: {
  readonly query: Q;
  readonly caller: Caller;
  readonly services: Services;
}): Promise<Question<Q>> {
  const { desk, ...rest } = query as Q & { readonly desk?: string };
  const scope = desk === undefined ? undefined : await services.deskFiles.scope(desk);
  return { ...given(rest), ...(scope !== undefined && { scope }), clearance: caller.clearance } as unknown as Question<Q>;
}

/** The agreements that are known, with those that the desk adds. */
export async function registerOf({
  query: { desk },
  services,
}: {
  readonly query: { readonly desk?: string | undefined };
  readonly services: Services;
}): Promise<{ readonly register?: Register }> {
  return desk === undefined ? {} : { register: await services.deskFiles.register(desk) };
}

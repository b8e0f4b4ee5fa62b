import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Route } from '#api/route.ts';
import { ROUTES } from '#api/routes.ts';
import { type Answered, askedDesk, type Desk, filled } from '../asked-desk.ts';
import { HOSTILE_STRINGS } from './hostile-strings.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await askedDesk();
  await filled(desk.store);
});
afterAll(() => desk.close());

/** What a parameter needs beside it so that the question is asked at all. */
const REQUIRED: Readonly<Record<string, string>> = { q: 'alliance', name: 'japan-us', format: 'csl', id: 'r1' };

/** Words that only a database or its driver says. */
const DATABASE_WORDS =
  /sqlite|postgres|kysely|\bSQL\b|syntax error|near "|no such (?:table|column)|unrecognized token|fts5|tsquery|malformed MATCH|SQLITE_|constraint failed|22P0|\bselect .* from\b|node_modules|\.ts:\d|\bat .*\(.*:\d+:\d+\)/i;

function innermost(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodReadonly)
    return innermost(field.unwrap() as z.ZodType);
  if (field instanceof z.ZodPipe) return innermost(field.in as z.ZodType);
  if (field instanceof z.ZodArray) return innermost(field.element as z.ZodType);
  return field;
}

const isText = (field: unknown): boolean => innermost(field as z.ZodType)._zod.def.type === 'string';

/** Takes any text: what is a date, a name of a desk or a cursor is checked by the same few schemas everywhere. */
const isFree = (field: unknown): boolean =>
  (field as z.ZodType).safeParse("O'Brien: x").success || (field as z.ZodType).safeParse(["O'Brien: x"]).success;

interface Place {
  readonly isFree: boolean;
  readonly route: Route;
  readonly name: string;
  readonly in: 'path' | 'query';
}

const places: readonly Place[] = ROUTES.filter(({ method }) => method === 'GET').flatMap((route) => [
  ...Object.entries(route.params?.shape ?? {}).flatMap(([name, field]) =>
    isText(field) ? [{ route, name, in: 'path' as const, isFree: isFree(field) }] : [],
  ),
  ...Object.entries(route.query?.shape ?? {}).flatMap(([name, field]) =>
    isText(field) ? [{ route, name, in: 'query' as const, isFree: isFree(field) }] : [],
  ),
]);

function urlOf({ route, name, in: where }: Place, text: string): string {
  const given = (one: string): string =>
    encodeURIComponent(toWellFormed(one === name && where === 'path' ? text : (REQUIRED[one] as string)));
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, one: string) => given(one));
  const query = new URLSearchParams();
  for (const [one, field] of Object.entries(route.query?.shape ?? {}))
    if (!(field as z.ZodType).safeParse(undefined).success && one !== name) query.set(one, REQUIRED[one] as string);
  if (where === 'query') query.set(name, text);
  return `/api/v1${path}?${query}`;
}

function toWellFormed(text: string): string {
  return (text as string & { toWellFormed(): string }).toWellFormed();
}

/** What is wrong with an answer, if something is. */
function faultOf({ status, text, json }: Answered): string | undefined {
  if (status >= 500) return `${status} ${text.slice(0, 300)}`;
  if (status < 400) return undefined;
  const { issue } = json as { issue?: { message?: string; remedy?: string; given?: string } };
  if (issue?.message === undefined || issue.remedy === undefined) return `no issue: ${text.slice(0, 300)}`;
  return DATABASE_WORDS.test(`${issue.message} ${issue.remedy}`) ? `tells of the database: ${issue.message}` : undefined;
}

test('there are more than 300 of them, and all text parameters are found', () => {
  expect(HOSTILE_STRINGS.length).toBeGreaterThan(300);
  expect(places.length).toBeGreaterThan(60);
});

describe('every text parameter of every question', () => {
  test.each(places.map((place, at) => [`${place.route.operation} ${place.name}`, place, at] as const))(
    '%s',
    async (_, place, at) => {
      const faults: string[] = [];
      // Each of these takes another part of them, so that their schemas see them all.
      for (const text of HOSTILE_STRINGS.filter((__, n) => place.isFree || n % 12 === at % 12)) {
        const fault = faultOf(await desk.get(urlOf(place, text)));
        if (fault !== undefined) faults.push(`${JSON.stringify(text.slice(0, 100))}: ${fault}`);
      }
      expect(faults).toEqual([]);
    },
    30_000,
  );
});

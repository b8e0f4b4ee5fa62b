import { z } from 'zod';
import { type Route, route } from '../route.ts';
import { whole } from '../schemas/list.ts';
import { searchSchema } from '../schemas/search.ts';
import { savedSearchesSchema, savedSearchSchema } from '../schemas/searches.ts';
import { CLOCKS, given, instantParameter, limitParameter, questionOf } from '../schemas/view.ts';

const query = z.string().min(1).max(2000);
const id = z.strictObject({ id: z.string().min(1).max(50) });

/** Search, and the searches that a person keeps. */
export const SEARCH_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/search',
    operation: 'search',
    summary: 'Entries and passages that have what is asked for, the latest first, with the places of the words',
    permission: 'read',
    rests: 'record',
    query: z.strictObject({
      ...CLOCKS,
      q: query.describe('Words, "phrases", begin*, field:value, OR, - and brackets; GET /search/fields lists the fields.'),
      since: instantParameter.optional().describe('Only what the record came to know after this instant.'),
      limit: limitParameter.optional(),
      cursor: z
        .string()
        .regex(/^\d{1,15}$/, 'It is not where a list went on')
        .optional(),
    }),
    answer: searchSchema,
    handle: async ({ store, caller, query: { q, cursor, ...rest } }) => {
      const { search } = await import('#desk/search.ts');
      const asked = { ...given(rest), query: q, ...(cursor !== undefined && { cursor: Number(cursor) }), clearance: caller.clearance };
      const { hits, next } = await search(store, asked);
      return { items: hits, ...(next !== undefined && { next: String(next) }) };
    },
  }),
  route({
    method: 'GET',
    path: '/search/fields',
    operation: 'searchFields',
    summary: 'What can stand before a colon in a search',
    permission: 'read',
    answer: whole(z.strictObject({ field: z.string(), about: z.string() })).meta({ id: 'SearchFields' }),
    handle: async () => {
      const { FIELDS } = await import('#record/search/query.ts');
      return { items: Object.entries(FIELDS).map(([field, about]) => ({ field, about })) };
    },
  }),
  route({
    method: 'GET',
    path: '/searches',
    operation: 'savedSearches',
    summary: 'The searches that you keep, each with how much is new since you looked',
    permission: 'read',
    query: z.strictObject(CLOCKS),
    answer: savedSearchesSchema,
    handle: async (call) => {
      const { store, caller } = call;
      const { savedSearches } = await import('#desk/saved-searches.ts');
      return { items: await savedSearches(store, caller.name, await questionOf(call)) };
    },
  }),
  route({
    method: 'POST',
    path: '/searches',
    operation: 'saveSearch',
    summary: 'Keep a search',
    permission: 'read',
    status: 201,
    body: z.strictObject({ name: z.string().min(1).max(200), query }),
    answer: savedSearchSchema,
    handle: async ({ store, caller, body }) => {
      const { saveSearch } = await import('#desk/saved-searches.ts');
      return saveSearch(store, caller.name, body);
    },
  }),
  route({
    method: 'PUT',
    path: '/searches/{id}/visit',
    operation: 'visitSearch',
    summary: 'Say that you have looked: what comes from now on is new',
    permission: 'read',
    params: id,
    answer: savedSearchSchema,
    handle: async ({ store, caller, params }) => {
      const { visitSearch } = await import('#desk/saved-searches.ts');
      return visitSearch(store, caller.name, params.id);
    },
  }),
  route({
    method: 'DELETE',
    path: '/searches/{id}',
    operation: 'removeSearch',
    summary: 'Keep a search no longer',
    permission: 'read',
    params: id,
    answer: 'none',
    handle: async ({ store, caller, params }) => {
      const { removeSearch } = await import('#desk/saved-searches.ts');
      await removeSearch(store, caller.name, params.id);
      return undefined;
    },
  }),
];

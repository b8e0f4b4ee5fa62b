import { z } from 'zod';
import { instantSchema } from './item.ts';
import { whole } from './list.ts';

const SAVED = { id: z.string(), name: z.string(), query: z.string(), made: instantSchema, visited: instantSchema } as const;

export const savedSearchSchema = z.strictObject(SAVED).meta({ id: 'SavedSearch' });

export const savedSearchesSchema = whole(
  z
    .strictObject({ ...SAVED, news: z.int().describe('What is new since the last visit, 99 at most.'), more: z.boolean() })
    .meta({ id: 'SearchWithNews' }),
).meta({ id: 'SavedSearches' });

import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';

/** A text as search sees it: for each word its plain form and its stem, at the same place; and what is known of it besides, as single marks. */
export interface IndexedDocument {
  readonly doc: number;
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly facets: readonly string[];
}

/** What to look for. */
export type IndexQuery =
  | { readonly op: 'and' | 'or'; readonly of: readonly IndexQuery[] }
  | { readonly op: 'not'; readonly of: IndexQuery }
  /** Words one after the other; the last may be the beginning of a word. */
  | { readonly op: 'words'; readonly column: 'words' | 'stems' | 'facets'; readonly tokens: readonly string[]; readonly prefix: boolean };

interface IndexRange {
  /** Most documents to return. */
  readonly limit: number;
  /** Only documents from here on, and below there. */
  readonly from?: number;
  readonly below?: number;
}

/** Full-text search of one database. All find the same documents, those with the highest number first. */
export interface SearchIndex {
  /** Adds documents, or puts them in the place of what they were. */
  readonly put: (db: Kysely<Tables>, documents: readonly IndexedDocument[]) => Promise<void>;
  readonly find: (db: Kysely<Tables>, query: IndexQuery, range: IndexRange) => Promise<readonly number[]>;
}

/** A mark that every document bears. */
export const EVERY = 'every';

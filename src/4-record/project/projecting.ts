import type { Transaction } from 'kysely';
import type { Logged } from '../log/deed.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Tables } from '../store/tables.ts';

/** What a deed is carried out with. */
export interface Projecting {
  readonly db: Transaction<Tables>;
  readonly search: SearchIndex;
  /** The text kept under a key. */
  readonly text: (key: string) => Promise<string>;
}

/** The deeds of one kind. */
export type DeedOf<K extends Logged['kind']> = Extract<Logged, { readonly kind: K }>;

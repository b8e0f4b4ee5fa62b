import type { Kysely, Transaction } from 'kysely';
import type { SearchIndex } from '../search/search-index.ts';
import type { Tables } from './tables.ts';

/** The database of a record, whichever it is: queries through one builder, and what differs behind one interface. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Tables>;
  /** The same tables for questions: a statement that takes longer than so many milliseconds is ended (IssueError query.too-slow). Absent where statements cannot be ended in their middle. */
  readonly questions?: (most: number) => Kysely<Tables>;
  readonly search: SearchIndex;
  /** Makes sure that only one writes: held until the transaction ends. */
  readonly alone: (transaction: Transaction<Tables>) => Promise<void>;
  /** Copies the record as it stands, whole, into a new file. Throws IssueError where this database has its own tools for that. */
  readonly backup: (file: string) => Promise<void>;
  /** Says that this program alone does a task that must not be done twice at a time, until what is returned is called or the program ends. Throws IssueError where another does it. */
  readonly claim: (task: string) => Promise<() => Promise<void>>;
  /** How much room the record takes. */
  readonly bytes: () => Promise<number>;
  readonly close: () => Promise<void>;
}

import { randomBytes } from 'node:crypto';
import { IssueError, issueOf } from '#base/issue.ts';
import { parseQuery } from '#record/search/query.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { type SearchQuestion, search } from './search.ts';

/** A search that a person keeps. It is the person's own and no part of the record: the log does not tell of it. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  /** In the language of searches. */
  readonly query: string;
  /** ISO 8601, UTC. */
  readonly made: string;
  /** When the person last looked at what it finds, ISO 8601, UTC. */
  readonly visited: string;
}

/** A saved search with what is new since the last visit. */
export interface SearchWithNews extends SavedSearch {
  /** Finds that the record came to know since then; no more than `NEWS` are counted. */
  readonly news: number;
  readonly more: boolean;
}

/** Most that is counted as new, and most searches of one person. */
const [NEWS, MOST] = [99, 200];

/** Keeps a search. Throws IssueError where it cannot be understood. */
export async function saveSearch(
  store: RecordStore,
  person: string,
  { name, query }: { readonly name: string; readonly query: string },
): Promise<SavedSearch> {
  const parsed = parseQuery(query);
  if ('issue' in parsed) throw new IssueError(parsed.issue);
  const { count } = await store.db
    .selectFrom('saved_searches')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person', '=', person)
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST)
    throw new IssueError(issueOf('deed.not-possible', `${MOST} searches are kept already.`, name, 'Remove one that you do not need.'));
  const now = store.now.toISOString();
  const saved = { id: randomBytes(9).toString('base64url'), name, query, made: now, visited: now };
  await store.db
    .insertInto('saved_searches')
    .values({ ...saved, person })
    .execute();
  return saved;
}

/** The searches of a person, the latest kept first, each with what is new. */
export async function savedSearches(
  store: RecordStore,
  person: string,
  limits: Omit<SearchQuestion, 'query'> = {},
): Promise<readonly SearchWithNews[]> {
  const rows = await store.db
    .selectFrom('saved_searches')
    .select(['id', 'name', 'query', 'made', 'visited'])
    .where('person', '=', person)
    .orderBy('made', 'desc')
    .orderBy('id')
    .execute();
  const found: SearchWithNews[] = [];
  for (const row of rows) {
    const { hits, next } = await search(store, { ...limits, query: row.query, since: row.visited, limit: NEWS });
    found.push({ ...row, news: hits.length, more: next !== undefined });
  }
  return found;
}

/** Says that the person has looked at what a search finds. Throws IssueError where the person has no such search. */
export async function visitSearch(store: RecordStore, person: string, id: string): Promise<SavedSearch> {
  const visited = store.now.toISOString();
  await store.db.updateTable('saved_searches').set({ visited }).where('id', '=', id).where('person', '=', person).execute();
  const row = await store.db
    .selectFrom('saved_searches')
    .select(['id', 'name', 'query', 'made', 'visited'])
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst();
  if (row === undefined) throw unknown(id);
  return row;
}

/** Throws IssueError where the person has no such search. */
export async function removeSearch(store: RecordStore, person: string, id: string): Promise<void> {
  const { numDeletedRows } = await store.db
    .deleteFrom('saved_searches')
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst();
  if (Number(numDeletedRows) === 0) throw unknown(id);
}

function unknown(id: string): IssueError {
  return new IssueError(issueOf('record.unknown', 'There is no saved search of this id.', id));
}

import type { Database } from './store.ts';

/** Whether a place is the address of a PostgreSQL database. */
export const isServer = (place: string): boolean => /^postgres(?:ql)?:\/\//.test(place);

/** Opens the record at a place: a folder, or the address of a PostgreSQL database. Each is loaded only where it is wanted. Throws IssueError. */
export async function openDatabase(place: string, { create = false } = {}): Promise<Database> {
  if (isServer(place)) return (await import('./postgres/open.ts')).openServer(place);
  return (await import('./sqlite/open.ts')).openFolder(place, create);
}

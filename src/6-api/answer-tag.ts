import { createHash, randomBytes } from 'node:crypto';
import type { Caller } from '#desk/access/caller.ts';
import type { RecordStore } from '#record/store/record-store.ts';

/** This run of the program: another version could answer otherwise. */
const RUN = randomBytes(8).toString('base64url');

/**
 * A weak tag of an answer that rests on the record: made of the last deed, of who asks with which rights, of the address asked for and of what else it rests on (the file of a desk). Where it is the same, so is the answer, without
 * being made.
 */
export async function tagOf({ db }: RecordStore, { name, role, clearance, scopes }: Caller, url: string, beside = ''): Promise<Tag> {
  const row = await db.selectFrom('log').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const rights = [RUN, row?.seq ?? 0, row?.hash ?? '', role, clearance, scopes ?? '', url, beside];
  const digest = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);
  return { own: `W/"${digest([name, ...rights])}"`, shared: digest(rights) };
}

export interface Tag {
  /** As an ETag, for one person. */
  readonly own: string;
  /** The same for all who ask with the same rights. */
  readonly shared: string;
}

/** Whether a client has the answer of this tag already (RFC 9110, 13.1.2: weak comparison). */
export function hasTag(given: string | undefined, tag: string): boolean {
  if (given === undefined) return false;
  const plain = (one: string): string => one.trim().replace(/^W\//, '');
  return given.split(',').some((one) => one.trim() === '*' || plain(one) === plain(tag));
}

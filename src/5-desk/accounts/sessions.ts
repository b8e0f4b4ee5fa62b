import type { RecordStore, Writing } from '#record/store/record-store.ts';
import type { Caller } from '../access/caller.ts';
import { noteUse } from './last-use.ts';
import { hashOfSecret, newSecret } from './secrets.ts';
import { rightsOf } from './user.ts';

/** Hours after which a session ends that nobody uses, and after which every session ends. */
const [IDLE, LONGEST] = [12, 7 * 24] as const;

/** Seconds after which every session ends. */
export const SESSION_SECONDS = LONGEST * 3600;

const HOUR = 3_600_000;

/** Milliseconds between two notes of its last use. */
const NOTED = 5 * 60_000;

/** Sessions of one person at a time; the oldest makes room. */
const MOST = 20;

export type SignInWay = 'password' | 'openid' | 'set-up';

/** Begins a session in the name of somebody who has just shown who they are, and gives its secret, which is kept nowhere. The one that the browser had is ended: what was known before a sign-in is worth nothing after it. */
export async function beginSession(
  writing: Writing,
  name: string,
  how: SignInWay,
  { now, old }: { readonly now: Date; readonly old?: string },
): Promise<string> {
  const { db } = writing;
  const secret = newSecret();
  if (old !== undefined) await db.deleteFrom('sessions').where('hash', '=', hashOfSecret(old)).execute();
  await db.deleteFrom('sessions').where('made', '<=', ago(now, LONGEST)).execute();
  await db.deleteFrom('sessions').where('seen', '<=', ago(now, IDLE)).execute();
  const others = await db.selectFrom('sessions').select('hash').where('name', '=', name).orderBy('seen', 'desc').orderBy('hash').execute();
  for (const { hash } of others.slice(MOST - 1)) await db.deleteFrom('sessions').where('hash', '=', hash).execute();
  const at = now.toISOString();
  await db
    .insertInto('sessions')
    .values({ hash: hashOfSecret(secret), name, made: at, seen: at, how })
    .execute();
  await writing.append('signed-in', { name, how }, undefined, name);
  return secret;
}

/** Who has a session; undefined where it has ended, whyever. */
export async function callerOfSession(store: RecordStore, secret: string): Promise<Caller | undefined> {
  const { db, now } = store;
  const hash = hashOfSecret(secret);
  const row = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.name', 'sessions.name')
    .select(['users.name', 'users.role', 'users.clearance', 'sessions.seen'])
    .where('sessions.hash', '=', hash)
    .where('sessions.made', '>', ago(now, LONGEST))
    .where('sessions.seen', '>', ago(now, IDLE))
    .where('users.disabled', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (now.getTime() - Date.parse(row.seen) > NOTED)
    await noteUse(store, (writing) => writing.updateTable('sessions').set({ seen: now.toISOString() }).where('hash', '=', hash).execute());
  return { name: row.name, ...rightsOf(row), via: 'session' };
}

/** Ends a session; with `all`, every session of this person. */
export async function endSession(store: RecordStore, secret: string, { all = false } = {}): Promise<void> {
  await store.write(async (writing) => {
    const { db } = writing;
    const hash = hashOfSecret(secret);
    const row = await db.selectFrom('sessions').select('name').where('hash', '=', hash).executeTakeFirst();
    if (row === undefined) return;
    await db
      .deleteFrom('sessions')
      .where(all ? 'name' : 'hash', '=', all ? row.name : hash)
      .execute();
    await writing.append('signed-out', { name: row.name }, undefined, row.name);
  });
}

function ago(now: Date, hours: number): string {
  return new Date(now.getTime() - hours * HOUR).toISOString();
}

import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { IssueError, issueOf } from '#base/issue.ts';
import type { RecordStore, Writing } from '#record/store/record-store.ts';
import type { Tables } from '#record/store/tables.ts';
import { newId } from './secrets.ts';

/** Minutes for which a wrong guess counts. */
const WINDOW = 15;

/**
 * Guesses that are checked within the window. From an address from which the person has signed in before, guesses count for that person at that address alone: whoever guesses elsewhere does not lock the owner out. From all other addresses
 * together an account takes ten, of which one address has five, so that one that guesses leaves the owner some at another; and one address takes twenty over all accounts.
 */
const LIMITS = { known: 10, pair: 5, account: 10, address: 20 } as const;

/** Days for which an address is one from which a person has signed in. */
const REMEMBERED = 90;
const MINUTES_A_DAY = 1440;

/** Most minutes between two deeds that tell of failed sign-ins to one account. */
const BETWEEN_TOLD = 1;

/** A guess that counts until it turns out right. */
export interface Guess {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

type Db = Kysely<Tables>;

/**
 * Counts a guess before it is checked, so that a thousand at once are not checked before the first is counted. Throws IssueError (access.throttled) where there were too many: then nothing is checked, whoever it is.
 */
export async function countGuess(store: RecordStore, name: string, address: string): Promise<Guess> {
  const guess = { id: newId(), name, address: network(address) };
  // Who is refused costs the record no write.
  await mustBeFew(store.db, guess, store.now);
  await store.write(async ({ db }) => {
    const now = store.now;
    await db.deleteFrom('attempts').where('at', '<=', before(now, WINDOW)).execute();
    const buckets = await mustBeFew(db, guess, now);
    await db
      .insertInto('attempts')
      .values(buckets.map((bucket) => ({ id: guess.id, bucket, at: now.toISOString() })))
      .execute();
  });
  return guess;
}

/** The guess was right: it does not count, and its address is one from which this person comes. */
export async function wasRight({ db }: Writing, { id, name, address }: Guess, now: Date): Promise<void> {
  await db.deleteFrom('attempts').where('id', '=', id).execute();
  await db
    .deleteFrom('doors')
    .where('seen', '<=', before(now, REMEMBERED * MINUTES_A_DAY))
    .execute();
  const row = { door: doorOf(name, address), name, seen: now.toISOString() };
  await db
    .insertInto('doors')
    .values(row)
    .onConflict((conflict) => conflict.column('door').doUpdateSet({ seen: row.seen }))
    .execute();
}

/** The guess was wrong. True where that is to be told in the log: once a minute for an account. */
export async function wasWrong({ db }: Writing, { name }: Pick<Guess, 'name'>, now: Date): Promise<boolean> {
  const bucket = bucketOf('told', name);
  const told = await db
    .selectFrom('attempts')
    .select('id')
    .where('bucket', '=', bucket)
    .where('at', '>', before(now, BETWEEN_TOLD))
    .executeTakeFirst();
  if (told !== undefined) return false;
  await db.insertInto('attempts').values({ id: newId(), bucket, at: now.toISOString() }).execute();
  return true;
}

/** The buckets in which a guess counts, where none of them is full. */
async function mustBeFew(db: Db, { name, address }: Guess, now: Date): Promise<readonly string[]> {
  const door = doorOf(name, address);
  const known = await db
    .selectFrom('doors')
    .select('door')
    .where('door', '=', door)
    .where('seen', '>', before(now, REMEMBERED * MINUTES_A_DAY))
    .executeTakeFirst();
  const limits = new Map<string, number>(
    known === undefined
      ? [
          [door, LIMITS.pair],
          [bucketOf('account', name), LIMITS.account],
          [bucketOf('address', address), LIMITS.address],
        ]
      : [[door, LIMITS.known]],
  );
  const rows = await db
    .selectFrom('attempts')
    .select(({ fn }) => ['bucket', fn.countAll<number>().as('guesses')])
    .where('bucket', 'in', [...limits.keys()])
    .where('at', '>', before(now, WINDOW))
    .groupBy('bucket')
    .execute();
  const isFull = rows.some(({ bucket, guesses }) => Number(guesses) >= (limits.get(bucket) ?? 0));
  if (!isFull) return [...limits.keys()];
  throw new IssueError(
    issueOf(
      'access.throttled',
      'There were too many wrong tries.',
      undefined,
      `Wait ${WINDOW} minutes, or try from a place where you have signed in before.`,
    ),
  );
}

function doorOf(name: string, address: string): string {
  return bucketOf('door', name, address);
}

/** Buckets are kept as hashes: what is typed for a name may be a password, and an address is nobody's business. */
function bucketOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** What one client has of addresses: of IPv6 a whole /64. */
function network(address: string): string {
  if (!address.includes(':')) return address;
  const plain = address.replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail = ''] = plain.split('::');
  const [first, last] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)];
  const groups = plain.includes('::')
    ? [...first, ...new Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last]
    : first;
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

function before(now: Date, minutes: number): string {
  return new Date(now.getTime() - minutes * 60_000).toISOString();
}

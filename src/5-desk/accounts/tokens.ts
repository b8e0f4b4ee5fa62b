import { IssueError, issueOf } from '#base/issue.ts';
import type { TokensTable } from '#record/accounts/tables.ts';
import { columnText } from '#record/store/column-text.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { authorise, type Caller, may, PERMISSIONS, type Permission } from '../access/caller.ts';
import { noteUse } from './last-use.ts';
import { hashOfSecret, newId, newSecret } from './secrets.ts';
import { rightsOf, rowOf } from './user.ts';

/** How a token begins, so that one that lies about is known for what it is. */
const TOKEN_PREFIX = 'att_';

/** Days that a token holds where nothing is said, and at most. */
const USUAL_DAYS = 90;
export const MOST_DAYS = 366;

/** Tokens that hold of one person. */
const MOST = 50;

const [DAY, HOUR] = [86_400_000, 3_600_000] as const;

/** A token as it is listed: never the token. */
export interface Token {
  readonly id: string;
  /** Whose it is. */
  readonly name: string;
  readonly label: string;
  readonly scopes: readonly Permission[];
  /** ISO 8601. */
  readonly made: string;
  readonly expires: string;
  /** Last use, to an hour. */
  readonly seen?: string;
  readonly withdrawn?: string;
}

export interface NewToken {
  readonly label: string;
  readonly scopes: readonly Permission[];
  /** Days from now. */
  readonly days?: number;
}

/** A token that was just made: the only time that it is told. */
export interface MadeToken extends Token {
  readonly token: string;
}

/**
 * Makes a token for a program that acts in a person's name. It may do what its scopes say and its owner may at the time, never more. Throws IssueError (record.unknown, usage.wrong, deed.not-possible, access.denied).
 */
export async function makeToken(store: RecordStore, owner: string, { label, scopes, days = USUAL_DAYS }: NewToken): Promise<MadeToken> {
  const wanted = PERMISSIONS.filter((one) => scopes.includes(one));
  if (wanted.length === 0)
    throw new IssueError(issueOf('usage.wrong', 'A token is for something.', 'scopes', `Name at least one of ${PERMISSIONS.join(', ')}.`));
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new IssueError(
      issueOf('usage.wrong', 'A token holds for a number of days.', 'days', `Give a whole number from 1 to ${MOST_DAYS}.`),
    );
  const token = `${TOKEN_PREFIX}${newSecret()}`;
  return store.write(async (writing) => {
    const { now } = store;
    const row = await rowOf(writing.db, owner);
    if (row.disabled !== null) throw new IssueError(issueOf('deed.not-possible', 'This account is closed.', owner, 'Open it again first.'));
    for (const scope of wanted) authorise({ name: owner, ...rightsOf(row), via: 'session' }, scope);
    const live = await writing.db
      .selectFrom('tokens')
      .select('id')
      .where('name', '=', owner)
      .where('withdrawn', 'is', null)
      .where('expires', '>', now.toISOString())
      .execute();
    if (live.length >= MOST)
      throw new IssueError(
        issueOf('deed.not-possible', `${owner} has ${MOST} tokens.`, undefined, 'Withdraw some that are not needed any more.'),
      );
    const made: TokensTable = {
      id: newId(),
      hash: hashOfSecret(token),
      name: owner,
      label: columnText(label.trim()),
      scopes: wanted.join(' '),
      made: now.toISOString(),
      expires: new Date(now.getTime() + days * DAY).toISOString(),
      seen: null,
      withdrawn: null,
    };
    await writing.db.insertInto('tokens').values(made).execute();
    await writing.append('account', { name: owner, change: 'token-made', token: made.id, scopes: wanted, expires: made.expires });
    return { ...tokenOf(made), token };
  });
}

/** The tokens of one person, or of all, the latest first. */
export async function tokensOf({ db }: RecordStore, owner?: string): Promise<readonly Token[]> {
  let query = db.selectFrom('tokens').selectAll().orderBy('made', 'desc').orderBy('id');
  if (owner !== undefined) query = query.where('name', '=', owner);
  return (await query.execute()).map(tokenOf);
}

/** Withdraws a token for good: one's own, or as an administrator anybody's. One that is somebody else's is as unknown as one that never was. Throws IssueError (record.unknown, deed.not-possible). */
export async function withdrawToken(store: RecordStore, caller: Caller, id: string): Promise<Token> {
  return store.write(async (writing) => {
    const row = await writing.db.selectFrom('tokens').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined || (row.name !== caller.name && !may(caller, 'admin')))
      throw new IssueError(
        issueOf('record.unknown', 'There is no token of this id.', id.slice(0, 100), '`attache tokens list` shows those there are.'),
      );
    if (row.withdrawn !== null) throw new IssueError(issueOf('deed.not-possible', 'It is withdrawn already.', id, 'Nothing to do.'));
    const withdrawn = store.now.toISOString();
    await writing.db.updateTable('tokens').set({ withdrawn }).where('id', '=', id).execute();
    await writing.append('account', { name: row.name, change: 'token-withdrawn', token: id });
    return tokenOf({ ...row, withdrawn });
  });
}

/** Who acts with a token, with the owner's rights of now as far as its scopes go; undefined where it does not hold. */
export async function callerOfToken(store: RecordStore, token: string): Promise<Caller | undefined> {
  const { db, now } = store;
  if (!token.startsWith(TOKEN_PREFIX)) return undefined;
  const hash = hashOfSecret(token);
  const at = now.toISOString();
  const row = await db
    .selectFrom('tokens')
    .innerJoin('users', 'users.name', 'tokens.name')
    .select(['users.name', 'users.role', 'users.clearance', 'tokens.scopes', 'tokens.seen'])
    .where('tokens.hash', '=', hash)
    .where('tokens.withdrawn', 'is', null)
    .where('tokens.expires', '>', at)
    .where('users.disabled', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.seen === null || now.getTime() - Date.parse(row.seen) > HOUR)
    await noteUse(store, (writing) => writing.updateTable('tokens').set({ seen: at }).where('hash', '=', hash).execute());
  return { name: row.name, ...rightsOf(row), via: 'token', scopes: scopesOf(row.scopes) };
}

function tokenOf({ id, name, label, scopes, made, expires, seen, withdrawn }: TokensTable): Token {
  return {
    id,
    name,
    label,
    scopes: scopesOf(scopes),
    made,
    expires,
    ...(seen !== null && { seen }),
    ...(withdrawn !== null && { withdrawn }),
  };
}

function scopesOf(scopes: string): readonly Permission[] {
  return PERMISSIONS.filter((one) => scopes.split(' ').includes(one));
}

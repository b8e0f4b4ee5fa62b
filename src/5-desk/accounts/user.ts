import type { Kysely } from 'kysely';
import { IssueError, issueOf } from '#base/issue.ts';
import type { UsersTable } from '#record/accounts/tables.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Tables } from '#record/store/tables.ts';
import { ROLES, type Role } from '../access/caller.ts';
import { MARKS, type Mark } from '../access/marks.ts';

/** A person who may sign in, as others see them: never a secret. */
export interface User {
  readonly name: string;
  readonly full?: string;
  readonly role: Role;
  /** The highest handling mark that this person may see. */
  readonly clearance: Mark;
  /** ISO 8601. */
  readonly made: string;
  /** Since when the account is closed. */
  readonly disabled?: string;
  /** Signs in with a password. */
  readonly password: boolean;
  /** The OpenID provider through which this person signs in. */
  readonly issuer?: string;
  /** Last use of a session or a token that there is still, to an hour. */
  readonly seen?: string;
}

type Db = Kysely<Tables>;

/** Every user, by name. */
export async function users({ db }: RecordStore): Promise<readonly User[]> {
  const [rows, sessions, tokens] = await Promise.all([
    db.selectFrom('users').selectAll().orderBy('name').execute(),
    db
      .selectFrom('sessions')
      .select(({ fn }) => ['name', fn.max('seen').as('seen')])
      .groupBy('name')
      .execute(),
    db
      .selectFrom('tokens')
      .select(({ fn }) => ['name', fn.max('seen').as('seen')])
      .groupBy('name')
      .execute(),
  ]);
  return rows.map((row) => {
    const seen = [...sessions, ...tokens].flatMap((one) => (one.name === row.name && one.seen !== null ? [one.seen] : []));
    return userOf(row, seen.sort().at(-1));
  });
}

/** Whether anybody has an account: from then on nobody is taken for the user of this machine. */
export async function hasUsers(db: Db): Promise<boolean> {
  return (await db.selectFrom('users').select('name').limit(1).executeTakeFirst()) !== undefined;
}

/** The row of a user. Throws IssueError (record.unknown) where there is none. */
export async function rowOf(db: Db, name: string): Promise<UsersTable> {
  const row = await db.selectFrom('users').selectAll().where('name', '=', name).executeTakeFirst();
  if (row !== undefined) return row;
  throw new IssueError(
    issueOf('record.unknown', 'There is no user of this name.', name.slice(0, 100), '`attache users list` shows those there are.'),
  );
}

/** Throws IssueError (deed.not-possible) where nobody but this person could look after the accounts. */
export async function mustNotBeLast(db: Db, name: string, what: string): Promise<void> {
  if (await isLastAdmin(db, name))
    throw new IssueError(
      issueOf('deed.not-possible', `The last administrator cannot be ${what}.`, name, 'Make somebody else an administrator first.'),
    );
}

/** Whether this person is an administrator, and nobody else is who could sign in. */
export async function isLastAdmin(db: Db, name: string): Promise<boolean> {
  const admins = await db
    .selectFrom('users')
    .select(['name', 'password', 'issuer'])
    .where('role', '=', 'admin')
    .where('disabled', 'is', null)
    .execute();
  const others = admins.filter((one) => one.name !== name && (one.password !== null || one.issuer !== null));
  return others.length === 0 && admins.some((one) => one.name === name);
}

export function userOf(row: UsersTable, seen?: string): User {
  const { name, full, made, disabled, password, issuer } = row;
  return {
    name,
    ...rightsOf(row),
    made,
    password: password !== null,
    ...(full !== null && { full }),
    ...(disabled !== null && { disabled }),
    ...(issuer !== null && { issuer }),
    ...(seen !== undefined && { seen }),
  };
}

/** What a row gives the right to. What it cannot mean gives the least. */
export function rightsOf({ role, clearance }: Pick<UsersTable, 'role' | 'clearance'>): { readonly role: Role; readonly clearance: Mark } {
  return { role: ROLES.find((one) => one === role) ?? 'reader', clearance: MARKS.find((one) => one === clearance) ?? 'clear' };
}

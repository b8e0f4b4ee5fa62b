import { IssueError, issueOf } from '#base/issue.ts';
import type { UsersTable } from '#record/accounts/tables.ts';
import { columnText } from '#record/store/column-text.ts';
import type { RecordStore, Writing } from '#record/store/record-store.ts';
import type { Role } from '../access/caller.ts';
import type { Mark } from '../access/marks.ts';
import { hashOfPassword } from './hashing.ts';
import { checkName } from './name.ts';
import { checkNewPassword } from './password.ts';
import { hasUsers, mustNotBeLast, rowOf, type User, userOf } from './user.ts';

export interface NewUser {
  readonly name: string;
  readonly full?: string;
  readonly role: Role;
  /** Where not said: amber, and for the first user, who is the one of this machine so far, red. */
  readonly clearance?: Mark;
  /** Absent for who signs in through an OpenID provider, or is given one later. */
  readonly password?: string;
}

/** A new user who is known to be right, with the password's hash: what takes long is done before the record is held. */
export interface ReadyUser extends Omit<NewUser, 'password'> {
  readonly hash?: string;
  readonly issuer?: string;
  readonly subject?: string;
}

/**
 * Adds a person. The first is an administrator with a password: from then on nobody gets in without an account. A name that was ever used is never given to another. Throws IssueError (usage.wrong, deed.not-possible).
 */
export async function addUser(store: RecordStore, user: NewUser): Promise<User> {
  const ready = await readied(user);
  return store.write(async (writing) => {
    if (await hasUsers(writing.db)) return insertUser(writing, ready, store.now);
    if (user.role !== 'admin' || user.password === undefined)
      throw new IssueError(
        issueOf(
          'deed.not-possible',
          'The first user looks after the accounts.',
          user.name,
          'Give the first one the role of admin and a password.',
        ),
      );
    return insertUser(writing, { clearance: 'red', ...ready }, store.now);
  });
}

/** Checks what is given for a new user, and hashes the password. */
export async function readied({ password, ...rest }: NewUser): Promise<ReadyUser> {
  checkName(rest.name);
  if (password === undefined) return rest;
  checkNewPassword(password, rest.name);
  return { ...rest, hash: await hashOfPassword(password) };
}

/** Puts a new user's row into the record, in a name that nobody had. `by` is who does it, where that is not the store's. */
export async function insertUser(writing: Writing, user: ReadyUser, now: Date, by?: string): Promise<User> {
  const { name, full, role, clearance = 'amber', hash, issuer, subject } = user;
  const there = await writing.db.selectFrom('users').select('name').where('name', '=', name).executeTakeFirst();
  if (there !== undefined)
    throw new IssueError(
      issueOf('deed.not-possible', 'Somebody has this name, or had it.', name, 'Take another: a name means one person for good.'),
    );
  const row: UsersTable = {
    name,
    role,
    clearance,
    made: now.toISOString(),
    full: full === undefined || full.trim() === '' ? null : columnText(full.trim()),
    password: hash ?? null,
    issuer: issuer ?? null,
    subject: subject ?? null,
    disabled: null,
  };
  await writing.db.insertInto('users').values(row).execute();
  await writing.append('account', { name, change: 'added', role, clearance }, undefined, by);
  return userOf(row);
}

/** What of a user is to be other than it is; what is absent stays. */
export interface UserChange {
  readonly full?: string;
  readonly role?: Role;
  readonly clearance?: Mark;
  /** Closes the account, or opens it again. */
  readonly disabled?: boolean;
  /** Takes the place of the one there was. */
  readonly password?: string;
}

/**
 * Changes a user, as an administrator does. Who loses or gains a role, is closed out or has a new password is signed out everywhere; whose account is closed or whose password somebody else sets, loses all tokens. Throws IssueError
 * (record.unknown, usage.wrong, deed.not-possible).
 */
export async function changeUser(store: RecordStore, name: string, change: UserChange): Promise<User> {
  const { password } = change;
  if (password !== undefined) checkNewPassword(password, name);
  const hash = password === undefined ? undefined : await hashOfPassword(password);
  return store.write(async (writing) => {
    const row = await rowOf(writing.db, name);
    await changeFull(writing, row, change);
    if (change.role !== undefined) await changeRole(writing, row, change.role);
    await changeClearance(writing, row, change);
    await changeAccess(writing, row, change, store.now);
    if (hash !== undefined) {
      await keepPassword(writing, name, hash);
      await withdrawAll(writing, name, store.now);
    }
    return userOf(await rowOf(writing.db, name));
  });
}

/** Puts a password in the place of the one there was, and ends every session. `by` is who does it, where that is not the store's. */
export async function keepPassword(writing: Writing, name: string, hash: string, by?: string): Promise<void> {
  await writing.db.updateTable('users').set({ password: hash }).where('name', '=', name).execute();
  await endSessionsOf(writing, name);
  // Whoever knew the old one may have come in by these.
  await writing.db.deleteFrom('doors').where('name', '=', name).execute();
  await writing.append('account', { name, change: 'password' }, undefined, by);
}

async function changeFull(writing: Writing, { name, full: was }: UsersTable, { full }: UserChange): Promise<void> {
  if (full === undefined) return;
  const next = full.trim() === '' ? null : columnText(full.trim());
  if (next === was) return;
  await writing.db.updateTable('users').set({ full: next }).where('name', '=', name).execute();
  await writing.append('account', { name, change: 'full-name' });
}

/** Gives another role; `by` is who does it, where that is not the store's. */
export async function changeRole(writing: Writing, { name, role: was, disabled }: UsersTable, role: Role, by?: string): Promise<void> {
  if (role === was) return;
  if (was === 'admin' && disabled === null) await mustNotBeLast(writing.db, name, 'given another role');
  await writing.db.updateTable('users').set({ role }).where('name', '=', name).execute();
  await endSessionsOf(writing, name);
  await writing.append('account', { name, change: 'role', role }, undefined, by);
}

async function changeClearance(writing: Writing, { name, clearance: was }: UsersTable, { clearance }: UserChange): Promise<void> {
  if (clearance === undefined || clearance === was) return;
  await writing.db.updateTable('users').set({ clearance }).where('name', '=', name).execute();
  await writing.append('account', { name, change: 'clearance', clearance });
}

async function changeAccess(
  writing: Writing,
  { name, role, disabled: since }: UsersTable,
  { disabled }: UserChange,
  now: Date,
): Promise<void> {
  if (disabled === undefined || disabled === (since !== null)) return;
  if (disabled && role === 'admin') await mustNotBeLast(writing.db, name, 'closed out');
  await writing.db
    .updateTable('users')
    .set({ disabled: disabled ? now.toISOString() : null })
    .where('name', '=', name)
    .execute();
  await endSessionsOf(writing, name);
  await writing.append('account', { name, change: disabled ? 'disabled' : 'enabled' });
  if (disabled) await withdrawAll(writing, name, now);
}

async function endSessionsOf({ db }: Writing, name: string): Promise<void> {
  await db.deleteFrom('sessions').where('name', '=', name).execute();
}

async function withdrawAll(writing: Writing, name: string, now: Date): Promise<void> {
  const live = await writing.db
    .selectFrom('tokens')
    .select('id')
    .where('name', '=', name)
    .where('withdrawn', 'is', null)
    .orderBy('id')
    .execute();
  for (const { id } of live) {
    await writing.db.updateTable('tokens').set({ withdrawn: now.toISOString() }).where('id', '=', id).execute();
    await writing.append('account', { name, change: 'token-withdrawn', token: id });
  }
}

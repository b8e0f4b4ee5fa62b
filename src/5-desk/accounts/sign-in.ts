import { IssueError, issueOf } from '#base/issue.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { insertUser, keepPassword, type NewUser, readied } from './change-user.ts';
import { hashOfPassword, isPassword } from './hashing.ts';
import { asName } from './name.ts';
import { checkNewPassword } from './password.ts';
import { beginSession } from './sessions.ts';
import { countGuess, wasRight, wasWrong } from './throttle.ts';
import { hasUsers, type User, userOf } from './user.ts';

/** A sign-in with a password, and where it comes from. */
export interface SignIn {
  readonly name: string;
  readonly password: string;
  /** Address of the client. */
  readonly address: string;
  /** The session that the browser has already: it ends. */
  readonly old?: string;
}

/** A session that has begun. `secret` is for the cookie alone. */
export interface SignedIn {
  readonly user: User;
  readonly secret: string;
}

/**
 * Begins a session for who knows the password. Where that fails, nothing tells why: whether there is such a user, whether the account is closed, whether it has a password; nor does the time that it takes. Throws IssueError
 * (access.unknown, access.throttled).
 */
export async function signIn(store: RecordStore, { name: typed, password, address, old }: SignIn): Promise<SignedIn> {
  const name = asName(typed);
  const guess = await countGuess(store, name, address);
  const kept = (await store.db.selectFrom('users').select('password').where('name', '=', name).executeTakeFirst())?.password;
  const isRight = await isPassword(password, kept);
  const signedIn = await store.write(async (writing) => {
    const { now } = store;
    const row = await writing.db.selectFrom('users').selectAll().where('name', '=', name).executeTakeFirst();
    // It may have changed while it was checked.
    if (isRight && row !== undefined && row.disabled === null && row.password === kept) {
      await wasRight(writing, guess, now);
      return { user: userOf(row), secret: await beginSession(writing, name, 'password', { now, ...(old !== undefined && { old }) }) };
    }
    if ((await wasWrong(writing, guess, now)) && row !== undefined)
      await writing.append('sign-in-failed', { name, how: 'password' }, undefined, 'attache');
    return undefined;
  });
  if (signedIn !== undefined) return signedIn;
  throw new IssueError(
    issueOf(
      'access.unknown',
      'Name and password do not go together.',
      undefined,
      'Try again, or ask an administrator of this desk for a new password.',
    ),
  );
}

/** A person's own change of password. */
export interface PasswordChange {
  readonly name: string;
  readonly current: string;
  readonly next: string;
  readonly address: string;
}

/** Changes a person's own password: the one there is has to be given, every session ends, and a new one begins. Throws IssueError (access.unknown, access.throttled, usage.wrong). */
export async function changePassword(store: RecordStore, { name, current, next, address }: PasswordChange): Promise<SignedIn> {
  checkNewPassword(next, name);
  const guess = await countGuess(store, name, address);
  const kept = (await store.db.selectFrom('users').select('password').where('name', '=', name).executeTakeFirst())?.password;
  const isRight = await isPassword(current, kept);
  const hash = isRight ? await hashOfPassword(next) : undefined;
  const changed = await store.write(async (writing) => {
    const { now } = store;
    const row = await writing.db.selectFrom('users').selectAll().where('name', '=', name).executeTakeFirst();
    if (hash !== undefined && row !== undefined && row.disabled === null && row.password === kept) {
      await keepPassword(writing, name, hash, name);
      await wasRight(writing, guess, now);
      return { user: userOf(row), secret: await beginSession(writing, name, 'password', { now }) };
    }
    if (await wasWrong(writing, guess, now)) await writing.append('sign-in-failed', { name, how: 'password' }, undefined, 'attache');
    return undefined;
  });
  if (changed !== undefined) return changed;
  throw new IssueError(issueOf('access.unknown', 'This is not your password.', undefined, 'Give the password that you have now.'));
}

/** Makes the first administrator of a desk and begins a session. Whoever calls has seen the set-up code. Throws IssueError (deed.not-possible) where there are users already. */
export async function setUp(
  store: RecordStore,
  { name, full, password }: Pick<NewUser, 'name' | 'full'> & { readonly password: string },
): Promise<SignedIn> {
  const ready = await readied({ name: asName(name), role: 'admin', clearance: 'red', password, ...(full !== undefined && { full }) });
  return store.write(async (writing) => {
    if (await hasUsers(writing.db))
      throw new IssueError(issueOf('deed.not-possible', 'This desk is set up already.', undefined, 'Sign in.'));
    const user = await insertUser(writing, ready, store.now, ready.name);
    return { user, secret: await beginSession(writing, user.name, 'set-up', { now: store.now }) };
  });
}

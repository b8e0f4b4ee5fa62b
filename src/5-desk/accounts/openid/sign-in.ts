import { IssueError, issueOf } from '#base/issue.ts';
import type { UsersTable } from '#record/accounts/tables.ts';
import type { RecordStore, Writing } from '#record/store/record-store.ts';
import { ROLES, type Role } from '../../access/caller.ts';
import { changeRole, insertUser } from '../change-user.ts';
import { nameFrom } from '../name.ts';
import { beginSession } from '../sessions.ts';
import type { SignedIn } from '../sign-in.ts';
import { wasWrong } from '../throttle.ts';
import { isLastAdmin, userOf } from '../user.ts';
import type { Vouched } from './provider.ts';
import type { OpenIdSettings } from './settings.ts';

/**
 * Begins a session for somebody for whom the provider vouches. A person is known by issuer and subject alone, never by an address of mail; who comes for the first time is added as a reader. Where the settings say which claim gives
 * the role, the provider decides it at each sign-in, but never takes the last administrator. Throws IssueError (access.denied, deed.not-possible).
 */
export async function signInVouched(
  store: RecordStore,
  vouched: Vouched,
  { roles }: Pick<OpenIdSettings, 'roles'>,
  old?: string,
): Promise<SignedIn> {
  const wanted = roles === undefined ? undefined : (roleIn(vouched.claims[roles.claim], roles.map) ?? 'reader');
  const signedIn = await store.write(async (writing) => {
    const row = (await rowFor(writing, vouched)) ?? (await added(writing, vouched, wanted ?? 'reader', store.now));
    if (row.disabled !== null) {
      if (await wasWrong(writing, row, store.now))
        await writing.append('sign-in-failed', { name: row.name, how: 'openid' }, undefined, 'attache');
      return undefined;
    }
    if (wanted !== undefined && !(wanted !== 'admin' && (await isLastAdmin(writing.db, row.name))))
      await changeRole(writing, row, wanted, 'attache');
    const secret = await beginSession(writing, row.name, 'openid', { now: store.now, ...(old !== undefined && { old }) });
    return { user: userOf((await rowFor(writing, vouched)) ?? row), secret };
  });
  if (signedIn !== undefined) return signedIn;
  throw new IssueError(
    issueOf('access.denied', 'This account is closed.', undefined, 'Ask an administrator of this desk to open it again.'),
  );
}

async function rowFor({ db }: Writing, { issuer, subject }: Vouched): Promise<UsersTable | undefined> {
  return db.selectFrom('users').selectAll().where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst();
}

async function added(writing: Writing, vouched: Vouched, role: Role, now: Date): Promise<UsersTable> {
  const { issuer, subject, claims } = vouched;
  const admin = await writing.db.selectFrom('users').select('name').where('role', '=', 'admin').limit(1).executeTakeFirst();
  if (admin === undefined && role !== 'admin')
    throw new IssueError(
      issueOf(
        'deed.not-possible',
        'This desk has no administrator yet.',
        undefined,
        'Make the first one with the set-up code, or with `attache users add`.',
      ),
    );
  const name = await freeName(writing, claims);
  const full = typeof claims.name === 'string' ? claims.name.slice(0, 200) : undefined;
  await insertUser(writing, { name, role, issuer, subject, ...(full !== undefined && { full }) }, now, 'attache');
  return (await rowFor(writing, vouched)) as UsersTable;
}

/** A name that nobody had, as near as may be to what the provider calls the person. */
async function freeName({ db }: Writing, claims: Vouched['claims']): Promise<string> {
  const [wish = 'user'] = [claims.preferred_username, claims.nickname, claims.email, claims.name].flatMap((one) => {
    const name = typeof one === 'string' ? nameFrom(one) : undefined;
    return name === undefined ? [] : [name];
  });
  const taken = new Set((await db.selectFrom('users').select('name').execute()).map(({ name }) => name));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wish : `${wish}-${n}`;
    if (!taken.has(name)) return name;
  }
}

/** The highest role that a claim gives: a text, or a list of texts. */
function roleIn(claim: unknown, map: Readonly<Record<string, Role>>): Role | undefined {
  const values = [claim].flat().filter((one) => typeof one === 'string');
  const roles = values.flatMap((one) => (Object.hasOwn(map, one) ? [map[one] as Role] : []));
  return ROLES.findLast((role) => roles.includes(role));
}

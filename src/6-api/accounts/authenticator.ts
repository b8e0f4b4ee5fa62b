import { IssueError, issueOf } from '#base/issue.ts';
import type { Caller } from '#desk/access/caller.ts';
import { callerOfSession } from '#desk/accounts/sessions.ts';
import { callerOfToken } from '#desk/accounts/tokens.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { type Authenticator, localCaller } from '../caller.ts';
import type { Accounts } from './accounts.ts';
import { cookieOf } from './cookies.ts';

/**
 * Knows people by a token (`Authorization: Bearer att_...`) or by the session in their cookie; where nobody has an account and none is asked for, as the one user of this machine. Each request looks into the record: what ended is
 * ended at once.
 */
export function authenticatorOf(store: RecordStore, accounts: Accounts, local: Caller = localCaller()): Authenticator {
  return async ({ headers }) => {
    const token = /^bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
    if (token !== undefined) {
      const caller = await callerOfToken(store, token);
      if (caller !== undefined) return caller;
      throw new IssueError(issueOf('access.unknown', 'This token does not hold, or not any more.'));
    }
    const secret = cookieOf('attache', headers);
    const caller = secret === undefined ? undefined : await callerOfSession(store, secret);
    if (caller !== undefined) return caller;
    return (await accounts.wantsLogin()) ? undefined : local;
  };
}

import { userInfo } from 'node:os';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '#desk/access/caller.ts';

/** Tells who asks: by a session, a token. Undefined for nobody that is known; throws IssueError (access.*) for a token or session that no longer holds, or where there were too many tries. */
export type Authenticator = (request: FastifyRequest) => Promise<Caller | undefined>;

/** Who asks an open route without being known. Holds no right at all. */
export const NOBODY: Caller = { name: 'nobody', role: 'reader', clearance: 'clear', via: 'token', scopes: [] };

/** The one user of this machine, where no accounts are kept. */
export function localCaller(name = accountName()): Caller {
  return { name, role: 'admin', clearance: 'red', via: 'local' };
}

/** Knows everybody as the one user of this machine: only for a server that nobody else can reach. */
export function localUser(name?: string): Authenticator {
  const caller = localCaller(name);
  return async () => caller;
}

/** The name of the account, which needs none on some systems. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // No account has this number, as in some containers.
    return 'somebody';
  }
}

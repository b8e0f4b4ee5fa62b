import { IssueError, issueOf } from '#base/issue.ts';
import type { Mark } from './marks.ts';

/** Roles, each with the rights of those before it. */
export const ROLES = ['reader', 'reviewer', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What may be asked for: `read` any view and export, `review` entries and who is whom, `edit` what the record takes in, `admin` accounts and the record itself. */
export const PERMISSIONS = ['read', 'review', 'edit', 'admin'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Who asks. */
export interface Caller {
  /** The name that goes into the log. */
  readonly name: string;
  readonly role: Role;
  /** The highest handling mark that this person may see. */
  readonly clearance: Mark;
  /** How the person is known: `local` is the one user of this machine. */
  readonly via: 'local' | 'session' | 'token';
  /** What a token is narrowed to; absent: all that the role may. */
  readonly scopes?: readonly Permission[];
}

const RIGHTS: Readonly<Record<Role, readonly Permission[]>> = {
  reader: ['read'],
  reviewer: ['read', 'review'],
  editor: ['read', 'review', 'edit'],
  admin: ['read', 'review', 'edit', 'admin'],
};

/** The one place that decides who may do what, for every face of the desk. */
export function may(caller: Caller, permission: Permission): boolean {
  return RIGHTS[caller.role].includes(permission) && (caller.scopes === undefined || caller.scopes.includes(permission));
}

/** Throws IssueError (access.denied) where the caller may not. */
export function authorise(caller: Caller, permission: Permission): void {
  if (may(caller, permission)) return;
  const wanted = ROLES.find((role) => RIGHTS[role].includes(permission));
  throw new IssueError(
    issueOf(
      'access.denied',
      `${caller.name} may not do this: it takes the role of ${wanted}${caller.scopes ? ' and a token made for it' : ''}.`,
    ),
  );
}

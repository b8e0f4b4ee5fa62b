import { z } from 'zod';
import { ROLES } from '#desk/access/caller.ts';
import { MARKS } from '#desk/access/marks.ts';
import { addUser, changeUser } from '#desk/accounts/change-user.ts';
import { asName } from '#desk/accounts/name.ts';
import { users } from '#desk/accounts/user.ts';
import { type Route, route } from '../route.ts';
import { FULL, NAME, PASSWORD, USER } from './shapes.ts';

const PARAMS = z.object({ name: NAME });

export const USER_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/users',
    operation: 'users',
    summary: 'Everybody who has an account, or had one',
    permission: 'admin',
    answer: z.strictObject({ items: z.array(USER) }),
    handle: async ({ store }) => ({ items: [...(await users(store))] }),
  }),
  route({
    method: 'POST',
    path: '/users',
    operation: 'addUser',
    summary: 'Add a person; the first has to be an administrator with a password, and from then on one has to sign in',
    permission: 'admin',
    body: z.strictObject({
      name: NAME,
      full: FULL.optional(),
      role: z.enum(ROLES),
      clearance: z.enum(MARKS).optional(),
      password: PASSWORD.optional(),
    }),
    answer: USER,
    status: 201,
    handle: ({ store, body: { name, full, role, clearance, password } }) =>
      addUser(store, {
        name: asName(name),
        role,
        ...(full !== undefined && { full }),
        ...(clearance !== undefined && { clearance }),
        ...(password !== undefined && { password }),
      }),
  }),
  route({
    method: 'PUT',
    path: '/users/{name}',
    operation: 'changeUser',
    summary: 'Change what a person may, set a password, close an account or open it again',
    permission: 'admin',
    params: PARAMS,
    body: z.strictObject({
      full: FULL.optional(),
      role: z.enum(ROLES).optional(),
      clearance: z.enum(MARKS).optional(),
      disabled: z.boolean().optional(),
      password: PASSWORD.optional(),
    }),
    answer: USER,
    handle: ({ store, params, body: { full, role, clearance, disabled, password } }) =>
      changeUser(store, params.name, {
        ...(full !== undefined && { full }),
        ...(role !== undefined && { role }),
        ...(clearance !== undefined && { clearance }),
        ...(disabled !== undefined && { disabled }),
        ...(password !== undefined && { password }),
      }),
  }),
  route({
    method: 'DELETE',
    path: '/users/{name}',
    operation: 'closeUser',
    summary: 'Close an account: its sessions end, its tokens are withdrawn, its name stays taken',
    permission: 'admin',
    params: PARAMS,
    answer: USER,
    handle: ({ store, params }) => changeUser(store, params.name, { disabled: true }),
  }),
];

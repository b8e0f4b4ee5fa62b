import { z } from 'zod';
import { authorise, PERMISSIONS } from '#desk/access/caller.ts';
import { MOST_DAYS, makeToken, tokensOf, withdrawToken } from '#desk/accounts/tokens.ts';
import { type Route, route } from '../route.ts';
import { mustBeSession } from './session-routes.ts';
import { TOKEN } from './shapes.ts';

export const TOKEN_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/tokens',
    operation: 'tokens',
    summary: "One's own tokens; for an administrator who asks for all, everybody's",
    permission: 'read',
    query: z.object({ all: z.boolean().optional() }),
    answer: z.strictObject({ items: z.array(TOKEN) }),
    handle: async ({ store, caller, query }) => {
      if (query.all === true) authorise(caller, 'admin');
      const items = await tokensOf(store, query.all === true ? undefined : caller.name);
      return { items: items.map((one) => ({ ...one, scopes: [...one.scopes] })) };
    },
  }),
  route({
    method: 'POST',
    path: '/tokens',
    operation: 'makeToken',
    summary: 'Make a token for a program that acts in your name; it is shown this once',
    permission: 'read',
    body: z.strictObject({
      label: z.string().trim().min(1).max(100),
      scopes: z.array(z.enum(PERMISSIONS)).min(1).max(PERMISSIONS.length),
      days: z.number().int().min(1).max(MOST_DAYS).optional(),
    }),
    answer: TOKEN.extend({ token: z.string() }),
    status: 201,
    handle: async ({ store, caller, body: { label, scopes, days } }) => {
      mustBeSession(caller);
      const made = await makeToken(store, caller.name, { label, scopes, ...(days !== undefined && { days }) });
      return { ...made, scopes: [...made.scopes] };
    },
  }),
  route({
    method: 'DELETE',
    path: '/tokens/{id}',
    operation: 'withdrawToken',
    summary: 'Withdraw a token for good',
    permission: 'read',
    params: z.object({ id: z.string().min(1).max(100) }),
    answer: TOKEN,
    handle: async ({ store, caller, params }) => {
      mustBeSession(caller);
      const withdrawn = await withdrawToken(store, caller, params.id);
      return { ...withdrawn, scopes: [...withdrawn.scopes] };
    },
  }),
];

import { z } from 'zod';
import { IssueError, issueOf } from '#base/issue.ts';
import { type Caller, may, PERMISSIONS } from '#desk/access/caller.ts';
import { endSession } from '#desk/accounts/sessions.ts';
import { changePassword, setUp, signIn } from '#desk/accounts/sign-in.ts';
import { NOBODY } from '../caller.ts';
import { type Call, type Route, route } from '../route.ts';
import { cookieOf, setCookie } from './cookies.ts';
import { FULL, NAME, PASSWORD, SESSION } from './shapes.ts';

type SessionAnswer = z.input<typeof SESSION>;

const START = '/api/v1/oidc/start';

export const SESSION_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/session',
    operation: 'session',
    summary: 'Who is signed in, what this person may, and how one signs in',
    permission: 'open',
    answer: SESSION,
    handle: (call) => answerOf(call, call.caller === NOBODY ? undefined : call.caller),
  }),
  route({
    method: 'POST',
    path: '/session',
    operation: 'signIn',
    summary: 'Sign in with a password; with the set-up code, make the first administrator',
    permission: 'open',
    body: z.strictObject({ name: NAME, password: PASSWORD, setUp: z.string().max(200).optional(), full: FULL.optional() }),
    answer: SESSION,
    handle: async (call) => {
      const { store, services, body, exchange } = call;
      const { name, password, setUp: code, full } = body;
      const old = cookieOf('attache', exchange.headers);
      if (code !== undefined) await services.accounts.checkSetUpCode(code);
      const { user, secret } =
        code === undefined
          ? await signIn(store, { name, password, address: exchange.address, ...(old !== undefined && { old }) })
          : await setUp(store, { name, password, ...(full !== undefined && { full }) });
      exchange.setHeader('set-cookie', setCookie('attache', secret, exchange.headers));
      return answerOf(call, { name: user.name, role: user.role, clearance: user.clearance, via: 'session' });
    },
  }),
  route({
    method: 'DELETE',
    path: '/session',
    operation: 'signOut',
    summary: 'Sign out, here or everywhere',
    permission: 'open',
    query: z.object({ everywhere: z.boolean().optional() }),
    answer: 'none',
    handle: async ({ store, query, exchange }) => {
      const secret = cookieOf('attache', exchange.headers);
      if (secret !== undefined) await endSession(store, secret, { all: query.everywhere === true });
      exchange.setHeader('set-cookie', setCookie('attache', '', exchange.headers));
      // What the pages hold of what was read goes too.
      exchange.setHeader('clear-site-data', '"cache"');
      return undefined;
    },
  }),
  route({
    method: 'PUT',
    path: '/session/password',
    operation: 'changePassword',
    summary: "Change one's own password; all other sessions end",
    permission: 'read',
    body: z.strictObject({ current: PASSWORD, next: PASSWORD }),
    answer: SESSION,
    handle: async (call) => {
      const { store, caller, body, exchange } = call;
      mustBeSession(caller);
      const { user, secret } = await changePassword(store, { name: caller.name, ...body, address: exchange.address });
      exchange.setHeader('set-cookie', setCookie('attache', secret, exchange.headers));
      return answerOf(call, { name: user.name, role: user.role, clearance: user.clearance, via: 'session' });
    },
  }),
];

/** A token is for what its owner's programs do, not for what keeps the owner's account. Throws IssueError (access.denied). */
export function mustBeSession({ via }: Caller): void {
  if (via === 'token')
    throw new IssueError(issueOf('access.denied', 'This cannot be done with a token.', undefined, 'Sign in, and do it there.'));
}

async function answerOf({ services }: Pick<Call, 'services'>, caller: Caller | undefined): Promise<SessionAnswer> {
  const { accounts } = services;
  const { openid } = accounts;
  return {
    login: await accounts.wantsLogin(),
    setUp: (await accounts.setUpCode()) !== undefined,
    ...(openid !== undefined && { openid: { label: openid.label, start: START } }),
    ...(caller !== undefined && {
      user: {
        name: caller.name,
        role: caller.role,
        clearance: caller.clearance,
        via: caller.via,
        may: PERMISSIONS.filter((one) => may(caller, one)),
      },
    }),
  };
}

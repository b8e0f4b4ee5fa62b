import { z } from 'zod';
import { IssueError, issueOf } from '#base/issue.ts';
import type { OpenIdProvider } from '#desk/accounts/openid/provider.ts';
import { signInVouched } from '#desk/accounts/openid/sign-in.ts';
import { type Call, type Exchange, type Route, route } from '../route.ts';
import { cookieOf, setCookie } from './cookies.ts';
import { safePath } from './safe-path.ts';

/** What the browser keeps while somebody signs in elsewhere. */
const LEAVING = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });

/** The page on which one signs in. */
const PAGE = '/sign-in';

export const OPENID_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/oidc/start',
    operation: 'startOpenId',
    summary: 'Leave for the OpenID provider; a browser is sent back to `next` at the end',
    permission: 'open',
    query: z.object({ next: z.string().optional() }),
    answer: 'none',
    handle: async ({ services, query, exchange }) => {
      const { address, leaving } = await provided(services).leave();
      const kept = Buffer.from(JSON.stringify({ ...leaving, next: safePath(query.next) })).toString('base64url');
      exchange.setHeader('set-cookie', setCookie('attache-leaving', kept, exchange.headers));
      goTo(exchange, address);
      return undefined;
    },
  }),
  route({
    method: 'GET',
    path: '/oidc/callback',
    operation: 'finishOpenId',
    summary: 'Come back from the OpenID provider and be signed in',
    permission: 'open',
    // A provider may send more than is known of it here.
    query: z.object({ state: z.string().optional(), code: z.string().optional() }).catchall(z.unknown()),
    answer: 'none',
    handle: async ({ store, services, exchange }) => {
      const provider = provided(services);
      const kept = leavingIn(cookieOf('attache-leaving', exchange.headers));
      exchange.setHeader('set-cookie', setCookie('attache-leaving', '', exchange.headers));
      try {
        if (kept === undefined)
          throw new IssueError(
            issueOf(
              'access.unknown',
              'This browser has begun no sign-in, or it was too long ago.',
              undefined,
              'Sign in again from the beginning.',
            ),
          );
        const vouched = await provider.back(new URL(exchange.url, 'https://desk.invalid').search, kept);
        const { secret } = await signInVouched(store, vouched, provider.settings, cookieOf('attache', exchange.headers));
        exchange.setHeader('set-cookie', setCookie('attache', secret, exchange.headers));
        goTo(exchange, safePath(kept.next));
      } catch (error) {
        if (!(error instanceof IssueError)) throw error;
        // A person looks at the answer: it is given on a page, which knows the codes.
        goTo(exchange, `${PAGE}?problem=${error.issue.code}`);
      }
      return undefined;
    },
  }),
];

function provided({ accounts }: Call['services']): OpenIdProvider {
  if (accounts.openid !== undefined) return accounts.openid;
  throw new IssueError(
    issueOf(
      'record.unknown',
      'This desk has no OpenID provider.',
      undefined,
      'Sign in with a password; docs/accounts.md tells how a provider is set up.',
    ),
  );
}

function leavingIn(cookie: string | undefined): z.output<typeof LEAVING> | undefined {
  if (cookie === undefined) return undefined;
  try {
    return LEAVING.safeParse(JSON.parse(Buffer.from(cookie, 'base64url').toString())).data;
  } catch {
    return undefined; // no cookie of ours
  }
}

function goTo(exchange: Exchange, address: string): void {
  exchange.setStatus(303);
  exchange.setHeader('location', address);
}

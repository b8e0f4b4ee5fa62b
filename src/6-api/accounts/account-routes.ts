import type { Route } from '../route.ts';
import { OPENID_ROUTES } from './openid-routes.ts';
import { SESSION_ROUTES } from './session-routes.ts';
import { TOKEN_ROUTES } from './token-routes.ts';
import { USER_ROUTES } from './user-routes.ts';

/** Everything about accounts. */
export const ACCOUNT_ROUTES: readonly Route[] = [...SESSION_ROUTES, ...USER_ROUTES, ...TOKEN_ROUTES, ...OPENID_ROUTES];

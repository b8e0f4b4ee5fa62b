import { SESSION_SECONDS } from '#desk/accounts/sessions.ts';
import { isLoopback } from '../guards.ts';
import type { Exchange } from '../route.ts';

type Headers = Exchange['headers'];

/** What the desk keeps in a browser: the session, and what belongs to a sign-in that is under way elsewhere. */
type CookieName = 'attache' | 'attache-leaving';

/** Seconds that a sign-in elsewhere may take. */
const LEAVING_SECONDS = 600;

/**
 * Cookies go back over https alone, to this host alone (`__Host-`), and no script sees them. On this machine without https some browsers would keep no such cookie: there they have a plain name and may travel unencrypted, which they
 * do not leave the machine for.
 */
export function setCookie(name: CookieName, value: string, headers: Headers): string {
  const seconds = value === '' ? 0 : name === 'attache' ? SESSION_SECONDS : LEAVING_SECONDS;
  const parts = [`${fullName(name, headers)}=${value}`, 'Path=/', `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Lax'];
  return [...parts, ...(isPlain(headers) ? [] : ['Secure'])].join('; ');
}

/** What a browser gives back, if it does. */
export function cookieOf(name: CookieName, headers: Headers): string | undefined {
  const wanted = `${fullName(name, headers)}=`;
  const found = headers.cookie
    ?.split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(wanted));
  const value = found?.slice(wanted.length);
  return value === undefined || value === '' || value.length > 4000 ? undefined : value;
}

function fullName(name: CookieName, headers: Headers): string {
  return isPlain(headers) ? name : `__Host-${name}`;
}

/** Asked on this machine, without https. */
function isPlain(headers: Headers): boolean {
  const host = (headers.host ?? '').replace(/:\d{1,5}$/, '').toLowerCase();
  return isLoopback(host) && headers['x-forwarded-proto'] !== 'https';
}

import type { FastifyRequest } from 'fastify';
import { issueOf } from '#base/issue.ts';
import type { Caller } from '#desk/access/caller.ts';
import { StatusIssue } from './issue-status.ts';

type Headers = FastifyRequest['headers'];

/** Names of the machine itself: what a server that only it can reach answers to. */
export const LOOPBACK_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** True for addresses and names to which only the machine itself has a way. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Refuses a request for another host: the page of a stranger whose name leads to this machine asks so. `names` are those that are answered to; any where absent. Throws StatusIssue (421). */
export function checkHost({ host = '' }: Headers, names: readonly string[] | undefined): void {
  if (names === undefined || names.includes(host.replace(/:\d{1,5}$/, '').toLowerCase())) return;
  throw new StatusIssue(421, issueOf('access.foreign', 'The desk does not answer to this name.', host.slice(0, 200)));
}

/** Refuses what one program could take for a request to this host and another for one to somebody else's: two hosts, or one in the address (RFC 9112, 3.2). Throws StatusIssue (400). */
export function checkTarget({ url = '', rawHeaders }: Pick<FastifyRequest['raw'], 'url' | 'rawHeaders'>): void {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length;
  if (url.startsWith('/') && hosts <= 1) return;
  throw new StatusIssue(
    400,
    issueOf(
      'usage.wrong',
      'It is not clear which host is asked.',
      url.slice(0, 200),
      'Name one host, in the header Host, and a path alone.',
    ),
  );
}

/** Methods that change nothing. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site's page asks for. A browser says where a request comes from (Sec-Fetch-Site, Origin): for a deed that has to be the desk's own page. A program that is no browser says neither; it is
 * let in as the local user and with a token, which no other page has, and never with a cookie. Throws StatusIssue (403).
 */
export function checkForeign(method: string, headers: Headers, { isOpen, caller }: Asked): void {
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  if (SAFE.has(method)) {
    // A link from elsewhere may lead to a page of the desk, and back from signing in, but to no answer of it.
    if (!isOpen && site !== undefined && site !== 'same-origin' && site !== 'none') throw foreign(`sec-fetch-site: ${site}`);
    return;
  }
  if (site !== undefined && site !== 'same-origin') throw foreign(`sec-fetch-site: ${site}`);
  if (origin !== undefined && hostOf(origin) !== headers.host?.toLowerCase()) throw foreign(`origin: ${origin}`);
  if (site === undefined && origin === undefined && caller?.via === 'session') throw foreign('neither origin nor sec-fetch-site');
}

interface Asked {
  /** The route takes no account. */
  readonly isOpen: boolean;
  /** Absent before it is known who asks. */
  readonly caller?: Caller;
}

function foreign(given: string): StatusIssue {
  return new StatusIssue(403, issueOf('access.foreign', 'Another site asks for this.', given.slice(0, 200)));
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host.toLowerCase() : undefined;
}

import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP } from 'node:net';
import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import { withoutCredentials } from '#base/without-credentials.ts';
import { mayDial } from './address.ts';
import { bodyOf } from './body.ts';
import { HostTurns } from './host-turns.ts';

/** Most redirections that are followed. */
const REDIRECTS = 5;
const IDLE = 10_000;
const TOTAL = 20_000;

/** Most connections to one host at a time. */
const AT_ONCE = 2;

/** What robots.txt calls this program. */
export const USER_AGENT = 'Attache';

/** An answer that arrived whole. */
export interface Fetched {
  /** Where it came from at last, after redirections. */
  readonly url: string;
  readonly status: number;
  /** Media type without parameters, in small letters. */
  readonly type: string | undefined;
  /** Character set that the answer names, in small letters. */
  readonly charset: string | undefined;
  /** Where the address has moved for good (301, 308): what should be asked for the next time. */
  readonly moved: string | undefined;
  /** Seconds for which the answer may be kept, as Cache-Control says. */
  readonly maxAge: number | undefined;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  readonly bytes: Buffer;
}

export interface FetcherOptions {
  /** Networks beside the public internet that may be reached. */
  readonly allowed?: BlockList;
  /** Turns a name into addresses; the system's resolver by default. */
  readonly resolve?: (name: string) => Promise<readonly string[]>;
  /** Told of every address before it is dialled. */
  readonly dials?: (address: string, port: number) => void;
  /** Milliseconds. */
  readonly idle?: number;
  readonly total?: number;
}

/** What the sender asks for beside the page. */
export interface Condition {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A request as a protocol has it. */
export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer of any status. */
export interface Answered {
  readonly status: number;
  readonly type: string | undefined;
  readonly bytes: Buffer;
}

/** An answer with a status of 400 or more. */
export class StatusError extends IssueError {
  readonly status: number;
  /** The header Retry-After as it came: seconds, or a date. */
  readonly retryAfter: string | undefined;

  constructor(issue: Issue, status: number, retryAfter: string | undefined) {
    super(issue);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/**
 * The one way out to the network. Only http and https on their own ports; each name is resolved once, every address it has must be public (or opened by the
 * operator), and the connection goes to the address that was checked; redirections are checked the same. Size, time and decompression are bounded.
 */
export class Fetcher {
  readonly #options: FetcherOptions;
  readonly #turns = new HostTurns(AT_ONCE);

  constructor(options: FetcherOptions = {}) {
    this.#options = options;
  }

  /**
   * Throws IssueError where it may not be fetched, cannot be, or is more than may be; StatusError for a status of 400 and above. 304 is no error. Waiting for a
   * turn at a busy host does not count as time taken.
   */
  async fetch(address: string, condition: Condition = {}): Promise<Fetched> {
    let left = this.#options.total ?? TOTAL;
    let url = addressed(address, address);
    let moved: string | undefined;
    for (let hop = 0, forGood = true; ; hop++) {
      const step = await this.#turns.run(url.host, async () => {
        const start = performance.now();
        const end = AbortSignal.timeout(Math.max(0, Math.round(left)));
        const answer = await this.#ask(url, { method: 'GET', headers: pageHeaders(condition) }, end, address);
        const status = answer.statusCode ?? 0;
        const to = status >= 300 && status < 400 && status !== 304 ? answer.headers.location : undefined;
        if (to === undefined) return { fetched: await this.#received(answer, url, status, address) };
        answer.destroy();
        left -= performance.now() - start;
        return { to, status };
      });
      if ('fetched' in step) return { ...step.fetched, moved };
      if (hop === REDIRECTS) throw refused(`It redirects more than ${REDIRECTS} times.`, address);
      url = addressed(step.to, address, url);
      // What lies behind a passing redirection may be elsewhere tomorrow.
      forGood &&= step.status === 301 || step.status === 308;
      if (forGood) moved = url.href;
    }
  }

  /** Sends a request of a protocol, as to a service for signing in, and gives the answer whatever its status. The addresses are checked as for pages; no redirection is followed. Throws IssueError. */
  async send(address: string, sent: Sent): Promise<Answered> {
    const url = addressed(address, address);
    return this.#turns.run(url.host, async () => {
      const answer = await this.#ask(url, sent, AbortSignal.timeout(this.#options.total ?? TOTAL), address);
      const { headers, statusCode = 0 } = answer;
      return { status: statusCode, type: headers['content-type'], bytes: await bodyOf(answer, headers['content-encoding'], address) };
    });
  }

  async #received(answer: IncomingMessage, url: URL, status: number, address: string): Promise<Omit<Fetched, 'moved'>> {
    const { headers } = answer;
    if (status >= 400 || status < 200) {
      answer.destroy();
      const message = `The server answers ${[status, answer.statusMessage].filter(Boolean).join(' ')}.`;
      throw new StatusError(issueOf('network.failed', message, address), status, headers['retry-after']);
    }
    const [type, ...parameters] = (headers['content-type'] ?? '').split(';').map((part) => part.trim().toLowerCase());
    const age = /(?:^|[,\s])max-age="?(\d{1,9})/i.exec(headers['cache-control'] ?? '')?.[1];
    return {
      url: url.href,
      status,
      type: type || undefined,
      charset:
        parameters
          .find((parameter) => parameter.startsWith('charset='))
          ?.slice(8)
          .replace(/^["']|["']$/g, '') || undefined,
      maxAge: age === undefined ? undefined : Number(age),
      etag: headers.etag,
      lastModified: headers['last-modified'],
      bytes: await bodyOf(answer, headers['content-encoding'], address),
    };
  }

  /** The head of the answer of one host; the body follows on the stream. */
  async #ask(url: URL, { method, headers, body }: Sent, end: AbortSignal, given: string): Promise<IncomingMessage> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const secure = url.protocol === 'https:';
    const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
    const address = await this.#addressOf(host, port, given, end);
    this.#options.dials?.(address, port);
    const options = {
      host: address,
      port,
      path: `${url.pathname}${url.search}`,
      ...(secure && isIP(host) === 0 && { servername: host }),
      method,
      headers: {
        ...headers,
        host: url.host,
        'user-agent': `${USER_AGENT}/0.1 (+https://github.com/attache)`,
        'accept-encoding': 'gzip, br, deflate',
        ...(body !== undefined && { 'content-length': `${Buffer.byteLength(body)}` }),
      },
      timeout: this.#options.idle ?? IDLE,
      maxHeaderSize: 64 * 1024,
      signal: end,
      agent: false,
    } as const;
    return new Promise((resolve, reject) => {
      const asked = (secure ? httpsRequest : httpRequest)(options, (answer) => {
        answer.setTimeout(this.#options.idle ?? IDLE, () => answer.destroy(new Error('the server stopped sending')));
        resolve(answer);
      });
      asked.on('timeout', () => asked.destroy(new Error('the server does not answer')));
      asked.on('error', (error) => {
        const why = end.aborted ? 'it takes too long' : error.message;
        reject(new IssueError(issueOf('network.failed', `It cannot be fetched (${why}).`, given), { cause: error }));
      });
      asked.end(body);
    });
  }

  /** The address to dial: of a name the first, where all may be dialled. A name with one public and one private address is a trap. */
  async #addressOf(host: string, port: number, given: string, end: AbortSignal): Promise<string> {
    const allowed = this.#options.allowed ?? new BlockList();
    const found = isIP(host) ? [host] : await this.#resolve(host, given, end);
    const [first] = found;
    if (first === undefined) throw new IssueError(issueOf('network.failed', `There is no host "${host}".`, given));
    if (!found.every((address) => mayDial(address, allowed))) {
      throw refused(`"${host}" is not on the public internet.`, given, 'If it is your own network, open it with --allow-network.');
    }
    // The doors of other services stand behind other ports; on a network that the operator opened they may be meant.
    if (port !== 80 && port !== 443 && !found.every((address) => allowed.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')))
      throw refused(`Port ${port} is not fetched from.`, given);
    return first;
  }

  async #resolve(host: string, given: string, end: AbortSignal): Promise<readonly string[]> {
    const resolve = this.#options.resolve ?? (async (name) => (await lookup(name, { all: true })).map((one) => one.address));
    const late = new Promise<undefined>((done) => end.addEventListener('abort', () => done(undefined), { once: true }));
    try {
      // The system's resolver knows no signal: it is left to itself where it takes too long.
      const found = await Promise.race([resolve(host), late]);
      if (found !== undefined) return found;
    } catch (error) {
      throw new IssueError(issueOf('network.failed', `There is no host "${host}" (${(error as NodeJS.ErrnoException).code}).`, given), {
        cause: error,
      });
    }
    throw new IssueError(issueOf('network.failed', `Nobody says where the host "${host}" is.`, given));
  }
}

function pageHeaders({ etag, lastModified }: Condition): Readonly<Record<string, string>> {
  return {
    accept:
      'text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,application/json,text/plain;q=0.9,*/*;q=0.5',
    'accept-language': 'en',
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  };
}

/** The address of a page that may be asked for; `base` is the page that redirects there. */
function addressed(text: string, given: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw refused(`"${text}" is no address.`, given);
  const url = new URL(text, base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused(`Only http and https are fetched, not ${url.protocol}`, given);
  if (url.username !== '' || url.password !== '') throw refused('An address with a name and password in it is not fetched.', given);
  return url;
}

function refused(message: string, given: string, remedy?: string): IssueError {
  return new IssueError(issueOf('network.refused', message, withoutCredentials(given), remedy));
}

import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP } from 'node:net';
import { IssueError, issueOf } from '#base/issue.ts';
import { mayDial } from './address.ts';
import { bodyOf } from './body.ts';

/** Most redirections that are followed. */
const REDIRECTS = 5;
const IDLE = 10_000;
const TOTAL = 20_000;

/** An answer that arrived whole. */
export interface Fetched {
  /** Where it came from at last, after redirections. */
  readonly url: string;
  readonly status: number;
  /** Media type without parameters, in small letters. */
  readonly type: string | undefined;
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

/**
 * The one way out to the network. Only http and https on their own ports; each name is resolved once, every address it has must be public (or opened by the
 * operator), and the connection goes to the address that was checked; redirections are checked the same. Size, time and decompression are bounded.
 */
export class Fetcher {
  readonly #options: FetcherOptions;

  constructor(options: FetcherOptions = {}) {
    this.#options = options;
  }

  /** Throws IssueError where it may not be fetched, cannot be, or is more than may be. A status of 400 and above is an error, 304 is none. */
  async fetch(address: string, condition: Condition = {}): Promise<Fetched> {
    const end = AbortSignal.timeout(this.#options.total ?? TOTAL);
    let url = addressed(address, address);
    for (let hop = 0; ; hop++) {
      const answer = await this.#ask(url, condition, end, address);
      const status = answer.statusCode ?? 0;
      const to = status >= 300 && status < 400 && status !== 304 ? answer.headers.location : undefined;
      if (to === undefined) return await this.#received(answer, url, status, address);
      answer.destroy();
      if (hop === REDIRECTS) throw refused(`It redirects more than ${REDIRECTS} times.`, address);
      url = addressed(to, address, url);
    }
  }

  async #received(answer: IncomingMessage, url: URL, status: number, address: string): Promise<Fetched> {
    if (status >= 400 || status < 200) {
      answer.destroy();
      throw new IssueError(
        issueOf('network.failed', `The server answers ${[status, answer.statusMessage].filter(Boolean).join(' ')}.`, address),
      );
    }
    const { headers } = answer;
    return {
      url: url.href,
      status,
      type: headers['content-type']?.split(';')[0]?.trim().toLowerCase(),
      etag: headers.etag,
      lastModified: headers['last-modified'],
      bytes: await bodyOf(answer, headers['content-encoding'], address),
    };
  }

  /** The head of the answer of one host; the body follows on the stream. */
  async #ask(url: URL, condition: Condition, end: AbortSignal, given: string): Promise<IncomingMessage> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const secure = url.protocol === 'https:';
    const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
    const address = await this.#addressOf(host, port, given);
    this.#options.dials?.(address, port);
    const options = {
      host: address,
      port,
      path: `${url.pathname}${url.search}`,
      ...(secure && isIP(host) === 0 && { servername: host }),
      headers: {
        host: url.host,
        'user-agent': 'Attache/0.1 (+https://github.com/attache)',
        accept:
          'text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,application/json,text/plain;q=0.9,*/*;q=0.5',
        'accept-encoding': 'gzip, br, deflate',
        'accept-language': 'en',
        ...(condition.etag && { 'if-none-match': condition.etag }),
        ...(condition.lastModified && { 'if-modified-since': condition.lastModified }),
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
      asked.end();
    });
  }

  /** The address to dial: of a name the first, where all may be dialled. A name with one public and one private address is a trap. */
  async #addressOf(host: string, port: number, given: string): Promise<string> {
    const allowed = this.#options.allowed ?? new BlockList();
    const found = isIP(host) ? [host] : await this.#resolve(host, given);
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

  async #resolve(host: string, given: string): Promise<readonly string[]> {
    try {
      if (this.#options.resolve) return await this.#options.resolve(host);
      return (await lookup(host, { all: true })).map((one) => one.address);
    } catch (error) {
      throw new IssueError(issueOf('network.failed', `There is no host "${host}" (${(error as NodeJS.ErrnoException).code}).`, given), {
        cause: error,
      });
    }
  }
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
  return new IssueError(issueOf('network.refused', message, given, remedy));
}

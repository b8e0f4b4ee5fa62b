import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '#source/feeds/clock.ts';
import { HostQueue } from '#source/feeds/host-queue.ts';
import { identityOf, type Known, type KnownItems } from '#source/feeds/item-identity.ts';
import type { Polled, PollMeans } from '#source/feeds/poll-feed.ts';
import { Robots } from '#source/feeds/robots.ts';
import { allowList } from '#source/network/address.ts';
import { Fetcher, type FetcherOptions } from '#source/network/fetcher.ts';
import { builtParser } from '../opened.ts';

type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A web server on this machine whose pages can be changed. */
export class Site {
  readonly pages = new Map<string, Answer>();
  /** Paths in the order in which they were asked for. */
  readonly asked: string[] = [];
  readonly #server: Server;
  url = '';
  /** Requests under way together, at most. */
  most = 0;
  #now = 0;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.asked.push(request.url ?? '');
      this.most = Math.max(this.most, ++this.#now);
      response.once('close', () => this.#now--);
      const answer = this.pages.get(request.url ?? '');
      if (answer === undefined) response.writeHead(404).end();
      else if (typeof answer === 'string') response.end(answer);
      else answer(request, response);
    });
  }

  static async open(pages: Readonly<Record<string, Answer>> = {}): Promise<Site> {
    const site = new Site();
    await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    site.url = `http://127.0.0.1:${(site.#server.address() as AddressInfo).port}`;
    for (const [path, answer] of Object.entries(pages)) site.pages.set(path, answer);
    return site;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** Time that stands still until somebody sleeps, and then goes on to the end of the shortest sleep once nothing else has happened for a moment. */
export class VirtualClock implements Clock {
  #now: number;
  #sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  #pump: NodeJS.Timeout | undefined;
  readonly #moment: number;

  constructor(start = Date.parse('2020-10-03T09:00:00Z'), moment = 15) {
    this.#now = start;
    this.#moment = moment;
  }

  now(): number {
    return this.#now;
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const sleeper = { until: this.#now + Math.max(0, milliseconds), wake: resolve };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
        resolve();
      });
      this.#wakeLater();
    });
  }

  #wakeLater(): void {
    clearTimeout(this.#pump);
    this.#pump = setTimeout(() => {
      const [first] = this.#sleepers.toSorted((a, b) => a.until - b.until);
      if (first === undefined) return;
      this.#now = Math.max(this.#now, first.until);
      const awake = this.#sleepers.filter(({ until }) => until <= this.#now);
      this.#sleepers = this.#sleepers.filter(({ until }) => until > this.#now);
      for (const { wake } of awake) wake();
      this.#wakeLater();
    }, this.#moment);
  }
}

/** What was kept of the items of some polls, the latest first. */
export class Shelf implements KnownItems {
  readonly kept: Known[] = [];

  keep({ outcomes }: Polled): void {
    for (const one of outcomes) {
      if (one.outcome !== 'new' && one.outcome !== 'revision') continue;
      this.kept.unshift({ ...one.identity, id: one.item.id, text: () => one.item.text });
    }
  }

  add(id: string, item: Parameters<typeof identityOf>[0]): void {
    this.kept.unshift({ ...identityOf(item), id, text: () => item.text });
  }

  byUrl = async (key: string): Promise<Known | undefined> => this.kept.find(({ url }) => url === key);
  byGuid = async (key: string): Promise<Known | undefined> => this.kept.find(({ guid }) => guid === key);
  byFingerprint = async (key: string): Promise<Known | undefined> => this.kept.find(({ fingerprint }) => fingerprint === key);
}

/** Everything that polling needs, on a clock of its own and with this machine opened. */
export function meansOf(options: FetcherOptions = {}, between = 0): PollMeans & { readonly known: Shelf; readonly clock: VirtualClock } {
  const clock = new VirtualClock();
  const fetcher = new Fetcher({ allowed: allowList(['127.0.0.1']), idle: 1000, total: 2000, ...options });
  const hosts = new HostQueue(clock, { atOnce: 2, between });
  const parser = builtParser();
  return { clock, fetcher, hosts, parser, robots: new Robots({ fetcher, clock, hosts }), known: new Shelf() };
}

/** Words enough to be an article, other ones for another number. */
export function articleText(number: number, sentences = 40): string {
  const word = (i: number): string => `talk${number.toString(36)}x${i.toString(36)}`;
  return Array.from({ length: sentences }, (_, i) => `The ${word(i)} envoy ${word(i + 1)} on ${word(i + 2)}.`).join(' ');
}

export function rssOf(items: readonly string[], head = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Paper</title>${head}${items
    .map((item) => `<item>${item}</item>`)
    .join('')}</channel></rss>`;
}

import robotsParser from 'robots-parser';
import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import { type Fetcher, StatusError, USER_AGENT } from '../network/fetcher.ts';
import type { Clock } from './clock.ts';
import type { HostQueue } from './host-queue.ts';
import { rulesForUs } from './robots-text.ts';

/** Milliseconds. */
const DAY = 86_400_000;
const HOUR = 3_600_000;

/** A host that asks for more time between visits is asked too seldom to be of use; in milliseconds. */
const LONGEST_DELAY = 60_000;

/** Addresses longer than this are not compared with rules. */
const LONGEST_PATH = 2048;

export type Permission =
  | {
      readonly may: true;
      /** Milliseconds that the host asks to have between visits. */
      readonly delay: number;
    }
  | {
      readonly may: false;
      readonly issue: Issue;
      /** When to ask again, where the host could not say; milliseconds since 1970. */
      readonly again?: number;
    };

interface Rules {
  isAllowed(address: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** The package is CommonJS and its types say otherwise. */
const parseRules = robotsParser as unknown as (address: string, text: string) => Rules;

/** Hosts whose rules are kept. */
const MANY = 10_000;

interface Kept {
  /** Undefined: everything is allowed. */
  readonly rules: Rules | undefined;
  readonly until: number;
  /** Set where the host could not say. */
  readonly unclear?: Issue;
}

/**
 * What hosts allow in their robots.txt (RFC 9309), kept for a day: no file (4xx) allows everything, a host that cannot say (5xx, no answer) is asked again in an
 * hour and until then its old rules hold, or nothing is taken.
 */
export class Robots {
  readonly #means: { readonly fetcher: Fetcher; readonly clock: Clock; readonly hosts: HostQueue };
  readonly #kept = new Map<string, Promise<Kept>>();

  constructor(means: { readonly fetcher: Fetcher; readonly clock: Clock; readonly hosts: HostQueue }) {
    this.#means = means;
  }

  /** Whether a page may be fetched. Never throws for what hosts do. */
  async permit(address: string): Promise<Permission> {
    const { rules, unclear, until } = await this.#rulesOf(new URL(address).origin);
    if (unclear && rules === undefined) return { may: false, issue: unclear, again: until };
    if (rules === undefined) return { may: true, delay: 0 };
    if (address.length > LONGEST_PATH || rules.isAllowed(address, USER_AGENT) === false)
      return { may: false, issue: issueOf('robots.refused', 'The site does not want programs to fetch this page (robots.txt).', address) };
    const delay = rules.getCrawlDelay(USER_AGENT) ?? 0;
    return { may: true, delay: delay > 0 ? Math.min(delay * 1000, LONGEST_DELAY) : 0 };
  }

  async #rulesOf(origin: string): Promise<Kept> {
    const last = this.#kept.get(origin);
    const before = await last;
    if (before && before.until > this.#means.clock.now()) return before;
    // Somebody else may have asked meanwhile.
    if (this.#kept.get(origin) !== last) return this.#rulesOf(origin);
    const asked = this.#ask(origin, before);
    this.#kept.delete(origin);
    this.#kept.set(origin, asked);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MANY && oldest !== undefined) this.#kept.delete(oldest);
    return asked;
  }

  async #ask(origin: string, before: Kept | undefined): Promise<Kept> {
    const { fetcher, clock, hosts } = this.#means;
    const address = `${origin}/robots.txt`;
    try {
      const { bytes } = await hosts.visit(address, () => fetcher.fetch(address));
      return { rules: parseRules(address, rulesForUs(bytes)), until: clock.now() + DAY };
    } catch (error) {
      if (!(error instanceof IssueError)) throw error;
      const absent = error instanceof StatusError && error.status >= 400 && error.status < 500 && error.status !== 429;
      if (absent) return { rules: undefined, until: clock.now() + DAY };
      const unclear = issueOf(
        'robots.unclear',
        `The site does not say whether programs may fetch its pages. ${error.issue.message}`,
        address,
      );
      return { rules: before?.rules, until: clock.now() + HOUR, unclear };
    }
  }
}

import { HostTurns } from '../network/host-turns.ts';
import type { Clock } from './clock.ts';

/** Hosts whose last visit is remembered before those are looked through that may be forgotten. */
const MANY = 1000;

export interface Politeness {
  /** Visits to one host that may be under way together. */
  readonly atOnce: number;
  /** Milliseconds from the beginning of one visit to that of the next. */
  readonly between: number;
}

const POLITE: Politeness = { atOnce: 2, between: 1000 };

/** Visits to hosts, in the order in which they are asked for: to each host few at once and some time between, to many hosts side by side. */
export class HostQueue {
  readonly #clock: Clock;
  readonly #polite: Politeness;
  readonly #turns: HostTurns;
  /** When each host may be visited again. */
  readonly #free = new Map<string, number>();

  constructor(clock: Clock, polite: Politeness = POLITE) {
    this.#clock = clock;
    this.#polite = polite;
    this.#turns = new HostTurns(polite.atOnce);
  }

  /** Runs a visit when its host may be visited. `delay` is what the host asks to have between visits, in milliseconds, where that is more. */
  async visit<T>(address: string, task: () => Promise<T>, delay = 0): Promise<T> {
    const host = new URL(address).host;
    return this.#turns.run(host, async () => {
      const now = this.#clock.now();
      const start = Math.max(now, this.#free.get(host) ?? 0);
      // Taken before the wait, so that the next one waits for this.
      this.#free.set(host, start + Math.max(this.#polite.between, delay));
      if (this.#free.size > MANY) for (const [name, free] of this.#free) if (free < now) this.#free.delete(name);
      if (start > now) await this.#clock.sleep(start - now);
      return task();
    });
  }
}

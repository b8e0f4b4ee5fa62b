/** Lets only so many tasks of one host run at a time; the others wait in the order in which they came. Hosts do not wait for each other. */
export class HostTurns {
  readonly #atOnce: number;
  readonly #busy = new Map<string, { running: number; readonly waiting: (() => void)[] }>();

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  async run<T>(host: string, task: () => Promise<T>): Promise<T> {
    const lane = this.#busy.get(host) ?? { running: 0, waiting: [] };
    this.#busy.set(host, lane);
    if (lane.running < this.#atOnce) lane.running++;
    else await new Promise<void>((go) => lane.waiting.push(go));
    try {
      return await task();
    } finally {
      const next = lane.waiting.shift();
      // The place is handed on as it is, so that nobody slips in between.
      if (next) next();
      else if (--lane.running === 0) this.#busy.delete(host);
    }
  }
}

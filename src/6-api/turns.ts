/** Work of which so much is done at a time. Those who wait take turns: who asks for much waits for it alone. */
export class Turns {
  readonly #atATime: number;
  /** Who waits, the next one first, and what of theirs. */
  readonly #waiting = new Map<string, (() => void)[]>();
  #running = 0;

  constructor(atATime: number) {
    this.#atATime = atATime;
  }

  async take<T>(who: string, work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#atATime)
      await new Promise<void>((resolve) => this.#waiting.set(who, [...(this.#waiting.get(who) ?? []), resolve]));
    else this.#running++;
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  #next(): void {
    const [first] = this.#waiting;
    if (first === undefined) {
      this.#running--;
      return;
    }
    const [who, [begin, ...others]] = first;
    this.#waiting.delete(who);
    if (others.length > 0) this.#waiting.set(who, others);
    begin?.();
  }
}

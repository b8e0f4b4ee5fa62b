/** Work of which so much is done at a time, and of one person one thing. Those who wait take turns: who asks for much waits for it alone. */
export class Turns {
  readonly #atATime: number;
  /** Who waits, the next one first, and what of theirs. */
  readonly #waiting = new Map<string, readonly (() => void)[]>();
  readonly #working = new Set<string>();

  constructor(atATime: number) {
    this.#atATime = atATime;
  }

  async take<T>(who: string, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => {
      this.#waiting.set(who, [...(this.#waiting.get(who) ?? []), resolve]);
      this.#begin();
    });
    try {
      return await work();
    } finally {
      this.#working.delete(who);
      this.#begin();
    }
  }

  #begin(): void {
    for (const [who, [first, ...others]] of this.#waiting) {
      if (this.#working.size >= this.#atATime) return;
      if (this.#working.has(who)) continue;
      this.#waiting.delete(who);
      if (others.length > 0) this.#waiting.set(who, others);
      this.#working.add(who);
      first?.();
    }
  }
}

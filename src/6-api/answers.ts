import { Turns } from './turns.ts';

/** Code units of answers that are kept at most. */
const KEPT = 24_000_000;

/**
 * Questions to the record, each in its turn, and their last answers. The record is asked in the thread of the server: questions side by side would only take each other's time, and all be late; two people are answered together, so that a short question need not wait for a long one. Who asks what somebody with the same
 * rights has just asked, with nothing done to the record since, shares the answer.
 */
export class Answers {
  readonly #turns: Turns;
  readonly #kept = new Map<string, { readonly answer: Promise<string>; length: number }>();
  #length = 0;

  /** `atATime`: questions that may be under way together, of one person one. */
  constructor(atATime: number) {
    this.#turns = new Turns(atATime);
  }

  /** The answer of this key, made in the turn of who asks if it is not there. What fails is not kept. */
  of(key: string, who: string, make: () => Promise<string>): Promise<string> {
    const known = this.#kept.get(key);
    if (known !== undefined) return known.answer;
    const answer = this.#turns.take(who, make);
    const kept = { answer, length: 0 };
    this.#kept.set(key, kept);
    answer.then(
      ({ length }) => {
        kept.length = length;
        this.#length += length;
        this.#forgetOldest();
      },
      () => this.#kept.delete(key),
    );
    return answer;
  }

  #forgetOldest(): void {
    for (const [key, { length }] of this.#kept) {
      if (this.#length <= KEPT) return;
      if (length === 0) continue;
      this.#kept.delete(key);
      this.#length -= length;
    }
  }
}

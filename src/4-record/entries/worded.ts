import type { Span } from '#base/span.ts';
import { slice } from '#base/span.ts';

/** A span with the words that stood there when it was written: what lets every later reader check it. */
export interface Words extends Span {
  readonly words: string;
}

/** A value of a reading in which each span carries its words. */
export type Worded<T> = T extends Span
  ? Words
  : T extends readonly (infer E)[]
    ? readonly Worded<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Worded<T[K]> }
      : T;

export function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value;
}

/** The value with the words of each of its spans. */
export function worded<T>(value: T, text: string): Worded<T> {
  return mapped(value, text) as Worded<T>;
}

function mapped(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((one) => mapped(one, text));
  if (typeof value !== 'object' || value === null) return value;
  if (isSpan(value)) return { start: value.start, end: value.end, words: slice(text, value) };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, text)]));
}

/** All spans with words in a value, in the order in which they stand in it. */
export function* wordsIn(value: unknown): Generator<Words> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value) && isSpan(value)) yield value as Words;
  else for (const one of Object.values(value)) yield* wordsIn(one);
}

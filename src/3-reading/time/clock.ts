import type { Edtf } from '#base/edtf.ts';
import type { Token } from './tokens.ts';

/** When the clause that a time stands in takes place, as its verb tells. `ahead` is after a time that is past itself: "would meet", "was to arrive". */
export type Tense = 'past' | 'future' | 'present' | 'ahead';

/** What an expression of time is resolved against. */
export interface Clock {
  readonly tokens: readonly Token[];
  /** The day of the report, as days since 1970-01-01. */
  readonly today: number | undefined;
  /** Tense of the clause around a token. */
  tense(token: number): Tense;
  /** The moment that "that day" or "two days later" at a token is counted from: the last one before it, where one is near enough. */
  before(token: number): Edtf | undefined;
  /** The last day spoken of before a token, where it is one of the sentences just before. */
  dayBefore(token: number): Edtf | undefined;
  /** True where the sentence uses a number of four digits as a year, not as a count. */
  isYear(token: number): boolean;
  /** True for a word that is a name by its part of speech ("May" the month, not the verb). */
  isProper(token: number): boolean;
  isNoun(token: number): boolean;
  /** True for a word that stands before the noun it belongs to. */
  isModifier(token: number): boolean;
  /** The interval of a term of office ("his first term"), where it can be told whose: `nth` counts from 1, 0 for the only or present one. */
  term(token: number, nth: number): Edtf | undefined;
}

/** An expression of time that ends before token `end`; without value where it cannot be resolved. */
export interface Parsed {
  readonly end: number;
  readonly value: Edtf | undefined;
}

/** Reads an expression that begins at a token; undefined where none does. */
export type Parser = (clock: Clock, at: number) => Parsed | undefined;

/** The form of a token; '' outside the text. */
export function formAt(clock: Clock, at: number): string {
  return clock.tokens[at]?.form ?? '';
}

/** True where the token stands right behind the one before, as in "mid-2015" and "11th". */
export function isGlued(clock: Clock, at: number): boolean {
  return clock.tokens[at]?.glued ?? false;
}

/** Past the token where it has one of the forms. */
export function skip(clock: Clock, at: number, ...forms: readonly string[]): number {
  return forms.includes(formAt(clock, at)) ? at + 1 : at;
}

/**
 * Of candidates in order of time, the one that the tense asks for: the last not after today, the first not before today, or the nearest. What was ahead
 * of its teller may be yesterday by now: `slack` is how far back it may lie.
 */
export function choose(candidates: readonly number[], today: number, tense: Tense, slack = 0): number | undefined {
  if (tense === 'past') return candidates.findLast((candidate) => candidate <= today);
  if (tense === 'future') return candidates.find((candidate) => candidate >= today);
  if (tense === 'ahead') return candidates.find((candidate) => candidate >= today - slack);
  return candidates.reduce<number | undefined>(
    (best, candidate) => (best === undefined || Math.abs(candidate - today) < Math.abs(best - today) ? candidate : best),
    undefined,
  );
}

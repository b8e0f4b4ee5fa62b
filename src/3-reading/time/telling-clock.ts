import type { Edtf } from '#base/edtf.ts';
import { overlaps, type Span } from '#base/span.ts';
import type { Tree } from '../match/tree.ts';
import type { Entity, WordRange } from '../syntax.ts';
import type { Clock, Tense } from './clock.ts';
import { plainYear } from './dates.ts';
import { dayOfReport } from './report-day.ts';
import { tenseAt } from './tense.ts';
import { type Token, tokensOf } from './tokens.ts';
import { dayOf, yearValue } from './values.ts';
import { isYearInSentence } from './years.ts';

/** What the times of a text are read from. */
export interface TimeGround {
  readonly tree: Tree;
  readonly entities: readonly Entity[];
  /** Names of outlets, in order: "the Sunday Times" is no day. */
  readonly outlets: readonly Span[];
  /** Quotations, in order, disjoint. */
  readonly quoted: readonly Span[];
  /** ISO 8601, date or instant. */
  readonly published: string | undefined;
  /** The years of office that "first term" at a word of the tree speaks of. */
  readonly term?: (word: number, nth: number) => Edtf | undefined;
}

/** How many sentences back "the next day" may count from. */
const REACH = 2;

/** The same for "in the afternoon". */
const REACH_OF_DAY = 10;

const SAYING = /^(?:said|says|say|told|tells|added|adds|reported|reports|wrote|writes|tweeted|testified|announced|according)$/;

/** The clock of one text; it moves on as moments are found. */
export class TellingClock implements Clock {
  readonly tokens: readonly Token[];
  readonly today: number | undefined;
  readonly #ground: TimeGround;
  readonly #wordOf: Int32Array;
  #last: { readonly value: Edtf; readonly sentence: number } | undefined;

  #lastDay: { readonly value: Edtf; readonly sentence: number } | undefined;

  constructor(ground: TimeGround) {
    this.#ground = ground;
    this.tokens = tokensOf(ground.tree.text);
    this.today = dayOfReport(ground.tree.text, ground.published);
    this.#wordOf = wordsUnder(this.tokens, ground.tree);
  }

  tense(token: number): Tense {
    return tenseAt(this.#ground.tree, this.#word(token));
  }

  before(token: number): Edtf | undefined {
    const last = this.#last;
    return last && this.#sentence(token) - last.sentence <= REACH ? last.value : undefined;
  }

  dayBefore(token: number): Edtf | undefined {
    const last = this.#lastDay;
    return last && this.#sentence(token) - last.sentence <= REACH_OF_DAY ? last.value : undefined;
  }

  isYear(token: number): boolean {
    return isYearInSentence(this.tokens, token, this.#ground.tree, this.#word(token));
  }

  isProper(token: number): boolean {
    return this.#ground.tree.upos(this.#word(token)) === 'PROPN';
  }

  isNoun(token: number): boolean {
    return /^(?:NOUN|PROPN)$/.test(this.#ground.tree.upos(this.#word(token)));
  }

  isModifier(token: number): boolean {
    const word = this.#word(token);
    const { tree } = this.#ground;
    return tree.head(word) > word && /^(?:compound|amod|nummod|nmod|flat)/.test(tree.deprel(word));
  }

  term(token: number, nth: number): Edtf | undefined {
    return this.#ground.term?.(this.#word(token), nth);
  }

  /** The words that the tokens from `at` to before `end` lie in. */
  wordsOf(at: number, end: number): WordRange {
    return { first: this.#word(at), end: this.#word(end - 1) + 1 };
  }

  /** A moment was read at a token. What only dates a saying is nothing to count from. */
  passed(token: number, value: Edtf | undefined): void {
    const { tree } = this.#ground;
    if (!value || SAYING.test(tree.forms[tree.head(this.#word(token))] ?? '')) return;
    this.#last = { value, sentence: this.#sentence(token) };
    if (dayOf(value) !== undefined) this.#lastDay = this.#last;
  }

  /** A token that begins no moment. "The 2012 race" is none, but "that fall" can count from it. */
  overlooked(token: number): void {
    const year = plainYear(this, token);
    if (year !== undefined) this.#last = { value: yearValue(year), sentence: this.#sentence(token) };
  }

  /** True where a name reaches beyond the span on some side: "the Sunday Times", "Theresa May". */
  isInName(span: Span): boolean {
    const larger = (name: Span): boolean => overlaps(name, span) && (name.start < span.start || name.end > span.end);
    const { entities, outlets } = this.#ground;
    return outlets.some(larger) || entities.some((entity) => isName(entity, span) || (entity.type !== 'EVENT' && larger(entity.span)));
  }

  isQuoted(token: number): boolean {
    const at = this.tokens[token]?.start ?? 0;
    return this.#ground.quoted.some((span) => span.start <= at && at < span.end);
  }

  /** True where none of the tokens is a number. */
  isDeictic(at: number, end: number): boolean {
    return this.tokens.slice(at, end).every((token) => !/^\d/.test(token.form));
  }

  #word(token: number): number {
    return this.#wordOf[token] ?? -1;
  }

  #sentence(token: number): number {
    return this.#ground.tree.sentenceOf(this.#word(token));
  }
}

/** "May" as a person or a place. */
function isName(entity: Entity, span: Span): boolean {
  return entity.type === 'PER' && overlaps(entity.span, span);
}

/** Index of the word that each token lies in, or of the next one. */
function wordsUnder(tokens: readonly Token[], tree: Tree): Int32Array {
  const out = new Int32Array(tokens.length);
  let word = 0;
  tokens.forEach((token, i) => {
    while (word + 1 < tree.words.length && (tree.words[word] as { span: Span }).span.end <= token.start) word++;
    out[i] = word;
  });
  return out;
}

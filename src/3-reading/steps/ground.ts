import type { Span } from '#base/span.ts';
import type { Syntax, Word } from '#reading/syntax.ts';
import type { World } from '../world/world.ts';
import { firstEndingAfter } from './coverage.ts';
import { type OutletMention, outletMentions } from './outlets.ts';
import { paragraphsOf } from './paragraphs.ts';
import { outermost, type Quotation, quotationsOf } from './quotes.ts';

/** What every step stands on: the text, what the model says of it, and its layout. Computed once, never changed. */
export interface Ground {
  readonly text: string;
  /** Day of the report, ISO 8601, where it is known. */
  readonly day: string | undefined;
  /** What the reader knows beforehand. */
  readonly world: World;
  readonly syntax: Syntax;
  readonly wordSpans: readonly Span[];
  /** Sentences as character spans, in order. */
  readonly sentences: readonly Span[];
  readonly paragraphs: readonly Span[];
  readonly quotations: readonly Quotation[];
  /** The outermost quotations, in order, disjoint. */
  readonly quoted: readonly Span[];
  readonly outlets: readonly OutletMention[];
}

export function groundOf(world: World, text: string, syntax: Syntax, published?: string): Ground {
  const paragraphs = paragraphsOf(text);
  const quotations = quotationsOf(text, paragraphs);
  const wordSpans = syntax.words.map((word) => word.span);
  const sentences = syntax.sentences
    .filter((range) => range.end > range.first)
    .map((range) => ({ start: (wordSpans[range.first] as Span).start, end: (wordSpans[range.end - 1] as Span).end }));
  return {
    text,
    day: published?.slice(0, 10),
    world,
    syntax,
    wordSpans,
    sentences,
    paragraphs,
    quotations,
    quoted: outermost(quotations),
    outlets: outletMentions(world, text),
  };
}

/** Index of the sentence that holds `offset`, or of the next one. */
export function sentenceAt(ground: Ground, offset: number): number {
  return firstEndingAfter(ground.sentences, offset);
}

/** Index of the paragraph that holds `offset`, or of the next one. */
export function paragraphAt(ground: Ground, offset: number): number {
  return firstEndingAfter(ground.paragraphs, offset);
}

/** The sentence that holds `offset`, as far as it lies in the paragraph of `offset`. */
export function sentenceSpan(ground: Ground, offset: number): Span {
  const whole = { start: 0, end: ground.text.length };
  const sentence = ground.sentences[sentenceAt(ground, offset)] ?? whole;
  const paragraph = ground.paragraphs[paragraphAt(ground, offset)] ?? whole;
  return { start: Math.max(sentence.start, paragraph.start), end: Math.min(sentence.end, paragraph.end) };
}

/** The words that overlap a span, as half-open indices. */
export function wordsIn(ground: Ground, span: Span): { first: number; end: number } {
  const first = firstEndingAfter(ground.wordSpans, span.start);
  let end = first;
  while (end < ground.wordSpans.length && (ground.wordSpans[end] as Span).start < span.end) end++;
  return { first, end };
}

export function word(ground: Ground, index: number): Word | undefined {
  return ground.syntax.words[index];
}

import { overlaps, type Span, slice } from '#base/span.ts';
import type { Statement } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { firstEndingAfter } from '#reading/steps/coverage.ts';

/** The innermost statement whose content holds a place of the text, the shortest content first. */
export function statementAround(statements: readonly Statement<Figure>[], offset: number): Statement<Figure> | undefined {
  let best: { readonly statement: Statement<Figure>; readonly size: number } | undefined;
  for (const statement of statements) {
    const content = statement.content.find((span) => span.start <= offset && offset < span.end);
    if (content && (!best || content.end - content.start < best.size)) best = { statement, size: content.end - content.start };
  }
  return best?.statement;
}

/** The statement that a cue bears: one whose cue holds the word and whose content overlaps what the word is about. */
export function statementCued(statements: readonly Statement<Figure>[], cue: Span, about: Span): Statement<Figure> | undefined {
  return statements.find(
    (statement) => statement.cue.some((span) => overlaps(span, cue)) && statement.content.some((span) => overlaps(span, about)),
  );
}

/**
 * A span as far as it lies in the quotation that it begins in: what a parser attaches to words before a closing mark (", he told reporters") is none of
 * them. Without marks at its end.
 */
export function withinQuotation(text: string, span: Span, quotations: readonly Span[]): Span {
  const quotation = quotations[firstEndingAfter(quotations, span.start)];
  if (!quotation || quotation.start > span.start || quotation.end >= span.end) return span;
  const cut = { start: span.start, end: quotation.end };
  const marks = slice(text, cut).match(/[\s,.;:!?—–"”'’]+$/)?.[0].length ?? 0;
  return { start: span.start, end: Math.max(span.start + 1, cut.end - marks) };
}

/**
 * A half-open range `[start, end)` of a text, in UTF-16 code units of the text as stored.
 * `start` and `end` mean this everywhere in the code and in every JSON it prints.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words a span points at. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True where the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order by start, then by end: the order of reading. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

import type { Span } from '#base/span.ts';

/** Index of the first span that ends after `offset`, in spans that are sorted and do not overlap. Logarithmic. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Sorts and joins spans so that they do not overlap. */
export function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && span.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

/** The parts of `span` inside (or outside) the sorted, disjoint `cover`. */
export function parts(span: Span, cover: readonly Span[], side: 'inside' | 'outside'): Span[] {
  const out: Span[] = [];
  let at = span.start;
  for (let i = firstEndingAfter(cover, span.start); i < cover.length; i++) {
    const { start, end } = cover[i] as Span;
    if (start >= span.end) break;
    const from = Math.max(start, span.start);
    const to = Math.min(end, span.end);
    if (side === 'inside') out.push({ start: from, end: to });
    else if (from > at) out.push({ start: at, end: from });
    at = to;
  }
  if (side === 'outside' && at < span.end) out.push({ start: at, end: span.end });
  return out;
}

/** How many code units of `span` the sorted, disjoint `cover` holds. */
export function covered(span: Span, cover: readonly Span[]): number {
  return parts(span, cover, 'inside').reduce((sum, part) => sum + part.end - part.start, 0);
}

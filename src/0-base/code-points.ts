import type { Span } from './span.ts';

/** Converts offsets between UTF-16 code units, which the record counts in, and code points, which W3C annotations, brat and Python count in. */
export interface CodePoints {
  /** Code points before the offset. Throws RangeError outside the text or in the middle of a surrogate pair. */
  readonly toPoint: (unit: number) => number;
  /** Code units before that many code points. Throws RangeError past the end of the text. */
  readonly toUnit: (point: number) => number;
  readonly spanToPoints: (span: Span) => Span;
}

/** Indexes the surrogate pairs of a text: one pass, four bytes a pair, a binary search a conversion. A lone surrogate is one code point. */
export function codePointsOf(text: string): CodePoints {
  const pairs = surrogatePairs(text);
  const toPoint = (unit: number): number => {
    if (!Number.isInteger(unit) || unit < 0 || unit > text.length)
      throw new RangeError(`offset ${unit} is outside a text of ${text.length} code units`);
    const before = countBelow(pairs, unit, (pair) => pair);
    if (before > 0 && pairs[before - 1] === unit - 1) throw new RangeError(`offset ${unit} is in the middle of a surrogate pair`);
    return unit - before;
  };
  const toUnit = (point: number): number => {
    const before = countBelow(pairs, point, (pair, index) => pair - index);
    const unit = point + before;
    if (!Number.isInteger(point) || point < 0 || unit > text.length) throw new RangeError(`code point ${point} is outside the text`);
    return unit;
  };
  return { toPoint, toUnit, spanToPoints: (span) => ({ start: toPoint(span.start), end: toPoint(span.end) }) };
}

/** Offsets of the high surrogates that a low one follows. */
function surrogatePairs(text: string): Uint32Array {
  const found: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) !== 0xd800 || (text.charCodeAt(i + 1) & 0xfc00) !== 0xdc00) continue;
    found.push(i);
    i++;
  }
  return Uint32Array.from(found);
}

/** How many pairs lie, by the given measure, below the limit. The measure grows with the index. */
function countBelow(pairs: Uint32Array, limit: number, measure: (pair: number, index: number) => number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (measure(pairs[middle] as number, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

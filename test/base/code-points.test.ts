import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointsOf } from '#base/code-points.ts';

/** Any sequence of code units, lone surrogates included. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe010 })))
  .map((units) => String.fromCharCode(...units));
const wellFormed = fc.string({ unit: 'binary' });

describe('code points', () => {
  test.each([
    ['', 0, 0],
    ['abc', 2, 2],
    ['a😀b', 1, 1],
    ['a😀b', 3, 2],
    ['a😀b', 4, 3],
    ['😀😀', 4, 2],
    ['e\u0301', 2, 2],
    ['\ud83da', 1, 1],
    ['\ude00\ud83d', 2, 2],
    ['👩‍👩‍👧', 8, 5],
  ])('%j: unit %i is point %i', (text, unit, point) => {
    const points = codePointsOf(text);
    expect(points.toPoint(unit)).toBe(point);
    expect(points.toUnit(point)).toBe(unit);
  });

  test.each([
    ['a😀b', 2],
    ['abc', 4],
    ['abc', -1],
    ['abc', 0.5],
  ])('%j has no point for unit %d', (text, unit) => {
    expect(() => codePointsOf(text).toPoint(unit)).toThrow(RangeError);
  });

  test.each([
    ['a😀b', 4],
    ['', 1],
    ['abc', -1],
  ])('%j has no unit for point %d', (text, point) => {
    expect(() => codePointsOf(text).toUnit(point)).toThrow(RangeError);
  });

  test('agree with the language itself on every text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, wellFormed), (text) => {
        const points = codePointsOf(text);
        let unit = 0;
        for (const [point, character] of [...text].entries()) {
          expect(points.toPoint(unit)).toBe(point);
          expect(points.toUnit(point)).toBe(unit);
          unit += character.length;
        }
        expect(points.toPoint(text.length)).toBe([...text].length);
      }),
    );
  });

  test('a span converted names the same words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.nat(), fc.nat(), (pieces, a, b) => {
        const cuts = [0];
        for (const piece of pieces) cuts.push((cuts.at(-1) as number) + piece.length);
        const text = pieces.join('');
        const [start, end] = [cuts[a % cuts.length] as number, cuts[b % cuts.length] as number].sort((x, y) => x - y) as [number, number];
        const span = codePointsOf(text).spanToPoints({ start, end });
        expect([...text].slice(span.start, span.end).join('')).toBe(text.slice(start, end));
      }),
    );
  });
});

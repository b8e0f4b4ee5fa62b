import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dots } from '#reading/model/dots.ts';

test('the products of a vector with any rows of a matrix are those of its definition', () => {
  const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  const shape = fc.record({
    size: fc.integer({ min: 1, max: 9 }),
    rows: fc.integer({ min: 0, max: 11 }),
    from: fc.integer({ min: 0, max: 11 }),
  });
  fc.assert(
    fc.property(shape, fc.array(number, { minLength: 9 * 12, maxLength: 9 * 12 }), ({ size, rows, from }, numbers) => {
      const first = Math.min(from, rows);
      const vector = Float64Array.from(numbers.slice(0, size));
      const matrix = Float64Array.from(numbers.slice(0, size * rows));
      const out = new Float64Array(rows - first);
      dots(vector, matrix, first, rows - first, out);
      for (let r = first; r < rows; r++) {
        const expected = [...vector].reduce((sum, v, k) => sum + v * (matrix[r * size + k] as number), 0);
        expect(out[r - first]).toBeCloseTo(expected, 6);
      }
    }),
  );
});

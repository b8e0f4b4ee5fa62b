import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestTree } from '#reading/model/tree.ts';

/** Every assignment of heads that is a tree with one root, by trial. */
function* trees(n: number): Generator<number[]> {
  for (let code = 0; code < (n + 1) ** n; code++) {
    const heads = Array.from({ length: n }, (_, d) => Math.floor(code / (n + 1) ** d) % (n + 1));
    if (heads.filter((h) => h === 0).length !== 1) continue;
    const reaches = (d: number): boolean => {
      let at = d + 1;
      for (let k = 0; k <= n && at !== 0; k++) at = heads[at - 1] as number;
      return at === 0;
    };
    if (heads.every((_, d) => reaches(d))) yield heads;
  }
}

const sum = (n: number, scores: Float64Array, heads: ArrayLike<number>): number =>
  Array.from(heads).reduce((s, h, d) => s + (scores[(n + 1) * d + h] as number), 0);

test('the best tree scores as high as the best of all trees', () => {
  const sentence = fc
    .integer({ min: 1, max: 3 })
    .chain((n) =>
      fc.tuple(fc.constant(n), fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n * (n + 1), maxLength: n * (n + 1) })),
    );
  fc.assert(
    fc.property(sentence, ([n, values]) => {
      const scores = Float64Array.from(values);
      for (let d = 0; d < n; d++) scores[(n + 1) * d + d + 1] = Number.NEGATIVE_INFINITY;
      const best = Math.max(...[...trees(n)].map((t) => sum(n, scores, t)));
      expect(sum(n, scores, bestTree(n, scores))).toBe(best);
    }),
    { numRuns: 500 },
  );
});

test('a long sentence gets one root and no cycle', () => {
  const scores = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 40 * 41, maxLength: 40 * 41 });
  fc.assert(
    fc.property(scores, (values) => {
      const n = 40;
      const s = Float64Array.from(values);
      for (let d = 0; d < n; d++) s[(n + 1) * d + d + 1] = Number.NEGATIVE_INFINITY;
      const heads = bestTree(n, s);
      expect(heads.filter((h) => h === 0).length).toBe(1);
      for (let d = 0; d < n; d++) {
        let at = d + 1;
        for (let k = 0; k <= n && at !== 0; k++) at = heads[at - 1] as number;
        expect(at).toBe(0);
      }
    }),
    { numRuns: 100 },
  );
});

import { describe, expect, test } from 'vitest';
import { alphaOf, kappas, type Rating } from '#record/review/agreement.ts';

/** One letter an entry for each reviewer; a dot where there is no rating. */
function ratings(...rows: readonly string[]): readonly Rating[] {
  return rows.flatMap((row, by) =>
    [...row].flatMap((label, entry) => (label === '.' ? [] : [{ entry: String(entry), by: `r${by}`, label }])),
  );
}

describe("Cohen's kappa", () => {
  test.each([
    ['aabb', 'aabb', 1],
    ['aabb', 'bbaa', -1],
    ['aabb', 'abab', 0],
    // Two reviewers, 50 entries: 20 both yes, 15 both no, 5 and 10 apart.
    [`${'y'.repeat(25)}${'n'.repeat(25)}`, `${'y'.repeat(20)}${'n'.repeat(5)}${'y'.repeat(10)}${'n'.repeat(15)}`, 0.4],
  ])('%s against %s', (one, other, kappa) => {
    expect(kappas(ratings(one, other))[0]?.kappa).toBeCloseTo(kappa, 10);
  });

  test('is absent where both always say the same one thing', () => {
    expect(kappas(ratings('aaa', 'aaa'))).toEqual([{ reviewers: ['r0', 'r1'], entries: 3, observed: 1 }]);
  });

  test('counts only entries that both have seen', () => {
    expect(kappas(ratings('ab..', 'ab.a'))[0]).toMatchObject({ entries: 2, kappa: 1 });
    expect(kappas(ratings('a.', '.a'))).toEqual([]);
  });
});

describe("Krippendorff's alpha", () => {
  // The example of Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section C: four observers, twelve units, nominal: 0.743.
  test('is that of the paper', () => {
    const rows = ['1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .'];
    expect(alphaOf(ratings(...rows.map((row) => row.replaceAll(' ', ''))))).toBeCloseTo(0.743, 3);
  });

  test.each([
    [['ab', 'ab'], 1],
    [['ab', 'ba'], -0.5],
  ])('%j', (rows, alpha) => {
    expect(alphaOf(ratings(...rows))).toBeCloseTo(alpha, 10);
  });

  test('is absent where nobody shares an entry or all say one thing', () => {
    expect(alphaOf(ratings('a.', '.a'))).toBeUndefined();
    expect(alphaOf(ratings('aa', 'aa'))).toBeUndefined();
    expect(alphaOf([])).toBeUndefined();
  });
});

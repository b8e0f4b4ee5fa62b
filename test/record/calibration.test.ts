import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CURVES } from '#record/extract/calibration.generated.ts';
import { CALIBRATED_KINDS, type Curve, calibrated, shareAt } from '#record/extract/calibration.ts';
import type { Found } from '#record/extract/found.ts';

const LINE: Curve = [
  [0.2, 0.1],
  [0.4, 0.5],
  [0.4, 0.6],
  [0.9, 0.8],
];

test.each([
  [0, 0.1],
  [0.2, 0.1],
  [0.3, 0.3],
  [0.4, 0.5],
  [0.65, 0.7],
  [0.9, 0.8],
  [1, 0.8],
])('a belief of %d is worth %d', (belief, share) => expect(shareAt(LINE, belief)).toBeCloseTo(share, 3));

test('one corner is the same height everywhere, none leaves the belief', () => {
  expect([0, 0.5, 1].map((belief) => shareAt([[0.5, 0.3]], belief))).toEqual([0.3, 0.3, 0.3]);
  expect(shareAt([], 0.42)).toBe(0.42);
});

describe.each(Object.entries(CURVES as Readonly<Record<string, Curve>>))('the curve of %s', (kind, curve) => {
  test('is of a kind that carries confidence', () => expect(CALIBRATED_KINDS).toContain(kind));

  test('never falls and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const [low, high] = [shareAt(curve, Math.min(a, b)), shareAt(curve, Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThan(0);
        expect(high).toBeLessThan(1);
      }),
    );
  });
});

test('every kind of entry is looked up, and nothing but its confidence changes', () => {
  const entry = { id: 'x', confidence: 0.5 };
  const lists = Object.fromEntries(CALIBRATED_KINDS.map((kind) => [kind, [entry]]));
  const after = calibrated({ roles: new Map(), ...lists } as unknown as Found);
  for (const kind of CALIBRATED_KINDS) {
    const curve = (CURVES as Partial<Record<string, Curve>>)[kind];
    expect(after[kind]).toEqual([{ id: 'x', confidence: curve === undefined ? 0.5 : shareAt(curve, 0.5) }]);
  }
});

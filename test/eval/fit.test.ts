import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareAt } from '#record/extract/calibration.ts';
import { type Case, fitted, methodFor } from '../../eval/fit.ts';
import { calibrationError, crossValidated, reliabilityOf } from '../../eval/reliability.ts';

/** So many cases at a belief, of which so many are right. */
const at = (belief: number, count: number, right: number): readonly Case[] =>
  Array.from({ length: count }, (_, i) => ({ belief, right: i < right }));

const belief = fc.double({ min: 0, max: 1, noNaN: true });
const cases = (most: number): fc.Arbitrary<readonly Case[]> =>
  fc.array(fc.record({ belief, right: fc.boolean() }), { minLength: 1, maxLength: most });

describe('a fitted curve', () => {
  test.each([30, 200, 900])('of up to %d cases never falls and lies within 0 and 1', (most) => {
    fc.assert(
      fc.property(cases(most), belief, belief, (some, a, b) => {
        const curve = fitted(some) ?? [];
        const [low, high] = [shareAt(curve, Math.min(a, b)), shareAt(curve, Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThan(0);
        expect(high).toBeLessThan(1);
      }),
      { numRuns: 50 },
    );
  });

  test('is the same whatever the order of the cases', () => {
    const some = [...at(0.2, 200, 20), ...at(0.5, 200, 120), ...at(0.9, 200, 190)];
    expect(fitted([...some].reverse())).toEqual(fitted(some));
  });

  test.each([
    [0.2, 0.1],
    [0.5, 0.6],
    [0.9, 0.95],
  ])('with many cases follows them: %d is %d', (given, share) => {
    const curve = fitted([...at(0.2, 200, 20), ...at(0.5, 200, 120), ...at(0.9, 200, 190)]) ?? [];
    expect(shareAt(curve, given)).toBeCloseTo(share, 1);
  });

  test('with many cases out of order pools them', () => {
    const curve = fitted([...at(0.3, 200, 120), ...at(0.7, 200, 80)]) ?? [];
    expect(shareAt(curve, 0.3)).toBeCloseTo(0.5, 2);
    expect(shareAt(curve, 0.7)).toBeCloseTo(0.5, 2);
  });

  test('with few cases hardly leaves the belief, with more it does', () => {
    const shareAfter = (count: number): number => shareAt(fitted(at(0.8, count, 0)) ?? [], 0.8);
    expect(shareAfter(1)).toBeGreaterThan(0.4);
    expect(shareAfter(20)).toBeLessThan(0.15);
  });

  test('keeps the order of beliefs with few cases', () => {
    const curve = fitted(at(0.6, 5, 1)) ?? [];
    expect(shareAt(curve, 0.4)).toBeLessThan(shareAt(curve, 0.8));
  });

  test('is none without cases', () => expect(fitted([])).toBeUndefined());

  test.each([
    [5, 'shrunk'],
    [100, 'Platt'],
    [1000, 'isotonic'],
  ])('%d cases: %s', (count, method) => expect(methodFor(count)).toBe(method));
});

describe('reliability', () => {
  test.each([
    [at(0.75, 4, 3), 0],
    [at(0.95, 2, 0), 0.95],
    [[...at(0.95, 1, 0), ...at(0.05, 1, 0)], 0.5],
    [[], 0],
  ])('the calibration error of %j is %d', (some, error) => expect(calibrationError(some)).toBeCloseTo(error, 10));

  const reports = Array.from({ length: 14 }, (_, i) => at(0.9, 30, 15).map((one) => ({ ...one, report: `r${i}` }))).flat();

  test('a report is judged by a curve that has not seen it', () => {
    const odd = at(0.9, 30, 30).map((one) => ({ ...one, report: 'odd' }));
    const held = crossValidated([...reports, ...odd]).filter(({ report }) => report === 'odd');
    expect(held).toHaveLength(30);
    for (const one of held) expect(one.belief).toBeCloseTo(0.5, 2);
  });

  test('says how much better it has become', () => {
    expect(reliabilityOf(reports)).toMatchObject({ cases: 420, reports: 14, right: 0.5, method: 'isotonic' });
    expect(reliabilityOf(reports)?.errorBefore).toBeCloseTo(0.4, 10);
    expect(reliabilityOf(reports)?.errorAfter).toBeLessThan(0.01);
  });

  test('beliefs are kept where a curve does no better on reports that it has not seen', () => {
    const told = Array.from({ length: 6 }, (_, i) =>
      at(i % 2 === 0 ? 0.99 : 0.01, 3, i % 2 === 0 ? 3 : 0).map((one) => ({ ...one, report: `r${i}` })),
    );
    const reliability = reliabilityOf(told.flat());
    expect(reliability?.method).toBe('kept');
    expect(reliability?.errorAfter).toBe(reliability?.errorBefore);
  });

  test('cases that may only test are not fitted', () =>
    expect(reliabilityOf(reports, false)).toMatchObject({ method: 'none', errorAfter: expect.closeTo(0.4, 5) }));

  test('one report alone stays as believed', () => {
    const one = at(0.9, 3, 1).map((each) => ({ ...each, report: 'only' }));
    expect(crossValidated(one)).toEqual(one);
  });
});

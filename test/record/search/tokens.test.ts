import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokensOf } from '#record/search/tokens.ts';

describe('words as search sees them', () => {
  test.each([
    ['Negotiations', 'negotiations'],
    ["Japan's", 'japan'],
    ['Erdoğan', 'erdogan'],
    ['naïve', 'naive'],
    ['U.S. bases', 'u s bases'],
    ['首相', '首相'],
    ['日米地位協定', '日米 米地 地位 位協 協定'],
    ['東', '東'],
    ['2024年', '2024 年'],
    ['한국 정부', '한국 정부'],
    ['', ''],
    ['— … “ ”', ''],
  ])('%s', (text, words) => {
    expect(
      tokensOf(text)
        .map(({ word }) => word)
        .join(' '),
    ).toBe(words);
  });

  test.each([
    ['negotiations', 'negotiating'],
    ['tariff', 'tariffs'],
    ['agreed', 'agree'],
  ])('%s and %s are found for each other', (one, other) => {
    expect(tokensOf(one)[0]?.stem).toBe(tokensOf(other)[0]?.stem);
  });

  test('bodies and bases are not', () => {
    expect(tokensOf('bodies')[0]?.stem).not.toBe(tokensOf('bases')[0]?.stem);
  });

  test('each has its place in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let at = 0;
        for (const { start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          // Pairs of letters overlap by one.
          at = start;
        }
      }),
    );
  });
});

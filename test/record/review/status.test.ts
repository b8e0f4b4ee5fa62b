import { describe, expect, test } from 'vitest';
import { standingOf } from '#record/review/status.ts';

/** Reviews as "who:verdict", in their order; an edit gives `{"edit":n}`. */
function standing(text: string, reviewers = 1): string {
  const reviews = text
    .split(' ')
    .filter(Boolean)
    .map((one, seq) => {
      const [by, verdict] = one.split(':') as [string, string];
      return { seq, by, verdict, value: verdict === 'edited' ? `{"edit":${seq}}` : null };
    });
  const { status, human } = standingOf(reviews, reviewers);
  return human === null ? status : `${status} ${human}`;
}

describe('where an entry stands', () => {
  test.each([
    ['', 'proposed'],
    ['a:accepted', 'accepted'],
    ['a:rejected', 'rejected'],
    ['a:edited', 'edited {"edit":0}'],
    ['a:accepted a:rejected', 'rejected'],
    ['a:rejected a:accepted', 'accepted'],
    ['a:rejected a:proposed', 'proposed'],
    ['a:edited b:accepted', 'edited {"edit":0}'],
    ['a:edited a:accepted', 'accepted'],
    ['a:edited b:edited', 'edited {"edit":1}'],
    ['a:accepted b:rejected', 'rejected'],
  ])('one reviewer decides: %s', (reviews, expected) => {
    expect(standing(reviews)).toBe(expected);
  });

  test.each([
    ['a:accepted', 'proposed'],
    ['a:accepted a:accepted', 'proposed'],
    ['a:accepted b:accepted', 'accepted'],
    ['a:edited', 'proposed {"edit":0}'],
    ['a:edited a:edited', 'proposed {"edit":1}'],
    ['a:edited b:accepted', 'edited {"edit":0}'],
    ['b:accepted a:edited', 'proposed {"edit":1}'],
    ['a:rejected', 'rejected'],
    ['a:accepted b:rejected', 'proposed'],
    ['a:accepted b:rejected b:accepted', 'accepted'],
  ])('two must agree: %s', (reviews, expected) => {
    expect(standing(reviews, 2)).toBe(expected);
  });
});

import { expect, test } from 'vitest';
import { compared } from '../../bench/record/odd-texts.ts';
import { onBoth } from './places.ts';

onBoth(({ open, kind }) => {
  test(`spans of odd texts come back as the text has them (${kind})`, async () => {
    const store = await open();
    let spans = 0;
    for (let from = 0; from < 1500; from += 500) {
      const { wrong, spans: some } = await compared(store, from, from + 500);
      expect(wrong).toEqual([]);
      spans += some;
    }
    expect(spans).toBeGreaterThan(2000);
  }, 60_000);
});

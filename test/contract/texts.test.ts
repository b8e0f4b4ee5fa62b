import { expect, test } from 'vitest';
import { compared } from '../../bench/record/odd-texts.ts';
import { onBoth } from './places.ts';

onBoth(({ open, kind }) => {
  test(`spans of odd texts come back as the text has them (${kind})`, async () => {
    const store = await open();
    const texts = kind === 'sqlite' ? 400 : 150;
    const { wrong, spans } = await compared(store, 0, texts);
    expect(wrong).toEqual([]);
    expect(spans).toBeGreaterThan(texts);
  }, 60_000);
});

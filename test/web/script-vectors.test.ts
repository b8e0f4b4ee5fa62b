/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { VECTORS } from './script-vectors.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('there are more than 400 shapes', () => expect(VECTORS.length).toBeGreaterThan(400));

// The control: where nothing guards a page, they do run. Else the tests of the desk would prove nothing.
test('taken for a page, many of them run', async () => {
  const page = await browser.newPage();
  await page.context().setOffline(true);
  const ran = await page.evaluate(async (vectors) => {
    const fired = new Set<number>();
    const frames = vectors.map((vector, at) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inside = frame.contentWindow as Window & typeof globalThis;
      Object.assign(inside, { fired: () => fired.add(at) });
      inside.document.open();
      Object.assign(inside, { fired: () => fired.add(at) });
      inside.document.write(vector);
      inside.document.close();
      return frame;
    });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    for (const frame of frames) frame.remove();
    return fired.size;
  }, VECTORS);
  expect(ran).toBeGreaterThan(150);
}, 120_000);

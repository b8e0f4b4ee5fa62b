/// <reference lib="dom" />
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.js';

/** Milliseconds of a view in a browser with nothing cached. */
export interface Opened {
  readonly view: string;
  /** Until something of the desk was painted. */
  readonly painted: number;
  /** Until what the view is about was there. */
  readonly filled: number;
  /** The longest from a key to the next painting. */
  readonly slowest: number;
}

/** Views with what is there when they are filled, and keys that are pressed then, each several times. */
const VIEWS = [
  ['/', 'article', 'jjjjkkjj'],
  ['/timeline', '#content li', ''],
  ['/positions', '#content li', ''],
  ['/people', '#content li', ''],
  ['/search?q=treaty', '#content li', ''],
] as const;

/** Opens views as somebody does who comes in the morning. */
export async function openedViews(address: string): Promise<readonly Opened[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium: install the package chromium, or name one in ATTACHE_CHROMIUM.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const found: Opened[] = [];
  for (const [view, filledBy, keys] of VIEWS) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen = window as unknown as { slowest: number };
      seen.slowest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.slowest = Math.max(seen.slowest, duration);
      }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
    });
    await page.goto(`${address}${view}`, { waitUntil: 'commit' });
    await page.locator(filledBy).first().waitFor();
    const filled = await page.evaluate(() => performance.now());
    const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
    for (const key of `${keys}?`) {
      await page.keyboard.press(key);
      await page.waitForTimeout(150);
    }
    const slowest = await page.evaluate(() => (window as unknown as { slowest: number }).slowest);
    found.push({ view, painted, filled, slowest });
    await context.close();
  }
  await browser.close();
  return found;
}

/// <reference lib="dom" />
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { checkout } from '../../eval/places.ts';

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

/** Views, with keys that are pressed when they are there. */
const VIEWS = [
  ['/', 'jjjjkkjj'],
  ['/timeline', ''],
  ['/positions', ''],
  ['/people', ''],
  ['/search?q=treaty', ''],
] as const;

/** Opens views as somebody does who comes in the morning. */
export async function openedViews(address: string): Promise<readonly Opened[]> {
  // The scripts of the repository are not among what is built.
  const { findChromium } = (await import(pathToFileURL(path.join(checkout(), 'scripts/chromium.js')).href)) as {
    readonly findChromium: () => string | undefined;
  };
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium: install the package chromium, or name one in ATTACHE_CHROMIUM.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  // The browser is open already when somebody comes to the desk.
  const before = await browser.newPage();
  await before.goto(`${address}/livez`);
  const found: Opened[] = [];
  for (const [view, keys] of VIEWS) {
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
    await page.waitForFunction(() => {
      const content = document.querySelector<HTMLElement>('#content');
      return (
        content !== null &&
        content.querySelector('h1') !== null &&
        content.querySelector('.appear-late') === null &&
        content.innerText.length > 400
      );
    });
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

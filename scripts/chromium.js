// Where a Chromium is that the browser tests can drive; installs one where there is none and the system lets us.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { run, runTool, say } from './setup.js';

const PLACES = [
  process.env.ATTACHE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium, or undefined where none is installed. */
export function findChromium() {
  return [...PLACES, bundled()].find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** The one that Playwright would fetch, where it is there. */
function bundled() {
  try {
    return chromium.executablePath();
  } catch {
    // Playwright has none for this system.
    return undefined;
  }
}

/** Path of a Chromium, installed if need be. Undefined where that fails: the browser tests then fail and say what to do. */
export function provideChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  say('Installing Chromium for the browser tests ...');
  const quiet = { stdio: ['ignore', 2, 2] };
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (asRoot && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet) === 0) return findChromium();
  runTool('playwright-core', 'playwright-core', ['install', 'chromium-headless-shell'], { ...quiet, timeout: 180_000 });
  return findChromium();
}

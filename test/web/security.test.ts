/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pageOf } from '#desk/brief/export/page.ts';
import { pathInside } from '../../web/views/sign-in/path-inside.ts';
import { openBrowser, openPage, type Watched } from './browser.ts';
import { type HostileDesk, openHostileDesk } from './hostile-desk.ts';
import { ADDRESS_VECTORS, VECTORS } from './script-vectors.ts';

let browser: Browser;
let desk: HostileDesk;
let watched: Watched;
let page: Page;
let fired: string[];

beforeAll(async () => {
  [browser, desk] = await Promise.all([openBrowser(), openHostileDesk()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await desk.close();
});

/** A page that is open at the desk; so high that long lists are there without being scrolled to. */
async function opened(): Promise<void> {
  watched = await openPage(browser, { viewport: { width: 1280, height: 6000 } });
  ({ page } = watched);
  fired = [];
  await page.context().exposeBinding('fired', ({ frame }) => void fired.push(frame.url()));
}

/** Elements and attributes that the pages of the desk never have, and links that lead anywhere but to the web or the desk. */
async function strangers(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const odd =
      'iframe, frame, object, embed, applet, base, portal, marquee, xss, isindex, math, audio, video, template, foreignObject, animate, set, body script, body style, body link, body meta';
    for (const one of document.querySelectorAll(odd))
      if (!(one instanceof HTMLScriptElement && one.src.startsWith(location.origin))) found.push(one.outerHTML.slice(0, 200));
    for (const one of document.querySelectorAll('*'))
      for (const { name, value } of one.attributes) {
        if (name.startsWith('on') || name === 'srcdoc') found.push(`${one.tagName} ${name}=${value}`);
        if (!['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'background', 'ping'].includes(name)) continue;
        const address = URL.canParse(value, location.href) ? new URL(value, location.href) : undefined;
        const isOurs =
          address !== undefined &&
          (['http:', 'https:'].includes(address.protocol) || (location.protocol === 'file:' && value.startsWith('#')));
        if (!isOurs && !(one instanceof HTMLImageElement && value.startsWith('data:image/'))) found.push(`${one.tagName} ${name}=${value}`);
      }
    return found;
  });
}

/** Goes to a place of the open desk as its links do. */
const go = (place: string): Promise<void> => page.evaluate((to) => history.pushState({}, '', to), place);

/** To the end of what is long: more of it comes then. */
async function scrolled(): Promise<void> {
  for (let step = 0; step < 3; step++) {
    const isMore = await page.evaluate(() => {
      window.scrollBy(0, 5500);
      return window.scrollY + window.innerHeight < document.documentElement.scrollHeight - 1;
    });
    await page.waitForTimeout(50);
    if (!isMore) break;
  }
}

/** What went wrong, beside answers that there is no such thing, which the console tells of too. */
const wrong = (): readonly string[] => watched.wrong.filter((one) => !/status of (?:400|404)/.test(one));

async function expectUntouched(about: string): Promise<void> {
  expect([about, fired, wrong(), await strangers()]).toEqual([about, [], [], []]);
}

/** The control: a page that takes the shapes for markup runs them, and that is seen. */
test('what is run is noticed', async () => {
  await opened();
  await page.goto('about:blank');
  await page.evaluate(
    (vectors) => {
      for (const vector of vectors) document.body.insertAdjacentHTML('beforeend', `<div>${vector}</div>`);
    },
    VECTORS.slice(0, 20),
  );
  await expect.poll(() => fired.length).toBeGreaterThan(5);
  expect((await strangers()).length).toBeGreaterThan(5);
  await watched.close();
});

const VIEWS = [
  ['/', 'fired'],
  ['/timeline', 'fired'],
  ['/positions', 'fired'],
  ['/register', 'Accord'],
  ['/people', 'fired'],
  ['/contacts', 'fired'],
  ['/origins', 'fired'],
  ['/search?q=alliance', 'fired'],
  ['/log', 'fired'],
  ['/briefs', 'fired'],
  ['/briefs/hostile', 'fired'],
  ['/settings', ''],
  ['/settings/feeds', 'fired'],
  ['/settings/desks', 'fired'],
  ['/settings/record', ''],
  ['/settings/outlets', ''],
  ['/settings/users', ''],
  ['/settings/tokens', ''],
  ['/read', ''],
  ['/timeline?desk=desk-1', ''],
  ['/positions?desk=desk-2', ''],
  ['/register?desk=faulty', ''],
  ['/sign-in', ''],
] as const;

describe('no view takes words for markup', () => {
  beforeAll(async () => {
    await opened();
    await page.goto(desk.address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });
  afterAll(() => watched.close());

  test.each(VIEWS)(
    '%s',
    async (view, words) => {
      await go(view);
      // The words are there, as words.
      const text = (): Promise<string> => page.locator('#content').innerText();
      await expect.poll(text, { timeout: 20_000, interval: 50 }).toMatch(words === '' ? /\w/ : new RegExp(words));
      await page.waitForTimeout(100);
      await scrolled();
      await expectUntouched(view);
    },
    30_000,
  );

  test('reports whose every paragraph is one of them', async () => {
    let shown = 0;
    for (const id of desk.long) {
      await go(`/reports/${id}`);
      await page.getByRole('heading', { name: 'Entries' }).waitFor();
      await scrolled();
      shown += await page.evaluate(() => document.body.innerText.split('fired').length);
      await expectUntouched(id);
    }
    expect(shown).toBeGreaterThan(VECTORS.length);
  }, 60_000);

  test('reports that have them as headline, outlet, byline, address and names', async () => {
    for (let n = 0; n < desk.reports.length; n += 58) {
      await go(`/reports/${desk.reports[n]}?withRejected=true`);
      await page.waitForTimeout(150);
      await expectUntouched(`report ${n}`);
    }
  }, 60_000);

  test('what is opened in a report: a card, its form, other reports', async () => {
    await go(`/reports/${desk.reports[14]}`);
    await page.getByRole('heading', { name: 'Entries' }).waitFor();
    for (const key of ['j', 'e', 'Escape', 'j', 'x', 'Escape', 'j', 'm', 'Escape', 'o', 'Escape', '?', 'Escape']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(50);
      await expectUntouched(`after ${key}`);
    }
  }, 30_000);

  test('people that are called so', async () => {
    for (let n = 0; n < desk.actors.length; n += Math.ceil(desk.actors.length / 8)) {
      await go(`/people/${encodeURIComponent(desk.actors[n] as string)}`);
      await page.waitForTimeout(100);
      await expectUntouched(desk.actors[n] as string);
    }
  }, 60_000);
});

describe('no address takes words for markup', () => {
  const goes = [
    ...['/search?q=', '/reports/', '/people/', '/nowhere/', '/timeline?from=', '/positions?holder=', '/?desk=', '/register?agreement='],
    ...['/sign-in?problem=', '/briefs/'],
  ];
  const placeOf = (n: number, vector: string): string => `${goes[n % goes.length]}${encodeURIComponent(vector.replaceAll('\u0000', ''))}`;
  beforeAll(async () => {
    await opened();
    await page.goto(desk.address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });
  afterAll(() => watched.close());

  test('of any view, in an open desk', async () => {
    // Views that ask much of the record take their part of them, the two that show the address itself all others, one after the other: to change
    // between them builds the page anew.
    const heavy = VECTORS.filter((_, n) => n % 8 === 0).map((vector, n) => placeOf(n, vector));
    const light = VECTORS.filter((_, n) => n % 8 !== 0).map((vector, n, { length }) => placeOf(n < length / 2 ? 3 : 8, vector));
    const places = [...heavy, ...light];
    for (let from = 0; from < places.length; from += 20) {
      await page.evaluate(
        async (some) => {
          for (const place of some) {
            history.pushState({}, '', place);
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
        },
        places.slice(from, from + 20),
      );
      await expectUntouched(places[from] as string);
    }
    await page.waitForTimeout(500);
    await expectUntouched('all');
  }, 90_000);

  test('opened from elsewhere', async () => {
    for (const [n, part] of goes.entries()) {
      await page.goto(`${desk.address}${placeOf(n, VECTORS[n * 50] as string)}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await expectUntouched(part);
    }
  }, 60_000);

  test('to go on to after signing in leads nowhere else', async () => {
    const hosts = ['//attacker.example', '/\\attacker.example', '/x/..//attacker.example', '/.//attacker.example', '/\t/attacker.example'];
    const all = [...hosts, 'https://attacker.example', '\\\\attacker.example', '/%2f/attacker.example'];
    for (const next of [...ADDRESS_VECTORS, ...all])
      expect([next, new URL(pathInside(next), desk.address).origin]).toEqual([next, desk.address]);
    for (const next of [...ADDRESS_VECTORS.filter((_, n) => n % 20 === 0), ...all])
      for (const name of ['next', 'back']) {
        await go(`/sign-in?${name}=${encodeURIComponent(next)}`);
        await page.getByRole('button', { name: 'To the desk' }).click();
        await page.waitForTimeout(30);
        expect([next, new URL(page.url()).origin]).toEqual([next, desk.address]);
      }
    await expectUntouched('signing in');
  }, 60_000);
});

describe('what leaves the desk', () => {
  beforeEach(() => opened());
  afterEach(() => watched.close());

  test('a brief as a page, opened as a file', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'attache-brief-page-'));
    const file = path.join(folder, 'brief.html');
    const some = (from: number): string => VECTORS[from % VECTORS.length] as string;
    writeFileSync(
      file,
      pageOf({
        ...{ title: VECTORS.slice(0, 50).join(' '), day: some(1), about: VECTORS, mark: some(3), coverage: VECTORS, made: new Date(0) },
        sections: [
          {
            title: VECTORS.join(' '),
            groups: VECTORS.map((vector, n) => ({ title: vector, lines: [{ text: some(n + 9), note: n + 1 }] })),
            more: some(5),
          },
        ],
        notes: VECTORS.map((vector, n) => ({
          number: n + 1,
          sources: [
            {
              outlet: vector,
              title: some(n + 1),
              day: some(n + 2),
              url: ADDRESS_VECTORS[n % ADDRESS_VECTORS.length] as string,
              words: some(n + 3),
              sha256: 'a',
            },
          ],
        })),
      }),
    );
    await page.goto(pathToFileURL(file).href);
    expect(await page.locator('li').count()).toBeGreaterThan(1000);
    const odd = (await strangers()).filter((one) => !one.startsWith('LINK'));
    rmSync(folder, { recursive: true, force: true });
    expect([fired, watched.wrong, odd]).toEqual([[], [], []]);
  }, 30_000);

  test.each(['/api/v1/reports/h3/original', '/api/v1/exports/jsonld?report=h3', '/api/v1/opml'])(
    '%s is kept as a file and never shown',
    async (place) => {
      const download = page.waitForEvent('download');
      await page.goto(`${desk.address}${place}`).catch(() => undefined);
      const file = await download;
      expect(file.suggestedFilename()).not.toMatch(/[/\\<>:"|?*]|\p{C}/u);
      await file.delete();
      expect(fired).toEqual([]);
    },
  );

  test('answers of the API, opened as pages, run nothing', async () => {
    for (const place of [
      ...desk.long.map((id) => `reports/${id}`),
      'statements?limit=500',
      'log?limit=1000',
      'filtered?limit=1000',
      'people?limit=1000',
      'feeds',
      'desks',
      'briefs/hostile',
      `search?q=${encodeURIComponent('"<script>fired(1)</script>')}`,
      `reports/${encodeURIComponent(VECTORS[0] as string)}`,
    ]) {
      await page.goto(`${desk.address}/api/v1/${place}`);
      expect(await page.locator('script, img, iframe, svg').count()).toBe(0);
    }
    const told = watched.wrong.filter((one) => !/status of (?:400|404)|favicon/.test(one));
    expect([fired, told]).toEqual([[], []]);
  }, 30_000);

  test('a page of another site cannot frame it', async () => {
    await page.route('https://attacker.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="${desk.address}/"></iframe><iframe src="${desk.address}/api/v1/status"></iframe>`,
      }),
    );
    await page.goto('https://attacker.example/');
    await page.waitForTimeout(500);
    for (const frame of page.frames().slice(1))
      expect(
        await frame
          .locator('body')
          .innerText()
          .catch(() => ''),
      ).not.toMatch(/Inbox|reports/);
  });
});

test('every page says what it may do', async () => {
  for (const place of [
    '/',
    '/timeline',
    '/reports/h1',
    '/nowhere/<x>',
    '/sign-in',
    '/people/x%22%3E',
    '/settings/users',
    '/?desk=%3Cscript%3E',
  ]) {
    const answer = await fetch(`${desk.address}${place}`);
    expect([place, answer.status, answer.headers.get('content-type')]).toEqual([place, 200, 'text/html; charset=utf-8']);
    const policy = answer.headers.get('content-security-policy') as string;
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy.split('; ')).toContain(rule);
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
    });
    expect(await answer.text()).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/i);
  }
});

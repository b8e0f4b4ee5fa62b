import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startDesk } from '../../bench/desk/server.ts';
import { builtParser, itemsIn } from '../source/opened.ts';
import { openBrowser, openPage, type Watched } from './browser.ts';
import { expectSound, openSampleDesk, type SampleDesk } from './desk.ts';

let browser: Browser;
let desk: SampleDesk;
let watched: Watched;
let page: Page;
beforeAll(async () => {
  [browser, desk] = await Promise.all([openBrowser(), openSampleDesk()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await desk.remove();
});
beforeEach(async () => {
  watched = await openPage(browser);
  ({ page } = watched);
});
afterEach(() => watched.close());

const go = (view: string) => page.goto(`${desk.address}${view}`);
const api = async (path: string) => (await fetch(`${desk.address}/api/v1${path}`)).json();

const REPORT = `Strelsau and Tokyo agree to talk about fishing

STRELSAU, 3 March 2024 (Reuters) - Japan wants to revise the fishing agreement of 1998 with Ruritania, Foreign Minister Taro Sato said on Sunday.

"We will call for a new treaty," Sato told reporters in Strelsau. The ministers met on Saturday and will meet again in May.
`;

describe('a report, from its arrival to its review', () => {
  test('pasted, it is read and its marks are seen', async () => {
    await go('/read');
    await page.getByRole('textbox', { name: /^Text/ }).fill(REPORT);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('link', { name: 'Open' }).first().click();
    await page.getByRole('heading', { name: 'Entries' }).waitFor();
    expect(await page.getByText('We will call for a new treaty').count()).toBeGreaterThan(0);
    expect(await page.locator('article[data-card]').count()).toBeGreaterThan(3);
    expect(await page.locator('.layer-content').count()).toBeGreaterThan(1);
    await expectSound(page, watched.wrong);
  }, 60_000);

  test('its entries are reviewed by keyboard, and a decision is taken back', async () => {
    const { items } = await api('/reports?limit=1');
    const id = items[0].report.id;
    const statuses = async () => (await api(`/reports/${id}`)).entries.map((one: { readonly status: string }) => one.status);
    await go(`/reports/${id}`);
    await page.getByRole('heading', { name: 'Entries' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByText('Accepted.').waitFor();
    await expect.poll(statuses).toContain('accepted');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByRole('dialog', { name: 'Reject this entry' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
    await page.getByText('Rejected.').waitFor();
    await expect.poll(async () => (await api(`/reports/${id}?withRejected=true`)).reviews.length).toBe(2);
    await page.keyboard.press('u');
    await page.getByText('Taken back.').first().waitFor();
    await expect.poll(async () => (await api(`/reports/${id}?withRejected=true`)).reviews.length).toBe(1);
    expect(await statuses()).toContain('accepted');
    expect(watched.wrong).toEqual([]);
  }, 60_000);
});

describe('who is whom', () => {
  test('two are judged the same, and apart again from the log', async () => {
    const { items } = await api('/people?limit=50&kinds=person');
    const [one, other] = items as readonly { readonly id: string; readonly name: string }[];
    if (one === undefined || other === undefined) throw new Error('the samples name two persons');
    const judged = await fetch(`${desk.address}/api/v1/identity/judgements`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: desk.address },
      body: JSON.stringify({ a: one.id, b: other.id, verdict: 'same', why: 'for the test' }),
    });
    expect(judged.status).toBe(201);
    await go(`/people/${encodeURIComponent(one.id)}`);
    await page.getByText('is the same as').first().waitFor();
    await page
      .getByRole('button', { name: /Take back|Undo/ })
      .first()
      .click();
    await expect.poll(async () => (await api('/identity/judgements')).items.length).toBe(0);
    await go('/log');
    await page.getByRole('listitem').filter({ hasText: 'took back' }).first().waitFor();
    await page
      .getByRole('button', { name: /^Do again/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await expect.poll(async () => (await api('/identity/judgements')).items.length).toBe(1);
    expect(watched.wrong).toEqual([]);
  }, 60_000);
});

describe('questions', () => {
  test('the search lands on the words', async () => {
    await go('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('speaker:Tarrant storage');
    await page.keyboard.press('Enter');
    await page
      .getByRole('link', { name: /We made real progress on storage/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Entries' }).waitFor();
    expect(new URL(page.url()).searchParams.get('entry')).toMatch(/^s/);
    const words = page.getByText(/real progress on storage/).first();
    await words.waitFor();
    await expect.poll(() => words.evaluate((one) => one.getBoundingClientRect().top < window.innerHeight)).toBe(true);
  }, 60_000);

  test('a query that cannot be understood says where', async () => {
    await go('/search?q=%22unclosed');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('combobox', { name: 'Search the record' }).getAttribute('aria-invalid')).toBe('true');
  });

  test('positions open their words by keyboard', async () => {
    await go('/positions');
    await page.getByRole('button', { name: 'As a ladder' }).first().click();
    const point = page.getByRole('group', { name: /./ }).getByRole('button').first();
    await point.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /“/ }).first().waitFor();
    expect(new URL(page.url()).searchParams.size).toBeGreaterThan(0);
  }, 60_000);

  test('the timeline is told from either end, and of one kind alone', async () => {
    await go('/timeline?order=oldest');
    await page.getByLabel('Show').selectOption('agreements signed');
    const lines = page.locator('[data-line]');
    await lines.filter({ hasText: '1904' }).first().waitFor();
    await page.getByLabel('Order').selectOption('newest first');
    await lines.first().filter({ hasText: '2014' }).waitFor();
    expect(await lines.count()).toBe(7);
    expect(await page.getByTitle('Agreement', { exact: true }).count()).toBe(7);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ kind: 'signed' });
  }, 60_000);

  test('the register tells what holds under an agreement', async () => {
    await go('/register');
    await page
      .getByRole('link', { name: /Montreux/ })
      .first()
      .click();
    await page
      .getByRole('heading', { name: /Montreux Convention/ })
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get('agreement')).toContain('montreux');
  }, 60_000);
});

describe('a brief', () => {
  const parser = builtParser();
  afterAll(() => parser.close());

  test('is composed of what was accepted, told with its footnotes, and read back from its files', async () => {
    const post = async (path: string, body: unknown) => {
      const answer = await fetch(`${desk.address}/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: desk.address },
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: await answer.json() };
    };
    const { items } = await api('/reports?limit=50');
    for (const { report } of items) {
      const { entries } = await api(`/reports/${report.id}`);
      await post('/reviews', { entries: entries.map((one: { readonly id: string }) => one.id), verdict: 'accepted' });
    }
    const made = await post('/briefs', { desk: 'canada-us', day: '2023-04-01' });
    expect(made.status, JSON.stringify(made.body)).toBeLessThan(300);
    await go(`/briefs/${made.body.brief.id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page
      .getByText(/real progress on storage/)
      .first()
      .waitFor();
    expect((await page.getByText(/Columbia River Treaty/).count()) > 0).toBe(true);
    await expectSound(page, watched.wrong);
    for (const format of ['docx', 'pdf', 'html', 'md']) {
      const answer = await fetch(`${desk.address}/api/v1/briefs/${made.body.brief.id}/export/${format}`);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /);
      const [item] = await itemsIn(`brief.${format}`, Buffer.from(await answer.arrayBuffer()), parser);
      const text = item?.kind === 'text' ? item.text.replace(/\s+/g, ' ') : item?.issue;
      expect(text, format).toContain('Columbia River Treaty');
      expect(text, format).toContain('real progress on storage');
    }
  }, 90_000);
});

describe('a desk that asks everybody to sign in', () => {
  test('is set up with its code, and shows a reader no more than a reader may do', async () => {
    const guarded = await startDesk(desk.place.replace(/$/, '-guarded'), ['--login']);
    try {
      const code = () => /The code for the first administrator:\s+(\S+)/.exec(guarded.said())?.[1] ?? '';
      await expect.poll(code).not.toBe('');
      await page.goto(`${guarded.address}/`);
      await page.getByRole('textbox', { name: /Code/ }).fill(code());
      await page.getByRole('textbox', { name: /^Name/ }).fill('anna');
      await page.getByLabel(/^Password/).fill('a desk by the river in spring');
      await page.getByRole('button', { name: 'Make the account' }).click();
      await page.getByRole('heading', { name: 'Inbox' }).waitFor();
      const made = await page.evaluate(() =>
        fetch('/api/v1/users', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name: 'ben', role: 'reader', clearance: 'green', password: 'another desk by the river' }),
        }).then(({ status }) => status),
      );
      expect(made).toBe(201);
      const reader = await openPage(browser);
      await reader.page.goto(`${guarded.address}/sign-in`);
      await reader.page.getByRole('textbox', { name: /^Name/ }).fill('ben');
      await reader.page.getByLabel(/^Password/).fill('another desk by the river');
      await reader.page.getByRole('button', { name: 'Sign in' }).click();
      await reader.page.getByRole('heading', { name: 'Inbox' }).waitFor();
      expect(await reader.page.getByRole('link', { name: 'Add a report' }).count()).toBe(0);
      const refused = await reader.page.evaluate(() =>
        fetch('/api/v1/reports', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"x"}' }).then(
          ({ status }) => status,
        ),
      );
      expect(refused).toBe(403);
      await reader.close();
    } finally {
      await guarded.stop();
      rmSync(`${desk.place}-guarded`, { recursive: true, force: true });
    }
  }, 90_000);
});

test('what a browser loads first is less than 250 kB, compressed', () => {
  const page = readFileSync('dist/web/index.html', 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) =>
    readFileSync(path.join('dist/web', match[1] as string)),
  );
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)).toBeLessThan(250_000);
});

test('a page that those who cannot see it could not use is noticed', async () => {
  await go('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => document.body.append(new Image()));
  await expect(expectSound(page, [])).rejects.toThrow(/image-alt/);
});

const VIEWS = [
  ['/', 'Inbox'],
  ['/timeline', 'Timeline'],
  ['/positions', 'Positions'],
  ['/register', 'Register'],
  ['/people', 'People'],
  ['/contacts', 'Contacts'],
  ['/contacts?view=calendar', 'Contacts'],
  ['/origins', 'Origins'],
  ['/search?q=treaty', 'Search'],
  ['/log', 'Log'],
  ['/briefs', 'Briefs'],
  ['/settings', /./],
  ['/settings/desks', /./],
  ['/settings/users', /./],
  ['/read', 'Add a report'],
] as const;

describe.each([
  ['wide and light', { viewport: { width: 1600, height: 1000 }, colorScheme: 'light' }],
  ['narrow and dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
] as const)('every view, %s', (_, options) => {
  let window: Watched;
  beforeAll(async () => {
    window = await openPage(browser, options);
    await window.page.goto(desk.address);
  });
  afterAll(() => window.close());

  test.each(VIEWS)(
    '%s',
    async (view, title) => {
      const { page: other, wrong } = window;
      await other.evaluate((to) => history.pushState({}, '', to), view);
      await other.getByRole('heading', { level: 1, name: title }).waitFor();
      await other.getByRole('status').filter({ hasText: '…' }).waitFor({ state: 'detached' });
      await expectSound(other, wrong);
    },
    60_000,
  );
});

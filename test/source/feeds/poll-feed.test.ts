import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FeedState, newFeed } from '#source/feeds/feed-state.ts';
import { type FeedSettings, type Polled, pollFeed } from '#source/feeds/poll-feed.ts';
import { articleText, meansOf, rssOf, Site } from './site.ts';

const means = meansOf();
afterAll(() => means.parser.close());
let site: Site;
let state: FeedState;
beforeEach(async () => {
  site = await Site.open();
  means.known.kept.length = 0;
  state = newFeed(`${site.url}/feed`, means.clock.now());
});
afterEach(() => site.close());

const DATE = '<pubDate>Sat, 03 Oct 2020 09:00:00 GMT</pubDate>';
const full = (n: number, more = '', text = articleText(n)): string =>
  `<title>Story ${n}</title><link>${site.url}/${n}</link><guid isPermaLink="false">g${n}</guid>${more}<content:encoded><![CDATA[<p>${text}</p>]]></content:encoded>`;
const teaser = (n: number): string => `<title>Story ${n}</title><link>${site.url}/${n}</link><description>In short ...</description>`;
const page = (n: number): string => `<html><body><article><h1>Story ${n}</h1><p>${articleText(n)}</p></article></body></html>`;

/** Polls once, keeps what came, and tells how each item ended. */
async function poll(settings: FeedSettings = {}, wait = 3_600_000): Promise<string[]> {
  means.clock.pass(wait);
  const polled = await pollFeed(state, settings, means);
  // What is remembered has to survive being written down.
  state = JSON.parse(JSON.stringify(polled.state));
  means.known.keep(polled);
  const { seen, read, duplicate, filtered, failed } = state.counts;
  expect(seen).toBe(read + duplicate + filtered + failed);
  return polled.outcomes.map(told);
}
const told = (one: Polled['outcomes'][number]): string => {
  if (one.outcome === 'new') return `new ${one.item.id}`;
  if (one.outcome === 'revision') return `revision of ${one.of} by ${one.by}`;
  if (one.outcome === 'duplicate') return `duplicate of ${one.of} by ${one.by}`;
  return one.outcome === 'filtered'
    ? `filtered by ${one.rule}`
    : `failed ${one.issue.code} ${one.tries} ${one.again ? 'again' : 'for good'}`;
};

describe('items', () => {
  test('three with one date over two polls are three reports', async () => {
    site.pages.set('/feed', rssOf([full(1, DATE), full(2, DATE)]));
    expect(await poll()).toEqual(['new 1', 'new 2']);
    site.pages.set('/feed', rssOf([full(3, DATE), full(1, DATE), full(2, DATE)]));
    expect(await poll()).toEqual(['new 3']);
    expect(state.counts).toEqual({ seen: 3, read: 3, duplicate: 0, filtered: 0, failed: 0, skipped: 2 });
  });

  test('an edited body is a revision, once', async () => {
    site.pages.set('/feed', rssOf([full(1)]));
    expect(await poll()).toEqual(['new 1']);
    site.pages.set('/feed', rssOf([full(1, '', `${articleText(1)} Corrected.`)]));
    expect(await poll()).toEqual(['revision of 1 by url']);
    expect(await poll()).toEqual([]);
    site.pages.set('/feed', rssOf([full(1)]));
    expect(await poll()).toEqual(['revision of 1 by url']);
  });

  test('another headline over the same words is a duplicate', async () => {
    site.pages.set('/feed', rssOf([full(1)]));
    await poll();
    site.pages.set('/feed', rssOf([full(1).replace('Story 1', 'Story one')]));
    expect(await poll()).toEqual(['duplicate of 1 by url']);
  });

  test('one story under two addresses', async () => {
    const twin = full(1).replace('/1<', '/one<').replace('g1', 'h1');
    site.pages.set('/feed', rssOf([full(1), twin]));
    expect(await poll()).toEqual(['new 1', 'duplicate of 1 by text']);
  });

  test('a guid used again for another story', async () => {
    site.pages.set('/feed', rssOf([full(1)]));
    await poll();
    site.pages.set('/feed', rssOf([full(2).replace('g2', 'g1')]));
    expect(await poll()).toEqual(['new 2']);
  });

  test('two stories without guid or address', async () => {
    const bare = (n: number): string => `<title>Story ${n}</title><description>${articleText(n)}</description>`;
    site.pages.set('/feed', rssOf([bare(1), bare(2)]));
    expect(await poll()).toEqual(['new Story-1', 'new Story-2']);
    expect(await poll()).toEqual([]);
  });

  test('two items that say the same are looked at once', async () => {
    site.pages.set('/feed', rssOf([full(1), full(1)]));
    expect(await poll()).toEqual(['new 1']);
    expect(state.counts.skipped).toBe(1);
  });

  test('rules filter, and say so', async () => {
    site.pages.set('/feed', rssOf([full(1), full(2)]));
    expect(await poll({ exclude: ['"story 2"'] })).toEqual(['new 1', 'filtered by exclude: "story 2"']);
    expect(await poll({ exclude: ['"story 2"'] })).toEqual([]);
  });

  test('a lost poll comes again as it was', async () => {
    site.pages.set('/feed', rssOf([full(1)]));
    const before = state;
    await poll();
    state = before;
    expect(await poll()).toEqual(['duplicate of 1 by url']);
  });

  test('what the item says goes into the report', async () => {
    site.pages.set('/feed', rssOf([full(1, `${DATE}<author>Kato Yuki</author>`)]));
    const { outcomes } = await pollFeed(state, {}, means);
    expect(outcomes[0]).toMatchObject({
      outcome: 'new',
      item: {
        text: articleText(1),
        particulars: { outlet: 'Paper', byline: 'Kato Yuki', title: 'Story 1', published: '2020-10-03T09:00:00Z', url: `${site.url}/1` },
      },
    });
    expect(String((outcomes[0] as { item: { original: Uint8Array } }).item.original)).toBe(`<p>${articleText(1)}</p>`);
  });
});

describe('articles of their pages', () => {
  test('where the feed has only a teaser', async () => {
    site.pages.set('/feed', rssOf([teaser(1), full(2)])).set('/1', page(1));
    expect(await poll()).toEqual(['new 1', 'new 2']);
    expect(site.asked).toEqual(['/feed', '/robots.txt', '/1']);
    expect(means.known.kept.at(-1)?.text()).toContain(articleText(1));
  });
  test.each([
    ['page', ['/1', '/2']],
    ['auto', ['/1']],
    ['full', []],
    ['summary', []],
  ] as const)('the setting %s asks for %j', async (text, pages) => {
    site.pages
      .set('/feed', rssOf([teaser(1), full(2)]))
      .set('/1', page(1))
      .set('/2', page(2));
    expect(await poll({ text })).toEqual(['new 1', 'new 2']);
    expect(site.asked.filter((path) => /\d/.test(path)).sort()).toEqual(pages);
  });
  test('tried five times, and then failed with the reason', async () => {
    site.pages.set('/feed', rssOf([teaser(1)]));
    const ends: string[] = [];
    for (let i = 0; i < 30; i++) ends.push(...(await poll()));
    expect(ends).toEqual([1, 2, 3, 4].map((n) => `failed network.failed ${n} again`).concat('failed network.failed 5 for good'));
    expect(state.counts).toMatchObject({ seen: 1, failed: 1 });
    expect(Object.values(state.failed)).toMatchObject([{ tries: 5, issue: { message: 'The server answers 404 Not Found.' } }]);
  });
  test('read at the second try, though the feed has not changed', async () => {
    site.pages.set('/feed', (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.setHeader('etag', '"1"').end(rssOf([teaser(1)]));
    });
    expect(await poll()).toEqual(['failed network.failed 1 again']);
    site.pages.set('/1', page(1));
    expect(await poll()).toEqual(['new 1']);
    expect(state.counts).toMatchObject({ seen: 1, failed: 0, read: 1 });
    expect(await poll()).toEqual([]);
  });
  test('what robots.txt forbids is not asked for, nor tried again', async () => {
    site.pages
      .set('/feed', rssOf([teaser(1)]))
      .set('/1', page(1))
      .set('/robots.txt', 'User-agent: *\nDisallow: /1\n');
    expect(await poll()).toEqual(['failed robots.refused 1 for good']);
    expect(site.asked).not.toContain('/1');
  });
  test('more than are taken at a time come at the next poll', async () => {
    site.pages.set('/feed', (_, response) =>
      response.setHeader('etag', '"1"').end(rssOf(Array.from({ length: 450 }, (_, i) => full(i + 1, '', articleText(i + 1, 3))))),
    );
    const counts = [
      (await poll({ text: 'full' })).length,
      (await poll({ text: 'full' })).length,
      (await poll({ text: 'full' })).length,
      (await poll()).length,
    ];
    expect(counts).toEqual([200, 200, 50, 0]);
    expect(state.counts.read).toBe(450);
  });
});

describe('what the server of a feed says', () => {
  const status = (code: number, headers: Record<string, string> = {}) =>
    site.pages.set('/feed', (_, response) => response.writeHead(code, headers).end());
  const minutes = (): number => Math.round((Date.parse(state.nextPoll ?? '') - means.clock.now()) / 60_000);

  test('304 after ETag and Last-Modified', async () => {
    const headers: unknown[] = [];
    site.pages.set('/feed', (request, response) => {
      headers.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
      if (headers.length > 1) response.writeHead(304).end();
      else
        response
          .setHeader('etag', '"a"')
          .setHeader('last-modified', 'Sat, 03 Oct 2020 09:00:00 GMT')
          .end(rssOf([full(1)]));
    });
    expect([await poll(), await poll(), await poll()]).toEqual([['new 1'], [], []]);
    expect(headers).toEqual([
      [undefined, undefined],
      ['"a"', 'Sat, 03 Oct 2020 09:00:00 GMT'],
      ['"a"', 'Sat, 03 Oct 2020 09:00:00 GMT'],
    ]);
  });
  test.each([
    [301, true],
    [308, true],
    [302, false],
    [303, false],
    [307, false],
  ])('%i: remembered %s', async (code, remembered) => {
    status(code, { location: '/new' });
    site.pages.set('/new', rssOf([full(1)]));
    expect(await poll()).toEqual(['new 1']);
    expect([state.feed, state.url]).toEqual([`${site.url}/feed`, `${site.url}/${remembered ? 'new' : 'feed'}`]);
  });
  test('301 behind 302 is not remembered, 301 before it is', async () => {
    status(301, { location: '/b' });
    site.pages.set('/b', (_, response) => response.writeHead(302, { location: '/c' }).end());
    site.pages.set('/c', (_, response) => response.writeHead(301, { location: '/d' }).end());
    site.pages.set('/d', rssOf([full(1)]));
    await poll();
    expect(state.url).toBe(`${site.url}/b`);
  });
  test('301 to what is no feed is not remembered', async () => {
    status(301, { location: '/new' });
    site.pages.set('/new', '<html>For sale</html>');
    await poll();
    expect([state.url, state.lastError?.code, state.failures]).toEqual([`${site.url}/feed`, 'feed.none', 1]);
  });
  test('410 ends it', async () => {
    status(410);
    await poll();
    expect([state.gone !== undefined, state.nextPoll, state.lastError?.code]).toEqual([true, undefined, 'feed.gone']);
  });
  test.each([
    [429, '7200', 120],
    [503, '60', 5],
    [503, 'Sat, 03 Oct 2090 09:00:00 GMT', 43_200],
    [429, 'soon', undefined],
  ])('%i with Retry-After %s: %s minutes', async (code, after, expected) => {
    status(code, { 'retry-after': after });
    await poll();
    if (expected === undefined) expect(minutes()).toBeLessThan(40);
    else expect(minutes()).toBe(expected);
  });
  test('failures double the time, to a day; success ends that', async () => {
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      await poll();
      waits.push(minutes());
    }
    for (const [i, wait] of waits.entries()) expect(wait / Math.min(30 * 2 ** i, 1440)).toBeCloseTo(1, 0);
    expect([state.failures, state.lastError?.code]).toEqual([8, 'network.failed']);
    site.pages.set('/feed', rssOf([]));
    await poll();
    expect([state.failures, state.lastError, Math.abs(minutes() - 30) <= 3]).toEqual([0, undefined, true]);
  });
  test.each([
    ['ttl', {}, '<ttl>240</ttl>', {}, 240],
    ['max-age', { 'cache-control': 'public, max-age=7200' }, '', {}, 120],
    ['the setting', {}, '', { interval: 600 }, 10],
    ['the setting against the feed', {}, '<ttl>60</ttl>', { interval: 600 }, 60],
    ['too short', {}, '', { interval: 1 }, 5],
    ['too long', {}, '<ttl>999999</ttl>', {}, 1440],
  ])('time to the next poll by %s', async (_, headers, head, settings, expected) => {
    site.pages.set('/feed', (_request, response) => response.writeHead(200, headers as Record<string, string>).end(rssOf([], head)));
    await poll(settings);
    expect(Math.abs(minutes() / expected - 1)).toBeLessThanOrEqual(0.11);
  });
  test('a page that names its feeds', async () => {
    site.pages.set('/feed', '<html><head><link rel="alternate" type="application/rss+xml" href="/world.xml"></head><br><br></html>');
    await poll();
    expect(state.lastError).toMatchObject({ code: 'feed.none', remedy: `The page names this feed: ${site.url}/world.xml` });
  });
  test('the same at the same times', async () => {
    status(500);
    const before = state;
    await poll();
    const [first, at] = [state, means.clock.now()];
    state = before;
    means.clock.pass(-3_600_000 + (at - means.clock.now()));
    await poll();
    expect(state).toEqual(first);
  });
});

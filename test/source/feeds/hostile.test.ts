import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IssueError } from '#base/issue.ts';
import { newFeed } from '#source/feeds/feed-state.ts';
import { parseList } from '#source/feeds/parse-list.ts';
import { pollFeed } from '#source/feeds/poll-feed.ts';
import { readFeed } from '#source/feeds/read-feed.ts';
import { readOutlines } from '#source/feeds/read-outlines.ts';
import { readSitemap } from '#source/feeds/read-sitemap.ts';
import { fetchOpml, findFeeds, pagesOfSitemap } from '#source/feeds/site-lists.ts';
import { TIMED } from '../../timed.ts';
import { gzippedZeros } from '../hostile/bombs.ts';
import { bombs, type Frame, outsideEntities } from '../hostile/xml-attacks.ts';
import { meansOf, rssOf, Site } from './site.ts';

let site: Site;
const dialled: string[] = [];
const means = meansOf({ dials: (address) => dialled.push(address), resolve: async () => ['10.0.0.1'] });
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => {
  means.parser.close();
  site.close();
});

describe('no way of leading elsewhere leads to what is not public', () => {
  const PRIVATE = [
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/',
    'http://[::1]/',
    'http://rebind.example/',
    'http://2130706433:80/x',
  ];
  const WAYS = ['301', '302', '303', '307', '308', '300', 'refresh', 'meta'];
  /** A page that leads to an address, in one of the ways there are. */
  const lead = (path: string, way: string, to: string): void => {
    site.pages.set(path, (_, response) => {
      if (way === 'refresh') response.setHeader('refresh', `0; url=${to}`).end('<p>x</p>');
      else if (way === 'meta') response.end(`<html><head><meta http-equiv="refresh" content="0; url=${to}"></head><p>x</p></html>`);
      else response.writeHead(Number(way), { location: to }).end();
    });
  };
  /** What each entry point does with the address of a page. */
  const ENTRIES: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
    feed: (path) => pollFeed(newFeed(site.url + path, 0), {}, means),
    page: async (path) => {
      site.pages.set('/feed', rssOf([`<link>${site.url}${path}</link><title>x</title>`]));
      site.pages.delete('/robots.txt');
      return pollFeed(newFeed(`${site.url}/feed`, 0), { text: 'page' }, meansHere());
    },
    OPML: (path) => fetchOpml(site.url + path, means).catch(issueOnly),
    sitemap: async (path) => {
      for await (const _ of pagesOfSitemap(site.url + path, means));
    },
    discovery: (path) => findFeeds(site.url + path, means).catch(issueOnly),
    robots: async () => meansHere().robots.permit(`${site.url}/a`),
  };
  const meansHere = (): typeof means => {
    const fresh = meansOf({ dials: (address) => dialled.push(address), resolve: async () => ['10.0.0.1'] });
    fresh.parser.close();
    return { ...fresh, parser: means.parser };
  };
  const issueOnly = (error: unknown): void => {
    if (!(error instanceof IssueError)) throw error;
  };

  test.each(Object.keys(ENTRIES))('%s', async (entry) => {
    for (const way of WAYS)
      for (const to of PRIVATE) {
        const path = entry === 'robots' ? '/robots.txt' : '/lead';
        lead(path, way, to);
        dialled.length = 0;
        await ENTRIES[entry]?.(path);
        // The way to this machine is open, and was gone: the test sees what there is to see.
        expect(dialled.length, `${way} ${to}`).toBeGreaterThan(0);
        expect(new Set(dialled), `${way} ${to}`).toEqual(new Set(['127.0.0.1']));
      }
    site.pages.delete('/robots.txt');
  });

  test.each(PRIVATE)('what a feed, a page, a sitemap or a list names: %s', async (to) => {
    const item = `<link>${to}</link><title>x</title><guid>${to}</guid><enclosure url="${to}" length="1" type="audio/mpeg"/><comments>${to}</comments>`;
    const feed = rssOf(
      [item],
      `<link>${to}</link><image><url>${to}</url></image><cloud domain="${to}"/><atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="${to}"/>`,
    );
    site.pages.set('/feed', feed);
    site.pages.set('/map', `<sitemapindex><sitemap><loc>${to}</loc></sitemap></sitemapindex>`);
    site.pages.set('/page', `<base href="${to}"><link rel="alternate" type="application/rss+xml" href="f"><link rel="icon" href="${to}">`);
    site.pages.set('/opml', `<opml><body><outline xmlUrl="${to}"/></body></opml>`);
    dialled.length = 0;
    const { outcomes, state } = await pollFeed(newFeed(`${site.url}/feed`, 0), { text: 'page' }, meansHere());
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['failed']);
    expect(state.url).toBe(`${site.url}/feed`);
    for await (const _ of pagesOfSitemap(`${site.url}/map`, means));
    expect(await findFeeds(`${site.url}/page`, means)).toMatchObject([{ url: new URL('f', to).href }]);
    expect((await fetchOpml(`${site.url}/opml`, means)).feeds.length).toBe(1);
    expect(new Set(dialled)).toEqual(new Set(['127.0.0.1']));
  });
});

/** Every place of a feed that takes the words of strangers. */
const PLACES: readonly (readonly [string, Frame, (xml: string) => unknown])[] = [
  [
    'a title of RSS',
    { open: '<rss version="2.0"><channel><item><title>', close: '</title></item></channel></rss>' },
    (xml) => readFeed(xml, 'https://a.example/f'),
  ],
  [
    'an element of RSS that nobody knows',
    { open: '<rss version="2.0"><channel><item><title>x</title><odd>', close: '</odd></item></channel></rss>' },
    (xml) => readFeed(xml, 'https://a.example/f'),
  ],
  [
    'the content of Atom',
    { open: '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="html">', close: '</content></entry></feed>' },
    (xml) => readFeed(xml, 'https://a.example/f'),
  ],
  ['a page of a sitemap', { open: '<urlset><url><loc>', close: '</loc></url></urlset>' }, (xml) => readSitemap(xml, 'https://a.example/s')],
  ['an outline', { open: '<opml><body><outline text="x">', close: '</outline></body></opml>' }, (xml) => readOutlines(xml, 'a.opml')],
];

describe.each(PLACES)('%s', (_, frame, read) => {
  const made = (xml: string): string => {
    try {
      return JSON.stringify(read(xml));
    } catch (error) {
      if (error instanceof IssueError) return error.issue.code;
      throw error;
    }
  };
  test.each(bombs(frame))('%s: at most a second', TIMED, (_what, xml) => {
    const start = performance.now();
    expect(made(xml).length).toBeLessThan(xml.length * 3 + 2000);
    expect(performance.now() - start).toBeLessThan(1000);
  });
  test('128 entities from outside say nothing', () => {
    for (const [what, xml] of outsideEntities(frame, '/etc/passwd', 'http://127.0.0.1:9/x'))
      expect(made(xml), what).not.toMatch(/root:|PATH=/);
  });
});

describe('bytes', () => {
  const feed = (title: string): string => `<rss version="2.0"><channel><item><title>${title}</title></item></channel></rss>`;
  const title = async (bytes: Uint8Array, charset?: string): Promise<string | undefined> => {
    const listed = await parseList('feed', { url: 'https://a.example/f', bytes, charset }, means.parser);
    return 'issue' in listed ? listed.issue.code : listed.list.items[0]?.title;
  };
  const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
  test.each([
    ['UTF-8', Buffer.from(feed('Köln')), undefined],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${feed('Köln')}`), undefined],
    ['UTF-8 that the server calls Latin-1', Buffer.from(feed('Köln')), 'iso-8859-1'],
    ['UTF-8 that calls itself Latin-1', Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${feed('Köln')}`), undefined],
    ['Latin-1 as the server says', latin(feed('Köln')), 'iso-8859-1'],
    ['Latin-1 as it says', latin(`<?xml version='1.0' encoding='ISO-8859-1'?>${feed('Köln')}`), undefined],
    [
      'Latin-1 that calls itself UTF-8',
      latin(
        `<?xml version="1.0" encoding="utf-8"?>${feed('Köln and more words of a plain kind')}`.replace(
          ' and more words of a plain kind',
          '',
        ),
      ),
      undefined,
    ],
    ['UTF-16 with a mark', Buffer.from(`\ufeff<?xml version="1.0" encoding="utf-16"?>${feed('Köln')}`, 'utf16le'), undefined],
    ['UTF-16 without', Buffer.from(feed('Köln'), 'utf16le'), undefined],
  ])('%s', async (_, bytes, charset) => expect(await title(bytes, charset)).toBe('Köln'));
  test.each([
    ['zeros packed to 200 MB', gzippedZeros(200), 'source.too-large'],
    ['a packed feed that is cut off', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1]), 'source.damaged'],
    ['nothing', Buffer.alloc(0), 'feed.none'],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)), 'text.binary'],
    [
      'UTF-7',
      Buffer.from('<?xml version="1.0" encoding="utf-7"?><rss><channel><item><title>+ADw-script+AD4-</title></item></channel></rss>'),
      '+ADw-script+AD4-',
    ],
  ])('%s: %s', async (_, bytes, expected) => expect(await title(bytes)).toBe(expected));
});

test('up to 10,000 mutated feeds, as many as eight seconds take: each is read or refused, none takes long', TIMED, () => {
  const seeds = [
    rssOf([
      '<title>A &amp; B</title><link>https://a.example/1</link><pubDate>Sat, 03 Oct 2020 09:00:00 GMT</pubDate><description><![CDATA[<p>x</p>]]></description>',
    ]),
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/b"><title type="html">T</title><entry><id>1</id><link href="d"/><content type="xhtml"><div>x</div></content></entry></feed>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel><item rdf:about="a"><title>A</title></item></rdf:RDF>',
    '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","content_html":"<p>x</p>","tags":["a"],"authors":[{"name":"N"}]}]}',
  ];
  const pieces = [
    '<',
    '>',
    '&',
    ';',
    '"',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '</',
    '/>',
    '<item>',
    '</item>',
    '\0',
    '\ud800',
    '{',
    '}',
    '[',
    ']',
    ',',
    'null',
    '&#x110000;',
    '&#0;',
    '<?',
    'xml:base="//["',
    '\u2028',
  ];
  // Park and Miller's generator: the same mutations every time.
  let seed = 20_201_003;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const begin = performance.now();
  let [longest, runs] = [0, 0];
  for (; runs < 10_000 && performance.now() - begin < 8_000; runs++) {
    let text = seeds[runs % seeds.length] as string;
    for (let n = 1 + random(5); n > 0; n--) {
      const at = random(text.length);
      const cut = random(3) === 0 ? random(40) : random(2);
      text = text.slice(0, at) + (random(2) ? (pieces[random(pieces.length)] as string) : '') + text.slice(at + cut);
    }
    const start = performance.now();
    try {
      readFeed(text, 'https://a.example/f');
    } catch (error) {
      if (!(error instanceof IssueError)) throw new Error(`${String(error)} for ${JSON.stringify(text)}`, { cause: error });
    }
    longest = Math.max(longest, performance.now() - start);
  }
  expect(runs).toBeGreaterThan(2000);
  expect(longest).toBeLessThan(500);
});

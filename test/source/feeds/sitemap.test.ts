import { describe, expect, test } from 'vitest';
import { IssueError } from '#base/issue.ts';
import { readSitemap } from '#source/feeds/read-sitemap.ts';

const AT = 'https://paper.example/sitemap.xml';
const map = (entries: string): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${entries}</urlset>`;

describe('pages of a sitemap', () => {
  test.each([
    ['<url><loc>https://paper.example/a</loc></url>', [{ url: 'https://paper.example/a' }]],
    [
      '<url><loc> https://paper.example/a?x=1&amp;y=2 </loc><lastmod>2020-10-03</lastmod></url>',
      [{ url: 'https://paper.example/a?x=1&y=2', changed: '2020-10-03' }],
    ],
    ['<url><loc><![CDATA[https://paper.example/a]]></loc></url>', [{ url: 'https://paper.example/a' }]],
    [
      '<url><loc>https://paper.example/a</loc><news:news><news:publication><news:name>Paper</news:name><news:language>en</news:language></news:publication><news:publication_date>2020-10-03T09:00:00+09:00</news:publication_date><news:title>Talks &amp; tea</news:title></news:news></url>',
      [{ url: 'https://paper.example/a', outlet: 'Paper', language: 'en', published: '2020-10-03T09:00:00+09:00', title: 'Talks & tea' }],
    ],
    [
      '<url><loc>https://paper.example/a</loc><image:image><image:loc>https://paper.example/i.png</image:loc><image:title>No</image:title></image:image></url>',
      [{ url: 'https://paper.example/a' }],
    ],
    ['<url><lastmod>2020-10-03</lastmod></url><url><loc>https://paper.example/b</loc></url>', [{ url: 'https://paper.example/b' }]],
    ['<url><loc>javascript:x</loc></url>', []],
    ['', []],
  ])('%s', (entries, expected) => expect(readSitemap(map(entries), AT).pages).toEqual(expected));

  test('with a prefix of its own', () =>
    expect(readSitemap('<s:urlset xmlns:s="x"><s:url><s:loc>https://paper.example/a</s:loc></s:url></s:urlset>', AT).pages.length).toBe(1));
  test('of other sitemaps', () =>
    expect(
      readSitemap('<sitemapindex><sitemap><loc>https://paper.example/1.xml.gz</loc><lastmod>2020</lastmod></sitemap></sitemapindex>', AT)
        .sitemaps,
    ).toEqual([{ url: 'https://paper.example/1.xml.gz', changed: '2020' }]));
  test('in plain text', () =>
    expect(readSitemap('https://paper.example/a\r\nhttps://paper.example/b\n', AT).pages.map(({ url }) => url)).toEqual([
      'https://paper.example/a',
      'https://paper.example/b',
    ]));
  test.each(['', '<html></html>', '<rss/>', '<!DOCTYPE a [<!ENTITY b "c">]><urlset/>'])('%s is none', (text) =>
    expect(() => readSitemap(text, AT)).toThrow(IssueError),
  );
  test('60,000 pages: as many as are allowed, and a word about the others', () => {
    const { pages, notes } = readSitemap(map('<url><loc>https://paper.example/a</loc></url>'.repeat(60_000)), AT);
    expect(pages.length).toBe(50_000);
    expect(notes.map(({ code }) => code)).toEqual(['source.incomplete']);
  });
});

import { describe, expect, test } from 'vitest';
import { IssueError } from '#base/issue.ts';
import type { Feed } from '#source/feeds/feed.ts';
import { feedLinks } from '#source/feeds/feed-links.ts';
import { readFeed } from '#source/feeds/read-feed.ts';

const AT = 'https://paper.example/world/feed.xml';

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Paper</title>${head}${items}</channel></rss>`;
const atom = (entries: string, head = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title>${head}${entries}</feed>`;
const read = (text: string): Feed => readFeed(text, AT);
const first = (text: string): Feed['items'][number] => read(text).items[0] as Feed['items'][number];
const code = (text: string): string => {
  try {
    return `${read(text).items.length} items`;
  } catch (error) {
    if (error instanceof IssueError) return error.issue.code;
    throw error;
  }
};

describe('each format comes to the same', () => {
  const expected = { title: 'Envoys meet', link: 'https://paper.example/1', summary: 'In Tokyo.' };
  test.each([
    ['RSS 0.91', '<rss version="0.91"><channel><title>Paper</title>ITEM</channel></rss>'],
    [
      'RSS 0.91 with its document type',
      '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Paper</title>ITEM</channel></rss>',
    ],
    ['RSS 2.0', rss('ITEM')],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Paper</title></channel>ITEM</rdf:RDF>',
    ],
  ])('%s', (_, frame) => {
    const item = '<item><title>Envoys meet</title><link>https://paper.example/1</link><description>In Tokyo.</description></item>';
    expect(read(frame.replace('ITEM', item))).toMatchObject({ title: 'Paper', items: [expected] });
  });
  test('Atom', () =>
    expect(
      read(atom('<entry><title>Envoys meet</title><link href="https://paper.example/1"/><summary>In Tokyo.</summary></entry>')),
    ).toMatchObject({ title: 'Paper', items: [expected] }));
  test.each(['https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1', undefined])('JSON Feed %s', (version) =>
    expect(
      read(
        JSON.stringify({ version, title: 'Paper', items: [{ id: '1', url: expected.link, title: expected.title, summary: 'In Tokyo.' }] }),
      ),
    ).toMatchObject({ title: 'Paper', items: [expected] }),
  );
});

describe('what an item of RSS holds', () => {
  test.each([
    ['<title>Talks &amp; tea</title>', { title: 'Talks & tea' }],
    ['<title>Talks & tea at AT&T</title>', { title: 'Talks & tea at AT&T' }],
    ['<title>&lt;b&gt;Talks&lt;/b&gt; end</title>', { title: 'Talks end' }],
    ['<title><![CDATA[<i>Talks</i> &amp; tea]]></title>', { title: 'Talks & tea' }],
    ['<title>Talks &mdash; again</title>', { title: 'Talks — again' }],
    ['<title>Growth 3 < 4</title>', { title: 'Growth 3 < 4' }],
    ['<link>/a?x=1&y=2</link>', { link: 'https://paper.example/a?x=1&y=2' }],
    ['<link>b</link>', { link: 'https://paper.example/world/b' }],
    ['<link>javascript:alert(1)</link><title>x</title>', { title: 'x', categories: [] }],
    ['<guid>https://paper.example/g</guid>', { guid: 'https://paper.example/g', link: 'https://paper.example/g' }],
    ['<guid isPermaLink="false">https://paper.example/g</guid><title>x</title>', { guid: 'https://paper.example/g', title: 'x' }],
    ['<title>x</title><author>kato@paper.example (Kato Yuki)</author>', { author: 'Kato Yuki' }],
    ['<title>x</title><dc:creator>Kato Yuki</dc:creator><dc:creator>Ana Ruiz</dc:creator>', { author: 'Kato Yuki, Ana Ruiz' }],
    ['<title>x</title><category>Asia</category><category> World </category><category>Asia</category>', { categories: ['Asia', 'World'] }],
    ['<title>x</title><pubDate>Sat, 03 Oct 2020 09:00:00 +0900</pubDate>', { published: '2020-10-03T09:00:00+09:00' }],
    ['<title>x</title><dc:date>2020-10-03</dc:date>', { published: '2020-10-03' }],
    ['<title>x</title><pubDate>next week</pubDate>', { published: 'next week' }],
    ['<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>', { summary: 'One.\n\nTwo.' }],
    ['<content:encoded><![CDATA[<p>One &amp; two.</p><script>x()</script>]]></content:encoded>', { content: 'One & two.' }],
  ])('%s', (inside, expected) => expect(first(rss(`<item>${inside}</item>`))).toMatchObject(expected));
});

describe('what an entry of Atom holds', () => {
  test.each([
    ['<title type="html">&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title>', { title: 'A & B' }],
    ['<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>B</b></div></title>', { title: 'A B' }],
    ['<title>1 &lt; 2 &amp;amp; 3</title>', { title: '1 < 2 &amp; 3' }],
    ['<link rel="self" href="s"/><link rel="alternate" type="text/html" href="p"/>', { link: 'https://paper.example/world/p' }],
    ['<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A &amp; B</p></div></content>', { content: 'A & B' }],
    ['<content type="html">&lt;p&gt;A&lt;/p&gt;</content>', { content: 'A' }],
    ['<title>x</title><content type="image/png">AAAA</content>', { title: 'x', categories: [] }],
    ['<title>x</title><updated>2020-10-03T09:00:00Z</updated>', { published: '2020-10-03T09:00:00Z', updated: '2020-10-03T09:00:00Z' }],
    [
      '<title>x</title><author><name>Kato Yuki</name></author><category term="asia" label="Asia"/>',
      { author: 'Kato Yuki', categories: ['Asia'] },
    ],
  ])('%s', (inside, expected) => expect(first(atom(`<entry>${inside}</entry>`))).toMatchObject(expected));

  test('addresses by xml:base, inside each other', () =>
    expect(
      first(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.example/a/"><entry xml:base="b/"><link href="c"/></entry></feed>',
      ).link,
    ).toBe('https://other.example/a/b/c'));
});

describe('how often', () => {
  test.each([
    ['<ttl>60</ttl>', 3600],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>', 1800],
    ['<sy:updatePeriod>daily</sy:updatePeriod>', 86_400],
    ['<ttl>soon</ttl>', undefined],
    ['', undefined],
  ])('%s', (head, every) => expect(read(rss('<item><title>x</title></item>', head)).every).toBe(every));
});

describe('one broken item costs no other', () => {
  const kept = (text: string): readonly (string | undefined)[] => read(text).items.map(({ title }) => title);
  test.each([
    [
      'a tag that closes another',
      rss('<item><title>A</title></item><item><title>B</titel></item><item><title>C</title></item>'),
      ['A', 'C'],
    ],
    ['cut off', rss('<item><title>A</title></item><item><title>B</title></item><item><title>C').slice(0, -20), ['A', 'B']],
    ['an item of nothing', rss('<item><title>A</title></item><item></item><item><title>C</title></item>'), ['A', 'C']],
    [
      'an item deep beyond reason',
      rss(`<item><title>A</title></item><item><description><![CDATA[${'<div>'.repeat(1000)}]]></description></item>`),
      ['A'],
    ],
    ['Atom cut off', atom('<entry><title>A</title></entry><entry><title>B').slice(0, -10), ['A']],
    ['a feed without items', rss(''), []],
  ])('%s', (_, text, titles) => expect(kept(text)).toEqual(titles));

  test('and is told of', () => {
    const { notes } = read(rss('<item><title>A</title></item><item><title>B</titel></item><item><title>C</title></item>'));
    expect(notes.map(({ message }) => message)).toEqual([expect.stringContaining('one by one'), 'Item 2 is broken.']);
  });
  test('in JSON, too', () => {
    const feed = read('{"title":"T","items":[{"id":"1","title":"A"},5,null,{"id":"2","title":"B"},{"__proto__":{"polluted":1}}]}');
    expect(feed.items.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(feed.notes.length).toBe(3);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

test.each([
  ['', 'feed.none'],
  ['<html><body>No feed.</body></html>', 'feed.none'],
  ['<!doctype html><html><body><p>About &lt;rss&gt;<br><rss version="2.0"></body></html>', 'feed.none'],
  ['plain words', 'feed.none'],
  ['{"a":1}', 'feed.none'],
  ['{"items":', 'feed.broken'],
  ['<rss version="2.0"><channel><item><title>', 'feed.broken'],
  ['<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"><channel><item><title>&a;</title></item></channel></rss>', 'feed.broken'],
  ['\ufeff<rss version="2.0"><channel><item><title>A</title></item></channel></rss>', '1 items'],
  ['\n\n <rss version="2.0"><channel><item><title>A</title></item></channel></rss>', '1 items'],
])('%s: %s', (text, expected) => expect(code(text)).toBe(expected));

describe('feeds that a page names', () => {
  test.each([
    ['<link rel="alternate" type="application/rss+xml" title="World" href="/f.xml">', [['https://paper.example/f.xml', 'World']]],
    ['<LINK REL="ALTERNATE" TYPE="application/atom+xml; charset=utf-8" HREF=f>', [['https://paper.example/world/f', undefined]]],
    [
      '<base href="https://other.example/x/"><link rel="alternate" type="application/feed+json" href="f">',
      [['https://other.example/x/f', undefined]],
    ],
    ['<link rel="feed" href="/f">', [['https://paper.example/f', undefined]]],
    ['<link rel="alternate" hreflang="ja" href="/ja">', []],
    ['<link rel="stylesheet" type="application/rss+xml" href="/f">', []],
    ['<link rel="alternate" type="application/rss+xml" href="javascript:x">', []],
    ['<!-- <link rel="alternate" type="application/rss+xml" href="/f"> -->', []],
    ['<script>"<link rel=alternate type=application/rss+xml href=/f>"</script>', []],
  ])('%s', (head, expected) =>
    expect(feedLinks(`<html><head>${head}</head></html>`, AT).map(({ url, title }) => [url, title])).toEqual(expected),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IssueError } from '#base/issue.ts';
import type { Subscription } from '#source/feeds/feed.ts';
import { readOutlines } from '#source/feeds/read-outlines.ts';
import { writeOpml } from '#source/feeds/write-opml.ts';

const opml = (body: string): string =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Desk</title></head><body>${body}</body></opml>`;

describe('lists of feeds', () => {
  test.each([
    ['<outline text="F" type="rss" xmlUrl="https://a.example/f"/>', [['https://a.example/f', 'F', [], []]]],
    ['<outline text="Asia"><outline text="F" xmlUrl="https://a.example/f"/></outline>', [['https://a.example/f', 'F', ['Asia'], []]]],
    [
      '<outline text="A"><outline title="B"><outline text="F" xmlurl="https://a.example/f"/></outline></outline><outline text="G" xmlUrl="https://a.example/g"/>',
      [
        ['https://a.example/f', 'F', ['A', 'B'], []],
        ['https://a.example/g', 'G', [], []],
      ],
    ],
    [
      '<outline text="F" xmlUrl="https://a.example/f?x=1&y=2" category="/x/y, z,z"/>',
      [['https://a.example/f?x=1&y=2', 'F', [], ['/x/y', 'z']]],
    ],
    ['<outline text="AT&T &amp; co" xmlUrl="https://a.example/f">', [['https://a.example/f', 'AT&T & co', [], []]]],
    ['<outline text="note"/>', []],
    ['<outline text="F" xmlUrl="javascript:x"/><outline text="G" xmlUrl="https://a.example/g"/>', [['https://a.example/g', 'G', [], []]]],
    ['<outline text="F" xmlUrl="file:///etc/passwd"/>', []],
    ['', []],
  ])('%s', (body, expected) =>
    expect(
      readOutlines(opml(body), 'a.opml').feeds.map(({ url, title, folders, categories }) => [url, title, folders, categories]),
    ).toEqual(expected),
  );

  test.each(['', 'words', '<rss/>', '<!DOCTYPE a [<!ENTITY b "c">]><opml/>'])('%s is none', (text) =>
    expect(() => readOutlines(text, 'a.opml')).toThrow(IssueError),
  );
  test('what is no address is told of', () =>
    expect(readOutlines(opml('<outline xmlUrl="ftp://a"/>'), 'a.opml').notes.map(({ message }) => message)).toEqual([
      '"ftp://a" is no address of a feed.',
    ]));
});

test('what is written is read again as it was', () => {
  const words = fc
    .string({ unit: 'binary', maxLength: 12 })
    .map((text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '').trim());
  const name = words.filter((text) => text !== '');
  const subscription = fc.record(
    {
      url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
      title: name,
      site: fc.webUrl().map((url) => new URL(url).href),
      folders: fc.array(name, { maxLength: 3 }),
      categories: fc.uniqueArray(
        name.filter((text) => !text.includes(',')),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['url', 'title', 'folders', 'categories'] },
  );
  const sorted = (feeds: readonly Subscription[]): string[] => feeds.map((feed) => JSON.stringify(Object.entries(feed).sort())).sort();
  fc.assert(
    fc.property(name, fc.array(subscription, { maxLength: 8 }), (title, feeds) => {
      const again = readOutlines(writeOpml(title, feeds), 'a.opml');
      expect(sorted(again.feeds)).toEqual(sorted(feeds));
      expect(again.title).toBe(title.replace(/\s+/g, ' '));
      expect(writeOpml(title, again.feeds)).toBe(writeOpml(title, readOutlines(writeOpml(title, again.feeds), 'a.opml').feeds));
    }),
    { numRuns: 300 },
  );
});

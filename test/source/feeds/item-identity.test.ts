import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey } from '#source/feeds/address-key.ts';
import { identityOf, type Known, recognise } from '#source/feeds/item-identity.ts';

describe('addresses of one article', () => {
  const key = 'https://paper.example/world/talks?id=7';
  test.each([
    'https://paper.example/world/talks?id=7',
    'http://paper.example/world/talks?id=7',
    'HTTPS://PAPER.Example:443/world/talks?id=7',
    'https://www.paper.example/world/talks/?id=7',
    'https://paper.example./world/talks?id=7',
    'https://m.paper.example/world/talks?id=7',
    'https://amp.paper.example/world/talks?id=7',
    'https://www.m.paper.example/world/talks?id=7',
    'https://paper.example/world/talks/amp/?id=7',
    'https://paper.example/world/talks.amp.html?id=7',
    'https://paper.example/amp/world/talks?id=7',
    'https://paper.example/world/talks?id=7&amp=1',
    'https://paper.example/world/talks?outputType=amp&id=7',
    'https://paper.example/world/talks?id=7#comments',
    'https://paper.example//world/talks?id=7',
    'https://paper.example/world/talks?utm_source=rss&utm_medium=feed&id=7&fbclid=x',
    'https://paper.example/world/talks?id=7&UTM_Campaign=a&gclid=1&mc_cid=2',
    'https://www.google.com/amp/s/paper.example/world/talks?id=7',
    'https://paper-example.cdn.ampproject.org/c/s/paper.example/world/talks?id=7',
  ])('%s', (address) => expect(addressKey(address)).toBe(key));

  test.each([
    ['https://paper.example/world/talks?id=8'],
    ['https://paper.example/world/talk?id=7'],
    ['https://paper.example/World/talks?id=7'],
    ['https://paper.example:8080/world/talks?id=7'],
    ['https://news.paper.example/world/talks?id=7'],
    ['https://paper.example/world/talks?id=7&page=2'],
    ['https://paper.example/world/talks?id=7&print=later'],
    ['https://paper.example/world/talks?id=7#!/other'],
    ['https://paper.example/champ?id=7'],
  ])('another: %s', (address) => expect(addressKey(address)).not.toBe(key));

  test.each(['mailto:a@b', 'nonsense', '', 'javascript:1', undefined])('none: %s', (address) =>
    expect(addressKey(address)).toBeUndefined(),
  );
  test('an address that begins with www alone keeps it', () => expect(addressKey('https://www.example/')).toBe('https://www.example/'));

  test('the key of a key is the key, and the order of parameters is nothing', () =>
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.array(fc.tuple(fc.string(), fc.string())),
        (url, pairs) => {
          const at = (list: typeof pairs): string => `${url.split(/[?#]/)[0]}?${new URLSearchParams(list)}`;
          const one = addressKey(at(pairs));
          expect(addressKey(one)).toBe(one);
          expect(addressKey(at(pairs.toReversed()))).toBe(one);
        },
      ),
    ));
});

const ARTICLE =
  'Envoys of both countries met in Geneva on Tuesday to talk about fishing rights, and agreed to meet again in the spring, officials said after the second round.';
const EDITED = `${ARTICLE} A spokesman added that nothing had been signed.`;
const OTHER =
  'Farmers in the north counted their losses after a week of storms that took roofs, drowned fields and cut the only road to the harbour for three days.';

/** What is known after some items arrived, in order: a later one hides an earlier one. */
function knownOf(items: readonly Parameters<typeof identityOf>[0][]) {
  const all = items.map((item, i): Known => ({ ...identityOf(item), id: `r${i + 1}`, text: () => item.text })).toReversed();
  return {
    byUrl: async (key: string) => all.find(({ url }) => url === key),
    byGuid: async (key: string) => all.find(({ guid }) => guid === key),
    byFingerprint: async (key: string) => all.find(({ fingerprint }) => fingerprint === key),
  };
}

describe('an item against what is known', () => {
  const feed = 'https://paper.example/feed';
  const known = [{ url: 'https://paper.example/a', guid: '17', feed, text: ARTICLE }];
  test.each([
    ['the same again', { url: 'https://paper.example/a', guid: '17', feed, text: ARTICLE }, 'duplicate of r1 by url'],
    ['other case and blanks', { url: 'https://paper.example/a', feed, text: ` ${ARTICLE.toUpperCase()}\n` }, 'duplicate of r1 by url'],
    ['edited', { url: 'https://paper.example/a', guid: '17', feed, text: EDITED }, 'revision of r1 by url'],
    ['edited beyond recognition', { url: 'https://paper.example/a', guid: '17', feed, text: OTHER }, 'revision of r1 by url'],
    ['edited, without guid', { url: 'https://paper.example/a', text: EDITED }, 'revision of r1 by url'],
    ['tracked', { url: 'https://www.paper.example/a/?utm_source=x', text: ARTICLE }, 'duplicate of r1 by url'],
    ['moved', { url: 'https://paper.example/b', guid: '17', feed, text: ARTICLE }, 'duplicate of r1 by guid'],
    ['moved and edited', { url: 'https://paper.example/b', guid: '17', feed, text: EDITED }, 'revision of r1 by guid'],
    ['the guid used again', { url: 'https://paper.example/b', guid: '17', feed, text: OTHER }, 'new'],
    [
      'the guid in the feed of another',
      { url: 'https://other.example/b', guid: '17', feed: 'https://other.example/f', text: EDITED },
      'new',
    ],
    ['a running page, next entry', { url: 'https://paper.example/a', guid: '18', feed, text: OTHER }, 'new'],
    ['another guid, edited', { url: 'https://paper.example/a', guid: '18', feed, text: EDITED }, 'revision of r1 by url'],
    [
      'one story under two addresses',
      { url: 'https://other.example/x', guid: 'y', feed: 'https://other.example/f', text: ARTICLE },
      'duplicate of r1 by text',
    ],
    ['another', { url: 'https://paper.example/c', guid: '19', feed, text: OTHER }, 'new'],
    [
      'by the link of the feed',
      { url: 'https://paper.example/final', link: 'https://paper.example/a', text: EDITED },
      'revision of r1 by url',
    ],
    ['by what the page says', { url: 'https://x.example/1', canonical: 'https://paper.example/a', text: EDITED }, 'revision of r1 by url'],
    ['the front page is no address', { url: 'https://paper.example/', canonical: 'https://paper.example', text: OTHER }, 'new'],
    ['neither address nor guid', { text: ARTICLE }, 'duplicate of r1 by text'],
  ])('%s', async (_, item, expected) => {
    const found = await recognise({ ...identityOf(item), text: item.text }, knownOf(known));
    expect(found.is === 'new' ? 'new' : `${found.is} of ${found.of} by ${found.by}`).toBe(expected);
  });

  test('few words say nothing', async () => {
    const [a, b] = ['https://paper.example/a', 'https://paper.example/b'].map((url) => ({ url, text: 'Subscribe to read on.' }));
    expect(
      await recognise({ ...identityOf(b as { url: string; text: string }), text: 'x' }, knownOf([a as { url: string; text: string }])),
    ).toEqual({
      is: 'new',
    });
  });

  test('the date plays no part', () => {
    const [one, two] = ['2020-10-03', '2021-10-03'].map((published) => identityOf({ published, text: ARTICLE } as { text: string }));
    expect(one).toEqual(two);
  });
});

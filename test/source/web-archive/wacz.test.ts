import { afterAll, describe, expect, test } from 'vitest';
import { zipOf } from '../kinds/zip.ts';
import { builtParser, itemsIn, line } from '../opened.ts';
import { answerOf, packed, pageRecord, recordOf } from './warc.ts';

const parser = builtParser();
afterAll(() => parser.close());

const at = (name: string): string => `https://example.org/${name}`;
const archive = packed([
  recordOf({ url: at('old'), block: answerOf('', { Location: '/new' }, '301 Moved Permanently') }),
  pageRecord(at('new'), 'New.'),
  pageRecord(at('frame'), 'Frame.'),
  pageRecord(at('other'), 'Other.'),
]);
const list = (...pages: unknown[]): string =>
  `${[{ format: 'json-pages-1.0', id: 'pages', title: 'All Pages' }, ...pages].map((page) => JSON.stringify(page)).join('\n')}\n`;
const collection = (pages: string | undefined, more: Record<string, string | Uint8Array> = { 'archive/data.warc.gz': archive }): Buffer =>
  zipOf({ 'datapackage.json': '{}', 'indexes/index.cdx': '', ...more, ...(pages !== undefined && { 'pages/pages.jsonl': pages }) });

async function said(bytes: Uint8Array, name = 'a.wacz'): Promise<string[]> {
  return (await itemsIn(name, bytes, parser)).map((item) =>
    item.kind === 'lost' ? item.issue.message.replace(/^.*?[(:]/, '(') : line(item),
  );
}

describe('a collection', () => {
  test.each<[string, Buffer, string[]]>([
    [
      'lists its pages',
      collection(list({ url: at('other') })),
      ['a-1: Other.', '(pages that the collection does not list: 2, redirections and errors: 1).'],
    ],
    [
      'lists a page that moved',
      collection(list({ url: at('old') })),
      ['a-1: New.', '(pages that the collection does not list: 2, redirections and errors: 1).'],
    ],
    ['lists a place in a page', collection(list({ url: at('other#part') })), ['a-1: Other.', expect.any(String) as unknown as string]],
    ['lists none', collection(list()), ['a-1: New.', 'a-2: Frame.', 'a-3: Other.', '(redirections and errors: 1).']],
    ['has no list', collection(undefined), ['a-1: New.', 'a-2: Frame.', 'a-3: Other.', '(redirections and errors: 1).']],
    [
      'has a list that is broken',
      collection('{"url":\n[[[[\n"x"\nnull\n'),
      ['a-1: New.', 'a-2: Frame.', 'a-3: Other.', '(redirections and errors: 1).'],
    ],
    [
      'has two archives',
      collection(undefined, { 'archive/1.warc': pageRecord(at('1'), 'One.'), 'archive/2.warc.gz': packed([pageRecord(at('2'), 'Two.')]) }),
      ['a-1-1: One.', 'a-2-1: Two.'],
    ],
    ['has no archive', collection(list(), {}), ['text.empty']],
    [
      'has a damaged archive',
      collection(undefined, { 'archive/1.warc.gz': archive.subarray(0, -10) }),
      ['a-1: New.', 'a-2: Frame.', 'source.damaged', '(redirections and errors: 1).'],
    ],
    ['is damaged', collection(undefined).subarray(0, -30), ['source.damaged']],
  ])('that %s', async (_, bytes, expected) => expect(await said(bytes)).toEqual(expected));

  test('that lists what it lacks says so', async () =>
    expect((await said(collection(list({ url: at('other') }, { url: at('absent') })))).at(-1)).toMatch(
      '1, such as https://example.org/absent',
    ));
  test('is known by what it holds', async () => expect((await said(collection(undefined), 'a.zip'))[0]).toBe('a-1: New.'));
  test('may not stand in an archive', async () =>
    expect(await said(zipOf({ 'b.wacz': collection(undefined), 'c.txt': 'Text.' }), 'a.zip')).toEqual([
      'source.kind-unsupported',
      'c: Text.',
    ]));
});

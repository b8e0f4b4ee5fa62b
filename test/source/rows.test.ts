import { describe, expect, test } from 'vitest';
import type { Item } from '#source/item.ts';
import { looksLikeRow, rowItems } from '#source/rows.ts';

async function* streamOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content as string);
}

async function itemsIn(content: string | Uint8Array): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of rowItems(streamOf(content), 'a.jsonl', 'a')) items.push(item);
  return items;
}

test('a row gives a text with what it states', async () => {
  const row = {
    id: 'r1',
    text: 'Yes.\r\nNo.',
    date: '2024-11-30',
    publisher: 'Daily Example',
    title: 'A',
    byline: 'B',
    url: 'https://example.org/',
    more: [1],
  };
  expect(await itemsIn(`${JSON.stringify(row)}\n`)).toEqual([
    {
      kind: 'text',
      origin: 'a.jsonl:1',
      id: 'r1',
      text: 'Yes.\r\nNo.',
      particulars: { outlet: 'Daily Example', byline: 'B', title: 'A', published: '2024-11-30', url: 'https://example.org/' },
      notes: [],
      bytes: JSON.stringify(row).length + 1,
    },
  ]);
});

test('other names for date and publisher, numbers as ids, nulls, a missing id', async () => {
  const rows = ['{"id":7,"text":"x","published":"2024-01-02","outlet":"O","title":null}', '{"text":"y","title":" "}'];
  expect(await itemsIn(rows.join('\r\n'))).toMatchObject([
    { id: '7', particulars: { published: '2024-01-02', outlet: 'O' } },
    { id: 'a-2', particulars: {} },
  ]);
});

test('bad rows are named by their line and the rest is kept', async () => {
  const lines = ['{"text":"one"}', '', '{"text":', '[1]', 'null', '{"id":"x"}', '{"text":5}', '  ', '{"text":"two"}'];
  const items = await itemsIn(lines.join('\n'));
  expect(items.map((item) => (item.kind === 'lost' ? [item.issue.code, item.issue.given] : item.id))).toEqual([
    'a-1',
    ['row.broken', 'a.jsonl:3'],
    ['row.broken', 'a.jsonl:4'],
    ['row.broken', 'a.jsonl:5'],
    ['row.without-text', 'a.jsonl:6'],
    ['row.without-text', 'a.jsonl:7'],
    'a-9',
  ]);
});

describe('hostile rows', () => {
  test.each([
    ['a prototype', '{"__proto__":{"text":"no","polluted":1},"id":"x"}', 'row.without-text'],
    ['deep nesting', `${'['.repeat(200_000)}`, 'row.broken'],
    ['control bytes', Buffer.concat([Buffer.from('{"text":"'), Buffer.alloc(40), Buffer.from('"}')]), 'row.broken'],
  ])('%s', async (_, content, code) => {
    expect(await itemsIn(content)).toMatchObject([{ kind: 'lost', issue: { code } }]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('half a surrogate pair is replaced one for one, and that is said', async () => {
    expect(await itemsIn('{"id":"x\\udc00","text":"a\\ud83db"}')).toMatchObject([
      { id: 'x\ufffd', text: 'a\ufffdb', notes: [{ code: 'text.replaced' }] },
    ]);
  });

  test('the last of two equal keys counts', async () => {
    expect(await itemsIn('{"text":"a","text":"b"}')).toMatchObject([{ text: 'b' }]);
  });
});

test('a row in another encoding is decoded, and that is said', async () => {
  const bytes = Buffer.from(
    '{"id":"1","text":"The minister said the caf\u00e9 was closed, and that the na\u00efve plan had failed."}',
    'latin1',
  );
  expect(await itemsIn(bytes)).toMatchObject([
    { text: expect.stringContaining('café'), notes: [{ code: 'text.decoded', given: 'a.jsonl:1' }] },
  ]);
});

test('a byte order mark before the first row', async () => {
  expect(await itemsIn('\ufeff{"text":"x"}\n{"text":"y"}')).toMatchObject([
    { text: 'x', notes: [{ code: 'text.byte-order-mark' }] },
    { text: 'y' },
  ]);
});

test.each([
  ['{"text":"a"}', true],
  ['  {"id":1,"text":"a"}', true],
  ['{"id":1}', false],
  ['{"text":', false],
  ['"text"', false],
  ['He said {"text":"a"}', false],
  ['', false],
])('%j looks like a row: %s', (line, row) => expect(looksLikeRow(line)).toBe(row));

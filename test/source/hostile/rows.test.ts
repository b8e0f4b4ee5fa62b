import { describe, expect, test } from 'vitest';
import type { Item } from '#source/item.ts';
import { looksLikeRow, rowItems } from '#source/rows.ts';
import { TIMED } from '../../timed.ts';
import { badJson } from './bad-json.ts';
import { worked } from './measured.ts';

async function itemsIn(...lines: (string | Uint8Array)[]): Promise<Item[]> {
  const items: Item[] = [];
  const bytes = Buffer.concat(lines.flatMap((one) => [Buffer.from(one as string), Buffer.from('\n')]));
  const pieces = (async function* () {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  })();
  for await (const item of rowItems(pieces, 'a.jsonl', 'a')) items.push(item);
  return items;
}

const polluted = (): unknown => [
  ({} as { polluted?: unknown }).polluted,
  Object.hasOwn(Object.prototype, 'polluted'),
  [].toString === Array.prototype.toString,
];
const CLEAN = [undefined, false, true];
const before = '{"id":"one","text":"One."}';
const after = '{"id":"two","text":"Two."}';

const BAD = badJson();

test(`${BAD.length} lines that are no JSON, or no row: each is named with its number, and its neighbours are kept`, async () => {
  expect(BAD.length).toBeGreaterThanOrEqual(300);
  for (const bad of BAD) {
    const items = await itemsIn(before, bad, after);
    const shown = JSON.stringify(
      Buffer.from(bad as string)
        .toString('latin1')
        .slice(0, 80),
    );
    expect(
      items.map((item) => (item.kind === 'text' ? item.id : `${item.issue.code.split('.')[0]} ${item.issue.given}`)),
      shown,
    ).toEqual(['one', 'row a.jsonl:2', 'two']);
    expect(polluted(), shown).toEqual(CLEAN);
  }
});

describe('rows that want more than to be read', () => {
  test.each([
    ['__proto__', '{"__proto__":{"polluted":1,"text":"x"},"text":"Kept."}'],
    ['__proto__ that holds the text', '{"__proto__":{"text":"Hidden."},"id":"x"}'],
    ['constructor', '{"constructor":{"prototype":{"polluted":1}},"text":"Kept."}'],
    ['prototype', '{"prototype":{"polluted":1},"text":"Kept."}'],
    ['escaped', '{"\\u005f\\u005fproto\\u005f\\u005f":{"polluted":1},"text":"Kept."}'],
    ['__proto__ of a value', '{"text":"Kept.","title":{"__proto__":{"polluted":1}}}'],
    ['methods', '{"text":"Kept.","toString":"x","valueOf":"x","hasOwnProperty":1,"toJSON":1,"then":1,"trim":1}'],
    ['length', '{"text":"Kept.","length":4294967295}'],
    ['__defineGetter__', '{"__defineGetter__":"x","__lookupSetter__":1,"text":"Kept."}'],
    ['objects as values', '{"text":"Kept.","id":{"a":1},"date":[1],"url":true,"title":{},"publisher":null,"byline":7}'],
  ])('%s', async (_, row) => {
    const items = await itemsIn(before, row, after);
    expect(items).toHaveLength(3);
    const [, item] = items;
    if (item?.kind === 'text') expect(Object.keys(item.particulars)).toEqual([]);
    else expect(item).toMatchObject({ issue: { code: 'row.without-text', given: 'a.jsonl:2' } });
    expect(polluted()).toEqual(CLEAN);
  });

  test('of a name that comes twice the last counts', async () =>
    expect(await itemsIn('{"text":"One.","text":"Two.","id":"a","id":"b"}')).toMatchObject([{ id: 'b', text: 'Two.' }]));
  test('halves of surrogate pairs are replaced, in every field', async () =>
    expect(await itemsIn('{"text":"a\\ud800b","id":"\\udc00","title":"\\ud83d","url":"x\\udfff"}')).toMatchObject([
      { text: 'a\ufffdb', id: '\ufffd', particulars: { title: '\ufffd', url: 'x\ufffd' }, notes: [{ code: 'text.replaced' }] },
    ]));
  test('no character is lost, whatever it is', async () =>
    expect(await itemsIn('{"text":"a\\u0000b\\u202e\\u2028\\ufeff"}')).toMatchObject([{ text: 'a\u0000b\u202e\u2028\ufeff' }]));
});

describe('size: within a second each', TIMED, () => {
  const timed = async (lines: (string | Uint8Array)[], expected: readonly string[]): Promise<void> => {
    const start = worked();
    const items = await itemsIn(...lines);
    const took = worked() - start;
    expect(items.map((item) => (item.kind === 'text' ? item.id : `${item.issue.code} ${item.issue.given}`))).toEqual(expected);
    expect(took).toBeLessThan(1000);
    expect(polluted()).toEqual(CLEAN);
  };
  test('a line of 10 MB', () => timed([before, `{"id":"long","text":"${'word '.repeat(2_000_000)}"}`, after], ['one', 'long', 'two']));
  test('a line of 10 MB that is no row', () => timed([before, 'x'.repeat(10_000_000), after], ['one', 'row.broken a.jsonl:2', 'two']));
  test('a line of 70 MB', () => timed([before, Buffer.alloc(70_000_000, 0x20), after], ['one', 'row.too-long a.jsonl:2', 'two']));
  test('depth of 100,000', () =>
    timed([before, `{"text":"x","a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, after], [
      'one',
      expect.any(String),
      'two',
    ] as string[]));
  test('depth of 5,000,000 that does not end', () => timed([before, '['.repeat(5_000_000), after], ['one', 'row.broken a.jsonl:2', 'two']));
  test('objects in objects', () => timed([before, '{"a":'.repeat(100_000), after], ['one', 'row.broken a.jsonl:2', 'two']));
  test('100,000 names', () =>
    timed(
      [before, `{"id":"many",${Array.from({ length: 100_000 }, (_, i) => `"a${i}":${i},`).join('')}"text":"x"}`, after],
      ['one', 'many', 'two'],
    ));
  test('a number of 1,000,000 digits', () =>
    timed([before, `{"id":"digits","text":"x","a":${'9'.repeat(1_000_000)}}`, after], ['one', 'digits', 'two']));
  test('1,000,000 escapes', () =>
    timed([before, `{"id":"escapes","text":"${'\\u0041'.repeat(1_000_000)}"}`, after], ['one', 'escapes', 'two']));
  test('100,000 broken lines', async () => expect(await itemsIn(...Array.from({ length: 100_000 }, () => '{'))).toHaveLength(100_000));
});

test.each(['{', '{"text":', '['.repeat(100_000), '{"a":'.repeat(100_000), '{"__proto__":{"text":"x"}}', '{"text":1}', ''])(
  'is no first row: %s',
  (line) => expect(looksLikeRow(line)).toBe(false),
);

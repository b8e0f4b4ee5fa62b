import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { Item } from '#source/item.ts';
import { pdfOf } from '../kinds/pdf-file.ts';
import { zipOf } from '../kinds/zip.ts';
import { builtParser, itemsIn, line } from '../opened.ts';
import { answerOf, type Given, packed, pageRecord, recordOf } from './warc.ts';

const parser = builtParser();
afterAll(() => parser.close());
const items = (bytes: Uint8Array, name = 'a.warc'): Promise<Item[]> => itemsIn(name, bytes, parser);
const lines = async (bytes: Uint8Array, name?: string): Promise<string[]> => (await items(bytes, name)).map(line);
const [one, two, three] = [1, 2, 3].map((n) => pageRecord(`https://example.org/${n}`, `Page ${n}.`)) as [Buffer, Buffer, Buffer];
const chunked = (...pieces: string[]): string => `${pieces.map((p) => `${p.length.toString(16)};x=1\r\n${p}\r\n`).join('')}0\r\n\r\n`;

describe('records that are pages', () => {
  const respond = (block: Uint8Array, more: Given = {}): Buffer => recordOf({ ...more, block });
  test.each<[string, Buffer, string]>([
    ['a page', respond(answerOf('<p>Hello.</p>')), 'a-1: Hello.'],
    [
      'version 1.0, with an address in angle brackets',
      recordOf({ url: '<https://example.org/>', block: answerOf('<p>x</p>') }, '1.0'),
      'a-1: x',
    ],
    ['text', respond(answerOf('Plain.', { 'Content-Type': 'text/plain; charset=utf-8' })), 'a-1: Plain.'],
    ['PDF', respond(answerOf(pdfOf([['Printed.']]), { 'Content-Type': 'application/pdf' })), 'a-1: Printed.'],
    ['gzip', respond(answerOf(gzipSync('<p>Packed.</p>'), { 'Content-Encoding': 'gzip' })), 'a-1: Packed.'],
    ['brotli', respond(answerOf(brotliCompressSync('<p>Packed.</p>'), { 'Content-Encoding': 'br' })), 'a-1: Packed.'],
    ['deflate', respond(answerOf(deflateSync('<p>Packed.</p>'), { 'Content-Encoding': 'deflate' })), 'a-1: Packed.'],
    ['chunks', respond(answerOf(chunked('<p>In ', 'pieces.</p>'), { 'Transfer-Encoding': 'chunked' })), 'a-1: In pieces.'],
    ['chunks that were put together', respond(answerOf('<p>Whole.</p>', { 'Transfer-Encoding': 'chunked' })), 'a-1: Whole.'],
    ['gzip that was unpacked', respond(answerOf('<p>Flat.</p>', { 'Content-Encoding': 'gzip' })), 'a-1: Flat.'],
    [
      'a character set',
      respond(answerOf(Buffer.from('<p>caf\u00e9</p>', 'latin1'), { 'Content-Type': 'text/html; charset="ISO-8859-1"' })),
      'a-1: café',
    ],
    ['a page without a type', respond(Buffer.from('HTTP/1.0 200 OK\r\n\r\n<!doctype html><p>x</p>')), 'a-1: x'],
    ['a resource', recordOf({ type: 'resource', block: '<p>Kept.</p>' }), 'a-1: Kept.'],
    ['names of fields in other letters', Buffer.from(one.toString().replace('WARC-Type', 'warc-TYPE')), 'a-1: Page 1.'],
    ['a field on two lines', recordOf({ fields: { 'X-Note': 'one\r\n two' }, block: answerOf('<p>x</p>') }), 'a-1: x'],
    [
      'line feeds alone',
      Buffer.from(
        one
          .toString()
          .replaceAll('\r\n', '\n')
          .replace(/(?<=Content-Length: )\d+/, '55'),
      ),
      'a-1: Page 1.',
    ],
  ])('%s', async (_, record, expected) => {
    expect(await lines(record)).toEqual([expected]);
    expect(await lines(packed([record]), 'a.warc.gz')).toEqual([expected]);
  });

  test('what the archive says of a page: where and when it was captured, not when it was published', async () =>
    expect(await items(pageRecord('https://example.org/1', 'Page.'))).toMatchObject([
      {
        origin: 'a.warc#https://example.org/1',
        particulars: { url: 'https://example.org/1', captured: '2026-10-03T08:00:00Z' },
        notes: [],
      },
    ]));
  test('what the page says of itself goes first', async () => {
    const page = '<head><link rel="canonical" href="https://example.org/story"><meta name="date" content="2026-10-01"></head><p>x</p>';
    const [item] = await items(recordOf({ block: answerOf(`<html>${page}</html>`) }));
    expect(item).toMatchObject({
      particulars: { url: 'https://example.org/story', published: '2026-10-01', captured: '2026-10-03T08:00:00Z' },
    });
  });
  test('no date is made up', async () => {
    const [item] = await items(pageRecord('https://example.org/1', 'x', { 'WARC-Date': 'yesterday' }));
    expect(item?.kind === 'text' && Object.keys(item.particulars)).toEqual(['url']);
  });
  test('a page that was cut off when it was captured says so', async () =>
    expect(await items(pageRecord('https://example.org/1', 'x', { 'WARC-Truncated': 'length' }))).toMatchObject([
      { notes: [{ code: 'source.incomplete' }] },
    ]));
});

describe('records that are none', () => {
  const said = async (...records: Buffer[]): Promise<string> => {
    const found = await items(Buffer.concat(records));
    return found.map((item) => (item.kind === 'lost' ? item.issue.message : line(item))).join(' | ');
  };
  const typed = (type: string): Buffer => recordOf({ block: answerOf('x', { 'Content-Type': type }) });
  test.each<[string, Buffer[], string]>([
    [
      'the records about it',
      ['warcinfo', 'request', 'metadata', 'conversion'].map((type) => recordOf({ type })),
      'conversion: 1, metadata: 1, request: 1, warcinfo: 1',
    ],
    [
      'what a page embeds',
      [typed('image/png'), typed('text/css'), typed('application/javascript')],
      'image: 1, scripts: 1, style sheets: 1',
    ],
    ['what was not found', [recordOf({ block: answerOf('<p>Gone</p>', {}, '404 Not Found') })], 'redirections and errors: 1'],
    ['notes of the crawler', [recordOf({ type: 'resource', url: 'metadata://gnu.org/wget/log', block: 'x' })], 'notes of the crawler: 1'],
    [
      'names that were looked up',
      [recordOf({ url: 'dns:example.org', fields: { 'Content-Type': 'text/dns' }, block: 'x' })],
      'notes of the crawler: 1',
    ],
    ['a revisit of a page elsewhere', [recordOf({ type: 'revisit', block: answerOf('') })], 'revisits of pages in other files: 1'],
  ])('%s', async (_, records, expected) => {
    expect(await said(...records)).toBe(`Records of the archive that hold no page were left out (${expected}).`);
    expect(await said(...records, one)).toMatch(/^a-1: Page 1\. \| Records/);
  });

  const revisit = (fields: Given['fields']): Buffer => recordOf({ type: 'revisit', fields, block: answerOf('') });
  test.each([
    ['its identifier', { 'WARC-Refers-To': '<urn:uuid:response-https://example.org/1>' }],
    ['its address', { 'WARC-Refers-To-Target-URI': 'https://example.org/1' }],
    ['its digest', { 'WARC-Payload-Digest': 'sha1:ABC' }],
  ])('a revisit that names the page by %s is that page', async (_, fields) => {
    const page = pageRecord('https://example.org/1', 'Page 1.', { 'WARC-Payload-Digest': 'sha1:ABC' });
    expect(await said(page, revisit(fields))).toBe('a-1: Page 1.');
    expect(await said(revisit(fields), page)).toBe('a-1: Page 1.');
  });
  test('revisits that name one another end', async () => {
    const named = (own: string, other: string): Buffer => revisit({ 'WARC-Record-ID': own, 'WARC-Refers-To': other });
    expect(await said(named('<a>', '<b>'), named('<b>', '<a>'), named('<c>', '<c>'))).toMatch('other files: 3');
  });
  test('an empty archive', async () => expect(await lines(Buffer.from(''))).toEqual(['text.empty']));
});

describe('a record that cannot be read costs itself and no other', () => {
  const edited = (record: Buffer, from: string | RegExp, to: string): Buffer =>
    Buffer.from(record.toString('latin1').replace(from, to), 'latin1');
  test.each<[string, Buffer]>([
    ['a length that is too short', edited(two, /(?<=Content-Length: )\d+/, '20')],
    ['a length that is too long', edited(two, /(?<=Content-Length: )\d+/, '90')],
    ['a length beyond the file', edited(two, /(?<=Content-Length: )\d+/, '99999999')],
    ['a length that is none', edited(two, /(?<=Content-Length: )\d+/, '-5')],
    ['no length', edited(two, /Content-Length: \d+\r\n/, '')],
    ['no type', edited(two, /WARC-Type: .*\r\n/, '')],
    ['a line that is no field', edited(two, 'WARC-Date: ', 'WARC Date: ')],
    ['another version', edited(two, 'WARC/1.1', 'WARC/7.1')],
    ['no end of its head', edited(two, '\r\n\r\n', '\r\n')],
    ['no answer in it', edited(two, 'HTTP/1.1', 'XXXX/1.1')],
    ['bytes between records', Buffer.from('nonsense\r\n\r\n')],
  ])('%s', async (_, bad) => {
    const found = await items(Buffer.concat([one, bad, three]));
    expect(found.map(line)).toEqual(['a-1: Page 1.', 'source.damaged', 'a-2: Page 3.']);
    expect(found[1]).toMatchObject({
      issue: { given: `a.warc#${one.length}`, message: expect.stringContaining(`At byte ${one.length}.`) },
    });
  });
  test('a file that ends in the middle', async () =>
    expect(await lines(Buffer.concat([one, two.subarray(0, -20)]))).toEqual(['a-1: Page 1.', 'source.damaged']));
  test('blank lines that are missing after a whole record do no harm', async () =>
    expect(await lines(Buffer.concat([one.subarray(0, -4), two]))).toEqual(['a-1: Page 1.', 'a-2: Page 2.']));

  const gzipped = gzipSync(two);
  const flipped = Buffer.from(gzipped);
  flipped[gzipped.length - 6] = (flipped[gzipped.length - 6] as number) ^ 1;
  test.each<[string, Buffer]>([
    ['a member that is cut off', gzipped.subarray(0, -30)],
    ['a member without its check sum', gzipped.subarray(0, -8)],
    ['a check sum that differs', flipped],
    ['a head that is damaged', Buffer.concat([Buffer.from([0x1f, 0x8b, 0x08, 0xff]), gzipped.subarray(4)])],
    ['bytes between members', Buffer.from('nonsense')],
    ['bytes that look like a member', Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3])],
  ])('%s', async (_, bad) => {
    const found = await items(Buffer.concat([gzipSync(one), bad, gzipSync(three)]), 'a.warc.gz');
    expect(found.map(line)).toEqual(['a-1: Page 1.', 'source.damaged', 'a-2: Page 3.']);
    expect(found[1]).toMatchObject({ issue: { given: `a.warc.gz#${gzipSync(one).length}` } });
  });
  test('a packed archive whose first byte is damaged', async () => {
    const bytes = packed([one, three]);
    bytes[0] = 0;
    expect(await lines(bytes, 'a.warc.gz')).toEqual(['source.damaged', 'a-1: Page 3.']);
  });
  test('a broken record in a whole member', async () =>
    expect(await lines(packed([one, edited(two, /WARC-Type: .*\r\n/, ''), three]), 'a.warc.gz')).toEqual([
      'a-1: Page 1.',
      'source.damaged',
      'a-2: Page 3.',
    ]));
  test('chunks that break off', async () =>
    expect(await lines(recordOf({ block: answerOf('5\r\nHello\r\nff\r\nx', { 'Transfer-Encoding': 'chunked' }) }))).toEqual([
      'source.damaged',
    ]));
  test('packed bytes that break off', async () =>
    expect(await lines(recordOf({ block: answerOf(gzipSync('x'.repeat(999)).subarray(0, 20), { 'Content-Encoding': 'gzip' }) }))).toEqual([
      'source.damaged',
    ]));
});

describe('in a file of whatever name', () => {
  const two_ = Buffer.concat([one, two]);
  test.each<[string, Buffer, string[]]>([
    ['a.warc', two_, ['a-1: Page 1.', 'a-2: Page 2.']],
    ['a.bin', two_, ['a-1: Page 1.', 'a-2: Page 2.']],
    ['a.gz', packed([one, two]), ['a-1: Page 1.', 'a-2: Page 2.']],
    ['a.warc.gz', gzipSync(two_), ['a-1: Page 1.', 'a-2: Page 2.']],
    ['a.txt.gz', gzipSync('Some text.'), ['source.kind-unsupported']],
    ['a.zip', zipOf({ 'b.warc': two_, 'c.txt': 'Text.' }), ['b-1: Page 1.', 'b-2: Page 2.', 'c: Text.']],
    ['a.zip', zipOf({ 'b.warc.gz': packed([one]), 'c.txt': 'Text.' }), ['source.kind-unsupported', 'c: Text.']],
    ['a.warc', recordOf({ block: answerOf(one, { 'Content-Type': 'text/plain' }) }), ['source.kind-unsupported']],
    ['a.warc', recordOf({ block: answerOf(zipOf({ 'a.txt': 'x' }), { 'Content-Type': 'text/plain' }) }), ['source.kind-unsupported']],
  ])('%s', async (name, bytes, expected) => expect(await lines(bytes, name)).toEqual(expected));
});

import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { TIMED } from '../../timed.ts';
import { builtParser, itemsIn, line } from '../opened.ts';
import { answerOf, type Given, packed, pageRecord, recordOf } from '../web-archive/warc.ts';
import { mutated, randomOf } from './mutations.ts';

const parser = builtParser();
afterAll(() => parser.close());

const first = pageRecord('https://example.org/first', 'First.');
const last = pageRecord('https://example.org/last', 'Last.');
const at = (given: Given): Buffer => recordOf({ block: answerOf('<p>Middle.</p>'), ...given });
const edited = (from: string | RegExp, to: string): Buffer => Buffer.from(at({}).toString('latin1').replace(from, to), 'latin1');
const http = (block: string): Buffer => at({ block });

/** Records that are wrong in a place each, between two that are right. */
const MALFORMED: readonly (readonly [what: string, record: Buffer])[] = [
  ...['0', '1', '99999999999999', '-1', '1e3', '0x10', '', '12 12', '9'.repeat(400)].map(
    (length) => [`a length of "${length.slice(0, 20)}"`, edited(/(?<=Content-Length: )\d+/, length)] as const,
  ),
  ['two lengths', edited('Content-Type:', 'Content-Length: 5\r\nContent-Type:')],
  ['no length', edited(/Content-Length: .*\r\n/, '')],
  ['no type', edited(/WARC-Type: .*\r\n/, '')],
  ['an unknown type', at({ type: 'x'.repeat(5000) })],
  ['no address', edited(/WARC-Target-URI: .*\r\n/, '')],
  ['an address that is none', at({ url: 'https://[nonsense' })],
  ['an address of a script', at({ url: 'javascript:alert(1)' })],
  ['an address of a file', at({ url: 'file:///etc/passwd' })],
  ['an address out of every folder', at({ url: 'https://example.org/../../../../etc/passwd' })],
  ['a version of the future', edited('WARC/1.1', 'WARC/9.9')],
  ['line ends of a Macintosh', edited(/\r\n/g, '\r')],
  ['a head of 1 MB', at({ fields: { X: 'x'.repeat(1_000_000) } })],
  ['100,000 fields', at({ fields: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`X${i}`, 'x'])) })],
  ['a field that begins the head', edited('WARC/1.1\r\n', 'WARC/1.1\r\n : x\r\n')],
  ['a field of no name', edited('WARC-Date:', ':')],
  ['zero bytes in the head', edited('WARC-Date:', 'WARC-\u0000Date:')],
  ['no blank line', edited('\r\n\r\n', '\r\n')],
  ['no end', at({}).subarray(0, -4)],
  ['nothing but its first line', Buffer.from('WARC/1.1\r\n\r\n\r\n')],
  ['nonsense before it', Buffer.concat([Buffer.from('nonsense\r\n'), at({})])],
  ['an answer of nothing', http('')],
  ['an answer without an end of its head', http('HTTP/1.1 200 OK\r\nContent-Type: text/html')],
  ['an answer of 1 MB of head', http(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(1_000_000)}\r\n\r\n<p>x`)],
  ['a status that is none', http('HTTP/1.1 abc OK\r\n\r\n')],
  ['chunks of 2^64 bytes', at({ block: answerOf('1\r\nx\r\nffffffffffffffff\r\nx', { 'Transfer-Encoding': 'chunked' }) })],
  ['chunks below zero', at({ block: answerOf('1\r\nx\r\n-5\r\nx', { 'Transfer-Encoding': 'chunked' }) })],
  ['5,000 encodings', at({ block: answerOf('x', { 'Content-Encoding': Array.from({ length: 5000 }, () => 'gzip').join(',') }) })],
  ['an encoding that is none', at({ block: answerOf('x', { 'Content-Encoding': '../../x' }) })],
  ['an archive of itself', at({ block: answerOf(at({}), { 'Content-Type': 'text/plain' }) })],
  ['a revisit of itself', at({ type: 'revisit', fields: { 'WARC-Record-ID': '<a>', 'WARC-Refers-To': '<a>' } })],
  ['a part of many', at({ type: 'continuation', fields: { 'WARC-Segment-Number': '2', 'WARC-Segment-Origin-ID': '<a>' } })],
  ['a name of the prototype', at({ fields: { ['__proto__']: 'x', constructor: 'x' }, type: '__proto__' })],
];

const lines = async (bytes: Uint8Array, name: string): Promise<string[]> => (await itemsIn(name, bytes, parser)).map(line);

describe(`${MALFORMED.length} malformed records`, () => {
  test.each(MALFORMED)('%s: the pages around it are read, packed or not', TIMED, async (_, record) => {
    expect(MALFORMED.length).toBeGreaterThanOrEqual(25);
    for (const [name, bytes] of [
      ['a.warc', Buffer.concat([first, record, last])],
      ['a.warc.gz', packed([first, record, last])],
    ] as const) {
      const start = performance.now();
      const found = await lines(bytes, name);
      expect(found).toContain('a-1: First.');
      expect(found.some((one) => /^a-\d+: Last\.$/.test(one))).toBe(true);
      expect(found.length).toBeLessThan(8);
      // A second by itself; tests share their machine.
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});

test('what a page holds comes as text: its scripts are not run and not kept', async () => {
  const page =
    '<p>Well.</p><script>globalThis.polluted = 1; document.write("x")</script><img src=x onerror="globalThis.polluted = 1"><svg onload="globalThis.polluted = 1"/>';
  expect(await lines(at({ block: answerOf(page) }), 'a.warc')).toEqual(['a-1: Well.']);
  expect((globalThis as { polluted?: unknown }).polluted).toBeUndefined();
});

test('1,000 mutations of a packed archive: the first page is read unless it was touched, and nothing is thrown', async () => {
  const random = randomOf(3);
  const whole = gzipSync(first);
  const rest = packed([at({}), last]);
  for (let i = 0; i < 1000; i++) {
    const found = await lines(Buffer.concat([whole, mutated(rest, random)]), 'a.warc.gz');
    expect(found[0], `mutation ${i}`).toBe('a-1: First.');
  }
});

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TIMED } from '../../timed.ts';
import { builtParser, itemsIn, line } from '../opened.ts';
import { answerOf, packed, pageRecord, recordOf } from '../web-archive/warc.ts';
import { deflatedZeros, gzippedZeros } from './bombs.ts';
import { costOf } from './measured.ts';
import { type Part, zipOfParts } from './zip-parts.ts';

const parser = builtParser();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'attache-hostile-'));
});
afterAll(() => {
  parser.close();
  rmSync(folder, { recursive: true });
});

const well: Part = { name: 'well.txt', bytes: 'Well.' };

describe('bombs are refused within a second and 150 MB', () => {
  const body = `
    const [{ itemsOfFile }, { ContainedParser }, fs] = [await load('file-items.js'), await load('contained/parser.js'), await import('node:fs')];
    const bytes = fs.readFileSync(input);
    const parser = new ContainedParser();
    const codes = [];
    const name = input.replace(/.*[/]/, '');
    for await (const item of itemsOfFile({ origin: name, id: 'a', name, bytes }, parser)) codes.push(item.kind === 'text' ? item.text : item.issue.code);
    parser.close();
    return codes.join(' ');`;
  const zeros = (size: number): Part => ({ packed: deflatedZeros(size), size: size * 1024 * 1024 });
  const block = answerOf('');
  const fields = { 'Content-Length': String(block.length + 400 * 1024 * 1024) };
  const head = recordOf({ url: 'https://example.org/', fields, block }).subarray(0, -4);
  const inner = recordOf({ block: answerOf(gzippedZeros(400), { 'Content-Encoding': 'gzip' }) });
  const video = recordOf({ fields, block: answerOf('', { 'Content-Type': 'video/mp4' }) }).subarray(0, -4);
  const last = pageRecord('https://example.org/last', 'Last.');
  const collection = [{ name: 'datapackage.json' }, { name: 'archive/a.warc.gz', method: 0, bytes: gzippedZeros(400, head) }];
  test.each<[string, Buffer, RegExp]>([
    ['400mb.docx', zipOfParts([{ name: 'word/document.xml', ...zeros(400) }]), /^source\.too-large$/],
    ['400mb.zip', zipOfParts([well, { name: 'big.txt', ...zeros(400) }]), /^Well\. source\.too-large$/],
    ['many.zip', zipOfParts(Array.from({ length: 60 }, (_, i) => ({ name: `${i}.txt`, ...zeros(16) }))), /source\.too-large$/],
    ['lies.zip', zipOfParts([well, { name: 'big.txt', ...zeros(400), size: 10 }]), /^Well\. source\.(?:damaged|too-large)$/],
    ['400mb.warc.gz', Buffer.concat([gzippedZeros(400, head), gzipSync(last)]), /^source\.too-large Last\.$/],
    ['video.warc.gz', Buffer.concat([gzippedZeros(400, video), gzipSync(last)]), /^Last\. source\.left-out$/],
    ['inner.warc', Buffer.concat([inner, last]), /^network\.refused Last\.$/],
    ['inner.warc.gz', Buffer.concat([gzipSync(inner), gzipSync(last)]), /^network\.refused Last\.$/],
    [
      '100-bombs.warc.gz',
      Buffer.concat([...Array.from({ length: 100 }, () => gzippedZeros(16, head)), gzipSync(last)]),
      /^(?:source\.too-large ){100}Last\.$/,
    ],
    ['nested.wacz', zipOfParts(collection), /^source\.too-large$/],
    ['twice.warc.gz', gzipSync(gzippedZeros(400, head)), /^source\.damaged$/],
    ['gz-of-gz.gz', gzipSync(gzippedZeros(400)), /^source\.kind-unsupported$/],
  ])('%s', TIMED, async (name, bytes, expected) => {
    writeFileSync(path.join(folder, name), bytes);
    const cost = await costOf(body, path.join(folder, name));
    expect(cost.said).toMatch(expected);
    // Sixty bombs in one archive take somewhat more than one.
    expect(cost.milliseconds).toBeLessThan(name === 'many.zip' ? 3000 : 1000);
    expect(cost.megabytes).toBeLessThan(name === 'many.zip' ? 200 : 150);
  });
});

/** Names that would lead out of a folder, or to something else than a file of it, if anybody used them as paths. */
const NAMES = [
  ...[
    '../../escaped.txt',
    '/etc/escaped.txt',
    '..\\..\\escaped.txt',
    'C:\\escaped.txt',
    'C:escaped.txt',
    'a/../../escaped.txt',
    '//host/share/escaped.txt',
  ],
  ...[
    '....//escaped.txt',
    './/escaped.txt',
    'escaped.txt/',
    '~/escaped.txt',
    'CON.txt',
    'escaped.txt\u0000.png',
    'a\nescaped.txt',
    '\u202etxt.escaped',
  ],
  ...['x'.repeat(60_000), '', ' ', '.', '..', '%2e%2e%2fescaped.txt', 'a:escaped.txt'],
];

const symbolicLink = 0o120777 * 65_536;
const zip64 = Buffer.concat([Buffer.from([1, 0, 8, 0]), Buffer.alloc(8, 0xff)]);

/** Archives that are wrong in one place each. */
const BROKEN: readonly (readonly [what: string, bytes: Buffer])[] = [
  ['nothing but its mark', Buffer.from('PK\u0003\u0004')],
  ['no end of the directory', zipOfParts([well]).subarray(0, -22)],
  ['an end that is cut off', zipOfParts([well]).subarray(0, -3)],
  ['a comment longer than the file', zipOfParts([well], { commentLength: 500 })],
  ['a comment shorter than what follows', zipOfParts([well], { comment: Buffer.from('comment'), commentLength: 2 })],
  ['more files than are listed', zipOfParts([well], { entries: 5, here: 5 })],
  ['fewer files than are listed', zipOfParts([well, well], { entries: 1, here: 1 })],
  ['a directory behind the file', zipOfParts([well], { offset: 0x7fffffff })],
  ['a directory in the wrong place', zipOfParts([well], { offset: 3 })],
  ['a directory of the wrong size', zipOfParts([well], { size: 5 })],
  ['another disk', zipOfParts([well], { disk: 3 })],
  ['bytes between directory and end', zipOfParts([well], { between: Buffer.from('nonsense') })],
  ['the offset of a 64-bit archive that is none', zipOfParts([well], { offset: 0xffffffff, entries: 0xffff, here: 0xffff })],
  ['a file that begins behind the end', zipOfParts([{ ...well, offset: 0x7fffffff }])],
  ['a file that begins in the directory', zipOfParts([{ ...well, offset: 60 }])],
  ['a file that is no file', zipOfParts([{ ...well, offset: 1 }])],
  ['a file longer than the archive', zipOfParts([{ ...well, packedSize: 5000 }])],
  ['a file packed to less than there is', zipOfParts([{ ...well, bytes: 'x'.repeat(999), packedSize: 3 }])],
  ['a file larger than it says', zipOfParts([{ ...well, bytes: 'x'.repeat(9999), size: 3 }])],
  ['a file smaller than it says', zipOfParts([{ ...well, size: 300 }])],
  ['a stored file of two sizes', zipOfParts([{ ...well, method: 0, size: 3 }])],
  ['a size of 2^32 - 1', zipOfParts([{ ...well, size: 0xffffffff, packedSize: 0xffffffff }])],
  ['a 64-bit size beyond all numbers', zipOfParts([{ ...well, size: 0xffffffff, extra: zip64 }])],
  ['an extra field longer than there is', zipOfParts([{ ...well, extra: Buffer.from([1, 0, 99, 0, 1]) }])],
  ['an unknown way of packing', zipOfParts([{ ...well, method: 99 }])],
  ['bytes that do not unpack', zipOfParts([{ ...well, method: 8, crc: 0 }]).map((byte, i) => (i >= 38 && i < 42 ? 0xff : byte)) as Buffer],
  ['a locked file', zipOfParts([{ ...well, flags: 1 }])],
  ['strong locks', zipOfParts([{ ...well, flags: 0x41 }])],
  ['a masked directory', zipOfParts([{ ...well, flags: 0x2001 }])],
  ['a name longer than the directory', zipOfParts([{ ...well, nameLength: 60_000 }])],
  ['two names', zipOfParts([{ ...well, name: 'one.txt', directoryName: 'two.txt' }])],
  ['two files of one name', zipOfParts([well, { ...well, bytes: 'Other.' }])],
  [
    'files that lie over each other',
    zipOfParts([
      { ...well, bytes: 'x'.repeat(500), method: 0 },
      { ...well, name: 'b.txt', offset: 0 },
    ]),
  ],
  [
    'a file in a file',
    zipOfParts([
      { name: 'a.txt', method: 0, bytes: zipOfParts([well]) },
      { name: 'b.txt', offset: 35 },
    ]),
  ],
  ['a symbolic link', zipOfParts([{ ...well, name: 'link.txt', bytes: '/etc/passwd', attributes: symbolicLink }])],
  ['a device', zipOfParts([{ ...well, name: 'device.txt', attributes: 0o020666 * 65_536 }])],
  ['no files', zipOfParts([])],
];

const outcomes = async (bytes: Uint8Array, name: string): Promise<string[]> => (await itemsIn(name, Buffer.from(bytes), parser)).map(line);

describe(`${BROKEN.length} broken archives`, () => {
  test.each(BROKEN)('%s: read or refused, as archive, document and collection', TIMED, async (_, bytes) => {
    for (const name of ['a.zip', 'a.docx', 'a.wacz']) {
      const start = performance.now();
      const found = await outcomes(bytes, name);
      expect(found.length).toBeGreaterThan(0);
      for (const one of found) expect(one).toMatch(/^(?:source|text|row)\.[a-z-]+$|: (?:Well\.|Text\.|Other\.|x+|\/etc\/passwd)$/);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
  test('a link is read as the few letters it holds, not as what it points to', async () =>
    expect(await outcomes(zipOfParts([{ name: 'link.txt', bytes: '/etc/passwd', attributes: symbolicLink }]), 'a.zip')).toEqual([
      'link: /etc/passwd',
    ]));
});

test(`${NAMES.length} names that lead elsewhere: nothing is written anywhere`, async () => {
  const before = readdirSync(folder).join();
  const here = process.cwd();
  process.chdir(folder);
  try {
    for (const name of NAMES)
      for (const one of await outcomes(zipOfParts([{ name }]), 'a.zip')) expect(one).toMatch(/^(?:source|text)\.[a-z-]+$|: Text\.$/);
  } finally {
    process.chdir(here);
  }
  expect(readdirSync(folder).join()).toBe(before);
});

test.each([
  ['an archive in an archive', zipOfParts([{ name: 'b.zip', bytes: zipOfParts([well]) }, well]), 'a.zip'],
  [
    'a packed web archive in an archive',
    zipOfParts([{ name: 'b.warc.gz', bytes: packed([pageRecord('https://example.org/', 'x')]) }, well]),
    'a.zip',
  ],
  ['a packed file in an archive', zipOfParts([{ name: 'b.txt', bytes: gzipSync('x') }, well]), 'a.zip'],
  ['an archive that holds itself by its first bytes', zipOfParts([{ name: 'b.txt', method: 0, bytes: zipOfParts([well]) }, well]), 'a.zip'],
])('%s is not opened, and the rest is', async (_, bytes, name) =>
  expect(await outcomes(bytes, name)).toEqual(['source.kind-unsupported', 'well: Well.']),
);

import fs, { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { type AddressInfo, createServer, type Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IssueError } from '#base/issue.ts';
import { readFeed } from '#source/feeds/read-feed.ts';
import { readOutlines } from '#source/feeds/read-outlines.ts';
import { readSitemap } from '#source/feeds/read-sitemap.ts';
import { readWord } from '#source/kinds/word.ts';
import { TIMED } from '../../timed.ts';
import { zipOf } from '../kinds/zip.ts';
import { costOf, worked } from './measured.ts';
import { bombs, type Frame, outsideEntities } from './xml-attacks.ts';
import { zipOfParts } from './zip-parts.ts';

const SECRET = 'the secret of the canary';
let folder = '';
let canary = '';
let web = '';
let server: Server;
let calls = 0;
let reads: string[] = [];

/** Files that the module under test asks for while a test runs. */
const spied = ['openSync', 'readFileSync', 'open', 'readFile', 'createReadStream', 'statSync', 'readlinkSync'] as const;
const kept = spied.map((name) => fs[name]);
const connect = Socket.prototype.connect;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'attache-xml-'));
  canary = path.join(folder, 'canary.txt');
  writeFileSync(canary, SECRET);
  server = createServer((socket) => {
    calls++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  web = `http://127.0.0.1:${(server.address() as AddressInfo).port}/canary`;
  // Whatever is loaded on first use is loaded by now.
  await wordText({ 'word/document.xml': '<w:p><w:t>x</w:t></w:p>', 'docProps/core.xml': '<a/>' });
  spied.forEach((name, i) => {
    const own = kept[i] as (...given: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...given: unknown[]) => {
        reads.push(`${name} ${String(given[0])}`);
        return own(...given);
      },
    });
  });
  Object.assign(Socket.prototype, {
    connect(this: Socket, ...given: Parameters<Socket['connect']>) {
      calls++;
      return connect.apply(this, given);
    },
  });
  syncBuiltinESMExports();
});
afterAll(() => {
  spied.forEach((name, i) => {
    Object.assign(fs, { [name]: kept[i] });
  });
  Socket.prototype.connect = connect;
  syncBuiltinESMExports();
  server.close();
  rmSync(folder, { recursive: true });
});

/** What is made of something, or the code of what is wrong with it. */
async function said(read: () => unknown): Promise<string> {
  try {
    return JSON.stringify(await read());
  } catch (error) {
    if (error instanceof IssueError) return error.issue.code;
    throw error;
  }
}

const wordText = (files: Record<string, string>): Promise<string> =>
  said(async () => {
    const { text, particulars } = await readWord(zipOf(files), 'a.docx');
    return { text, particulars };
  });

const PLAIN = '<w:document><w:body><w:p><w:r><w:t>Well.</w:t></w:r></w:p></w:body></w:document>';

/** Every place that takes the XML of strangers: what surrounds a text there, and what is made of it. */
const PLACES: readonly (readonly [name: string, frame: Frame, read: (xml: string) => Promise<string>])[] = [
  [
    'the text of a DOCX document',
    { open: '<w:document><w:body><w:p><w:r><w:t>', close: '</w:t></w:r></w:p></w:body></w:document>' },
    (xml) => wordText({ 'word/document.xml': xml }),
  ],
  [
    'the properties of a DOCX document',
    { open: '<cp:coreProperties><dc:title>', close: '</dc:title></cp:coreProperties>' },
    (xml) => wordText({ 'word/document.xml': PLAIN, 'docProps/core.xml': xml }),
  ],
  [
    'a feed (RSS)',
    {
      open: '<rss version="2.0"><channel><title>T</title><item><link>https://example.org/1</link><title>',
      close: '</title></item></channel></rss>',
    },
    (xml) => said(() => readFeed(xml, 'https://example.org/feed')),
  ],
  [
    'a feed (Atom)',
    {
      open: '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>1</id><content type="html">',
      close: '</content></entry></feed>',
    },
    (xml) => said(() => readFeed(xml, 'https://example.org/feed')),
  ],
  [
    'a list of feeds (OPML)',
    {
      open: '<opml version="2.0"><head><title>',
      close: '</title></head><body><outline text="x" xmlUrl="https://example.org/"/></body></opml>',
    },
    (xml) => said(() => readOutlines(xml, 'a.opml')),
  ],
  [
    'a site map',
    { open: '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>', close: '</loc></url></urlset>' },
    (xml) => said(() => readSitemap(xml, 'https://example.org/sitemap.xml')),
  ],
];

describe.each(PLACES)('%s', (_, frame, read) => {
  test.each(bombs(frame))('%s: at most a second, and no more than thrice the XML', TIMED, async (_what, xml) => {
    const start = worked();
    const made = await read(xml);
    expect(worked() - start).toBeLessThan(1000);
    expect(made.length).toBeLessThan(3 * xml.length + 1000);
  });

  test('128 entities from outside: no file is read, nobody is called', TIMED, async () => {
    const attacks = outsideEntities(frame, canary, web);
    expect(attacks.length).toBe(128);
    reads = [];
    calls = 0;
    const start = worked();
    for (const [what, xml] of attacks) expect(await read(xml), what).not.toMatch(/secret of the canary|root:|PATH=/);
    expect(reads).toEqual([]);
    expect(calls).toBe(0);
    expect(worked() - start).toBeLessThan(1000);
  });
});

test('the spies see', async () => {
  reads = [];
  calls = 0;
  fs.readFileSync(canary);
  const socket = new Socket().on('error', () => undefined).connect((server.address() as AddressInfo).port);
  expect(reads).toContain(`readFileSync ${canary}`);
  expect(calls).toBe(1);
  await new Promise((resolve) => socket.once('close', resolve));
});

describe('a DOCX document that links to files of the one who opens it', () => {
  const relations = (kind: string, to: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${to}" TargetMode="External"/></Relationships>`;
  const drawing = '<w:drawing><a:blip r:link="r1" r:embed="r1"/></w:drawing><w:object><v:imagedata r:href="r1" r:id="r1"/></w:object>';
  const field = (to: string): string =>
    `<w:fldSimple w:instr=" INCLUDETEXT &quot;${to}&quot; "/><w:instrText>INCLUDEPICTURE "${to}"</w:instrText>`;
  const kinds = ['image', 'hyperlink', 'oleObject', 'attachedTemplate', 'subDocument', 'frame', 'aFChunk', 'video'];
  test.each(kinds)('%s: no file is read, nobody is called', async (kind) => {
    for (const to of [`file://${canary}`, canary, '/dev/zero', '/dev/stdin', web, `\\\\127.0.0.1\\share\\x`, '../../../../etc/passwd']) {
      const body = `<w:p><w:r><w:t>Well.</w:t>${drawing}${field(to)}</w:r></w:p><w:altChunk r:id="r1"/><w:subDoc r:id="r1"/>`;
      const files = {
        'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
        'word/_rels/document.xml.rels': relations(kind, to),
        'word/_rels/settings.xml.rels': relations(kind, to),
        '_rels/.rels': relations('officeDocument', to),
      };
      reads = [];
      calls = 0;
      expect(await wordText(files)).toBe('{"text":"Well.","particulars":{}}');
      expect([reads, calls]).toEqual([[], 0]);
    }
  });
});

test('XML bombs take at most 300 MB', TIMED, async () => {
  const [, frame] = PLACES[0] as (typeof PLACES)[number];
  for (const [i, [what, xml]] of bombs(frame).entries()) {
    if (i % 4 !== 2) continue;
    const file = path.join(folder, `${i}.docx`);
    writeFileSync(file, zipOfParts([{ name: 'word/document.xml', bytes: xml }]));
    const body = `
      const { readWord } = await load('kinds/word.js');
      const { readFileSync } = await import('node:fs');
      return readWord(readFileSync(input), 'a').then(() => 'read', (error) => error.issue.code);`;
    const { megabytes, said } = await costOf(body, file);
    expect(said, what).toMatch(/^read$|^(?:source|text)\./);
    expect(megabytes, what).toBeLessThan(300);
  }
});

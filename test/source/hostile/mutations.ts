import { isIsoDate } from '#base/iso-date.ts';
import { IssueError } from '#base/issue.ts';
import type { ContainedParser } from '#source/contained/parser.ts';
import { decode } from '#source/decode.ts';
import { itemsOfFile } from '#source/file-items.ts';
import { readPage } from '#source/kinds/page.ts';
import { Fetcher } from '#source/network/fetcher.ts';
import { decodePage } from '#source/page-encoding.ts';
import { rowItems } from '#source/rows.ts';
import { pdfOf } from '../kinds/pdf-file.ts';
import { answerOf, packed, pageRecord, recordOf } from '../web-archive/warc.ts';
import { zipOfParts } from './zip-parts.ts';

/** A small generator of pseudo-random numbers (mulberry32), so that a seed gives the same inputs again. Numbers are from 0 up to, not including, `below`. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const PIECES = [
  ...[
    '<',
    '>',
    '"',
    "'",
    '&',
    '&#',
    ';',
    '--',
    '<!--',
    ']]>',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '\\u',
    '%',
    '/',
    '..',
    '@',
    '#',
    '?',
    '\r\n',
    '\n\n',
    '\u0000',
    '\ufeff',
  ],
  ...[
    '0',
    '-1',
    '99999999999',
    '4294967295',
    '1e999',
    'NaN',
    '__proto__',
    'null',
    '<table>',
    '<script>',
    '</p>',
    '<![CDATA[',
    'charset=',
    'PK\u0001\u0002',
    'endobj',
    'stream',
    '/Length ',
  ],
  ...[
    '\u001b$B',
    '\u00ff\u00fe',
    '\u001f\u008b\b',
    'Content-Length: ',
    'WARC/1.1\r\n',
    'xn--',
    '2026-13-41',
    '\ud83d',
    ' '.repeat(50),
    'x'.repeat(300),
  ],
].map((piece) => Buffer.from(piece));

/** The bytes with one to eight changes: a bit or a byte, a stretch left out, said twice or moved, a piece put in, the end cut off. */
export function mutated(bytes: Buffer, random: (below: number) => number): Buffer {
  let out = Buffer.from(bytes);
  for (let left = 1 + random(8); left > 0; left--) {
    const at = random(out.length + 1);
    const length = random(Math.min(40, out.length - at) + 1);
    const [before, here, after] = [out.subarray(0, at), out.subarray(at, at + length), out.subarray(at + length)];
    const piece = PIECES[random(PIECES.length)] as Buffer;
    switch (random(7)) {
      case 0:
        if (at < out.length) out[at] = (out[at] as number) ^ (1 << random(8));
        break;
      case 1:
        if (at < out.length) out[at] = random(256);
        break;
      case 2:
        out = Buffer.concat([before, after]);
        break;
      case 3:
        out = Buffer.concat([before, here, here, after]);
        break;
      case 4:
        out = Buffer.concat([before, piece, here, after]);
        break;
      case 5:
        out = Buffer.concat([after, before, here]);
        break;
      default:
        if (random(4) === 0) out = Buffer.from(before);
    }
  }
  return out;
}

/** Something that takes bytes of strangers. */
export interface Target {
  readonly name: string;
  /** How many inputs a long run gives it. */
  readonly count: number;
  /** Most milliseconds one may take. */
  readonly limit: number;
  readonly seeds: readonly Buffer[];
  /** Throws where it fails in a way that is no issue. */
  readonly take: (bytes: Buffer) => Promise<void>;
}

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pact</title><meta property="og:site_name" content="Harbour Times">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pact","author":{"name":"A B"},"datePublished":"2026-10-03T08:00:00Z"}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Pact signed</h1><p>The ministers of Norland and Sudland signed a pact on Friday&nbsp;&mdash; at last.</p>
<table><tr><td>One<td>Two</table><ul><li>x<li>y</ul><p style="display:none">Hidden.</p><p>“We will keep it,” said Tomas Okoro.</p></article></body></html>`;
const DOCX = zipOfParts([
  {
    name: 'word/document.xml',
    bytes: '<w:document><w:body><w:p><w:r><w:t>The &amp; pact.</w:t><w:tab/></w:r></w:p></w:body></w:document>',
  },
  { name: 'docProps/core.xml', bytes: '<a><dc:title>Pact</dc:title></a>' },
]);
const RECORDS = [
  recordOf({ type: 'warcinfo', block: 'x' }),
  pageRecord('https://example.org/1', 'Page.'),
  recordOf({ block: answerOf('3\r\nabc\r\n0\r\n\r\n', { 'Transfer-Encoding': 'chunked' }) }),
];
const ADDRESSES = [
  'http://example.org/a?b#c',
  'https://[2001:db8::1]:443/%7e',
  'http://127.0.0.1/',
  'http://xn--caf-dma.example/',
  'http://0x7f.1/',
  'http://169.254.169.254/latest',
];
const DATES = ['2026-10-03', '2026-10-03T08:00:00Z', '2026-10-03T08:00:00.123+09:00', '2024-02-29', '1999-12-31T23:59:59-11:30'];
const TEXTS = [
  'Łódź “quoted” – text.',
  'plain text of no account',
  '両国の大臣は協定に署名した。',
  '+ADw-script+AD4- \u001b$BN>9q\u001b(B',
];

/** The issue that something ends in is an answer like any other. */
async function settled(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
  }
}

/** All of them; documents go through the parser, whose deadlines hold. */
export function targets(parser: ContainedParser): readonly Target[] {
  const file =
    (name: string) =>
    async (bytes: Buffer): Promise<void> => {
      for await (const item of itemsOfFile({ origin: name, id: 'a', name, bytes }, parser)) {
        if (item.kind !== 'text' && !/^[a-z]+\.[a-z-]+$/.test(item.issue.code)) throw new Error(`no issue: ${JSON.stringify(item)}`);
      }
    };
  const dialled = (): never => {
    throw new Error('an address was dialled that is not public');
  };
  // Names stand for a private address here: whatever the address, nothing may be dialled.
  const fetcher = new Fetcher({ resolve: async () => ['10.0.0.1'], dials: dialled });
  const seeds = (texts: readonly string[]): Buffer[] => texts.map((text) => Buffer.from(text));
  const rows = seeds([
    '{"id":"a","text":"One \\u00e9.","date":"2026-10-03"}\n{"text":"Two."}\n',
    '{"text":"x","a":[1,{"b":null}],"n":-1.5e3}',
  ]);
  return [
    {
      name: 'HTML',
      count: 100_000,
      limit: 1000,
      seeds: seeds([PAGE]),
      take: (bytes) => settled(() => readPage(bytes.toString('utf8'), 'a')),
    },
    {
      ...{ name: 'URL', count: 100_000, limit: 1000, seeds: seeds(ADDRESSES) },
      // A literal public address would be dialled; the names of the seeds and all private ones are not.
      take: (bytes) => settled(() => (isPublicLiteral(bytes.toString('utf8')) ? undefined : fetcher.fetch(bytes.toString('utf8')))),
    },
    {
      ...{ name: 'JSON', count: 100_000, limit: 1000, seeds: rows },
      take: async (bytes) => {
        for await (const _ of rowItems(once(bytes), 'a.jsonl', 'a'));
        if (({} as { polluted?: unknown }).polluted !== undefined) throw new Error('a row reached the prototype of all objects');
      },
    },
    { name: 'dates', count: 100_000, limit: 100, seeds: seeds(DATES), take: async (bytes) => void isIsoDate(bytes.toString('utf8')) },
    {
      ...{ name: 'encodings', count: 100_000, limit: 1000, seeds: [...seeds(TEXTS), ...TEXTS.map((text) => Buffer.from(text, 'utf16le'))] },
      take: async (bytes) => {
        for (const done of [await decode(bytes, 'a'), await decodePage(Buffer.concat([Buffer.from('<meta charset=gbk>'), bytes]), 'a')])
          if ('text' in done && /\p{Surrogate}/u.test(done.text)) throw new Error('half a surrogate pair came through');
      },
    },
    { name: 'WARC', count: 20_000, limit: 11_000, seeds: [Buffer.concat(RECORDS), packed(RECORDS)], take: file('a.warc') },
    {
      name: 'ZIP',
      count: 20_000,
      limit: 11_000,
      seeds: [zipOfParts([{ name: 'a.txt' }, { name: 'b.jsonl', bytes: '{"text":"x"}' }])],
      take: file('a.zip'),
    },
    { name: 'DOCX', count: 2_000, limit: 11_000, seeds: [DOCX], take: file('a.docx') },
    { name: 'PDF', count: 3_000, limit: 66_000, seeds: [pdfOf([['The pact was', 'signed.']], 'Pact')], take: file('a.pdf') },
  ];
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function isPublicLiteral(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return /^[\d.]+$|^\[/.test(hostname);
}

/** What a run of one target came to. */
export interface Outcome {
  readonly name: string;
  readonly count: number;
  readonly seconds: number;
  /** Longest single input, in milliseconds. */
  readonly longest: number;
  readonly overLimit: number;
  /** Failures that are no issue, each with the number of its input. */
  readonly crashes: readonly string[];
}

/** Gives a target so many inputs, or as many as fit into the time (in milliseconds). */
export async function bombard(target: Target, count: number, time: number, seed = 1): Promise<Outcome> {
  const random = randomOf(seed);
  const start = performance.now();
  const crashes: string[] = [];
  let [done, longest, overLimit] = [0, 0, 0];
  for (; done < count && performance.now() - start < time; done++) {
    const bytes = mutated(target.seeds[done % target.seeds.length] as Buffer, random);
    const began = performance.now();
    try {
      await target.take(bytes);
    } catch (error) {
      crashes.push(`input ${done} of seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    const took = performance.now() - began;
    longest = Math.max(longest, took);
    if (took > target.limit) overLimit++;
  }
  return { name: target.name, count: done, seconds: (performance.now() - start) / 1000, longest, overLimit, crashes };
}

import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer } from 'node:net';
import { constants, createBrotliCompress, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IssueError } from '#base/issue.ts';
import { allowList } from '#source/network/address.ts';
import { Fetcher, type FetcherOptions } from '#source/network/fetcher.ts';
import { TIMED } from '../../timed.ts';
import { deflatedZeros, gzippedZeros } from './bombs.ts';
import { costOf } from './measured.ts';

const zeros = Buffer.alloc(16 * 1024 * 1024);

const gzipBomb = gzippedZeros(1024);
const deflateBomb = Buffer.concat([Buffer.from([0x78, 0xda]), deflatedZeros(1024), Buffer.alloc(4)]);

async function brotliBomb(): Promise<Buffer> {
  const packer = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  const chunks: Buffer[] = [];
  packer.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (let i = 0; i < 64; i++) await new Promise((resolve) => packer.write(zeros, resolve));
  await new Promise((resolve) => packer.end(resolve));
  return Buffer.concat(chunks);
}

let server: Server;
let raw: SocketServer;
let [base, rawBase] = ['', ''];
const bodies = new Map<string, readonly [encoding: string, body: Buffer]>();

function answer(path: string, response: ServerResponse): void {
  const known = bodies.get(path);
  if (known) response.setHeader('content-encoding', known[0]).end(known[1]);
  else if (path === '/trickle' || path === '/chunks') {
    const piece = path === '/trickle' ? 'x' : 'x'.repeat(1000);
    const beat = setInterval(() => response.write(piece), path === '/trickle' ? 300 : 5);
    response.on('close', () => clearInterval(beat));
  } else if (path !== '/silent') response.end('<p>Well.</p>');
}

beforeAll(async () => {
  bodies.set('/gzip', ['gzip', gzipBomb]);
  bodies.set('/deflate', ['deflate', deflateBomb]);
  bodies.set('/br', ['br', await brotliBomb()]);
  bodies.set('/twice', ['gzip, gzip', gzipSync(gzipBomb)]);
  bodies.set('/stacked', [Array.from({ length: 5000 }, () => 'gzip').join(','), gzipSync('x')]);
  bodies.set('/three', ['gzip, br, gzip', gzipSync('x')]);
  bodies.set('/zstd', ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0])]);
  server = createServer((request, response) => answer(request.url ?? '', response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  raw = createSocketServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => flood(String(rawPaths.shift()), (text) => void socket.write(text)));
  });
  await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
  rawBase = `http://127.0.0.1:${(raw.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  raw.close();
});

/** What the bare server sends to the connections to come. */
const rawPaths: string[] = [];

function flood(what: string, write: (text: string) => void): void {
  const head = 'HTTP/1.1 200 OK\r\n';
  if (what === 'one header of 1 MB') write(`${head}x: ${'x'.repeat(1_000_000)}\r\n\r\n`);
  if (what === '100,000 headers') write(`${head}${'x: y\r\n'.repeat(100_000)}\r\n`);
  if (what === 'a status line of 1 MB') write(`HTTP/1.1 200 ${'x'.repeat(1_000_000)}\r\n\r\n`);
  if (what === 'a header that does not end') write(`${head}x: x`);
  if (what === '10,000 answers of "continue"') write('HTTP/1.1 100 Continue\r\n\r\n'.repeat(10_000));
  if (what === 'no HTTP') write('\u0000\u0001nonsense\r\n\r\n');
  if (what === 'two lengths') write(`${head}content-length: 5\r\ncontent-length: 50\r\n\r\nHello`);
  if (what === 'a length below zero') write(`${head}content-length: -5\r\n\r\nHello`);
  if (what === 'a chunk of 2^64 bytes') write(`${head}transfer-encoding: chunked\r\n\r\nffffffffffffffff\r\nx`);
  if (what === 'a chunk with an endless note') write(`${head}transfer-encoding: chunked\r\n\r\n5;${'x'.repeat(1_000_000)}\r\nHello`);
}

const options: FetcherOptions = { allowed: allowList(['127.0.0.1']), idle: 500, total: 1000 };

async function said(url: string, more: FetcherOptions = {}): Promise<string> {
  try {
    return (await new Fetcher({ ...options, ...more }).fetch(url)).bytes.toString();
  } catch (error) {
    if (error instanceof IssueError) return error.issue.code;
    throw error;
  }
}

describe('a gibibyte in a megabyte is refused within a second and 150 MB', () => {
  const body = `
    const [{ Fetcher }, { allowList }] = [await load('network/fetcher.js'), await load('network/address.js')];
    return new Fetcher({ allowed: allowList(['127.0.0.1']) }).fetch(input).then(() => 'read', (error) => error.issue.code);`;
  test.each(['/gzip', '/deflate', '/br', '/twice'])('%s', TIMED, async (path) => {
    const cost = await costOf(body, base + path);
    expect(cost.said).toBe('network.refused');
    expect(cost.milliseconds).toBeLessThan(1000);
    expect(cost.megabytes).toBeLessThan(150);
  });
  test('the bombs are what they say', () => {
    expect(bodies.get('/gzip')?.[1].length).toBeLessThan(1.1 * 1024 * 1024);
    expect(bodies.get('/deflate')?.[1].length).toBeLessThan(1.1 * 1024 * 1024);
  });
});

test.each(['/stacked', '/three', '/zstd'])('encodings one over the other, or unknown: %s', TIMED, async (path) => {
  const start = performance.now();
  expect(await said(base + path)).toMatch(/^network\./);
  expect(performance.now() - start).toBeLessThan(300);
});

describe('what does not come to an end is left, 1 s after it began or 0.5 s after its last byte', () => {
  test.each([
    ['/trickle', 1000],
    ['/chunks', 1000],
    ['/silent', 500],
  ])('%s', TIMED, async (path, limit) => {
    const start = performance.now();
    expect(await said(base + path)).toMatch(/^network\./);
    expect(performance.now() - start).toBeLessThan(limit * 1.1 + 100);
  });
  test('a name that is looked up for ever', TIMED, async () => {
    const start = performance.now();
    expect(await said('http://slow.example/', { resolve: () => new Promise(() => undefined) })).toBe('network.failed');
    expect(performance.now() - start).toBeLessThan(1300);
  });
});

test.each([
  'one header of 1 MB',
  '100,000 headers',
  'a status line of 1 MB',
  'a header that does not end',
  '10,000 answers of "continue"',
  'no HTTP',
  'two lengths',
  'a length below zero',
  'a chunk of 2^64 bytes',
  'a chunk with an endless note',
])('%s', TIMED, async (what) => {
  rawPaths.push(what);
  const start = performance.now();
  expect(await said(rawBase)).toMatch(/^network\./);
  expect(performance.now() - start).toBeLessThan(1300);
});

test('100 hosts that trickle do not hold up another', TIMED, async () => {
  const slow = Array.from({ length: 100 }, () => said(`${base}/trickle`));
  await new Promise((resolve) => setTimeout(resolve, 200));
  for (let i = 0; i < 10; i++) {
    const start = performance.now();
    expect(await said(`${base}/well`)).toBe('<p>Well.</p>');
    expect(performance.now() - start).toBeLessThan(500);
  }
  expect(new Set(await Promise.all(slow))).toEqual(new Set(['network.failed']));
});

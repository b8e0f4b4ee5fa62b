import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IssueError } from '#base/issue.ts';
import { allowList, mayDial } from '#source/network/address.ts';
import { Fetcher, type FetcherOptions } from '#source/network/fetcher.ts';
import { TIMED } from '../../timed.ts';

const BOMB = gzipSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 });

const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/page': (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').setHeader('etag', '"1"').end('<p>Hello.</p>'),
  '/gzip': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('Hello.')),
  '/twice': (_, response) => response.setHeader('content-encoding', 'gzip, br').end(brotliCompressSync(gzipSync('Hello.'))),
  '/stacked': (_, response) => response.setHeader('content-encoding', 'gzip, gzip, gzip').end('x'),
  '/odd': (_, response) => response.setHeader('content-encoding', 'zip').end('x'),
  '/bomb': (_, response) => response.setHeader('content-encoding', 'gzip').end(BOMB),
  '/long': (_, response) => response.end(Buffer.alloc(21 * 1024 * 1024)),
  '/slow': (_, response) => {
    response.write('x');
    const beat = setInterval(() => response.write('x'), 50);
    response.on('close', () => clearInterval(beat));
  },
  '/echo': (request, response) => {
    response.statusCode = 400;
    response.setHeader('content-type', 'application/json');
    request.pipe(response);
  },
  '/silent': () => undefined,
  '/broken': (_, response) => {
    response.setHeader('content-length', '100').write('x');
    setTimeout(() => response.destroy(), 20);
  },
  '/missing': (_, response) => response.writeHead(404).end(),
  '/moved': (_, response) => response.writeHead(302, { location: '/page' }).end(),
  '/round': (_, response) => response.writeHead(301, { location: '/round' }).end(),
  '/to-metadata': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-name': (_, response) => response.writeHead(307, { location: 'http://rebind.example/' }).end(),
  '/headers': (_, response) => response.setHeader('x', 'x'.repeat(200_000)).end('x'),
  '/conditional': (request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.end('new');
  },
};

let server: Server;
let base = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const open: FetcherOptions = { allowed: allowList(['127.0.0.1']), idle: 1000, total: 2500 };

async function said(url: string, options: FetcherOptions = open): Promise<string> {
  try {
    const { bytes, status } = await new Fetcher(options).fetch(url);
    return status === 200 ? bytes.toString() : String(status);
  } catch (error) {
    if (error instanceof IssueError) return error.issue.code;
    throw error;
  }
}

describe('answers', () => {
  test.each([
    ['/page', '<p>Hello.</p>'],
    ['/gzip', 'Hello.'],
    ['/twice', 'Hello.'],
    ['/moved', '<p>Hello.</p>'],
    ['/missing', 'network.failed'],
    ['/broken', 'network.failed'],
    ['/round', 'network.refused'],
    ['/stacked', 'network.refused'],
    ['/odd', 'network.refused'],
    ['/bomb', 'network.refused'],
    ['/long', 'network.refused'],
    ['/slow', 'network.failed'],
    ['/silent', 'network.failed'],
    ['/headers', 'network.failed'],
    ['/to-metadata', 'network.refused'],
    ['/to-file', 'network.refused'],
  ])('%s: %s', TIMED, async (path, expected) => {
    const start = performance.now();
    expect(await said(base + path)).toBe(expected);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('what the answer says of itself', async () =>
    expect(await new Fetcher(open).fetch(`${base}/page`)).toMatchObject({
      url: `${base}/page`,
      type: 'text/html',
      etag: '"1"',
      status: 200,
    }));
  test('a request of a protocol: its body goes, whatever status comes is told, and no redirection is followed', async () => {
    const fetcher = new Fetcher(open);
    const post = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'Grüße' } as const;
    const { status, type, bytes } = await fetcher.send(`${base}/echo`, post);
    expect([status, type, bytes.toString()]).toEqual([400, 'application/json', 'Grüße']);
    expect((await fetcher.send(`${base}/moved`, { method: 'GET', headers: {} })).status).toBe(302);
  });
  test('unchanged', async () => expect((await new Fetcher(open).fetch(`${base}/conditional`, { etag: '"1"' })).status).toBe(304));
});

describe('no connection to what is not public', () => {
  /** Spellings of an IPv4 address that URLs allow. */
  const spellings = (address: string): string[] => {
    const [a, b, c, d] = address.split('.').map(Number) as [number, number, number, number];
    const hex = (n: number): string => `0x${n.toString(16)}`;
    const octal = (n: number): string => `0${n.toString(8)}`;
    const whole = ((a * 256 + b) * 256 + c) * 256 + d;
    return [
      ...[
        address,
        `${address}.`,
        String(whole),
        hex(whole),
        octal(whole),
        [a, b, c, d].map(hex).join('.'),
        [a, b, c, d].map(octal).join('.'),
      ],
      ...[`${a}.${(b * 256 + c) * 256 + d}`, `${a}.${b}.${c * 256 + d}`, `${hex(a)}.${b}.${octal(c)}.${d}`],
      ...[`[::ffff:${address}]`, `[0:0:0:0:0:ffff:${address}]`, `[::${address}]`, `[64:ff9b::${address}]`],
      ...[address.replaceAll('.', '。'), address.replace('1', '①'), encodeURIComponent(address).replace('1', '%31')],
    ];
  };
  const HOSTS = [
    '127.0.0.1',
    '127.1.2.3',
    '10.0.0.1',
    '172.16.5.4',
    '172.31.1.1',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.1.1',
    '0.0.0.0',
    '198.18.1.1',
    '192.0.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '240.1.1.1',
  ];
  const V6 = [
    '[::1]',
    '[::]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd00::1]',
    '[ff02::1]',
    '[2001:db8::1]',
    '[2002:7f00:1::1]',
    '[2001::1]',
    '[100::1]',
    '[5f00::1]',
    '[3fff::1]',
  ];
  const forms = ['http', 'https'].flatMap((scheme) =>
    [...HOSTS.flatMap(spellings), ...V6, 'localhost', 'LOCALHOST', 'a.localhost'].flatMap((host) => [
      `${scheme}://${host}/`,
      `${scheme}://${host}:80/x`,
    ]),
  );

  test('nor for a request of a protocol', async () => {
    const dialled: string[] = [];
    const fetcher = new Fetcher({ resolve: async () => ['127.0.0.1'], dials: (address) => dialled.push(address) });
    const sent = { method: 'POST', headers: {}, body: 'x' } as const;
    for (const form of forms) {
      const code = await fetcher.send(form, sent).catch((error: IssueError) => error.issue.code);
      expect([form, code]).toEqual([form, 'network.refused']);
    }
    expect(dialled).toEqual([]);
  });

  test(`${forms.length} spellings`, async () => {
    const dialled: string[] = [];
    const fetcher = { resolve: async () => ['127.0.0.1'], dials: (address: string) => dialled.push(address) };
    for (const form of forms) expect(await said(form, fetcher), form).toBe('network.refused');
    expect(forms.length).toBeGreaterThan(600);
    expect(dialled).toEqual([]);
  });

  test('and the spy sees what is dialled', async () => {
    const dialled: string[] = [];
    await said(`${base}/page`, { ...open, dials: (address) => dialled.push(address) });
    expect(dialled).toEqual(['127.0.0.1']);
  });

  test.each([
    ['ftp://example.org/'],
    ['file:///etc/passwd'],
    ['gopher://example.org/'],
    ['javascript:alert(1)'],
    ['http://user:secret@example.org/'],
    ['nonsense'],
    ['http://example.org:22/'],
    ['http://example.org:6379/'],
  ])('%s', async (url) =>
    expect(await said(url, { resolve: async () => ['93.184.216.34'], dials: () => expect.unreachable() })).toBe('network.refused'),
  );

  test.each([[['10.0.0.1']], [['93.184.216.34', '127.0.0.1']], [['::ffff:10.0.0.1']], [['2606:4700::1', 'fe80::1']]])(
    'a name that stands for %j',
    async (addresses) =>
      expect(await said('http://trap.example/', { resolve: async () => addresses, dials: () => expect.unreachable() })).toBe(
        'network.refused',
      ),
  );

  test('a name that changes behind a redirection', async () => {
    const dialled: string[] = [];
    expect(await said(`${base}/to-name`, { ...open, resolve: async () => ['10.0.0.1'], dials: (address) => dialled.push(address) })).toBe(
      'network.refused',
    );
    expect(dialled).toEqual(['127.0.0.1']);
  });

  test('public addresses are not refused', () => {
    const look = [
      '11.0.0.1',
      '126.255.255.255',
      '128.0.0.1',
      '169.253.1.1',
      '172.15.0.1',
      '172.32.0.1',
      '192.167.1.1',
      '192.169.1.1',
      '198.17.0.1',
      '198.20.0.1',
      '223.255.255.1',
      '100.63.0.1',
      '100.128.0.1',
    ];
    expect(look.flatMap((one) => [one, `::ffff:${one}`]).filter((one) => !mayDial(one))).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { issueOf } from '#base/issue.ts';
import { StatusIssue } from './issue-status.ts';
import { PAGE_POLICY } from './security-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

type Encoding = 'br' | 'gzip';

/** The folder of the pages that come with the program, from the sources as well as from the build. */
export function builtPages(): string {
  return fileURLToPath(new URL(import.meta.url.includes('/dist/src/') ? '../../web' : '../../dist/web', import.meta.url));
}

/** A file of the desk's pages, held whole. */
interface Page {
  readonly type: string;
  readonly bytes: Buffer;
  readonly etag: string;
  /** Its name changes with what it holds. */
  readonly isForever: boolean;
  /** Compressed when somebody wants it so, once. */
  readonly packed: Map<Encoding, Promise<Buffer>>;
}

const PACK: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** What is packed already, and what gains nothing by it. */
const PACKED_TYPES = /^(?:image\/png|image\/x-icon|font\/woff2)/;
const SMALL = 1000;

/**
 * Serves the files of the built pages. They are read once, into a list by their addresses, so that no address leads out of their folder. Gives what answers an address of the desk itself (/, /reports/...): the page that shows all of them.
 */
export function servePages(
  server: FastifyInstance,
  folder: string,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  const pages = new Map([...filesOf(folder)].map(([name, bytes]) => [`/${name}`, pageOf(name, bytes)]));
  for (const [address, page] of pages) {
    if (address === '/index.html') continue;
    server.get(address, (request, reply) => answerPage(page, request, reply));
  }
  const index = pages.get('/index.html');
  // What the first page asks for is packed before anybody waits for it.
  const first = index?.bytes.toString('utf8') ?? '';
  for (const [address, page] of pages) if (first.includes(`"${address}"`)) void packedAs(page, 'br');
  return async (request, reply) => {
    const [address = ''] = request.url.split('?');
    // A name with an ending is a file that is not there, not a view.
    if (index === undefined || /\.[a-z0-9]{1,11}$/i.test(address))
      throw new StatusIssue(
        404,
        issueOf(
          'record.unknown',
          'There is no page at this address.',
          undefined,
          index === undefined ? 'Build the pages with `npm run build`.' : 'Begin at /.',
        ),
      );
    return answerPage(index, request, reply);
  };
}

function* filesOf(folder: string): Generator<readonly [string, Buffer]> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || entry.name.endsWith('.map')) continue;
    const file = path.join(entry.parentPath, entry.name);
    yield [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)];
  }
}

function pageOf(name: string, bytes: Buffer): Page {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
  const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
  return { type, bytes, etag: `"${hash}"`, isForever: name.startsWith('assets/'), packed: new Map() };
}

async function answerPage(page: Page, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { type, bytes, etag, isForever } = page;
  reply
    .code(200)
    .header('content-type', type)
    .header('cache-control', isForever ? 'public, max-age=31536000, immutable' : 'no-cache')
    .header('vary', 'accept-encoding');
  if (type.startsWith('text/html')) reply.header('content-security-policy', PAGE_POLICY);
  const encoding = bytes.length < SMALL || PACKED_TYPES.test(type) ? undefined : encodingFor(request.headers['accept-encoding']);
  const tag = encoding === undefined ? etag : etag.replace(/"$/, `-${encoding}"`);
  reply.header('etag', tag);
  if (request.headers['if-none-match']?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)) return reply.code(304).send();
  if (encoding === undefined) return reply.send(bytes);
  return reply.header('content-encoding', encoding).send(await packedAs(page, encoding));
}

function packedAs({ packed, bytes }: Page, encoding: Encoding): Promise<Buffer> {
  const ready = packed.get(encoding) ?? PACK[encoding](bytes);
  packed.set(encoding, ready);
  return ready;
}

function encodingFor(accepted = ''): Encoding | undefined {
  const names = accepted.split(',').flatMap((one) => {
    const [name = '', ...parameters] = one.trim().toLowerCase().split(';');
    return parameters.some((parameter) => /^\s*q=0(?:\.0*)?$/.test(parameter)) ? [] : [name];
  });
  return (['br', 'gzip'] as const).find((one) => names.includes(one));
}

import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { FileAnswer } from './route.ts';

/** Longest name that is given, in code units. */
const LONGEST = 120;

/**
 * The header that makes a browser keep an answer as a file (RFC 6266): the name in plain letters for old programs, and whole, as RFC 8187 writes it, for others. What could lead elsewhere in a file system or
 * break out of the header is not among the signs of either.
 */
export function contentDisposition(name: string): string {
  const safe = safeName(name);
  const plain = safe.normalize('NFKD').replace(/[^A-Za-z0-9 ._-]/g, '_');
  const whole = encodeURIComponent(safe).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"${plain === safe ? '' : `; filename*=UTF-8''${whole}`}`;
}

/** A name that every file system takes: no path, no control or invisible signs, nothing that begins with a dot or ends in one. */
function safeName(name: string): string {
  const last = (name as string & { toWellFormed(): string }).toWellFormed().split(/[/\\]/).at(-1) as string;
  const plain = last
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, LONGEST);
  const whole = (plain as string & { toWellFormed(): string }).toWellFormed().replaceAll('\ufffd', '_').trim();
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(whole);
  return whole === '' || reserved ? `file${whole === '' ? '' : `-${whole}`}` : whole;
}

/** Answers with a file that is kept and never shown. */
export function answerFile(reply: FastifyReply, { name, type, body }: FileAnswer): FastifyReply {
  const ready = typeof body === 'string' || body instanceof Uint8Array;
  return reply
    .header('content-type', type)
    .header('content-disposition', contentDisposition(name))
    .header('content-security-policy', 'sandbox')
    .send(ready ? Buffer.from(body as string) : Readable.from(body as AsyncIterable<Uint8Array | string>, { objectMode: false }));
}

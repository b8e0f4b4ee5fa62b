import { Readable } from 'node:stream';
import { IssueError, issueOf } from '#base/issue.ts';
import { bodyOf } from '../network/body.ts';

/** The head of an answer as a web archive keeps it (RFC 9112), and where its body begins. */
export interface HttpHead {
  readonly status: number;
  /** The names in small letters. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

const HEAD_LIMIT = 256 * 1024;

/** The head of an answer; undefined where the bytes are none. */
export function httpHeadOf(block: Uint8Array): HttpHead | undefined {
  const text = Buffer.from(block.buffer, block.byteOffset, Math.min(block.length, HEAD_LIMIT)).toString('latin1');
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})(?=[ \r\n])/.exec(text);
  const end = /\r?\n\r?\n/.exec(text);
  if (!status || !end) return undefined;
  const fields = new Map<string, string>();
  for (const line of text.slice(0, end.index).split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { status: Number(status[1]), fields, body: block.subarray(end.index + end[0].length) };
}

/** The media type of a Content-Type field in small letters, and the character set it names. */
export function mediaTypeOf(field: string | undefined): { readonly type?: string; readonly charset?: string } {
  const type = field?.split(';')[0]?.trim().toLowerCase();
  const charset = field
    ?.slice(0, 500)
    .match(/;\s*charset\s*=\s*"?([\w:.-]{2,40})/i)?.[1]
    ?.toLowerCase();
  return { ...(type && { type }), ...(charset && { charset }) };
}

/**
 * The body of an answer with its transfer and content encodings undone, under the limits that hold for what is fetched. Some crawlers undo them and leave the
 * fields: a body that does not look encoded is taken as it is. Throws IssueError.
 */
export async function httpBodyOf({ fields, body }: HttpHead, origin: string): Promise<Uint8Array> {
  const whole = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '') ? unchunked(body, origin) : body;
  const encoding = fields.get('content-encoding')?.toLowerCase();
  const undone = encoding?.endsWith('gzip') && !(whole[0] === 0x1f && whole[1] === 0x8b);
  try {
    return await bodyOf(Readable.from([whole], { objectMode: false }), undone ? undefined : encoding, origin);
  } catch (error) {
    if (error instanceof IssueError && error.issue.code === 'network.failed')
      throw new IssueError(issueOf('source.damaged', error.issue.message, origin, 'Have the page archived again.'), { cause: error });
    throw error;
  }
}

/** A body sent in chunks (RFC 9112, 7.1): each with its length in hexadecimal digits before it. */
function unchunked(body: Uint8Array, origin: string): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const pieces: Buffer[] = [];
  for (let at = 0; ; ) {
    const size = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n/i.exec(bytes.toString('latin1', at, at + 220));
    if (!size && at === 0) return body;
    const start = at + (size?.[0].length ?? 0);
    const length = Number.parseInt(size?.[1] ?? '', 16);
    if (!size || start + length > bytes.length)
      throw new IssueError(issueOf('source.damaged', `The answer breaks off after ${at} bytes.`, origin, 'Have the page archived again.'));
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(start, start + length));
    at = start + length;
    if (bytes[at] === 0x0d) at++;
    if (bytes[at] === 0x0a) at++;
  }
}

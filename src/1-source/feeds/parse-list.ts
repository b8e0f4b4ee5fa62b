import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { IssueError, issueOf } from '#base/issue.ts';
import type { Listed, Lists } from '../contained/job.ts';
import type { ContainedParser } from '../contained/parser.ts';
import { decodePage } from '../page-encoding.ts';
import { isGzip } from '../web-archive/gzip-members.ts';

/** What was fetched, or read from a file. */
export interface Received {
  /** For messages, and what its relative addresses are relative to. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The character set that was stated with it. */
  readonly charset?: string | undefined;
}

/** Most bytes that a packed list may unpack to. */
const UNPACKED = 50 * 1024 * 1024;

/** A list (feed, OPML, sitemap, feeds that a page names) made out in the contained process. Never throws for bad input. */
export async function parseList<K extends keyof Lists>(kind: K, received: Received, parser: ContainedParser): Promise<Listed<K>> {
  try {
    const bytes = await unpacked(received);
    const decoded = await decodePage(bytes, received.url, isUtf8(bytes) ? 'utf-8' : (received.charset ?? declaredIn(bytes)));
    if ('issue' in decoded) return decoded;
    return await parser.list({ kind, origin: received.url, content: decoded.text });
  } catch (error) {
    if (error instanceof IssueError) return { issue: error.issue };
    throw error;
  }
}

/** Servers name character sets that their pages have long left; letters beyond ASCII that are right UTF-8 are no accident. */
function isUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte > 0x7f)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The encoding that XML declares in its first line. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  return /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1];
}

async function unpacked({ bytes, url }: Received): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes;
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: UNPACKED });
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    const message = large
      ? `It unpacks to more than ${UNPACKED / 1024 / 1024} MB.`
      : `It cannot be unpacked (${(error as Error).message}).`;
    throw new IssueError(issueOf(large ? 'source.too-large' : 'source.damaged', message, url), { cause: error });
  }
}

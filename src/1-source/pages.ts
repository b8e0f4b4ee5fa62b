import path from 'node:path';
import { IssueError } from '#base/issue.ts';
import { withoutCredentials } from '#base/without-credentials.ts';
import type { ContainedParser } from './contained/parser.ts';
import { itemsOfFile } from './file-items.ts';
import type { Item } from './item.ts';
import type { Fetcher } from './network/fetcher.ts';

/** Endings for media types, which tell the kind of what is fetched where its bytes do not. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'message/rfc822': '.eml',
  'application/mbox': '.mbox',
};

/** What the address of a page gives. A page that cannot be had becomes an item that says why. */
export async function* itemsOfPage(address: string, fetcher: Fetcher, parser: ContainedParser): AsyncGenerator<Item> {
  const id = idOf(address);
  try {
    const { url, type, charset, bytes } = await fetcher.fetch(address);
    const name = `${id}${ENDINGS[type ?? ''] ?? path.extname(new URL(url).pathname)}`;
    for await (const item of itemsOfFile({ origin: address, id, name, bytes, ...(charset !== undefined && { charset }) }, parser)) {
      // What a page says of its own address goes before where it was found.
      yield item.kind === 'text' ? { ...item, particulars: { url, ...item.particulars } } : item;
    }
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    yield { kind: 'textless', origin: withoutCredentials(address), id, issue: error.issue, bytes: 0 };
  }
}

/** The last part of the path that says something, else the host. */
function idOf(address: string): string {
  if (!URL.canParse(address)) return 'page';
  const { pathname, hostname } = new URL(address);
  const last = pathname.split('/').filter(Boolean).at(-1);
  return path.parse(last ?? '').name.replace(/[^\p{L}\p{N}._-]+/gu, '-') || hostname;
}

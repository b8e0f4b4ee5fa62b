import path from 'node:path';
import { issueOf } from '#base/issue.ts';
import type { ContainedParser } from '../contained/parser.ts';
import type { TextItem, TextlessItem } from '../item.ts';
import type { Fetcher } from '../network/fetcher.ts';
import { itemsOfPage } from '../pages.ts';
import type { FeedItem } from './feed.ts';
import type { HostQueue } from './host-queue.ts';
import type { Robots } from './robots.ts';

/** Where the text of an item comes from: the feed where it carries the whole (`auto`), always the feed, its summary alone, always the page. */
export type TextFrom = 'auto' | 'full' | 'summary' | 'page';

export interface PageMeans {
  readonly fetcher: Fetcher;
  readonly parser: ContainedParser;
  readonly robots: Robots;
  readonly hosts: HostQueue;
}

/** Less is a teaser even where a feed calls it the content; in characters. */
const WHOLE = 1200;

/** How the first lines of an article end in a feed. */
const CUT =
  /(?:\.\.\.|…|\[…\]|\[\.\.\.\]|\[&hellip;\]|(?:read|see) (?:more|on|the (?:full|whole) (?:story|article))|continue reading|keep reading|read full (?:story|article)|more)[\s.»›→>\]]*$/i;

/** True where the feed itself carries the whole article: enough of it, more than the summary says, and not cut off. */
export function carriesWhole({ content, summary, link }: FeedItem): boolean {
  const text = content ?? summary;
  if (text === undefined) return false;
  if (link === undefined) return true;
  const tail = text.replace(/(?:\n|^)\s*the post .{0,300} appeared first on .{0,200}$/i, '').trimEnd();
  return tail.length >= WHOLE && !CUT.test(tail.slice(-80));
}

/** The article of an item: from the feed, or from its page. What cannot be had is an item that says why. */
export async function articleOf(
  item: FeedItem,
  feed: { readonly url: string; readonly title?: string | undefined },
  from: TextFrom,
  means: PageMeans,
): Promise<TextItem | TextlessItem> {
  const fromPage = item.link !== undefined && (from === 'page' || (from === 'auto' && !carriesWhole(item)));
  if (!fromPage) return carried(item, feed, from);
  const link = item.link;
  const permission = await means.robots.permit(link);
  if (!permission.may) return { kind: 'textless', origin: link, id: nameOf(item), issue: permission.issue, bytes: 0 };
  return means.hosts.visit(link, () => fetched(item, link, feed, means), permission.delay);
}

async function fetched(
  item: FeedItem,
  link: string,
  feed: { readonly title?: string | undefined },
  { fetcher, parser }: PageMeans,
): Promise<TextItem | TextlessItem> {
  for await (const one of itemsOfPage(link, fetcher, parser)) {
    if (one.kind === 'lost') return { kind: 'textless', origin: link, id: nameOf(item), issue: one.issue, bytes: 0 };
    // What the page says of itself goes before what the feed says of it.
    return one.kind === 'text' ? { ...one, particulars: { ...particularsOf(item, feed), ...one.particulars } } : one;
  }
  return { kind: 'textless', origin: link, id: nameOf(item), issue: issueOf('text.empty', 'The page has no text.', link), bytes: 0 };
}

function carried(
  item: FeedItem,
  feed: { readonly url: string; readonly title?: string | undefined },
  from: TextFrom,
): TextItem | TextlessItem {
  const origin = item.link ?? feed.url;
  const id = nameOf(item);
  const text = (from === 'summary' ? item.summary : undefined) ?? item.content ?? item.summary;
  const bytes = Buffer.byteLength(item.markup ?? text ?? '');
  if (text === undefined)
    return { kind: 'textless', origin, id, issue: issueOf('text.empty', 'The feed carries no text of this item.', origin), bytes };
  const original = item.markup !== undefined && item.markup !== text && text === (item.content ?? item.summary) ? item.markup : undefined;
  return {
    ...{ kind: 'text', origin, id, text, bytes, notes: [] },
    particulars: { ...(item.link && { url: item.link }), ...particularsOf(item, feed) },
    ...(original !== undefined && { original: Buffer.from(original) }),
  };
}

function particularsOf(
  { title, author, published, guid }: FeedItem,
  feed: { readonly title?: string | undefined },
): TextItem['particulars'] {
  return {
    ...(feed.title && { outlet: feed.title }),
    ...(author && { byline: author }),
    ...(title && { title }),
    ...(published && { published }),
    ...(guid && { guid }),
  };
}

/** The last part of its address that says something, else its title. */
function nameOf({ link, title, guid }: FeedItem): string {
  const last = link === undefined ? '' : path.parse(new URL(link).pathname.split('/').filter(Boolean).at(-1) ?? '').name;
  const name = (last || title || guid || 'item').replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^-|-$/g, '');
  return name.slice(0, 100) || 'item';
}

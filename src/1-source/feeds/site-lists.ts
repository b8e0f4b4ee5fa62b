import { type Issue, IssueError } from '#base/issue.ts';
import type { ContainedParser } from '../contained/parser.ts';
import type { Fetcher } from '../network/fetcher.ts';
import type { FeedLink, MappedPage, Subscriptions } from './feed.ts';
import type { HostQueue } from './host-queue.ts';
import { parseList } from './parse-list.ts';

export interface ListMeans {
  readonly fetcher: Fetcher;
  readonly parser: ContainedParser;
  readonly hosts: HostQueue;
}

/** Sitemaps of one site that are looked into. */
const MOST_SITEMAPS = 200;

/** The feeds that are found at an address: the address itself where it is a feed, else those that the page names. Throws IssueError. */
export async function findFeeds(address: string, means: ListMeans): Promise<readonly FeedLink[]> {
  const fetched = await visited(address, means);
  const feed = await parseList('feed', fetched, means.parser);
  if ('list' in feed) {
    const { title } = feed.list;
    return [{ url: fetched.moved ?? address, type: fetched.type ?? '', ...(title !== undefined && { title }) }];
  }
  const links = feed.issue.code === 'feed.none' ? await parseList('links', fetched, means.parser) : feed;
  if ('issue' in links) throw new IssueError(links.issue);
  if (links.list.length === 0) throw new IssueError(feed.issue);
  return links.list;
}

/** The feeds of an OPML file of the web. Throws IssueError. */
export async function fetchOpml(address: string, means: ListMeans): Promise<Subscriptions> {
  const listed = await parseList('outlines', await visited(address, means), means.parser);
  if ('issue' in listed) throw new IssueError(listed.issue);
  return listed.list;
}

/** All pages of a sitemap and of those that it names, each once; a sitemap that cannot be had is an issue and the others are read. */
export async function* pagesOfSitemap(address: string, means: ListMeans): AsyncGenerator<MappedPage | { readonly issue: Issue }> {
  const coming = [address];
  const asked = new Set(coming);
  const seen = new Set<string>();
  for (let next = coming.shift(); next !== undefined; next = coming.shift()) {
    const listed = await sitemapAt(next, means);
    if ('issue' in listed) {
      yield { issue: listed.issue };
      continue;
    }
    for (const issue of listed.list.notes) yield { issue };
    for (const page of listed.list.pages) {
      if (seen.has(page.url)) continue;
      seen.add(page.url);
      yield page;
    }
    for (const { url } of listed.list.sitemaps) {
      if (asked.has(url) || asked.size >= MOST_SITEMAPS) continue;
      asked.add(url);
      coming.push(url);
    }
  }
}

async function sitemapAt(address: string, means: ListMeans): ReturnType<typeof parseList<'sitemap'>> {
  try {
    return await parseList('sitemap', await visited(address, means), means.parser);
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    return { issue: error.issue };
  }
}

function visited(address: string, { hosts, fetcher }: ListMeans): ReturnType<Fetcher['fetch']> {
  return URL.canParse(address) ? hosts.visit(address, () => fetcher.fetch(address)) : fetcher.fetch(address);
}

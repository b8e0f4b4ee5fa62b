import {
  type AtomFeed,
  type JsonFeed,
  parseAtomFeed,
  parseJsonFeed,
  parseRdfFeed,
  parseRssFeed,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith';
import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import { jsonOf } from '../json.ts';
import type { Feed, FeedItem } from './feed.ts';
import { htmlText } from './feed-html.ts';
import { atomItem, type Given, jsonItem, rdfItem, rssItem } from './feed-items.ts';
import { checkedXml, type FeedRoot, piecesOf, rootOf } from './feed-markup.ts';
import { webAddress } from './web-address.ts';

/** What all formats come to before their items are put into one shape. */
interface Read {
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly every?: number | undefined;
  readonly items: readonly Given[];
}

/**
 * A feed from its decoded text; `address` is where it was found. What is no XML is read item by item, so that one broken item costs no other. Throws IssueError
 * where there is no feed, or one that goes beyond any feed.
 */
export function readFeed(text: string, address: string): Feed {
  const notes: Issue[] = [];
  const { title, link, every, items } = text.trimStart().startsWith('{') ? readJson(text, address, notes) : readXml(text, address, notes);
  const kept: FeedItem[] = [];
  for (const [i, given] of items.entries()) {
    const base = webAddress(given.base, webAddress(link, address) ?? address) ?? webAddress(link, address) ?? address;
    try {
      const item = finished(given, base);
      if (item) kept.push(item);
      else notes.push(broken(`Item ${i + 1} has neither text nor title nor address.`, address));
    } catch (error) {
      if (!(error instanceof IssueError)) throw error;
      notes.push(broken(`Item ${i + 1} cannot be read: ${error.issue.message}`, address));
    }
  }
  const site = webAddress(link, address);
  return {
    ...(title && { title: htmlText(title, address).replace(/\s+/g, ' ') }),
    ...(site && { link: site }),
    ...(every !== undefined && every > 0 && { every }),
    items: kept,
    notes,
  };
}

function finished(given: Given, base: string): FeedItem | undefined {
  const { guid, title, published, updated, author, markup } = given;
  const link = webAddress(given.link, base);
  const content = textOf(given.content, base);
  const summary = textOf(given.summary, base);
  if (!link && !title && !content && !summary) return undefined;
  const plainTitle = title && (given.plainTitle ? title : htmlText(title, base)).replace(/\s+/g, ' ').trim();
  return {
    ...(guid && { guid }),
    ...(link && { link }),
    ...(plainTitle && { title: plainTitle }),
    ...(summary && { summary }),
    ...(content && { content }),
    ...(markup && { markup }),
    ...(published && { published }),
    ...(updated && { updated }),
    ...(author && { author }),
    categories: given.categories,
  };
}

function textOf(given: Given['content'], base: string): string | undefined {
  if (given === undefined) return undefined;
  return (given.plain ? given.text : htmlText(given.text, base)).trim() || undefined;
}

function readJson(text: string, address: string, notes: Issue[]): Read {
  let value: unknown;
  try {
    value = jsonOf(text);
  } catch (error) {
    throw new IssueError(issueOf('feed.broken', `The feed is no JSON (${(error as Error).message.slice(0, 120)}).`, address));
  }
  const listed = (value as { readonly items?: unknown }).items;
  if (!Array.isArray(listed)) throw new IssueError(issueOf('feed.none', 'This is JSON, and no feed.', address));
  const items: Given[] = [];
  let head: JsonFeed.Feed<string> | undefined;
  for (const [i, item] of listed.entries()) {
    try {
      const feed = parseJsonFeed({ ...(value as object), version: 'https://jsonfeed.org/version/1.1', items: [item] });
      head ??= feed;
      items.push(...(feed.items ?? []).map(jsonItem));
      if (!feed.items?.length) notes.push(broken(`Item ${i + 1} is no item.`, address));
    } catch (error) {
      notes.push(broken(`Item ${i + 1} is no item (${(error as Error).message}).`, address));
    }
  }
  const { title, home_page_url } = head ?? (value as { title?: unknown; home_page_url?: unknown });
  return { title: asText(title), link: asText(home_page_url), items };
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readXml(text: string, address: string, notes: Issue[]): Read {
  const root = rootOf(text);
  if (root === undefined) throw new IssueError(issueOf('feed.none', 'There is no feed at this address.', address));
  const xml = checkedXml(text, address, notes);
  try {
    return readRoot(xml, root);
  } catch (error) {
    return readPieces(xml, root, address, notes, error as Error);
  }
}

function readRoot(xml: string, root: FeedRoot): Read {
  if (root === 'rss') return readRss(parseRssFeed(xml) as RssFeed.Feed<string>);
  return root === 'feed' ? readAtom(parseAtomFeed(xml) as AtomFeed.Feed<string>) : readRdf(parseRdfFeed(xml) as RdfFeed.Feed<string>);
}

/** Each item by itself, in a feed of its own. */
function readPieces(xml: string, root: FeedRoot, address: string, notes: Issue[], why: Error): Read {
  const { head, items } = piecesOf(xml, root);
  const cause = why.cause instanceof Error ? why.cause.message : why.message;
  notes.push(issueOf('feed.item-broken', `The feed is no XML (${cause.slice(0, 120)}); its items were read one by one.`, address));
  let read: Read = { items: [] };
  try {
    read = readRoot(head, root);
  } catch {
    notes.push(broken('The head of the feed is broken: its title and address are not known.', address));
  }
  const found: Given[] = [];
  for (const [i, piece] of items.entries()) {
    try {
      found.push(...readRoot(piece, root).items);
    } catch {
      notes.push(broken(`Item ${i + 1} is broken.`, address));
    }
  }
  if (found.length === 0) throw new IssueError(issueOf('feed.broken', `The feed is no XML (${cause.slice(0, 120)}).`, address));
  return { ...read, items: found };
}

function broken(message: string, address: string): Issue {
  return issueOf('feed.item-broken', message, address);
}

const PERIODS: Readonly<Record<string, number>> = { hourly: 3600, daily: 86_400, weekly: 604_800, monthly: 2_592_000, yearly: 31_536_000 };

/** Of RSS 1.0's module for syndication: so many times an hour, a day, ... */
function everyOf(sy: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined): number | undefined {
  const period = PERIODS[sy?.updatePeriod?.trim().toLowerCase() ?? ''];
  return period && period / Math.max(1, sy?.updateFrequency ?? 1);
}

function readRss(feed: RssFeed.Feed<string>): Read {
  return {
    title: feed.title as string | undefined,
    link: feed.link as string | undefined,
    every: typeof feed.ttl === 'number' ? feed.ttl * 60 : everyOf(feed.sy),
    items: (feed.items ?? []).map(rssItem),
  };
}

function readRdf(feed: RdfFeed.Feed<string>): Read {
  return { title: feed.title as string, link: feed.link as string, every: everyOf(feed.sy), items: (feed.items ?? []).map(rdfItem) };
}

function readAtom(feed: AtomFeed.Feed<string>): Read {
  const base = feed.xml?.base;
  const site = feed.links?.find(({ rel }) => rel === undefined || rel === 'alternate');
  return {
    title: (feed.title as AtomFeed.Text | undefined)?.value,
    link: site?.href as string | undefined,
    every: everyOf(feed.sy),
    items: (feed.entries ?? []).map((entry) => atomItem(entry, base, feed.authors)),
  };
}

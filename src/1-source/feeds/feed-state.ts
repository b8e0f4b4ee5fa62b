import { createHash } from 'node:crypto';
import type { Issue } from '#base/issue.ts';
import type { FeedItem } from './feed.ts';

/** How items of a feed ended, counted since it is followed: `seen` is the sum of the four after it; `skipped` are those that were offered again unchanged. */
export interface Counts {
  readonly seen: number;
  /** New ones and revisions. */
  readonly read: number;
  readonly duplicate: number;
  readonly filtered: number;
  /** Without those that were read at a later try. */
  readonly failed: number;
  readonly skipped: number;
}

/** An item whose article could not be had. */
export interface FailedItem {
  readonly item: FeedItem;
  readonly print: string;
  readonly tries: number;
  readonly issue: Issue;
  /** When it is tried again (ISO 8601); absent where it stays failed. */
  readonly again?: string;
}

/** What is known of a feed from one poll to the next. A value of JSON; instants are ISO 8601 in UTC. */
export interface FeedState {
  /** The address under which it is followed. */
  readonly feed: string;
  /** Where it is asked for: elsewhere where it moved for good. */
  readonly url: string;
  readonly title?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Seconds between polls that the feed asks for. */
  readonly every?: number;
  /** When it is asked again; absent where it is gone. */
  readonly nextPoll?: string;
  /** Polls in a row that failed. */
  readonly failures: number;
  readonly lastPoll?: string;
  readonly lastSuccess?: string;
  readonly lastError?: Issue;
  /** When the server said that it is gone. */
  readonly gone?: string;
  /** True where it held more new items than are taken at a time. */
  readonly more?: boolean;
  readonly counts: Counts;
  /** Of each item that the feed offered at last, a print of what the feed said of it. */
  readonly offered: readonly string[];
  readonly failed: Readonly<Record<string, FailedItem>>;
}

/** A feed that has not been asked yet. */
export function newFeed(feed: string, now: number): FeedState {
  const counts = { seen: 0, read: 0, duplicate: 0, filtered: 0, failed: 0, skipped: 0 };
  return { feed, url: feed, nextPoll: instant(now), failures: 0, counts, offered: [], failed: {} };
}

export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** Under which name an item that failed is remembered: by its guid and address, else by its words. */
export function itemKey({ guid, link, title, summary, content }: FeedItem): string {
  return digest(guid || link ? [guid, link] : [title, summary, content]);
}

/** Changes with anything that the feed says of an item. */
export function itemPrint({ guid, link, title, summary, content, updated, published }: FeedItem): string {
  return digest([guid, link, title, summary, content, updated, published]);
}

function digest(parts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}

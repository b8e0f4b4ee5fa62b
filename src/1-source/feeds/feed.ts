import type { Issue } from '#base/issue.ts';

/** What a feed (RSS 0.9x, 1.0, 2.0, Atom, JSON Feed) says, whatever its format. */
export interface Feed {
  readonly title?: string;
  /** The site to which it belongs. */
  readonly link?: string;
  /** Seconds for which the publisher wants it left alone (`ttl`, `sy:updatePeriod`). */
  readonly every?: number;
  readonly items: readonly FeedItem[];
  /** Items that could not be read, and other things worth knowing. */
  readonly notes: readonly Issue[];
}

/** One item of a feed: addresses are absolute and of the web, texts are without markup. */
export interface FeedItem {
  readonly guid?: string;
  readonly link?: string;
  readonly title?: string;
  readonly summary?: string;
  /** What the feed carries as the whole of the article, which may be less. */
  readonly content?: string;
  /** The markup of `content`, or else of `summary`, as it came. */
  readonly markup?: string;
  /** ISO 8601 where the date could be made out, else as given. */
  readonly published?: string;
  readonly updated?: string;
  readonly author?: string;
  readonly categories: readonly string[];
}

/** A list of feeds that are followed (OPML). */
export interface Subscriptions {
  readonly title?: string;
  readonly feeds: readonly Subscription[];
  readonly notes: readonly Issue[];
}

export interface Subscription {
  /** Address of the feed. */
  readonly url: string;
  readonly title?: string;
  readonly site?: string;
  /** Names of the outlines it stands in, outermost first. */
  readonly folders: readonly string[];
  readonly categories: readonly string[];
}

/** What a sitemap says: pages, and other sitemaps. */
export interface SiteMap {
  readonly pages: readonly MappedPage[];
  readonly sitemaps: readonly MappedPage[];
  readonly notes: readonly Issue[];
}

export interface MappedPage {
  readonly url: string;
  /** When it was last changed, as given. */
  readonly changed?: string;
  /** From the extension for news. */
  readonly outlet?: string;
  readonly language?: string;
  readonly published?: string;
  readonly title?: string;
}

/** A feed that a page names. */
export interface FeedLink {
  readonly url: string;
  readonly title?: string;
  /** Media type. */
  readonly type: string;
}

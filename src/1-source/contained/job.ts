import type { Issue } from '#base/issue.ts';
import type { Feed, FeedLink, SiteMap, Subscriptions } from '../feeds/feed.ts';
import type { Document } from '../kinds/document.ts';

/** Kinds of document that are read in a process of their own. */
export type Kind = 'page' | 'pdf' | 'word' | 'rtf' | 'mail';

/** To the child: one document. */
export interface Job {
  readonly kind: Kind;
  readonly origin: string;
  /** Text for a page (its bytes have been decoded), bytes for the others. */
  readonly content: string | Uint8Array;
}

/** From the child. */
export type Done = { readonly document: Document } | { readonly issue: Issue };

/** How long a document of a kind may take, in milliseconds. */
export const DEADLINES: Readonly<Record<Kind, number>> = {
  page: 10_000,
  pdf: 60_000,
  word: 10_000,
  rtf: 10_000,
  mail: 10_000,
};

/** Lists of what there is elsewhere, which are read there too: what each kind gives. */
export interface Lists {
  readonly feed: Feed;
  readonly outlines: Subscriptions;
  readonly sitemap: SiteMap;
  /** The feeds that a page names. */
  readonly links: readonly FeedLink[];
}

/** To the child: one list, decoded. */
export interface ListJob<K extends keyof Lists = keyof Lists> {
  readonly kind: K;
  /** For messages, and what its relative addresses are relative to. */
  readonly origin: string;
  readonly content: string;
}

/** From the child. */
export type Listed<K extends keyof Lists = keyof Lists> = { readonly list: Lists[K] } | { readonly issue: Issue };

/** How long a list may take, in milliseconds. */
export const LIST_DEADLINE = 10_000;

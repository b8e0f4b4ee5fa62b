import type { Overlay } from '#reading/world/overlay.ts';

/** One relationship that somebody follows, as its file (desks/*.yaml) tells it, checked and with its codes and ids looked up. Plain data, immutable. */
export interface Desk {
  readonly path: string;
  readonly name: string;
  /** Two at least, in the order of the file. */
  readonly parties: readonly Party[];
  readonly agreements: readonly FollowedAgreement[];
  readonly issues: readonly DeskIssue[];
  readonly feeds: readonly DeskFeed[];
  /** What the file adds to the world that reports are read with. */
  readonly overlay: Overlay;
}

/** A state of the relationship. */
export interface Party {
  /** ISO 3166-1 alpha-3, as actors of a reading have it. */
  readonly code: string;
  /** All codes of the state: alpha-2, alpha-3, Wikidata item. */
  readonly codes: readonly string[];
  /** The common English name. */
  readonly name: string;
  /** Folded names of the state, of the houses that stand for its government, and of the people of the file who hold or held an office of it. */
  readonly names: readonly string[];
}

/** An agreement of the file or, where it gives an id alone, of the register. */
export interface FollowedAgreement {
  readonly id: string;
  readonly names: readonly string[];
}

export interface DeskIssue {
  readonly name: string;
  /** Words and phrases by which it is known, the names of its agreements among them. */
  readonly words: readonly string[];
  /** Words and phrases that speak of something else. */
  readonly not: readonly string[];
  /** Ids of agreements. */
  readonly agreements: readonly string[];
}

/** What is taken of an entry of a feed: the text that it carries, its summary, or the page that it leads to. */
export type FeedMode = 'full' | 'summary' | 'page';

export interface DeskFeed {
  /** http or https, as given. */
  readonly address: string;
  readonly name: string;
  readonly mode: FeedMode;
  /** Words and phrases of which an entry must have one; none: all are taken. */
  readonly include: readonly string[];
  /** Words and phrases of which an entry must have none. */
  readonly exclude: readonly string[];
}

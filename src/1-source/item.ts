import type { Issue } from '#base/issue.ts';

/** What a source states about a report beside its text; nothing here is derived from the text. */
export interface Particulars {
  readonly outlet?: string;
  readonly byline?: string;
  readonly title?: string;
  /** As given, not yet checked. */
  readonly published?: string;
  readonly url?: string;
  /** When a web archive captured it (ISO 8601), which is not when it was published. */
  readonly captured?: string;
  /** The address that the page itself says is its own. */
  readonly canonical?: string;
  /** What the feed knows it by. */
  readonly guid?: string;
  /** Page of the printed edition, as given. */
  readonly page?: string;
  readonly section?: string;
}

/** A text that arrived. */
export interface TextItem {
  readonly kind: 'text';
  /** Where it came from, for messages: a path, or a path with a line number. */
  readonly origin: string;
  readonly id: string;
  readonly text: string;
  readonly particulars: Particulars;
  /** What it was made from, where that is more than the text. */
  readonly original?: Uint8Array;
  /** Warnings about how the bytes became this text. */
  readonly notes: readonly Issue[];
  /** Size of its part of the input in bytes, for progress. */
  readonly bytes: number;
}

/** A file that is there and holds no text that could be read. */
export interface TextlessItem {
  readonly kind: 'textless';
  readonly origin: string;
  readonly id: string;
  readonly issue: Issue;
  readonly bytes: number;
}

/** A piece of input that gives no report at all: a missing file, a broken row. */
interface LostItem {
  readonly kind: 'lost';
  readonly issue: Issue;
  readonly bytes: number;
}

export type Item = TextItem | TextlessItem | LostItem;

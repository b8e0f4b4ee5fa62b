import type { Issue } from '#base/issue.ts';
import type { Document } from '../kinds/document.ts';

/** Kinds of document that are read in a process of their own. */
export type Kind = 'page' | 'pdf' | 'word' | 'mail';

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
export const DEADLINES: Readonly<Record<Kind, number>> = { page: 10_000, pdf: 60_000, word: 10_000, mail: 10_000 };

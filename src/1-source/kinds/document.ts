import type { Issue } from '#base/issue.ts';
import type { Particulars } from '../item.ts';

/** What a parser makes of the bytes of one document. */
export interface Document {
  readonly text: string;
  /** What the document states about itself. */
  readonly particulars: Particulars;
  readonly notes: readonly Issue[];
}

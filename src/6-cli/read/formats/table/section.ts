import type { Column, Row } from '../../../grid.ts';

/** One kind of entry as it is shown. */
export interface Section {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** A closing line beneath the rows. */
  readonly note?: string;
}

/** The column that takes what room is left. */
export const FREE = Number.POSITIVE_INFINITY;

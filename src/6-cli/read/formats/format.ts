import type { Wanted } from '#record/pool.ts';
import type { Kind } from '../kinds.ts';
import type { Result } from '../result.ts';

/** How results look to a person. */
export interface Look {
  /** Columns of the screen. */
  readonly columns: number;
  readonly colour: boolean;
  /** Kinds of entry that were asked for; all unless told. */
  readonly kinds?: readonly Kind[];
}

/** A way to write results. */
export interface Format {
  readonly wanted: Wanted;
  /** For one result, to a file of its own or to standard output. */
  readonly render: (result: Result, look: Look) => Iterable<string>;
  /** Ending of that file. */
  readonly ending: string;
  /** A second file that belongs to it, such as the text that its offsets count in; such a format cannot be printed for several reports. */
  readonly companion?: { readonly ending: string; readonly render: (result: Result) => Iterable<string> };
  /** Several results on standard output make one JSON array. */
  readonly array?: true;
}

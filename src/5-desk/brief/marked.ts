import { MARKS, type Mark } from '../access/marks.ts';

/** What may bear a handling mark: an entry, and the report that it is from. */
export interface Held {
  readonly mark?: Mark;
  readonly report: { readonly id: string; readonly mark?: Mark };
}

/** The higher of two marks. */
export function higher(a: Mark | undefined, b: Mark | undefined): Mark | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return MARKS.indexOf(a) >= MARKS.indexOf(b) ? a : b;
}

/** The mark that an entry is to be handled by: its own or its report's, whichever is higher. */
export function markOf({ mark, report }: Held): Mark | undefined {
  return higher(mark, report.mark);
}

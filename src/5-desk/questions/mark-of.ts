import { markIn } from '#record/handling/mark.ts';
import type { Mark } from '../access/marks.ts';

/** The mark of a row, as a field that is there where it bears one. */
export function markOf({ handling }: { readonly handling: string | null }): { readonly mark?: Mark } {
  const mark = markIn(handling);
  return mark === undefined ? {} : { mark };
}

import { monthOf, stretchOf } from './days.ts';
import type { TimelineLine } from './walk.ts';

/** What the list shows, one beneath the other: the beginning of a month, or a line with its day where it is the first of it. */
export type Row =
  | { readonly row: 'month'; readonly month: string; readonly key: string }
  | {
      readonly row: 'line';
      readonly line: TimelineLine;
      /** EDTF: the day, or the stretch that is known. */
      readonly day: string;
      readonly isFirst: boolean;
      /** Its number among the lines. */
      readonly at: number;
      readonly key: string;
    };

/** Lines under their months and days. */
export function rowsOf(lines: readonly TimelineLine[]): readonly Row[] {
  const rows: Row[] = [];
  let before: { readonly month: string; readonly day: string } | undefined;
  for (const [at, line] of lines.entries()) {
    const month = monthOf(line.day);
    if (month !== before?.month) rows.push({ row: 'month', month, key: `month ${month}` });
    const day = stretchOf(line.day, lastDayOf(line));
    rows.push({ row: 'line', line, day, isFirst: month !== before?.month || day !== before.day, at, key: `${line.line} ${line.id}` });
    before = { month, day };
  }
  return rows;
}

function lastDayOf(line: TimelineLine): string {
  return line.line === 'statement' ? (line.sources[0]?.lastDay ?? line.day) : line.lastDay;
}

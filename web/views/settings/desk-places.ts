import type { Issue } from '../../api/issue.ts';

/** The line of a desk file that an issue is about, from 1: what is given is "NAME.yaml:LINE:COLUMN"; the first where no place is told. */
export function lineOf({ given }: Issue): number {
  return Number(/:(\d+):\d+$/.exec(given ?? '')?.[1] ?? 1);
}

/** Where a line begins and ends, in UTF-16 code units. */
export function spanOfLine(text: string, line: number): { readonly start: number; readonly end: number } {
  const before = text.split('\n').slice(0, line - 1);
  const start = Math.min(
    text.length,
    before.reduce((sum, one) => sum + one.length + 1, 0),
  );
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

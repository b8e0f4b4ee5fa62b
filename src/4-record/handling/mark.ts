/** Handling marks after the Traffic Light Protocol 2.0 (FIRST, 2022), from what anybody may see to what only those addressed may. */
export const MARKS = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const;
export type Mark = (typeof MARKS)[number];

/** Whether somebody who may see up to `clearance` may see what bears `mark`. What bears none may be seen by all. */
export function maySee(clearance: Mark, mark: Mark | undefined): boolean {
  return mark === undefined || MARKS.indexOf(mark) <= MARKS.indexOf(clearance);
}

/** The higher of two marks. */
export function higher(a: Mark | undefined, b: Mark | undefined): Mark | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return MARKS.indexOf(a) >= MARKS.indexOf(b) ? a : b;
}

/** The marks of a column, which holds none for most rows. */
export function markIn(column: string | null): Mark | undefined {
  return MARKS.find((mark) => mark === column);
}

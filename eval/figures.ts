/** How many were found rightly, how many there were, how many were claimed. Counts add up over documents; percentages come last. */
export interface Count {
  readonly correct: number;
  readonly gold: number;
  readonly system: number;
}

export const NOTHING: Count = { correct: 0, gold: 0, system: 0 };

export function add(a: Count, b: Count): Count {
  return { correct: a.correct + b.correct, gold: a.gold + b.gold, system: a.system + b.system };
}

/** F1 in percent: twice the hits over all that was claimed and all there was. 0 where there was nothing. */
export function f1(count: Count): number {
  const total = count.gold + count.system;
  return total === 0 ? 0 : (200 * count.correct) / total;
}

/** Percentages by the id of the measure, such as `ud.ewt.las`. */
export type Figures = Readonly<Record<string, number>>;

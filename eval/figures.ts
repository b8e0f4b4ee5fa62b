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

/** Of what was claimed, how much is right, in percent. 0 where nothing was claimed. */
export function precision({ correct, system }: Count): number {
  return system === 0 ? 0 : (100 * correct) / system;
}

/** Of what there was, how much was found, in percent. 0 where there was nothing. */
export function recall({ correct, gold }: Count): number {
  return gold === 0 ? 0 : (100 * correct) / gold;
}

/** Percentages by the id of the measure, such as `ud.ewt.las`. */
export type Figures = Readonly<Record<string, number>>;

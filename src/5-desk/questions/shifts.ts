import { grouped } from './grouped.ts';
import { alike, wordingOf } from './wording.ts';

/** What of a position tells where its holder stands. */
interface Stand {
  readonly id: string;
  readonly day: string;
  readonly lastDay: string;
  /** On the ladder. */
  readonly value: number;
  readonly object: string;
}

/** A change of the ladder value from one dated position of a holder to the next. */
export interface Shift {
  /** Ladder values. */
  readonly from: number;
  readonly to: number;
  readonly fromDay: string;
  readonly day: string;
  /** Ids of the positions that show the value before, and of those that show the new one. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether the words of what it is about are alike before and after: a change on the same thing, or towards different parts of the matter. */
  readonly sameObject: boolean;
}

/** Positions of one day that contradict each other. */
export interface Disagreement {
  readonly day: string;
  readonly positions: readonly { readonly id: string; readonly value: number }[];
}

/**
 * Finds where a holder's ladder value changes. A day on which all positions have one value is a reading of where the holder stands; a day with several is shown as disagreement and is
 * no step of a shift, so that two reports that contradict each other make no change and no change back. What is dated no nearer than a month is left out.
 */
export function turnsOf(positions: readonly Stand[]): {
  readonly shifts: readonly Shift[];
  readonly disagreements: readonly Disagreement[];
} {
  const shifts: Shift[] = [];
  const disagreements: Disagreement[] = [];
  let last: readonly Stand[] | undefined;
  const dated = positions.filter(({ day, lastDay }) => Date.parse(lastDay) - Date.parse(day) <= 31 * 86_400_000);
  for (const [day, own] of grouped(dated, (one) => one.day)) {
    const values = new Set(own.map(({ value }) => value));
    if (values.size > 1) {
      disagreements.push({ day, positions: own.map(({ id, value }) => ({ id, value })) });
      continue;
    }
    if (last !== undefined && last[0]?.value !== own[0]?.value) shifts.push(shiftOf(last, own));
    last = own;
  }
  return { shifts, disagreements };
}

function shiftOf(before: readonly Stand[], after: readonly Stand[]): Shift {
  const [from, to] = [before[0] as Stand, after[0] as Stand];
  return {
    from: from.value,
    to: to.value,
    fromDay: from.day,
    day: to.day,
    before: before.map(({ id }) => id),
    after: after.map(({ id }) => id),
    sameObject: before.some((one) => after.some((other) => alike(wordingOf(one.object), wordingOf(other.object)))),
  };
}

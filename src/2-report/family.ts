import { dayNumber } from '#base/calendar.ts';
import type { Likeness } from './near-copies.ts';
import type { Origin } from './origin.ts';
import { outletNamed } from './press.ts';

/** What of a report tells which others it shares its origin with. */
export interface Kin {
  readonly id: string;
  readonly origin: Origin;
  readonly outlet?: string;
  /** ISO date. */
  readonly day: string;
  /** Keys of its long quotations. */
  readonly quotations: readonly string[];
}

/** That two reports have one origin, and why. */
export interface Kinship {
  readonly of: string;
  readonly reason: string;
  /** 0 to 1, to choose among several. */
  readonly strength: number;
}

/** A reprint has at least this share of its words from the other; a rewritten agency story that credits the same agency and shares a quotation this. */
const [COPIED, REWRITTEN] = [0.6, 0.2];
/** Days between a report and another that rests on it. */
const DAYS = 3;

/**
 * Whether two reports have one origin: most of the words of the shorter are the longer's; or both are of one agency, share a quotation and some of their words; or one says that it rests on the other's outlet, and quotes
 * what that outlet quoted in the same days. Two reporters at one press conference share quotations and not their words: they are two.
 */
export function kinshipOf(a: Kin, b: Kin, { containment }: Likeness): Kinship | undefined {
  const share = `${Math.round(containment * 100)} % of the words of the shorter are in the other`;
  if (containment >= COPIED) return { of: b.id, reason: share, strength: containment };
  const quotes = a.quotations.filter((key) => b.quotations.includes(key)).length;
  const { agency } = a.origin;
  if (agency !== undefined && agency === b.origin.agency && quotes > 0 && containment >= REWRITTEN)
    return { of: b.id, reason: `both are of ${agency}, share ${quotes} quotations, and ${share}`, strength: 0.5 + containment / 2 };
  const cites = (one: Kin, other: Kin): boolean =>
    one.origin.kind === 'citing' && one.origin.outlet === (outletNamed(other.outlet ?? '')?.name ?? other.outlet);
  if (quotes > 0 && daysBetween(a.day, b.day) <= DAYS && (cites(a, b) || cites(b, a)))
    return {
      of: b.id,
      reason: `one rests on the other's outlet, ${(cites(a, b) ? a : b).origin.outlet}, and shares ${quotes} quotations`,
      strength: 0.4,
    };
  return undefined;
}

function daysBetween(a: string, b: string): number {
  const number = (day: string): number => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return dayNumber(year, month, date);
  };
  return Math.abs(number(a) - number(b));
}

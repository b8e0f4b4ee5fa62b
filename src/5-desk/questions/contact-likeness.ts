import { daysApart, lengthOf } from './day-ranges.ts';
import type { Told } from './entry-rows.ts';
import type { Named, Who } from './who.ts';

/** Kinds of contact that reports tell for one another: a summit is a meeting, on a visit there are talks. Calls, messages and exercises are only themselves, but talks can be held by telephone. */
const COMPATIBLE: Readonly<Record<string, readonly string[]>> = {
  meeting: ['meeting', 'summit', 'talks', 'visit'],
  summit: ['summit', 'meeting', 'talks', 'visit'],
  talks: ['talks', 'meeting', 'summit', 'visit', 'call'],
  visit: ['visit', 'meeting', 'summit', 'talks'],
  call: ['call', 'talks'],
  message: ['message'],
  exercise: ['exercise'],
};

/** A contact whose days are known no nearer than this is not joined with another. */
export const LONGEST = 31;
/** Days that a report which gives no day may be away from the contact. */
export const REPORTED = 2;

/** Why two entries are one contact: in words for people. */
export type Reason = string;

/**
 * Tells why two contact entries of different reports are one contact; undefined where they are not. Their kinds must go together; their days overlap, or lie up to two days apart where one of them is only the day of a report; and
 * everybody of the shorter list of participants must be in the other list, two at least: the same actor, or a state (its government, a body) for a person or body of it. Two different persons
 * of one state are never one. Where nobody is the same but by state, the kinds must be equal and the days given.
 */
export function oneContact(a: Told<'contact'>, b: Told<'contact'>, who: Who): Reason | undefined {
  if (a.report.id === b.report.id) return undefined;
  if (!COMPATIBLE[a.value.kind]?.includes(b.value.kind)) return undefined;
  const [givenA, givenB] = [a.value.when !== undefined, b.value.when !== undefined];
  const apart = daysApart(a, b);
  if (lengthOf(a) > LONGEST || lengthOf(b) > LONGEST || apart > (givenA && givenB ? 0 : REPORTED)) return undefined;
  const matched = matchOf(sides(a, who), sides(b, who));
  if (matched === undefined) return undefined;
  if (matched.same === 0 && (a.value.kind !== b.value.kind || !givenA || !givenB)) return undefined;
  const kinds = a.value.kind === b.value.kind ? `both a ${a.value.kind}` : `${a.value.kind} and ${b.value.kind}`;
  const days =
    apart > 0 ? `${apart} day${apart === 1 ? '' : 's'} apart by the reports` : a.day === b.day ? `on ${a.day}` : 'days that overlap';
  return [kinds, matched.told, days].join('; ');
}

function sides({ value }: Told<'contact'>, who: Who): readonly Named[] {
  return [...new Map(value.participants.map((id) => [who.of(id).id, who.of(id)])).values()];
}

function matchOf(a: readonly Named[], b: readonly Named[]): { readonly same: number; readonly told: string } | undefined {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return undefined;
  const free = new Set(long);
  const [same, standing]: [string[], string[]] = [[], []];
  const rest = short.filter((one) => {
    const other = [...free].find(({ id }) => id === one.id);
    if (other === undefined) return true;
    free.delete(other);
    same.push(one.name);
    return false;
  });
  for (const one of rest) {
    const other = [...free].find((other) => standsFor(one, other));
    if (other === undefined) return undefined;
    free.delete(other);
    standing.push(`${one.name} for ${other.name}`);
  }
  return { same: same.length, told: [...(same.length > 0 ? [`both name ${same.join(' and ')}`] : []), ...standing].join('; ') };
}

/** A state, its government or a body of it, for a person or another body of the same state. */
function standsFor(a: Named, b: Named): boolean {
  if (a.country === undefined || a.country !== b.country) return false;
  return isState(a) || isState(b);
}

function isState({ kind }: Named): boolean {
  return kind === 'state' || kind === 'government';
}

import { type Clock, formAt, type Parsed } from './clock.ts';
import { ordinalAt } from './eras.ts';

/** "his first term", "Mr. Obama's second term", "her final term in office": the years of office of the person it belongs to, where they can be told. */
export function termOfOffice(clock: Clock, at: number): Parsed | undefined {
  const counted = ordinalAt(clock, at);
  const noun = counted?.end ?? at + 1;
  if (counted === undefined || formAt(clock, noun) !== 'term' || !isOwned(clock, at)) return undefined;
  return { end: noun + 1, value: clock.term(at, counted.number) };
}

/** Behind "his", "her", or a name with its "'s". */
function isOwned(clock: Clock, at: number): boolean {
  return /^(?:his|her|their|s|'|my|your)$/.test(formAt(clock, at - 1));
}

import { messages } from '../../messages/register.ts';
import { dayWords } from '../../parts/day-words.ts';
import type { AgreementLine } from './agreement-words.ts';

export interface Standing {
  readonly at: 'unsigned' | 'signed' | 'waiting' | 'force' | 'years' | 'unknown';
  readonly words: string;
  /** It is from the register of known agreements, not from reports. */
  readonly isKnown: boolean;
}

/** Where an agreement stood on a day: as far as the register of known agreements and the reports tell. */
export function standingOf({ known, years }: AgreementLine, day: string): Standing {
  const { signed, in_force: force } = known ?? {};
  const { standings } = messages;
  if (force !== undefined && startOf(force) <= day) return { at: 'force', words: standings.force(dayWords(force)), isKnown: true };
  if (signed !== undefined) {
    const on = dayWords(signed);
    if (startOf(signed) > day) return { at: 'unsigned', words: standings.unsigned(on), isKnown: true };
    if (force === undefined) return { at: 'signed', words: standings.signed(on), isKnown: true };
    return { at: 'waiting', words: standings.waiting(on, dayWords(force)), isKnown: true };
  }
  if (years.length > 0) return { at: 'years', words: standings.years(years.join(', ')), isKnown: false };
  return { at: 'unknown', words: standings.unknown, isKnown: false };
}

/** First day of a day, month or year. */
function startOf(date: string): string {
  return `${date}-01-01`.slice(0, Math.max(10, date.length)).slice(0, 10);
}

import type { ReactNode } from 'react';
import { dayWords, instantWords } from './day-words.ts';

/** A day (or month, year, interval; EDTF) as people write it. */
export function Day({ value, short = false }: { readonly value: string; readonly short?: boolean }): ReactNode {
  return (
    <time dateTime={value} title={value}>
      {dayWords(value, short)}
    </time>
  );
}

/** An instant, in the time of this machine. */
export function Instant({ value }: { readonly value: string }): ReactNode {
  return (
    <time dateTime={value} title={value}>
      {instantWords(value)}
    </time>
  );
}

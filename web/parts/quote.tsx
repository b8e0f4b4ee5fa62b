import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { classes } from './class-names.ts';
import { directionOf } from './direction.ts';

export interface QuoteProps {
  readonly words: string;
  /** Id of the report. */
  readonly report: string;
  /** Place in the text of the report, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly entry?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  /** Words are set in full; else cut after a few lines. */
  readonly whole?: boolean;
  readonly className?: string;
}

/** The exact words, which lead to their place in the report. */
export function Quote({ words, report, start, end, entry, language, whole = true, className }: QuoteProps): ReactNode {
  return (
    <Link
      to="/reports/$id"
      params={{ id: report }}
      search={{ at: `${start}-${end}`, ...(entry !== undefined && { entry }) }}
      lang={language}
      dir={directionOf(language)}
      className={classes('font-serif decoration-edge decoration-1 underline-offset-4 hover:underline', !whole && 'line-clamp-3', className)}
    >
      {quoted(words)}
    </Link>
  );
}

/** Words in quotation marks; those that they bring along stay the only ones. */
function quoted(words: string): string {
  return `${/^["“„«‘]/u.test(words) ? '' : '“'}${words}${/["”“»’]$/u.test(words) ? '' : '”'}`;
}

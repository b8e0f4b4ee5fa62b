import type { ReactNode } from 'react';
import { messages } from '../../messages/inbox.ts';
import { classes } from '../../parts/class-names.ts';
import { Day } from '../../parts/day.tsx';
import { type Arrival, ArrivalTold } from './arrival.tsx';

export interface Row {
  readonly line: Arrival;
  /** The day on which it arrived, where it is the first of that day. */
  readonly day?: string;
}

/** Reports with the day before the first of each: days are those of this machine. */
export function withDays(lines: readonly Arrival[]): readonly Row[] {
  let before = '';
  return lines.map((line) => {
    const day = localDay(new Date(line.known));
    const row = day === before ? { line } : { line, day };
    before = day;
    return row;
  });
}

export function ArrivalRow({ row: { line, day }, isChosen }: { readonly row: Row; readonly isChosen: boolean }): ReactNode {
  return (
    <>
      {day !== undefined && (
        <h2 className="caps border-b border-line pt-5 pb-1">
          <DayOfArrival day={day} />
        </h2>
      )}
      <div className={classes('border-b border-l-2 border-b-line pl-3', isChosen ? 'border-l-accent bg-tint' : 'border-l-transparent')}>
        <ArrivalTold line={line} isChosen={isChosen} />
      </div>
    </>
  );
}

function DayOfArrival({ day }: { readonly day: string }): ReactNode {
  const now = new Date();
  const today = localDay(now);
  const yesterday = localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1));
  const name = day === today ? messages.today : day === yesterday ? messages.yesterday : undefined;
  return (
    <>
      {name !== undefined && `${name}, `}
      <Day value={day} />
    </>
  );
}

function localDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

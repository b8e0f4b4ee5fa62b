import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useQuestion } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { messages as words } from '../../messages/contact-words.ts';
import { messages } from '../../messages/contacts.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/class-names.ts';
import { ContactTold } from '../../parts/contact-told.tsx';
import { Failure } from '../../parts/failure.tsx';
import { given } from '../../parts/view-filters.tsx';
import { addDays, isoDay, monthAfter, monthName, weeksOf } from './month.ts';

type ContactLine = components['schemas']['ContactLine'];

interface CalendarProps {
  readonly query: {
    readonly desk?: string | undefined;
    readonly with?: string;
    readonly status?: string;
    readonly kind?: string;
    readonly asOf?: string | undefined;
  };
  /** Day chosen, ISO; its month is shown. */
  readonly day: string;
  readonly onChoose: (day: string) => void;
}

/** A month as a table of days: arrow keys go from day to day, Page Up and Page Down from month to month. */
export function Calendar({ query, day, onChoose }: CalendarProps): ReactNode {
  const frame = useRef<HTMLTableElement>(null);
  const month = day.slice(0, 7);
  const weeks = weeksOf(month);
  const { data, issue, again } = useQuestion('/contacts', {
    params: { query: given({ ...query, from: weeks[0]?.[0], to: weeks.at(-1)?.at(-1), limit: 500 }) as never },
  });
  const items = data?.items ?? [];
  const on = (one: string): readonly ContactLine[] => items.filter((line) => line.day <= one && line.lastDay >= one && spanOf(line) <= 14);
  const go = (to: string): void => {
    onChoose(to);
    requestAnimationFrame(() => frame.current?.querySelector<HTMLButtonElement>(`[data-day="${to}"]`)?.focus());
  };
  const pressed = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const months = { PageUp: -1, PageDown: 1 }[event.key];
    if (step === undefined && months === undefined) return;
    event.preventDefault();
    go(step !== undefined ? isoDay(addDays(new Date(`${day}T00:00:00Z`), step)) : `${monthAfter(month, months as number)}-01`);
  };
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <Button small aria-label={messages.before} onClick={() => onChoose(`${monthAfter(month, -1)}-01`)}>
          <span aria-hidden="true">←</span>
        </Button>
        <h2 className="min-w-44 text-center font-serif text-xl" aria-live="polite">
          {monthName(month)}
        </h2>
        <Button small aria-label={messages.after} onClick={() => onChoose(`${monthAfter(month, 1)}-01`)}>
          <span aria-hidden="true">→</span>
        </Button>
        <Button small onClick={() => onChoose(isoDay(new Date()))}>
          {messages.today}
        </Button>
      </div>
      {issue !== undefined && <Failure issue={issue} again={again} />}
      <table ref={frame} aria-label={messages.month(monthName(month))} className="w-full table-fixed border-collapse" onKeyDown={pressed}>
        <thead>
          <tr>
            {messages.weekdays.map((name, at) => (
              <th key={name} scope="col" abbr={name} className="caps pb-1 text-left">
                {messages.shortWeekdays[at]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <td key={one} className="h-16 border border-line p-0 align-top sm:h-24">
                  <button
                    type="button"
                    data-day={one}
                    tabIndex={one === day ? 0 : -1}
                    aria-pressed={one === day}
                    onClick={() => onChoose(one)}
                    className={classes(
                      'flex h-full w-full flex-col items-start overflow-hidden p-1 text-left text-sm hover:bg-tint',
                      one === day && 'bg-tint',
                      one.slice(0, 7) !== month && 'text-soft',
                    )}
                  >
                    <span className="figures">
                      {Number(one.slice(8))}
                      <span className="sr-only"> {monthName(one.slice(0, 7))}</span>
                    </span>
                    <DayContacts lines={on(one)} />
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <section aria-live="polite" className="mt-6 divide-y divide-line">
        {on(day).length === 0 && <p className="text-soft">{messages.chooseDay}</p>}
        {on(day).map((line) => (
          <ContactTold key={line.id} line={line} />
        ))}
      </section>
    </>
  );
}

/** Days from the first to the last: a contact of which only the month is known belongs on no day. */
function spanOf({ day, lastDay }: ContactLine): number {
  return (Date.parse(lastDay) - Date.parse(day)) / 86_400_000;
}

function DayContacts({ lines }: { readonly lines: readonly ContactLine[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <>
      <span className="sr-only">: {messages.onDay(lines.length)}</span>
      <span aria-hidden="true" className="w-full">
        {lines.slice(0, 3).map((line) => (
          <span key={line.id} className="block truncate">
            {words.signs[line.status]}
            <span className="hidden sm:inline">
              {' '}
              {words.kinds[line.kind]}: {line.participants.map(({ name }) => name).join(', ')}
            </span>
          </span>
        ))}
        {lines.length > 3 && <span className="block text-soft">+ {lines.length - 3}</span>}
      </span>
    </>
  );
}

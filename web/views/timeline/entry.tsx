import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { messages as contact } from '../../messages/contact-words.ts';
import { messages } from '../../messages/timeline.ts';
import { classes } from '../../parts/class-names.ts';
import { ContactTold } from '../../parts/contact-told.tsx';
import { Day } from '../../parts/day.tsx';
import { StatementTold } from '../../parts/statement-told.tsx';
import type { Row } from './rows.ts';
import type { TimelineLine } from './walk.ts';

/** The beginning of a month. */
export function Month({ month }: { readonly month: string }): ReactNode {
  return (
    <h2 className="border-b border-line pt-8 pb-1 font-serif text-xl">
      <Day value={month} />
    </h2>
  );
}

/** A line beside the rail of days, on which its day is told once. */
export function Entry({ row }: { readonly row: Extract<Row, { readonly row: 'line' }> }): ReactNode {
  const { line, day, isFirst, at } = row;
  return (
    <div data-line={at} tabIndex={-1} className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 sm:grid-cols-[8.5rem_2rem_minmax(0,1fr)]">
      <div className={classes('col-span-2 pt-3 text-sm text-soft sm:col-span-1 sm:text-right', !isFirst && 'hidden sm:block')}>
        {isFirst ? <Day value={day} short /> : <span className="sr-only">{day}</span>}
      </div>
      <div aria-hidden="true" className="relative flex justify-center">
        <span className="absolute inset-y-0 w-px bg-line" />
        <span
          className="relative mt-3.5 flex size-6 items-center justify-center rounded-full bg-page text-accent print:bg-white"
          title={messages.rail[line.line]}
        >
          {line.line === 'contact' ? contact.signs[line.status] : messages.signs[line.line]}
        </span>
      </div>
      <div className="min-w-0">
        {line.line === 'contact' && <ContactTold line={line} />}
        {line.line === 'signed' && <Signed line={line} />}
        {line.line === 'statement' && <Statement line={line} />}
      </div>
    </div>
  );
}

/** What several reports have with the same words stands once; the others are a click away. */
function Statement({ line }: { readonly line: Extract<TimelineLine, { readonly line: 'statement' }> }): ReactNode {
  const [first, ...others] = line.sources;
  return (
    <>
      {first !== undefined && <StatementTold item={{ ...first, corroboration: line.corroboration }} />}
      {others.length > 0 && (
        <details className="pb-2 text-sm">
          <summary className="min-h-6 text-accent">{messages.others(others.length)}</summary>
          {others.map((item) => (
            <StatementTold key={item.id} item={item} />
          ))}
        </details>
      )}
    </>
  );
}

function Signed({ line }: { readonly line: Extract<TimelineLine, { readonly line: 'signed' }> }): ReactNode {
  return (
    <article className="py-3">
      <h3>
        <Link to="/register" search={{ agreement: line.id }} className="font-semibold decoration-edge underline-offset-4 hover:underline">
          {messages.signed(line.known.names[0] ?? line.id)}
        </Link>
      </h3>
      <p className="mt-1 text-sm text-soft">
        {messages.fromRegister} · {messages.signedReports(line.reports)}
      </p>
    </article>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { components } from '../../api/schema.generated.ts';
import { messages } from '../../messages/inbox.ts';
import { messages as shared } from '../../messages/parts.ts';
import { Badge } from '../../parts/badge.tsx';
import { Day } from '../../parts/day.tsx';
import { directionOf } from '../../parts/direction.ts';

export type Arrival = components['schemas']['ArrivalLine'];
type Copy = Arrival['copies'][number];

/** A report that arrived, its copies folded beneath it. */
export function ArrivalTold({ line, isChosen }: { readonly line: Arrival; readonly isChosen: boolean }): ReactNode {
  const { copies } = line;
  return (
    <article className="py-2.5" aria-current={isChosen || undefined}>
      <h3>
        <Title line={line} className="font-serif text-lg leading-snug" />
      </h3>
      <Particulars line={line} />
      {copies.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="min-h-6 text-accent">{messages.copies(copies.length)}</summary>
          <ul className="mt-1 space-y-2 border-l border-line pl-4">
            {copies.map((copy) => (
              <li key={copy.report.id}>
                <Title line={copy} className="font-serif" />
                <Particulars line={copy} />
                {copy.reason !== undefined && <p className="text-soft">{copy.reason}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function Title({ line: { report, name, language }, className }: { readonly line: Arrival | Copy; readonly className: string }): ReactNode {
  return (
    <Link
      to="/reports/$id"
      params={{ id: report.id }}
      className={`${className} decoration-edge decoration-1 underline-offset-4 hover:underline`}
      lang={report.title === undefined ? undefined : language}
      dir={directionOf(language)}
    >
      {report.title ?? (name === '' ? shared.untitled : name)}
    </Link>
  );
}

function Particulars({ line }: { readonly line: Arrival | Copy }): ReactNode {
  const { report, origin, entries, waiting, revises, revised, unread } = line;
  return (
    <>
      <p className="mt-0.5 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-soft">
        <span dir="auto">{report.outlet ?? shared.unnamedOutlet}</span>
        {report.published !== undefined && <Day value={report.published.slice(0, 10)} short />}
        <span>{messages.origins[origin]}</span>
        {unread === undefined ? (
          <>
            <span className="figures">{messages.entries(entries)}</span>
            <span className={waiting > 0 ? 'figures font-medium text-ink' : 'figures'}>{messages.waits(waiting)}</span>
          </>
        ) : (
          <Badge look="warn">{messages.unread}</Badge>
        )}
        {report.mark !== undefined && <Badge look="warn">{shared.marks[report.mark] ?? report.mark}</Badge>}
        {revises !== undefined && <Badge>{messages.revises}</Badge>}
        {revised !== undefined && <Badge>{messages.revised}</Badge>}
      </p>
      {unread !== undefined && (
        <p className="mt-0.5 text-sm">
          {unread.message} <span className="text-soft">{unread.remedy}</span>
        </p>
      )}
    </>
  );
}

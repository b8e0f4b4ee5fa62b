import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { components } from '../../api/schema.generated.ts';
import { messages } from '../../messages/inbox.ts';
import { messages as shared } from '../../messages/parts.ts';
import { Badge } from '../../parts/badge.tsx';

export type Arrival = components['schemas']['ArrivalLine'];
type Copy = Arrival['copies'][number];

/** A report that arrived, its copies folded beneath it. */
export function ArrivalTold({ line }: { readonly line: Arrival }): ReactNode {
  const { copies } = line;
  return (
    <article className="border-b border-line py-2.5">
      <Head line={line} />
      {copies.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="min-h-6 text-accent">{messages.copies(copies.length)}</summary>
          <ul className="mt-1 space-y-1 border-l border-line pl-4">
            {copies.map((copy) => (
              <li key={copy.report.id}>
                <Head line={copy} />
                {copy.reason !== undefined && <p className="text-soft">{copy.reason}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function Head({
  line: { report, name, origin, entries, waiting, revises, revised, unread },
}: {
  readonly line: Omit<Arrival, 'copies'> | Copy;
}): ReactNode {
  return (
    <>
      <h3>
        <Link
          to="/reports/$id"
          params={{ id: report.id }}
          className="font-serif text-lg leading-snug decoration-edge underline-offset-4 hover:underline"
          dir="auto"
        >
          {report.title ?? (name === '' ? shared.untitled : name)}
        </Link>
      </h3>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        <span>{report.outlet ?? shared.unnamedOutlet}</span>
        <span>{messages.origins[origin]}</span>
        {unread === undefined ? (
          <>
            <span className="figures">{messages.entries(entries)}</span>
            <span className="figures">{messages.waits(waiting)}</span>
          </>
        ) : (
          <>
            <Badge look="warn">{messages.unread}</Badge>
            <span>
              {unread.message} {unread.remedy}
            </span>
          </>
        )}
        {revises !== undefined && <Badge>{messages.revises}</Badge>}
        {revised !== undefined && <Badge>{messages.revised}</Badge>}
      </p>
    </>
  );
}

import type { ReactNode } from 'react';
import { messages } from '../../messages/briefs.ts';
import { messages as shared } from '../../messages/parts.ts';
import { Day } from '../../parts/day.tsx';
import type { Brief } from './brief.ts';

/** What a brief rests on: reports, outlets, days, and how much of it a person has looked at. */
export function Coverage({ coverage }: { readonly coverage: Brief['coverage'] }): ReactNode {
  const { reports, outlets, origins, from, to, entries, accepted, unreviewed, leftOut } = coverage;
  return (
    <section aria-labelledby="coverage" className="mt-10 border-t border-line pt-4">
      <h2 id="coverage" className="mb-2 font-serif text-xl">
        {messages.coverageTitle}
      </h2>
      <ul className="max-w-prose space-y-1 text-soft">
        <li>
          {messages.rests(reports, outlets, origins)}
          {from !== undefined && to !== undefined && (
            <>
              {`, ${messages.from} `}
              <Day value={from} /> {messages.to} <Day value={to} />
            </>
          )}
          .
        </li>
        <li>
          {messages.accepted(accepted, entries)} {messages.unreviewed(unreviewed, entries)}
        </li>
        {leftOut.map(({ mark, entries: count }) => (
          <li key={mark}>{messages.leftOut(count, shared.marks[mark] ?? mark)}</li>
        ))}
      </ul>
    </section>
  );
}

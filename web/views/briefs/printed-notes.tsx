import type { ReactNode } from 'react';
import { messages } from '../../messages/briefs.ts';
import { type Brief, linesOf } from './brief.ts';
import { Sources } from './note.tsx';
import type { ReportRef } from './sources.ts';

/** The sources of all lines, at the end of the paper. */
export function PrintedNotes({ brief, reports }: { readonly brief: Brief; readonly reports: ReadonlyMap<string, ReportRef> }): ReactNode {
  const noted = linesOf(brief).filter(({ note }) => note !== undefined);
  if (noted.length === 0) return null;
  return (
    <section className="hidden print:mt-6 print:block">
      <h2 className="mb-2 font-serif text-xl">{messages.notes}</h2>
      <ol className="list-decimal space-y-2 pl-6 text-sm">
        {noted.map(({ line }) => (
          <li key={line.id}>
            <Sources cites={line.cites} reports={reports} />
          </li>
        ))}
      </ol>
    </section>
  );
}

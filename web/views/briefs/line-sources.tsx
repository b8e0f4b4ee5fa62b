import type { ReactNode } from 'react';
import { messages } from '../../messages/briefs.ts';
import { useMedia, WIDE } from '../../parts/media.ts';
import type { Cite } from './brief.ts';
import { Sources } from './note.tsx';
import type { ReportRef } from './sources.ts';

interface LineSourcesProps {
  readonly number: number;
  readonly cites: readonly Cite[];
  readonly reports: ReadonlyMap<string, ReportRef>;
}

/** The source of a line: in the margin where there is room, else folded beneath the line. On paper it stands with the others at the end. */
export function LineSources({ number, cites, reports }: LineSourcesProps): ReactNode {
  const isWide = useMedia(WIDE);
  const place = 'scroll-mt-20 target:bg-tint';
  if (isWide)
    return (
      <aside
        id={`source-${number}`}
        aria-label={messages.toNote(number)}
        className={`no-print min-w-0 border-t border-line pt-1.5 text-sm leading-snug ${place}`}
      >
        <span aria-hidden="true" className="figures float-left mr-2 text-xs font-semibold text-accent">
          {number}
        </span>
        <Sources cites={cites} reports={reports} />
      </aside>
    );
  return (
    <details id={`source-${number}`} className={`no-print mt-1 text-sm ${place}`}>
      <summary className="min-h-6 text-accent">{messages.toNote(number)}</summary>
      <div className="mt-1 border-l border-line pl-3">
        <Sources cites={cites} reports={reports} />
      </div>
    </details>
  );
}

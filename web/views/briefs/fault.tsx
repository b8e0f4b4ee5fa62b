import type { ReactNode } from 'react';
import { messages } from '../../messages/briefs.ts';
import type { LineFault } from './faults.ts';

/** Which word of a line no evidence bears, why, and what to do. */
export function Fault({ fault: { issue, word, why }, id }: { readonly fault: LineFault; readonly id?: string }): ReactNode {
  return (
    <div id={id} className="my-2 max-w-prose border-l-4 border-wrong bg-sheet px-3 py-2 text-sm">
      {word === undefined ? (
        <p className="font-semibold">{issue.message}</p>
      ) : (
        <p>
          <span className="font-semibold">{messages.lacks}</span>{' '}
          <q className="font-serif font-semibold text-wrong" dir="auto">
            {word}
          </q>
          {why !== undefined && <span>: {why}</span>}
        </p>
      )}
      <p className="mt-1 text-soft">{issue.remedy}</p>
    </div>
  );
}

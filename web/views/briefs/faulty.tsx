import type { ReactNode } from 'react';
import { messages } from '../../messages/briefs.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import type { PlacedLine } from './brief.ts';
import type { Faults } from './faults.ts';

interface FaultyProps {
  readonly faults: Faults;
  readonly lines: readonly PlacedLine[];
  readonly onLine: (id: string) => void;
}

/** Says at the head of a brief which of its lines no longer hold. */
export function Faulty({ faults, lines, onLine }: FaultyProps): ReactNode {
  const wrong = lines.filter(({ line }) => faults.lines.has(line.id));
  return (
    <div role="status" className="no-print">
      {wrong.length > 0 && (
        <div className="mb-6 max-w-prose border-l-4 border-wrong bg-sheet px-4 py-3">
          <p className="font-semibold">{messages.cannotStand(wrong.length)}</p>
          <p className="mt-1">{messages.cannotStandHint}</p>
          <p className="mt-2 flex flex-wrap gap-2">
            {wrong.map(({ line, number }) => (
              <Button key={line.id} small onClick={() => onLine(line.id)}>
                {messages.toLine(number)}
              </Button>
            ))}
          </p>
        </div>
      )}
      {faults.others.map((issue) => (
        <Failure key={issue.message} issue={issue} />
      ))}
    </div>
  );
}

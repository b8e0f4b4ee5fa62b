import type { ReactNode, RefObject } from 'react';
import { messages as all } from '../../messages/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { lineOf, spanOfLine } from './desk-places.ts';
import type { DeskCheck } from './use-desk-check.ts';

const messages = all.desks;

interface FaultListProps {
  readonly check: DeskCheck;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
}

/** What is wrong with a desk file, each with its line and what to do. */
export function FaultList({ check: { issues, checking, issue }, field, text }: FaultListProps): ReactNode {
  const goTo = (line: number): void => {
    const { current } = field;
    if (current === null) return;
    const { start, end } = spanOfLine(text, line);
    current.focus();
    current.setSelectionRange(start, end);
    const height = Number.parseFloat(getComputedStyle(current).lineHeight);
    current.scrollTop = Math.max(0, (line - 6) * height);
  };
  return (
    <div className="mt-2">
      <p role="status" className="min-h-6 text-sm">
        {issues === undefined || (checking && issues.length === 0) ? (
          <span className="text-soft">{messages.checking}</span>
        ) : issues.length === 0 ? (
          <span className="text-good">
            <span aria-hidden="true">✓ </span>
            {messages.fine}
          </span>
        ) : (
          <span className="font-semibold text-wrong">{messages.wrong(issues.length)}</span>
        )}
      </p>
      {issue !== undefined && <Failure issue={issue} />}
      {issues !== undefined && issues.length > 0 && (
        <ul className="mt-1 divide-y divide-line border-l-4 border-wrong bg-sheet">
          {issues.map((one) => (
            <li key={`${one.given}-${one.message}`} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-3 py-2 text-sm">
              <Button small onClick={() => goTo(lineOf(one))}>
                {messages.line(lineOf(one))}
              </Button>
              <span className="min-w-0 flex-1 basis-60">
                {one.message} <span className="text-soft">{one.remedy}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

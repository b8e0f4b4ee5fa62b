import type { ReactNode } from 'react';
import type { Issue } from '../../api/issue.ts';
import { messages } from '../../messages/briefs.ts';
import { Failure } from '../../parts/failure.tsx';
import type { Edit, KeptBrief } from './brief.ts';
import { useCheck } from './checking.ts';
import { Fault } from './fault.tsx';
import { faultsIn, type LineFault } from './faults.ts';

interface VerdictProps {
  readonly state: 'checking' | 'holds' | 'lacks' | 'failed';
  readonly fault?: LineFault | undefined;
  readonly issue?: Issue | undefined;
}

/** Whether one line of a change would hold. */
export function useVerdict(
  kept: KeptBrief,
  change: Edit,
  line: string,
  { isWriting, enabled }: { readonly isWriting: boolean; readonly enabled: boolean },
): VerdictProps {
  const { faults, checking, issue } = useCheck(kept, change, enabled);
  if (issue !== undefined && !checking) return { state: 'failed', issue };
  if (isWriting || checking || faults === undefined) return { state: 'checking' };
  const fault = faultsIn(faults, [line]).lines.get(line);
  return fault === undefined ? { state: 'holds' } : { state: 'lacks', fault };
}

/** What the check says, told to screen readers as well. */
export function Verdict({ state, fault, issue }: VerdictProps): ReactNode {
  return (
    <div role="status" className="min-h-7">
      {state === 'checking' && <p className="mt-1 text-sm text-soft">{messages.checking}</p>}
      {state === 'holds' && (
        <p className="mt-1 text-sm text-good">
          <span aria-hidden="true">✓ </span>
          {messages.holds}
        </p>
      )}
      {state === 'lacks' && fault !== undefined && <Fault fault={fault} />}
      {state === 'failed' && issue !== undefined && <Failure issue={issue} />}
    </div>
  );
}

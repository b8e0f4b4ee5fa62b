import type { ReactNode } from 'react';
import type { Issue } from '../api/issue.ts';
import { messages } from '../messages/parts.ts';
import { Button } from './button.tsx';

/** What went wrong, with what, and what to do about it. */
export function Failure({ issue, again }: { readonly issue: Issue; readonly again?: (() => void) | undefined }): ReactNode {
  return (
    <div role="alert" className="my-6 max-w-prose border-l-4 border-wrong bg-sheet px-4 py-3">
      <p className="font-semibold">{issue.message}</p>
      {issue.given !== undefined && <p className="mt-1 break-all font-mono text-sm text-soft">{issue.given}</p>}
      <p className="mt-1">{issue.remedy}</p>
      <p className="mt-2 flex flex-wrap items-center gap-3 text-sm text-soft">
        {again !== undefined && <Button onClick={again}>{messages.again}</Button>}
        <code>{issue.code}</code>
      </p>
    </div>
  );
}

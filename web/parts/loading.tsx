import type { ReactNode } from 'react';
import { messages } from '../messages/parts.ts';

/** Something is on its way. Seen only where it takes longer than a blink. */
export function Loading({ label = messages.loading }: { readonly label?: string }): ReactNode {
  return (
    <div role="status" className="appear-late my-16 text-center text-soft">
      {label}
    </div>
  );
}

import type { ReactNode } from 'react';
import { messages } from '../../messages/sign-in.ts';

/** Why somebody who came back from the provider is not signed in. The code is looked up: nothing of the address is shown. */
export function ProviderProblem({ code }: { readonly code: string }): ReactNode {
  const [message, remedy] = Object.hasOwn(messages.problems, code)
    ? (messages.problems[code] ?? messages.problemElse)
    : messages.problemElse;
  return (
    <div role="alert" className="mb-6 border-l-4 border-wrong bg-sheet px-4 py-3">
      <p className="font-semibold">{messages.problemTitle}</p>
      <p className="mt-1">{message}</p>
      <p className="mt-1 text-soft">{remedy}</p>
    </div>
  );
}

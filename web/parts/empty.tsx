import type { ReactNode } from 'react';

/** There is nothing to show; what to do about it. */
export function Empty({
  title,
  hint,
  action,
}: {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className="mx-auto my-16 max-w-prose text-center">
      <p className="font-serif text-xl">{title}</p>
      {hint !== undefined && <div className="mt-2 text-soft">{hint}</div>}
      {action !== undefined && <div className="mt-5 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}

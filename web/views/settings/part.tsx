import { type ReactNode, useId } from 'react';

interface PartProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly tools?: ReactNode;
  readonly children?: ReactNode;
}

/** A page of the settings. */
export function Part({ title, lead, tools, children }: PartProps): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h2 id={id} className="font-serif text-2xl">
            {title}
          </h2>
          {lead !== undefined && <p className="max-w-prose text-soft">{lead}</p>}
        </div>
        {tools !== undefined && <div className="no-print flex flex-wrap items-center gap-3">{tools}</div>}
      </div>
      {children}
    </section>
  );
}

/** A part within one, under a line. */
export function Subpart({ title, lead, tools, children }: PartProps): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8 border-t border-line pt-4">
      <div className="mb-2 flex flex-wrap items-end justify-between gap-3">
        <h3 id={id} className="font-serif text-xl">
          {title}
        </h3>
        {tools}
      </div>
      {lead !== undefined && <p className="mb-3 max-w-prose text-soft">{lead}</p>}
      {children}
    </section>
  );
}

/** What is called what. */
export function Facts({ of }: { readonly of: readonly (readonly [name: string, value: ReactNode])[] }): ReactNode {
  return (
    <dl className="grid max-w-prose gap-x-6 gap-y-1 sm:grid-cols-[12rem_minmax(0,1fr)]">
      {of.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="figures mb-2 min-w-0 break-words sm:mb-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

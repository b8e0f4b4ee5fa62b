import type { ReactNode } from 'react';
import { classes } from './class-names.ts';
import { useTitle } from './use-title.ts';

export interface PageProps {
  readonly title: string;
  /** A sentence on what is seen here. */
  readonly lead?: ReactNode;
  /** Filters and buttons, beside the title where there is room. */
  readonly tools?: ReactNode;
  /** `wide` takes the whole width; `text` is a measure to read in. */
  readonly width?: 'text' | 'normal' | 'wide';
  readonly children?: ReactNode;
}

const WIDTHS = { text: 'max-w-3xl', normal: 'max-w-6xl', wide: 'max-w-none' } as const;

/** A view with its title, which is also that of the window; the shell tells screen readers of it. */
export function Page({ title, lead, tools, width = 'normal', children }: PageProps): ReactNode {
  useTitle(title);
  return (
    <div className={classes('mx-auto w-full px-4 pt-6 pb-24 sm:px-8 wide:pb-12', WIDTHS[width])}>
      <header className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-3 border-b border-line pb-4">
        <div className="min-w-0">
          <h1 className="font-serif text-3xl leading-tight">{title}</h1>
          {lead !== undefined && <div className="mt-1 max-w-prose text-soft">{lead}</div>}
        </div>
        {tools !== undefined && <div className="no-print flex flex-wrap items-end gap-3">{tools}</div>}
      </header>
      {children}
    </div>
  );
}

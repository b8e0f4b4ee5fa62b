import type { ReactNode } from 'react';
import { messages } from '../messages/view-filters.ts';
import { RecordAsOf } from './record-as-of.tsx';
import { TextFilter } from './text-filter.tsx';

interface Days {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly asOf: string | undefined;
}

interface ViewFiltersProps extends Days {
  readonly onChange: (change: Partial<Days>) => void;
  /** Fields of the view's own, before the days. */
  readonly children?: ReactNode;
  /** The view has no stretch of days. */
  readonly asOfAlone?: boolean;
}

/** What narrows a view that has time: its own fields, a stretch of days, the day as of which the record is seen. */
export function ViewFilters({ from, to, asOf, onChange, children, asOfAlone = false }: ViewFiltersProps): ReactNode {
  const day = (value: string): string | undefined => (value === '' ? undefined : value);
  return (
    <search aria-label={messages.label} className="no-print mb-6 flex flex-wrap items-end gap-x-4 gap-y-3">
      {children}
      {!asOfAlone && (
        <>
          <TextFilter type="date" label={messages.from} value={from ?? ''} onChange={(value) => onChange({ from: day(value) })} />
          <TextFilter type="date" label={messages.to} value={to ?? ''} onChange={(value) => onChange({ to: day(value) })} />
        </>
      )}
      <RecordAsOf value={asOf} onChange={(value) => onChange({ asOf: value })} />
    </search>
  );
}

/** Leaves out what is not given, as the API wants it. */
export function given<T extends object>(query: T): { [K in keyof T]?: Exclude<T[K], undefined | ''> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== '')) as never;
}

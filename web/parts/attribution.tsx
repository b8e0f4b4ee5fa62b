import type { ReactNode } from 'react';
import { messages } from '../messages/parts.ts';
import { Day } from './day.tsx';

interface Dated {
  /** Absent where the report does not tell its day. */
  readonly published?: string | undefined;
  /** Day of publication, else of arrival. */
  readonly day: string;
}

interface AttributionProps {
  readonly report: Dated & { readonly outlet?: string | undefined; readonly title?: string | undefined };
  readonly titled?: boolean;
}

/** Which report it is from: outlet, day, title. */
export function Attribution({ report, titled = true }: AttributionProps): ReactNode {
  const { outlet, title } = report;
  return (
    <cite className="text-sm text-soft not-italic">
      {outlet ?? messages.unnamedOutlet}
      {', '}
      <ReportDay report={report} />
      {titled && title !== undefined && <>{` · ${title}`}</>}
    </cite>
  );
}

/** The day of a report; that of its arrival is never taken for it. */
export function ReportDay({ report: { published, day }, short = false }: { readonly report: Dated; readonly short?: boolean }): ReactNode {
  if (published !== undefined) return <Day value={published.slice(0, 10)} short={short} />;
  return (
    <>
      {messages.undated} <Day value={day} short />
    </>
  );
}

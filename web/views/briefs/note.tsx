import type { ReactNode } from 'react';
import { messages } from '../../messages/briefs.ts';
import { messages as shared } from '../../messages/parts.ts';
import { Day } from '../../parts/day.tsx';
import { Quote } from '../../parts/quote.tsx';
import type { Cite } from './brief.ts';
import type { ReportRef } from './sources.ts';

/** What a line rests on: outlet, title, day, address, and the exact words, each leading to its place. */
export function Sources({
  cites,
  reports,
}: {
  readonly cites: readonly Cite[];
  readonly reports: ReadonlyMap<string, ReportRef>;
}): ReactNode {
  return byReport(cites).map(([report, own]) => (
    <div key={report} className="mb-2 last:mb-0">
      <SourceHead report={reports.get(report)} />
      <ul className="mt-0.5 space-y-1">
        {own.map(({ entry, start, end, words }) => (
          <li key={`${entry}-${start}`}>
            <Quote words={words} report={report} start={start} end={end} entry={entry} whole={false} className="print:line-clamp-none" />
          </li>
        ))}
      </ul>
    </div>
  ));
}

function SourceHead({ report }: { readonly report: ReportRef | undefined }): ReactNode {
  if (report === undefined) return <p className="text-soft">{messages.sourcesLoading}</p>;
  const { outlet, title, published, url } = report;
  return (
    <p className="text-soft">
      <span className="font-medium text-ink" dir="auto">
        {outlet ?? shared.unnamedOutlet}
      </span>
      {title !== undefined && (
        <>
          {', '}
          <cite className="not-italic" dir="auto">
            {title}
          </cite>
        </>
      )}
      {', '}
      {published === undefined ? messages.undated : <Day value={published.slice(0, 10)} />}
      {isWeb(url) && (
        <>
          {' · '}
          <a className="link" href={url} target="_blank" rel="noreferrer noopener">
            {messages.openAddress}
          </a>
        </>
      )}
    </p>
  );
}

/** Only an address of the web is a link: a report may give anything for its address. */
function isWeb(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
}

function byReport(cites: readonly Cite[]): readonly (readonly [string, readonly Cite[]])[] {
  const all = new Map<string, Cite[]>();
  for (const cite of cites) all.set(cite.report, [...(all.get(cite.report) ?? []), cite]);
  return [...all];
}

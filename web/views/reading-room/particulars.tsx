import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { messages as parts } from '../../messages/parts.ts';
import { messages } from '../../messages/reading-room.ts';
import { ReportDay } from '../../parts/attribution.tsx';
import { Badge } from '../../parts/badge.tsx';
import { Day, Instant } from '../../parts/day.tsx';
import { Failure } from '../../parts/failure.tsx';
import { ReportMark } from './entry-mark.tsx';
import type { Report } from './report.ts';
import { useSelection } from './selection.ts';

/** Outlet, day, byline and origin of a report: what one looks at before one believes it. */
export function Particulars({ report, mayMark }: { readonly report: Report; readonly mayMark: boolean }): ReactNode {
  const { report: ref, byline, unread } = report;
  return (
    <div className="mb-6 flex max-w-[38rem] flex-col gap-1.5 border-b border-line pb-4">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{ref.outlet ?? messages.outletUnknown}</span>
        <span>
          <ReportDay report={ref} />
        </span>
        {byline !== undefined && <span className="text-soft">{messages.byline(byline)}</span>}
        {ref.mark !== undefined && <Badge look="warn">{parts.marks[ref.mark] ?? ref.mark}</Badge>}
      </p>
      <OriginLine report={report} />
      <Copies report={report} />
      <Revisions report={report} />
      {unread !== undefined && <Failure issue={unread} />}
      <details className="text-sm">
        <summary className="min-h-6 text-soft">{messages.about}</summary>
        <More report={report} />
        {mayMark && <ReportMark id={ref.id} mark={ref.mark} />}
      </details>
    </div>
  );
}

function OriginLine({ report: { origin } }: { readonly report: Report }): ReactNode {
  const selection = useSelection();
  const { kind, agency, outlet, ground, evidence } = origin;
  const who = [agency, outlet].filter((one) => one !== undefined).join(', ');
  const words = messages.originKinds[kind] ?? kind;
  const [first] = evidence;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-soft">
      {who === '' ? words : messages.originOf(words, who)}
      {ground !== undefined && ` (${messages.originGround(ground)})`}
      {first !== undefined && (
        <button type="button" className="link min-h-6" onClick={() => selection.pointTo(first)}>
          {messages.originWords}
        </button>
      )}
    </p>
  );
}

function Copies({ report: { copies } }: { readonly report: Report }): ReactNode {
  if (copies.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="min-h-6 text-soft">{messages.copies(copies.length)}</summary>
      <ul>
        {copies.map(({ report, reason }) => (
          <li key={report.id}>
            <Link to="/reports/$id" params={{ id: report.id }} search={{}} className="link">
              {report.title ?? report.id}
            </Link>
            {`, ${report.outlet ?? parts.unnamedOutlet}, `}
            <ReportDay report={report} short />
            {reason !== undefined && <span className="text-soft">{` (${reason})`}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Revisions({ report: { report, revisions } }: { readonly report: Report }): ReactNode {
  if (revisions.length === 0) return null;
  const isLast = revisions.at(-1)?.id === report.id;
  return (
    <div className="text-sm">
      {!isLast && <Badge look="warn">{messages.later}</Badge>}
      <details open={!isLast}>
        <summary className="min-h-6 text-soft">{messages.revisions(revisions.length)}</summary>
        <ol>
          {revisions.map(({ id, title, day }) => (
            <li key={id}>
              {id === report.id ? (
                <span>{`${title ?? id} (${messages.thisText})`}</span>
              ) : (
                <Link to="/reports/$id" params={{ id }} search={{}} className="link">
                  {title ?? id}
                </Link>
              )}
              {', '}
              <Day value={day} short />
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

function More({ report }: { readonly report: Report }): ReactNode {
  const { report: ref, page, section, language, from, known, reader, sha256, hasOriginal } = report;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [messages.address, ref.url === undefined ? undefined : <Address key="address" url={ref.url} />],
    [messages.foundAt, from],
    [messages.page, page],
    [messages.section, section],
    [messages.language, language === undefined ? undefined : languageName(language)],
    [messages.arrived, <Instant key="known" value={known} />],
    [messages.readBy, reader],
    [messages.fingerprint, <code key="sha256">{sha256}</code>],
    [
      messages.original,
      hasOriginal ? (
        <a key="original" className="link" href={`/api/v1/reports/${encodeURIComponent(ref.id)}/original`} download>
          {messages.download}
        </a>
      ) : undefined,
    ],
  ];
  return (
    <dl className="my-2 grid grid-cols-[9rem_minmax(0,1fr)] gap-x-3 gap-y-0.5">
      {rows.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** Leads out of the desk only where it is an address of the web. */
function Address({ url }: { readonly url: string }): ReactNode {
  return /^https?:\/\//i.test(url) ? (
    <a className="link" href={url} target="_blank" rel="noreferrer noopener">
      {url}
    </a>
  ) : (
    url
  );
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

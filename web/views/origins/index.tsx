import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuestion } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { messages } from '../../messages/origins.ts';
import { messages as shared } from '../../messages/parts.ts';
import { Attribution } from '../../parts/attribution.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { Quote } from '../../parts/quote.tsx';
import { TextFilter } from '../../parts/text-filter.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { given, ViewFilters } from '../../parts/view-filters.tsx';

type Answer = components['schemas']['Origins'];
type Ref = components['schemas']['ReportRef'];

/** Where reports come from: kinds of origin, who relays whom, stories that are one. */
export default function OriginsView(): ReactNode {
  const [{ outlet, asOf }, change] = useSearchState({ outlet: '', asOf: undefined });
  const { data, issue, loading, again } = useQuestion('/origins', { params: { query: given({ outlet, asOf, limit: 100 }) } });
  return (
    <Page title={messages.title} lead={messages.lead}>
      <ViewFilters from={undefined} to={undefined} asOf={asOf} onChange={({ asOf: day }) => change({ asOf: day })} asOfAlone>
        <TextFilter
          label={messages.outlet}
          placeholder={messages.outletHint}
          value={outlet}
          onChange={(value) => change({ outlet: value })}
        />
      </ViewFilters>
      {loading && <Loading label={messages.loading} />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {data?.reports === 0 && (
        <Empty
          title={messages.emptyTitle}
          hint={messages.emptyHint}
          action={
            <Link to="/read" className="link">
              {messages.add}
            </Link>
          }
        />
      )}
      {data !== undefined && data.reports > 0 && (
        <div className="space-y-10">
          <Kinds answer={data} />
          <Relays answer={data} />
          <Families answer={data} />
        </div>
      )}
    </Page>
  );
}

function Kinds({ answer: { reports, families, kinds } }: { readonly answer: Answer }): ReactNode {
  return (
    <section>
      <h2 className="font-serif text-xl">{messages.summary(reports, families)}</h2>
      <table className="mt-3" aria-label={messages.label}>
        <tbody>
          {kinds.map(({ origin, reports: count }) => (
            <tr key={origin}>
              <th scope="row" className="pr-6 text-left font-normal">
                {messages.kinds[origin]}
              </th>
              <td className="pr-4 text-right">{count}</td>
              <td aria-hidden="true" className="w-40 sm:w-64">
                <span className="block h-2 bg-accent" style={{ width: `${(100 * count) / Math.max(1, reports)}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Relays({ answer: { relays } }: { readonly answer: Answer }): ReactNode {
  const { columns } = messages;
  return (
    <section>
      <h2 className="font-serif text-xl">{messages.relays}</h2>
      {relays.length === 0 ? (
        <p className="py-2 text-soft">{messages.noRelays}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        <section className="overflow-x-auto" tabIndex={0} aria-label={messages.relays}>
          <table className="w-full min-w-[40rem] border-collapse text-left">
            <thead className="caps">
              <tr>
                {Object.values(columns).map((name) => (
                  <th key={name} scope="col" className="border-b border-line py-1 pr-4">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {relays.map(({ outlet, how, from, reports, examples }) => (
                <tr key={`${outlet} ${how} ${from}`} className="border-b border-line align-top">
                  <td className="py-1.5 pr-4">{outlet}</td>
                  <td className="py-1.5 pr-4 text-soft">{messages.how[how]}</td>
                  <td className="py-1.5 pr-4">{from}</td>
                  <td className="py-1.5 pr-4 text-right">{reports}</td>
                  <td className="py-1.5">
                    {examples.slice(0, 2).map(({ report, words }) =>
                      words.slice(0, 1).map((one) => (
                        <p key={`${report.id} ${one.start}`}>
                          <Quote words={one.words} report={report.id} start={one.start} end={one.end} />
                        </p>
                      )),
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Families({ answer: { largest } }: { readonly answer: Answer }): ReactNode {
  const families = largest.filter(({ members }) => members.length > 1);
  return (
    <section>
      <h2 className="font-serif text-xl">{messages.families}</h2>
      {families.length === 0 && <p className="py-2 text-soft">{messages.noFamilies}</p>}
      <ul className="divide-y divide-line">
        {families.map(({ head, members }) => (
          <li key={head.id} className="py-2">
            <details>
              <summary className="min-h-6">
                <ReportLink report={head} /> <span className="text-sm text-soft">{messages.members(members.length)}</span>
              </summary>
              <ul className="mt-1 ml-4 space-y-1 border-l border-line pl-4">
                {members.map(({ report, origin, reason }) => (
                  <li key={report.id}>
                    <ReportLink report={report} />{' '}
                    <span className="text-sm text-soft">
                      {messages.kinds[origin]}
                      {reason !== undefined && ` · ${reason}`}
                      {report.id === head.id && ` · ${messages.first}`}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReportLink({ report }: { readonly report: Ref }): ReactNode {
  const { id, title } = report;
  return (
    <>
      <Link to="/reports/$id" params={{ id }} className="decoration-edge underline-offset-4 hover:underline" dir="auto">
        {title ?? shared.untitled}
      </Link>{' '}
      <Attribution report={report} titled={false} />
    </>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuestion } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages as all } from '../../messages/settings.ts';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { TextFilter } from '../../parts/text-filter.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { Part } from './part.tsx';

const messages = all.outlets;

/** What the desk calls reports of no named outlet. */
const UNNAMED = 'unknown';

type Relay = components['schemas']['Relay'];

/** What the record knows of the press. */
export function OutletSettings(): ReactNode {
  const [{ outlet }, change] = useSearchState({ outlet: '' });
  const status = useQuestion('/status');
  const origins = useQuestion('/origins', { params: { query: { limit: 200 } } });
  const about = useQuestion('/about');
  const outlets = status.data?.outlets ?? [];
  const shown = outlets.filter(({ value }) => value.toLowerCase().includes(outlet.trim().toLowerCase()));
  const relays = origins.data?.relays ?? [];
  return (
    <Part title={messages.title} lead={messages.lead}>
      {status.loading && <Loading />}
      {status.issue !== undefined && <Failure issue={status.issue} again={status.again} />}
      {origins.issue !== undefined && <Failure issue={origins.issue} again={origins.again} />}
      {status.data !== undefined && outlets.length === 0 && <Empty title={messages.emptyTitle} hint={messages.emptyHint} />}
      {outlets.length > 0 && (
        <>
          <TextFilter
            type="search"
            label={messages.find}
            value={outlet}
            onChange={(value) => change({ outlet: value })}
            className="mb-4 max-w-sm"
          />
          {shown.length === 0 ? <p className="text-soft">{messages.none}</p> : <OutletTable outlets={shown} relays={relays} />}
        </>
      )}
      {about.data !== undefined && <p className="mt-6 text-sm text-soft">{messages.known(about.data.data.outlets)}</p>}
    </Part>
  );
}

interface OutletTableProps {
  readonly outlets: readonly { readonly value: string; readonly count: number }[];
  readonly relays: readonly Relay[];
}

function OutletTable({ outlets, relays }: OutletTableProps): ReactNode {
  return (
    <table className="w-full border-collapse text-left" aria-label={messages.table}>
      <thead>
        <tr className="border-b border-line text-sm text-soft">
          <th scope="col" className="py-1 pr-4 font-medium">
            {messages.outlet}
          </th>
          <th scope="col" className="py-1 pr-4 text-right font-medium">
            {messages.reports}
          </th>
          <th scope="col" className="hidden py-1 pr-4 font-medium sm:table-cell">
            {messages.from}
          </th>
          <th scope="col" className="hidden py-1 font-medium sm:table-cell">
            {messages.to}
          </th>
        </tr>
      </thead>
      <tbody>
        {outlets.map(({ value, count }) => (
          <tr key={value} className="border-b border-line align-baseline">
            <th scope="row" className="py-2 pr-4 font-normal">
              {value === UNNAMED ? (
                <span className="text-soft">{shared.unnamedOutlet}</span>
              ) : (
                <Link
                  to="/"
                  search={{ outlet: value }}
                  className="font-serif text-lg decoration-edge underline-offset-4 hover:underline"
                  dir="auto"
                >
                  {value}
                </Link>
              )}
            </th>
            <td className="py-2 pr-4 text-right">{count}</td>
            <td className="hidden py-2 pr-4 text-sm text-soft sm:table-cell">
              {namesOf(relays.filter((one) => one.outlet === value).map(({ from, reports }) => ({ name: from, reports })))}
            </td>
            <td className="hidden py-2 text-sm text-soft sm:table-cell">
              {namesOf(relays.filter((one) => one.from === value).map(({ outlet, reports }) => ({ name: outlet, reports })))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function namesOf(of: readonly { readonly name: string; readonly reports: number }[]): string {
  return of.map(({ name, reports }) => `${name} (${reports})`).join(', ');
}

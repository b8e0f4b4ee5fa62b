import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLongQuestion } from '../../api/question.ts';
import { useDesk } from '../../app/desk.ts';
import { messages } from '../../messages/register.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/class-names.ts';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { TextFilter } from '../../parts/text-filter.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { given, ViewFilters } from '../../parts/view-filters.tsx';
import { Agreement, type AgreementLine, agreementName, partyNames } from './agreement.tsx';

/** Agreements, with what holds under them as of a day and who wants what changed. */
export default function RegisterView(): ReactNode {
  const [{ agreement, find, asOf }, change] = useSearchState({ agreement: undefined, find: '', asOf: undefined });
  const { desk } = useDesk();
  const { items, issue, loading, again, more, hasMore } = useLongQuestion('/register', {
    params: { query: given({ desk, asOf, limit: 100 }) },
  });
  const wanted = find.toLowerCase();
  const shown = items.filter((one) => [agreementName(one), ...partyNames(one)].some((name) => name.toLowerCase().includes(wanted)));
  const open = items.find(({ id }) => id === agreement) ?? shown[0];
  return (
    <Page title={messages.title} lead={messages.lead}>
      <ViewFilters from={undefined} to={undefined} asOf={asOf} onChange={({ asOf: day }) => change({ asOf: day })} asOfAlone>
        <TextFilter
          type="search"
          label={messages.find}
          placeholder={messages.findHint}
          value={find}
          onChange={(value) => change({ find: value })}
        />
      </ViewFilters>
      {loading && <Loading label={messages.loading} />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {!loading && issue === undefined && shown.length === 0 && (
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
      {open !== undefined && (
        <div className="grid gap-8 wide:grid-cols-[18rem_minmax(0,1fr)]">
          <nav aria-label={messages.all} className="no-print max-h-80 overflow-y-auto wide:max-h-none">
            <ul className="divide-y divide-line border-y border-line">
              {shown.map((one) => (
                <ListedAgreement key={one.id} line={one} isOpen={one.id === open.id} />
              ))}
            </ul>
            {hasMore && (
              <Button className="mt-3 w-full" onClick={more}>
                {messages.more}
              </Button>
            )}
          </nav>
          <Agreement line={open} />
        </div>
      )}
    </Page>
  );
}

function ListedAgreement({ line, isOpen }: { readonly line: AgreementLine; readonly isOpen: boolean }): ReactNode {
  return (
    <li>
      <Link
        to="/register"
        search={(old: object) => ({ ...old, agreement: line.id })}
        aria-current={isOpen ? 'true' : undefined}
        className={classes('block px-2 py-2 hover:bg-tint', isOpen && 'bg-tint font-semibold')}
      >
        {agreementName(line)}
        <span className="block text-sm font-normal text-soft">{partyNames(line).join(', ')}</span>
      </Link>
    </li>
  );
}

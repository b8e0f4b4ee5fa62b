import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLongQuestion, useQuestion } from '../../api/question.ts';
import { useDesk } from '../../app/desk.ts';
import { messages } from '../../messages/register.ts';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Choice } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useMedia, WIDE } from '../../parts/media.ts';
import { Page } from '../../parts/page.tsx';
import { RecordAsOf } from '../../parts/record-as-of.tsx';
import { TextFilter } from '../../parts/text-filter.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { given } from '../../parts/view-filters.tsx';
import { Agreement } from './agreement.tsx';
import { AgreementList } from './agreement-list.tsx';
import { type AgreementLine, partiesOf } from './agreement-words.ts';

/** Agreements, with what is reported as in force under them as of a day and who wants what changed. */
export default function RegisterView(): ReactNode {
  const [state, change] = useSearchState({ agreement: undefined, find: '', party: '', asOf: undefined });
  const { agreement, find, party, asOf } = state;
  const { desk } = useDesk();
  const isWide = useMedia(WIDE);
  const asked = useLongQuestion('/register', { params: { query: given({ desk, asOf, agreement: find, limit: 40 }) } });
  const { items, issue, loading, again, more, hasMore } = asked;
  const shown = party === '' ? items : items.filter((one) => partiesOf(one).some(({ name }) => name === party));
  const chosen = agreement ?? (isWide ? shown[0]?.id : undefined);
  const one = useOne(chosen, items, asOf);
  const isOpen = chosen !== undefined;
  return (
    <Page title={messages.title} lead={messages.lead}>
      <search aria-label={messages.filters} className="no-print mb-6 flex flex-wrap items-end gap-x-4 gap-y-3">
        <TextFilter
          type="search"
          label={messages.find}
          placeholder={messages.findHint}
          value={find}
          onChange={(value) => change({ find: value, agreement: undefined })}
        />
        <Parties lines={items} value={party} onChange={(value) => change({ party: value, agreement: undefined })} />
        <RecordAsOf value={asOf} onChange={(day) => change({ asOf: day })} />
      </search>
      {loading && <Loading label={messages.loading} />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {!loading && issue === undefined && shown.length === 0 && !isOpen && <Nothing />}
      {(shown.length > 0 || isOpen) && (
        <div className="gap-10 wide:grid wide:grid-cols-[17rem_minmax(0,1fr)]">
          <AgreementList
            lines={shown}
            open={chosen}
            until={asOf ?? new Date().toISOString().slice(0, 10)}
            more={hasMore ? more : undefined}
            className={isOpen ? 'no-print hidden wide:block' : 'print:block'}
          />
          <div className="min-w-0">
            {isOpen && (
              <Link to="/register" search={without} className="link no-print mb-4 inline-block min-h-6 wide:hidden">
                ← {messages.back}
              </Link>
            )}
            {one.loading && <Loading label={messages.loading} />}
            {one.issue !== undefined && <Failure issue={one.issue} again={one.again} />}
            {one.line !== undefined && <Agreement line={one.line} asOf={asOf} />}
            {isOpen && one.line === undefined && !one.loading && one.issue === undefined && (
              <Empty title={messages.emptyTitle} hint={messages.emptyHint} />
            )}
          </div>
        </div>
      )}
    </Page>
  );
}

/** The address without the agreement: back to the list. */
function without(old: Readonly<Record<string, string | readonly string[] | undefined>>): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    Object.entries(old).flatMap(([name, value]) => (name === 'agreement' || value === undefined ? [] : [[name, value]])),
  );
}

interface One {
  readonly line: AgreementLine | undefined;
  readonly loading: boolean;
  readonly issue: ReturnType<typeof useQuestion>['issue'];
  readonly again: () => void;
}

/** The agreement of the address: from the list, or asked for by itself. */
function useOne(id: string | undefined, items: readonly AgreementLine[], asOf: string | undefined): One {
  const listed = items.find((one) => one.id === id);
  const { data, loading, issue, again } = useQuestion(
    '/register',
    { params: { query: given({ agreement: id, asOf, limit: 1 }) } },
    { enabled: id !== undefined && listed === undefined, keep: false },
  );
  return { line: listed ?? (id === undefined ? undefined : data?.items[0]), loading: loading && listed === undefined, issue, again };
}

interface PartiesProps {
  readonly lines: readonly AgreementLine[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Parties of the agreements that are there. */
function Parties({ lines, value, onChange }: PartiesProps): ReactNode {
  const names = new Set([...(value === '' ? [] : [value]), ...lines.flatMap((one) => partiesOf(one).map(({ name }) => name))]);
  const options = [...names].toSorted((a, b) => a.localeCompare(b)).map((name) => ({ value: name, label: name }));
  return (
    <Choice label={messages.party} value={value} onChange={onChange} options={[{ value: '', label: messages.anyParty }, ...options]} />
  );
}

function Nothing(): ReactNode {
  return (
    <Empty
      title={messages.emptyTitle}
      hint={messages.emptyHint}
      action={
        <Link to="/read" className="link">
          {messages.add}
        </Link>
      }
    />
  );
}

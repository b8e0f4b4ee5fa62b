import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useLongQuestion, useQuestion } from '../../api/question.ts';
import { messages } from '../../messages/people.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { countryName } from '../../parts/country.ts';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Choice } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { Page } from '../../parts/page.tsx';
import { RecordAsOf } from '../../parts/record-as-of.tsx';
import { TextFilter } from '../../parts/text-filter.tsx';
import { type SearchState, useSearchState } from '../../parts/use-search-state.ts';
import { given } from '../../parts/view-filters.tsx';
import { groupedPeople, hasOffice, type PersonLine, type Row } from './groups.ts';
import { RoleWords } from './role-words.tsx';

const STATE = { name: '', kind: '', country: '', office: '', by: 'name', asOf: undefined } as const;

/** Names that are gathered before they are put into another order than that of names. */
const GATHERED = 1000;

/** Everybody in the record, by name, state or office. */
export function PeopleList(): ReactNode {
  const [state, change] = useSearchState(STATE);
  const { name, kind, country, office, by, asOf } = state;
  const { items, issue, loading, refreshing, again, more, hasMore } = useLongQuestion('/people', {
    params: { query: given({ name, country, asOf, limit: 100, kinds: kind === '' ? undefined : [kind as 'person'] }) },
  });
  const isGathered = by !== 'name' || office !== '';
  const goesOn = isGathered && hasMore && items.length < GATHERED && issue === undefined;
  useEffect(() => {
    if (goesOn && !refreshing) more();
  });
  const rows = useMemo(() => {
    const shown = office === '' ? items : items.filter((one) => hasOffice(one, office));
    return groupedPeople(shown, by, { nameOf: countryName, noCountry: messages.noCountry, noOffice: messages.noOffice });
  }, [items, by, office]);
  const isPartial = isGathered && hasMore;
  return (
    <Page title={messages.title} lead={messages.lead}>
      <Filters state={state} change={change} people={items} />
      {loading && <Loading label={messages.loading} />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      <p role="status" className="no-print text-sm text-soft">
        {goesOn && messages.gathering}
        {isPartial && !goesOn && messages.partial(items.length)}
      </p>
      {!loading && !goesOn && issue === undefined && rows.length === 0 && <Nobody />}
      <LongList
        items={rows}
        label={messages.label}
        estimate={(row) => (row.row === 'group' ? 56 : 64)}
        keyOf={({ key }) => key}
        onEnd={hasMore && !isGathered ? more : undefined}
        render={(row) => (row.row === 'group' ? <Group title={row.title} /> : <PersonRow row={row} />)}
      />
    </Page>
  );
}

interface FiltersProps {
  readonly state: SearchState<typeof STATE>;
  readonly change: (change: Partial<SearchState<typeof STATE>>) => void;
  readonly people: readonly PersonLine[];
}

function Filters({ state: { name, kind, country, office, by, asOf }, change, people }: FiltersProps): ReactNode {
  return (
    <search aria-label={messages.filters} className="no-print mb-6 grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap">
      <TextFilter
        type="search"
        label={messages.name}
        placeholder={messages.nameHint}
        value={name}
        onChange={(value) => change({ name: value })}
      />
      <Choice label={messages.kind} value={kind} onChange={(value) => change({ kind: value })} options={optionsOf(messages.kinds)} />
      <Countries value={country} people={people} onChange={(value) => change({ country: value })} />
      <TextFilter
        label={messages.office}
        placeholder={messages.officeHint}
        value={office}
        onChange={(value) => change({ office: value })}
      />
      <Choice label={messages.by} value={by} onChange={(value) => change({ by: value })} options={optionsOf(messages.orders)} />
      <div className="col-span-2">
        <RecordAsOf value={asOf} onChange={(day) => change({ asOf: day })} />
      </div>
    </search>
  );
}

function optionsOf(words: Readonly<Record<string, string>>): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

interface CountriesProps {
  readonly value: string;
  readonly people: readonly PersonLine[];
  readonly onChange: (value: string) => void;
}

/** States of the record, and those of who is shown. */
function Countries({ value, people, onChange }: CountriesProps): ReactNode {
  const { data } = useQuestion('/people', { params: { query: { kinds: ['state'], limit: 300 } } });
  const all = [...(data?.items ?? []), ...people].flatMap(({ country }) => country ?? []);
  const codes = new Set([...all, ...(value === '' ? [] : [value])]);
  const options = [...codes].map((code) => ({ value: code, label: countryName(code) })).toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <Choice label={messages.country} value={value} onChange={onChange} options={[{ value: '', label: messages.anyCountry }, ...options]} />
  );
}

function Group({ title }: { readonly title: string }): ReactNode {
  return <h2 className="border-b border-line pt-6 pb-1 font-serif text-xl">{title}</h2>;
}

function PersonRow({ row: { person, country } }: { readonly row: Extract<Row, { readonly row: 'person' }> }): ReactNode {
  const { id, name, kind, roles, statements, positions, contacts } = person;
  const held = roles.toReversed();
  return (
    <div className="grid items-baseline gap-x-6 border-b border-line py-2 sm:grid-cols-[minmax(0,4fr)_minmax(0,6fr)_minmax(0,5fr)]">
      <span>
        <span className="font-semibold">
          <ActorLink id={id} name={name} />
        </span>
        <span className="block text-sm text-soft">{[messages.kindOf[kind] ?? kind, country].filter(Boolean).join(', ')}</span>
      </span>
      <span className="text-soft">
        {held[0] !== undefined && <RoleWords role={held[0]} />}
        {held.length > 1 && ` ${messages.moreRoles(held.length - 1)}`}
        {held.length === 0 && kind === 'person' && <span className="text-sm">{messages.noRole}</span>}
      </span>
      <span className="figures text-sm text-soft sm:text-right">
        {messages.counts(statements, positions, contacts) || messages.noCounts}
      </span>
    </div>
  );
}

function Nobody(): ReactNode {
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

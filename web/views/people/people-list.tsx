import type { ReactNode } from 'react';
import { useLongQuestion } from '../../api/question.ts';
import { useDesk } from '../../app/desk.ts';
import { messages } from '../../messages/people.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { countryName } from '../../parts/country.ts';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Choice } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { TextFilter } from '../../parts/text-filter.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { given, ViewFilters } from '../../parts/view-filters.tsx';
import { VirtualList } from '../../parts/virtual-list.tsx';
import { RoleWords } from './role-words.tsx';

export function PeopleList(): ReactNode {
  const [{ name, kind, asOf }, change] = useSearchState({ name: '', kind: '', asOf: undefined });
  const { desk } = useDesk();
  const { items, issue, loading, again, more, hasMore } = useLongQuestion('/people', {
    params: { query: given({ desk, name, asOf, limit: 100, kinds: kind === '' ? undefined : ([kind] as never) }) },
  });
  return (
    <Page title={messages.title} lead={messages.lead}>
      <ViewFilters from={undefined} to={undefined} asOf={asOf} onChange={({ asOf: day }) => change({ asOf: day })} asOfAlone>
        <TextFilter
          type="search"
          label={messages.name}
          placeholder={messages.nameHint}
          value={name}
          onChange={(value) => change({ name: value })}
        />
        <Choice
          label={messages.kind}
          value={kind}
          onChange={(value) => change({ kind: value })}
          options={Object.entries(messages.kinds).map(([value, label]) => ({ value, label }))}
        />
      </ViewFilters>
      {loading && <Loading label={messages.loading} />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {!loading && issue === undefined && items.length === 0 && <Empty title={messages.emptyTitle} hint={messages.emptyHint} />}
      <VirtualList
        items={items}
        label={messages.label}
        estimate={64}
        keyOf={({ id }) => id}
        onEnd={hasMore ? more : undefined}
        render={({ id, name: called, country, roles, statements, positions, contacts }) => (
          <div className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_max-content]">
            <span className="font-semibold">
              <ActorLink id={id} name={called} />
            </span>
            <span className="text-soft">
              {roles[0] === undefined ? country !== undefined && countryName(country) : <RoleWords role={roles[0]} />}
            </span>
            <span className="text-sm text-soft figures">{messages.counts(statements, positions, contacts)}</span>
          </div>
        )}
      />
    </Page>
  );
}

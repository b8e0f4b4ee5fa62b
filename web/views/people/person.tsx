import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuestion } from '../../api/question.ts';
import { messages } from '../../messages/people.ts';
import { countryName } from '../../parts/country.ts';
import { Day } from '../../parts/day.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { RecordAsOf } from '../../parts/record-as-of.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { given } from '../../parts/view-filters.tsx';
import type { PersonLine } from './groups.ts';
import { Judgements } from './judgements.tsx';
import { Contacts, Positions, Statements } from './person-entries.tsx';
import { Roles } from './roles.tsx';

/** Somebody: names, roles through time, what they are reported to have said, where they stand, whom they met, and who else they may be. */
export function Person({ id }: { readonly id: string }): ReactNode {
  const [{ asOf }, change] = useSearchState({ asOf: undefined });
  const { data, issue, loading, again } = useQuestion('/actors/{id}', { params: { path: { id }, query: given({ asOf }) } });
  if (data === undefined)
    return (
      <Page title={messages.title} tools={<Back />}>
        {loading && <Loading label={messages.loading} />}
        {issue !== undefined && <Failure issue={issue} again={again} />}
      </Page>
    );
  const { name, country, kind } = data;
  return (
    <Page
      title={name}
      lead={[messages.kindOf[kind] ?? kind, country === undefined ? undefined : countryName(country)].filter(Boolean).join(' · ')}
      tools={<Back />}
    >
      <div className="mb-6 flex flex-wrap items-center gap-x-8 gap-y-3">
        <Counts person={data} />
        <RecordAsOf value={asOf} onChange={(day) => change({ asOf: day })} />
      </div>
      {issue !== undefined && <Failure issue={issue} again={again} />}
      <div className="grid gap-x-12 gap-y-8 wide:grid-cols-[minmax(0,3fr)_minmax(17rem,2fr)]">
        <div className="min-w-0 space-y-10">
          <Roles roles={data.roles} />
          <Statements id={data.id} asOf={asOf} />
          <Positions id={data.id} asOf={asOf} />
          <Contacts id={data.id} asOf={asOf} />
        </div>
        <div className="min-w-0 space-y-10">
          <Names person={data} />
          <Judgements person={data} />
        </div>
      </div>
    </Page>
  );
}

function Back(): ReactNode {
  return (
    <Link to="/people" className="link inline-block min-h-6">
      {messages.back}
    </Link>
  );
}

function Counts({ person }: { readonly person: PersonLine }): ReactNode {
  const { reports, firstSeen, lastSeen, statements, positions, contacts, country, kind } = person;
  return (
    <p className="figures text-soft">
      {[messages.counts(statements, positions, contacts), messages.seen(reports)].filter(Boolean).join(' · ')}
      {firstSeen !== undefined && lastSeen !== undefined && (
        <>
          , <Day value={firstSeen} short />
          {lastSeen !== firstSeen && (
            <>
              {' – '}
              <Day value={lastSeen} short />
            </>
          )}
        </>
      )}
      {country !== undefined && kind === 'state' && (
        <>
          {' · '}
          <Link to="/people" search={{ country }} className="link">
            {messages.ofCountry(countryName(country))}
          </Link>
        </>
      )}
    </p>
  );
}

/** All forms of the name, each leading to where it is found; and the names that were judged to be one. */
function Names({ person: { aliases, members, name } }: { readonly person: PersonLine }): ReactNode {
  const all = aliases.length === 0 ? [name] : aliases;
  return (
    <section>
      <h2 className="caps border-b border-line pb-1">{messages.names}</h2>
      <p className="pt-1 text-sm text-soft">{messages.namesHint}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 py-2">
        {all.map((alias) => (
          <li key={alias}>
            <Link to="/search" search={{ q: `"${alias}"` }} className="link inline-block min-h-6" dir="auto">
              {alias}
            </Link>
          </li>
        ))}
      </ul>
      {members.length > 1 && (
        <p className="text-sm text-soft">
          {messages.members}: {members.map((one) => one.replace(/^[^/]*\//, '')).join(', ')}
        </p>
      )}
    </section>
  );
}

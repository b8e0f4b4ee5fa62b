import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuestion } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { messages } from '../../messages/people.ts';
import { countryName } from '../../parts/country.ts';
import { Day } from '../../parts/day.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { StatementTold } from '../../parts/statement-told.tsx';
import { Told } from '../../parts/told.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { given, ViewFilters } from '../../parts/view-filters.tsx';
import { Judgements } from './judgements.tsx';
import { RoleWords } from './role-words.tsx';

type PersonLine = components['schemas']['PersonLine'];

/** Somebody: names, roles through time, what they are reported to have said, and who else they may be. */
export function Person({ id }: { readonly id: string }): ReactNode {
  const [{ asOf }, change] = useSearchState({ asOf: undefined });
  const { data, issue, loading, again } = useQuestion('/actors/{id}', { params: { path: { id }, query: given({ asOf }) } });
  const said = useQuestion('/statements', { params: { query: given({ speaker: id, asOf, newest: true, limit: 20 }) } });
  if (data === undefined)
    return (
      <Page title={messages.title}>
        {loading && <Loading label={messages.loading} />}
        {issue !== undefined && <Failure issue={issue} again={again} />}
      </Page>
    );
  return (
    <Page
      title={data.name}
      lead={[
        data.country === undefined ? undefined : countryName(data.country),
        messages.counts(data.statements, data.positions, data.contacts),
      ]
        .filter(Boolean)
        .join(' · ')}
      tools={
        <Link to="/people" className="link">
          {messages.back}
        </Link>
      }
    >
      <ViewFilters from={undefined} to={undefined} asOf={asOf} onChange={({ asOf: day }) => change({ asOf: day })} asOfAlone />
      <div className="grid gap-10 wide:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
        <div>
          <Roles person={data} />
          <section>
            <h2 className="caps mt-8 border-b border-line pb-1">{messages.statements}</h2>
            {said.issue !== undefined && <Failure issue={said.issue} again={said.again} />}
            {said.data?.items.length === 0 && <p className="py-2 text-soft">{messages.noStatements}</p>}
            <div className="divide-y divide-line">
              {said.data?.items.map((item) => (
                <StatementTold key={item.id} item={item} />
              ))}
            </div>
          </section>
        </div>
        <div>
          {data.aliases.length > 0 && (
            <section>
              <h2 className="caps border-b border-line pb-1">{messages.aliases}</h2>
              <p className="py-2">{data.aliases.join('; ')}</p>
            </section>
          )}
          <p className="no-print flex flex-wrap gap-4 py-2">
            {data.positions > 0 && (
              <Link to="/positions" search={{ holder: id }} className="link">
                {messages.onLadder}
              </Link>
            )}
            {data.contacts > 0 && (
              <Link to="/contacts" search={{ with: id }} className="link">
                {messages.inContacts}
              </Link>
            )}
          </p>
          <Judgements person={data} />
        </div>
      </div>
    </Page>
  );
}

function Roles({ person: { roles } }: { readonly person: PersonLine }): ReactNode {
  return (
    <section>
      <h2 className="caps border-b border-line pb-1">{messages.roles}</h2>
      {roles.length === 0 && <p className="py-2 text-soft">{messages.noRoles}</p>}
      <ol className="divide-y divide-line">
        {roles.map((role) => (
          <li key={`${role.title} ${role.status} ${role.firstReported}`} className="py-2">
            <details>
              <summary className="min-h-6">
                <span className="font-semibold">
                  <RoleWords role={role} />
                </span>
                <span className="text-soft">
                  {' '}
                  {role.from !== undefined && <Day value={role.from} />}
                  {(role.from !== undefined || role.to !== undefined) && ' – '}
                  {role.to !== undefined && <Day value={role.to} />} · {messages.reported} <Day value={role.firstReported} />
                  {role.lastReported !== role.firstReported && (
                    <>
                      {' – '}
                      <Day value={role.lastReported} />
                    </>
                  )}
                </span>
              </summary>
              {role.sources.map((item) => (
                <Told key={item.id} item={item} />
              ))}
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

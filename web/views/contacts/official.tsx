import type { ReactNode } from 'react';
import { useQuestion } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { messages as words } from '../../messages/contact-words.ts';
import { messages } from '../../messages/contacts.ts';
import { Day } from '../../parts/day.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { given } from '../../parts/view-filters.tsx';

type Comparison = components['schemas']['OfficialComparison'];
type Reported = Comparison['onlyReported'][number];
type Official = Comparison['onlyOfficial'][number];

/** What reports tell of and what the official record has, side by side. */
export function OfficialBeside({ query }: { readonly query: object }): ReactNode {
  const { data, issue, loading, again } = useQuestion('/contacts', {
    params: { query: given({ ...query, official: true, limit: 500 }) as never },
  });
  if (loading) return <Loading label={messages.loading} />;
  if (issue !== undefined) return <Failure issue={issue} again={again} />;
  const compared = data?.official;
  if (
    compared === undefined ||
    (compared.onlyOfficial.length === 0 && compared.answers.every(({ answer }) => answer.verdict === 'outside'))
  )
    return <p className="py-6 text-soft">{messages.noOfficial}</p>;
  return (
    <div className="space-y-8">
      <section>
        <h2 className="caps border-b border-line pb-1">{messages.compared}</h2>
        <ul className="divide-y divide-line">
          {compared.answers.map(({ contact, answer }) => (
            <li key={contact.id} className="grid gap-x-8 py-2 wide:grid-cols-2">
              <ReportedWords contact={contact} />
              <div>
                <p className="font-semibold">
                  {answer.verdict === 'known' && `${messages.certainties[answer.certainty]}: `}
                  {messages.verdicts[answer.verdict]}
                </p>
                {answer.verdict === 'known' && <OfficialWords contact={answer.record} />}
                <p className="text-sm text-soft">{answer.reason}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="caps border-b border-line pb-1">{messages.onlyReported}</h2>
        {compared.onlyReported.length === 0 && <p className="py-2 text-soft">{messages.none}</p>}
        <ul className="divide-y divide-line">
          {compared.onlyReported.map((contact) => (
            <li key={contact.id} className="py-2">
              <ReportedWords contact={contact} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="caps border-b border-line pb-1">{messages.onlyOfficial}</h2>
        {compared.onlyOfficial.length === 0 && <p className="py-2 text-soft">{messages.none}</p>}
        <ul className="divide-y divide-line">
          {compared.onlyOfficial.slice(0, 200).map((contact) => (
            <li key={contact.id} className="py-2">
              <OfficialWords contact={contact} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function ReportedWords({ contact: { kind, participants, when, place, status } }: { readonly contact: Reported }): ReactNode {
  return (
    <p>
      <span className="font-semibold">{words.kinds[kind as keyof typeof words.kinds] ?? kind}</span>{' '}
      {participants.map(({ name }) => name).join(', ')}
      <span className="text-soft">
        {when !== undefined && (
          <>
            {' · '}
            <Day value={when} />
          </>
        )}
        {place !== undefined && `, ${place}`} · {words.statuses[status as keyof typeof words.statuses] ?? status}
      </span>
    </p>
  );
}

function OfficialWords({ contact: { persons, countries, from, to, place, remark, source } }: { readonly contact: Official }): ReactNode {
  return (
    <p>
      {persons.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`)).join(', ')}
      <span className="text-soft">
        {' '}
        · {countries.join(', ')} · <Day value={from === to ? from : `${from}/${to}`} />
        {place !== undefined && `, ${place}`}
        {remark !== undefined && ` · ${remark}`} · {source.file}:{source.line}
      </span>
    </p>
  );
}

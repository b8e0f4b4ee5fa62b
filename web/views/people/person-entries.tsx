import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Issue } from '../../api/issue.ts';
import { useLongQuestion, useQuestion } from '../../api/question.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages } from '../../messages/people.ts';
import { Button } from '../../parts/button.tsx';
import { ContactTold } from '../../parts/contact-told.tsx';
import { Day } from '../../parts/day.tsx';
import { Failure } from '../../parts/failure.tsx';
import { StatementTold } from '../../parts/statement-told.tsx';
import { Told } from '../../parts/told.tsx';
import { given } from '../../parts/view-filters.tsx';

interface OfPerson {
  readonly id: string;
  readonly asOf: string | undefined;
}

export function Statements({ id, asOf }: OfPerson): ReactNode {
  const asked = useLongQuestion('/statements', { params: { query: given({ speaker: id, asOf, newest: true, limit: 15 }) } });
  return (
    <Part title={messages.statements} none={messages.noStatements} count={asked.loading ? undefined : asked.items.length} {...asked}>
      {asked.items.map((item) => (
        <StatementTold key={item.id} item={item} />
      ))}
      {asked.hasMore && (
        <p className="no-print py-3">
          <Button small onClick={asked.more}>
            {messages.moreStatements}
          </Button>
        </p>
      )}
    </Part>
  );
}

/** The last positions on whatever matter. */
export function Positions({ id, asOf }: OfPerson): ReactNode {
  const asked = useQuestion('/positions', { params: { query: given({ holder: id, asOf, limit: 20 }) } });
  const all = asked.data?.matters.flatMap(({ parties }) => parties.flatMap(({ holders }) => holders.flatMap(({ positions }) => positions)));
  const latest = [...new Map(all?.map((one) => [one.id, one])).values()].toSorted((a, b) => b.day.localeCompare(a.day)).slice(0, 10);
  return (
    <Part title={messages.positions} none={messages.noPositions} count={asked.data === undefined ? undefined : latest.length} {...asked}>
      {latest.map((one) => (
        <Told key={one.id} item={one}>
          <p className="text-sm">
            <Day value={one.day} />: <span className="font-semibold">{one.holder.name}</span> {shared.stances[one.stance]}
          </p>
        </Told>
      ))}
      {latest.length > 0 && (
        <p className="no-print py-3">
          <Link to="/positions" search={{ holder: id }} className="link">
            {messages.onLadder}
          </Link>
        </p>
      )}
    </Part>
  );
}

export function Contacts({ id, asOf }: OfPerson): ReactNode {
  const asked = useQuestion('/contacts', { params: { query: given({ with: [id], asOf, newest: true, limit: 8 }) } });
  const items = asked.data?.items ?? [];
  return (
    <Part title={messages.contacts} none={messages.noContacts} count={asked.data?.items.length} {...asked}>
      {items.map((line) => (
        <ContactTold key={line.id} line={line} />
      ))}
      {asked.data?.next !== undefined && (
        <p className="no-print py-3">
          <Link to="/contacts" search={{ with: id }} className="link">
            {messages.inContacts}
          </Link>
        </p>
      )}
    </Part>
  );
}

interface PartProps {
  readonly title: string;
  readonly none: string;
  /** Undefined while it is not known. */
  readonly count: number | undefined;
  readonly issue: Issue | undefined;
  readonly again: () => void;
  readonly children: ReactNode;
}

function Part({ title, none, count, issue, again, children }: PartProps): ReactNode {
  return (
    <section>
      <h2 className="caps border-b border-line pb-1">{title}</h2>
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {count === 0 && issue === undefined && <p className="py-2 text-soft">{none}</p>}
      <div className="divide-y divide-line">{children}</div>
    </section>
  );
}

import type { ReactNode } from 'react';
import type { components } from '../api/schema.generated.ts';
import { messages } from '../messages/contact-words.ts';
import { ActorLink } from './actor-link.tsx';
import { Badge } from './badge.tsx';
import { Day } from './day.tsx';
import { Origins, Told } from './told.tsx';

type ContactLine = components['schemas']['ContactLine'];

/** Where a contact stands, by sign and word. */
function ContactStatus({ status }: { readonly status: ContactLine['status'] }): ReactNode {
  const look = status === 'cancelled' ? 'wrong' : status === 'held' || status === 'ongoing' ? 'accent' : 'normal';
  return (
    <Badge look={look}>
      <span aria-hidden="true">{messages.signs[status]} </span>
      {messages.statuses[status]}
    </Badge>
  );
}

/** Names of those who take part, each a link. */
function Participants({ of }: { readonly of: ContactLine['participants'] }): ReactNode {
  if (of.length === 0) return <span className="text-soft">{messages.nobody}</span>;
  return of.map(({ id, name }, i) => (
    <span key={id}>
      {i > 0 && (i === of.length - 1 ? messages.and : ', ')}
      <ActorLink id={id} name={name} />
    </span>
  ));
}

/** A contact with all reports that tell of it, folded under the first. */
export function ContactTold({ line, children }: { readonly line: ContactLine; readonly children?: ReactNode }): ReactNode {
  const { kind, participants, when, day, place, status, history, sources, corroboration } = line;
  const [first, ...others] = sources;
  const before = [...new Set(history.map((one) => one.status))].filter((one) => one !== status);
  return (
    <article className="py-3">
      <h3 className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <span className="font-semibold">{messages.kinds[kind]}</span>
        <span>
          <Participants of={participants} />
        </span>
        <span className="text-soft">
          <Day value={when ?? day} />
          {place !== undefined && `, ${place}`}
        </span>
        <ContactStatus status={status} />
        <Origins corroboration={corroboration} />
      </h3>
      {before.length > 0 && (
        <p className="text-sm text-soft">
          {messages.history}: {before.map((one) => messages.statuses[one]).join(', ')}
        </p>
      )}
      {first !== undefined && <Told item={first} />}
      {others.length > 0 && (
        <details className="text-sm">
          <summary className="min-h-6 text-accent">{messages.others(others.length)}</summary>
          {others.map((item) => (
            <Told key={item.id} item={item} />
          ))}
        </details>
      )}
      {children}
    </article>
  );
}

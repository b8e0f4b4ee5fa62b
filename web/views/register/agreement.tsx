import type { ReactNode } from 'react';
import type { components } from '../../api/schema.generated.ts';
import { messages as parts } from '../../messages/parts.ts';
import { messages } from '../../messages/register.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { countryName } from '../../parts/country.ts';
import { Day } from '../../parts/day.tsx';
import { Told } from '../../parts/told.tsx';

export type AgreementLine = components['schemas']['AgreementLine'];
type ProvisionLine = AgreementLine['provisions'][number];
type Wish = AgreementLine['wishes'][number];

/** The name by which an agreement is best known. */
export function agreementName({ known, names, id }: AgreementLine): string {
  return known?.names[0] ?? names[0]?.value ?? id;
}

export function partyNames({ known, parties }: AgreementLine): readonly string[] {
  if (parties.length > 0) return parties.map(({ name }) => name);
  if (known === undefined) return [];
  return typeof known.parties === 'string' ? [messages.multilateral] : known.parties.map(countryName);
}

/** All that the record has of an agreement. */
export function Agreement({ line }: { readonly line: AgreementLine }): ReactNode {
  const { known, names, years, reports, origins, firstSeen, lastSeen, provisions, wishes, sources } = line;
  const signed = known?.signed ?? (years.length > 0 ? years.join(', ') : undefined);
  const others = names.map(({ value }) => value).filter((one) => one !== agreementName(line));
  return (
    <article>
      <h2 className="font-serif text-2xl">{agreementName(line)}</h2>
      <dl className="mt-3 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1">
        <dt className="text-soft">{messages.parties}</dt>
        <dd>{partyNames(line).join(', ')}</dd>
        {signed !== undefined && (
          <>
            <dt className="text-soft">{messages.signed}</dt>
            <dd>
              <Day value={signed} />
            </dd>
          </>
        )}
        {known?.in_force !== undefined && (
          <>
            <dt className="text-soft">{messages.inForce}</dt>
            <dd>
              <Day value={known.in_force} />
            </dd>
          </>
        )}
        {others.length > 0 && (
          <>
            <dt className="text-soft">{messages.names}</dt>
            <dd>{others.slice(0, 8).join('; ')}</dd>
          </>
        )}
        <dt className="text-soft">{messages.seen}</dt>
        <dd>
          {messages.reports(reports, origins)}, <Day value={firstSeen} />
          {lastSeen !== firstSeen && (
            <>
              {' – '}
              <Day value={lastSeen} />
            </>
          )}
          {known?.unts !== undefined && ` · ${messages.unts(known.unts)}`}
        </dd>
      </dl>
      <Part title={messages.provisions} empty={messages.noProvisions} count={provisions.length}>
        {provisions.map((one) => (
          <Provision key={one.latest.id} line={one} />
        ))}
      </Part>
      <Part title={messages.wishes} empty={messages.noWishes} count={wishes.length}>
        {wishes.map((one) => (
          <WishTold key={one.id} wish={one} />
        ))}
      </Part>
      {sources.length > 0 && (
        <details className="mt-6">
          <summary className="caps min-h-6">{messages.sources}</summary>
          {sources.map((item) => (
            <Told key={item.id} item={item} />
          ))}
        </details>
      )}
    </article>
  );
}

interface PartProps {
  readonly title: string;
  readonly empty: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Part({ title, empty, count, children }: PartProps): ReactNode {
  return (
    <section className="mt-6">
      <h3 className="caps border-b border-line pb-1">{title}</h3>
      {count === 0 ? <p className="py-2 text-soft">{empty}</p> : <div className="divide-y divide-line">{children}</div>}
    </section>
  );
}

function Provision({ line: { latest, firstReported, lastReported } }: { readonly line: ProvisionLine }): ReactNode {
  const { bearer, modality, counterpart } = latest;
  return (
    <Told item={latest}>
      <p className="text-sm">
        <span className="font-semibold">
          <ActorLink id={bearer.id} name={bearer.name} />
        </span>{' '}
        {messages.modalities[modality]}
        {counterpart !== undefined && (
          <>
            {' '}
            ({messages.towards} <ActorLink id={counterpart.id} name={counterpart.name} />)
          </>
        )}
        <span className="text-soft">
          {' '}
          · {messages.firstReported} <Day value={firstReported} />
          {lastReported !== firstReported && (
            <>
              , {messages.lastReported} <Day value={lastReported} />
            </>
          )}
        </span>
      </p>
    </Told>
  );
}

function WishTold({ wish }: { readonly wish: Wish }): ReactNode {
  return (
    <Told item={wish}>
      <p className="text-sm">
        <Day value={wish.day} />:{' '}
        <span className="font-semibold">
          <ActorLink id={wish.holder.id} name={wish.holder.name} />
        </span>{' '}
        {parts.stances[wish.stance]}
      </p>
    </Told>
  );
}

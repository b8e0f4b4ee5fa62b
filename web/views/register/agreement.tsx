import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { messages } from '../../messages/register.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { Day } from '../../parts/day.tsx';
import { dayWords } from '../../parts/day-words.ts';
import { AgreementHistory } from './agreement-history.tsx';
import { type AgreementLine, agreementName, otherNames, partiesOf, partyWords } from './agreement-words.ts';
import { Provision, WishTold } from './provision.tsx';
import { standingOf } from './standing.ts';

interface AgreementProps {
  readonly line: AgreementLine;
  /** The day as of which it is seen; absent: now. */
  readonly asOf: string | undefined;
}

/** All that the record has of an agreement. */
export function Agreement({ line, asOf }: AgreementProps): ReactNode {
  const { provisions, wishes } = line;
  const until = asOf ?? new Date().toISOString().slice(0, 10);
  return (
    <article aria-labelledby="agreement">
      <h2 id="agreement" className="font-serif text-2xl">
        {agreementName(line)}
      </h2>
      <Head line={line} until={until} asOf={asOf} />
      <Part title={messages.provisions} asOf={asOf} hint={messages.provisionsHint} empty={messages.noProvisions} count={provisions.length}>
        {provisions.map((one) => (
          <Provision key={one.latest.id} line={one} />
        ))}
      </Part>
      <Part title={messages.wishes} asOf={asOf} hint={messages.wishesHint} empty={messages.noWishes} count={wishes.length}>
        {wishes.map((one) => (
          <WishTold key={one.id} wish={one} />
        ))}
      </Part>
      {wishes.length > 0 && (
        <Link to="/positions" search={{ issue: line.id }} className="link no-print inline-block min-h-6">
          {messages.onLadder}
        </Link>
      )}
      <section className="mt-8">
        <h3 className="caps border-b border-line pb-1">{messages.history}</h3>
        <div className="py-2">
          <AgreementHistory line={line} until={until} />
        </div>
      </section>
    </article>
  );
}

interface HeadProps extends AgreementProps {
  readonly until: string;
}

function Head({ line, until, asOf }: HeadProps): ReactNode {
  const { known, reports, origins, firstSeen, lastSeen } = line;
  const standing = standingOf(line, until);
  const others = otherNames(line);
  const parties = partiesOf(line);
  return (
    <dl className="mt-4 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1.5">
      <Fact name={messages.standing}>
        <span aria-hidden="true" className="text-accent">
          {messages.standingSigns[standing.at]}
        </span>{' '}
        {asOf !== undefined && `${messages.asOf(dayWords(asOf))}: `}
        {standing.words}
        {standing.isKnown && <span className="text-sm text-soft"> ({messages.fromRegister})</span>}
      </Fact>
      <Fact name={messages.parties}>
        {parties.length === 0
          ? partyWords(line)
          : parties.map(({ id, name }, i) => (
              <span key={name}>
                {i > 0 && ', '}
                {id === undefined ? name : <ActorLink id={id} name={name} />}
              </span>
            ))}
      </Fact>
      {known?.about !== undefined && <Fact name={messages.subject}>{known.about}</Fact>}
      {known?.signed !== undefined && (
        <Fact name={messages.signed}>
          <Day value={known.signed} />
        </Fact>
      )}
      {known?.in_force !== undefined && (
        <Fact name={messages.inForce}>
          <Day value={known.in_force} />
          {known.unts !== undefined && ` · ${messages.unts(known.unts)}`}
        </Fact>
      )}
      {others.length > 0 && <Fact name={messages.names}>{others.slice(0, 8).join('; ')}</Fact>}
      <Fact name={messages.seen}>
        {messages.reports(reports, origins)}, <Day value={firstSeen} />
        {lastSeen !== firstSeen && (
          <>
            {' – '}
            <Day value={lastSeen} />
          </>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly asOf: string | undefined;
  readonly hint: string;
  readonly empty: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Part({ title, asOf, hint, empty, count, children }: PartProps): ReactNode {
  return (
    <section className="mt-8">
      <h3 className="caps border-b border-line pb-1">
        {title} {asOf !== undefined && messages.asOf(dayWords(asOf))}
      </h3>
      {count === 0 ? (
        <p className="py-2 text-soft">{empty}</p>
      ) : (
        <>
          <p className="pt-1 text-sm text-soft">{hint}</p>
          <div className="divide-y divide-line">{children}</div>
        </>
      )}
    </section>
  );
}

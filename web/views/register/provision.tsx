import type { ReactNode } from 'react';
import { messages as shared } from '../../messages/parts.ts';
import { messages } from '../../messages/register.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { Badge } from '../../parts/badge.tsx';
import { Day } from '../../parts/day.tsx';
import { dayWords } from '../../parts/day-words.ts';
import { Told } from '../../parts/told.tsx';
import type { ProvisionLine, Wish } from './agreement-words.ts';

/** A right or duty as the last report has it: whose it is, how binding, in which words, since when it is reported. */
export function Provision({ line: { latest, firstReported, lastReported, sources } }: { readonly line: ProvisionLine }): ReactNode {
  const { bearer, modality, counterpart } = latest;
  const others = sources.filter(({ id }) => id !== latest.id);
  return (
    <div className="py-1">
      <Told item={latest}>
        <p className="mb-1 flex flex-wrap items-baseline gap-x-2 text-sm [&_a]:inline-block [&_a]:min-h-6">
          <span className="font-semibold">
            <ActorLink id={bearer.id} name={bearer.name} />
          </span>
          <span>{messages.modalities[modality]}</span>
          {counterpart !== undefined && (
            <span>
              ({messages.towards} <ActorLink id={counterpart.id} name={counterpart.name} />)
            </span>
          )}
          <Badge>{messages.force[modality]}</Badge>
          <span className="text-soft">
            {firstReported === lastReported
              ? messages.reportedOn(dayWords(firstReported))
              : messages.reportedFrom(dayWords(firstReported), dayWords(lastReported))}
          </span>
        </p>
      </Told>
      {others.length > 0 && (
        <details className="pb-1 text-sm">
          <summary className="min-h-6 text-accent">{messages.otherSources(others.length)}</summary>
          {others.map((item) => (
            <Told key={item.id} item={item} />
          ))}
        </details>
      )}
    </div>
  );
}

/** Who wants what of an agreement, how firmly. */
export function WishTold({ wish }: { readonly wish: Wish }): ReactNode {
  const { day, holder, stance, value } = wish;
  return (
    <div className="py-1">
      <Told item={wish}>
        <p className="mb-1 flex flex-wrap items-baseline gap-x-2 text-sm [&_a]:inline-block [&_a]:min-h-6">
          <span className="text-soft">
            <Day value={day} />
          </span>
          <span className="font-semibold">
            <ActorLink id={holder.id} name={holder.name} />
          </span>
          <span>{shared.stances[stance]}</span>
          <Badge>{messages.firmness[`${value}` as keyof typeof messages.firmness]}</Badge>
        </p>
      </Told>
    </div>
  );
}

import type { ReactNode } from 'react';
import { messages as shared } from '../../messages/parts.ts';
import { messages } from '../../messages/register.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { Attribution } from '../../parts/attribution.tsx';
import { Day } from '../../parts/day.tsx';
import { MainWords, Voice } from '../../parts/told.tsx';
import type { AgreementLine } from './agreement-words.ts';
import { type Happening, historyOf } from './history.ts';

/** What happened to an agreement and what was said of it, along a rail of days. */
export function AgreementHistory({ line, until }: { readonly line: AgreementLine; readonly until: string }): ReactNode {
  const all = historyOf(line, until);
  return (
    <ol>
      {all.map((one) => (
        <li
          key={`${one.type} ${one.type === 'known' ? one.words : `${one.item.id} ${'words' in one ? one.words : ''}`}`}
          className="grid gap-x-4 border-l border-line py-1.5 pl-4 sm:grid-cols-[7.5rem_minmax(0,1fr)] sm:border-l-0 sm:pl-0"
        >
          <span className="text-sm text-soft sm:text-right">
            <Day value={one.day} short />
          </span>
          <div className="min-w-0 sm:border-l sm:border-line sm:pl-4">
            <Told one={one} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Told({ one }: { readonly one: Happening }): ReactNode {
  if (one.type === 'known') return one.words;
  const { item } = one;
  return (
    <>
      <p className="leading-7">
        {one.type === 'named' && `${one.words}: `}
        {one.type === 'provision' && (
          <>
            {messages.events.provision} <ActorLink id={one.item.bearer.id} name={one.item.bearer.name} />{' '}
            {messages.modalities[one.item.modality]}{' '}
          </>
        )}
        {one.type === 'wish' && (
          <>
            <ActorLink id={one.item.holder.id} name={one.item.holder.name} /> {shared.stances[one.item.stance]}{' '}
          </>
        )}
        <MainWords item={item} />
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm [&_a]:inline-block [&_a]:min-h-6">
        {one.type !== 'named' && (
          <span>
            <Voice item={item} />
          </span>
        )}
        <Attribution report={item.report} />
      </p>
    </>
  );
}

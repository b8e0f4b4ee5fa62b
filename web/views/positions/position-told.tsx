import type { ReactNode } from 'react';
import { messages } from '../../messages/positions.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { Attribution } from '../../parts/attribution.tsx';
import { Quote } from '../../parts/quote.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { Origins, Voice } from '../../parts/told.tsx';
import type { PositionItem } from './points.ts';
import { evidenceOf } from './position-words.ts';

/** The words that tell a stance, each leading to its place. */
export function StanceWords({ position }: { readonly position: PositionItem }): ReactNode {
  return evidenceOf(position).map(({ start, end, words }, i) => (
    <span key={start}>
      {i > 0 && <span className="text-soft"> … </span>}
      <Quote words={words} report={position.report.id} start={start} end={end} entry={position.id} />
    </span>
  ));
}

/** What makes a position that of the state. */
export function ForState({ position: { forState } }: { readonly position: PositionItem }): ReactNode {
  if (forState === undefined) return null;
  return <span className="font-normal text-soft"> ({forState === 'state' ? messages.forState : messages.forOffice(forState.title)})</span>;
}

/** A position as evidence: its words, whose they are, which report has them, where it stands. */
export function PositionTold({ position }: { readonly position: PositionItem }): ReactNode {
  const { report, corroboration, status, flag } = position;
  return (
    <div className="py-2">
      <p>
        <StanceWords position={position} />
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm [&_a]:inline-block [&_a]:min-h-6">
        <span>
          <Voice item={position} />
        </span>
        <Attribution report={report} />
        <Origins corroboration={corroboration} />
        <StatusMark status={status} flag={flag} />
      </p>
    </div>
  );
}

/** Who takes which stance. */
export function Stand({ position }: { readonly position: PositionItem }): ReactNode {
  const { holder, stance } = position;
  return (
    <>
      <ActorLink id={holder.id} name={holder.name} /> {messages.alone[stance]}
      <ForState position={position} />
    </>
  );
}

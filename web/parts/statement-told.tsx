import type { ReactNode } from 'react';
import type { components } from '../api/schema.generated.ts';
import { messages } from '../messages/statement-words.ts';
import { ActorLink } from './actor-link.tsx';
import { Attribution } from './attribution.tsx';
import { Badge } from './badge.tsx';
import { StatusMark } from './status-mark.tsx';
import { MainWords, Origins } from './told.tsx';

type StatementItem = components['schemas']['StatementItem'];

/** Who says it to whom, through whom, with the report's word of saying; then what. */
export function StatementTold({ item }: { readonly item: StatementItem }): ReactNode {
  const { speaker, addressee, via, polarity, report, corroboration, status, flag, words } = item;
  const cue = words.filter(({ field }) => field === 'cue');
  return (
    <article className="py-3">
      <p>
        {speaker === undefined ? (
          <span className="text-soft">{messages.somebody}</span>
        ) : (
          <span className="font-semibold">
            <ActorLink id={speaker.id} name={speaker.name} />
          </span>
        )}{' '}
        <span className="text-soft">{cue.length > 0 ? cue.map((one) => one.words).join(' … ') : messages.said}</span>
        {addressee !== undefined && (
          <>
            {' '}
            <span className="text-soft">{messages.to}</span> <ActorLink id={addressee.id} name={addressee.name} />
          </>
        )}
        {': '}
        <MainWords item={item} />
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {polarity === 'negated' && <Badge look="warn">{messages.negated}</Badge>}
        {via.length > 0 && (
          <span className="text-soft">
            {messages.via}{' '}
            {via.map(({ id, name }, i) => (
              <span key={id}>
                {i > 0 && ', '}
                <ActorLink id={id} name={name} />
              </span>
            ))}
          </span>
        )}
        <Attribution report={report} />
        <Origins corroboration={corroboration} />
        <StatusMark status={status} flag={flag} />
      </p>
    </article>
  );
}

import { type ReactNode, useState } from 'react';
import { useQuestion } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { messages } from '../../messages/people.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { Button } from '../../parts/button.tsx';
import { Day } from '../../parts/day.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Told } from '../../parts/told.tsx';
import { RoleWords } from './role-words.tsx';

type Candidate = components['schemas']['Candidate'];
export type Verdict = keyof typeof messages.verdicts;

interface CandidateProps {
  readonly candidate: Candidate;
  /** Ids that are this person. */
  readonly members: readonly string[];
  readonly disabled: boolean;
  /** Absent where the person at the desk may not decide. */
  readonly onSay: ((verdict: Verdict) => void) | undefined;
}

const VERDICTS = Object.keys(messages.verdicts) as readonly Verdict[];

/** Somebody who may be the same: why, who it is, and what to say of it. */
export function CandidateTold({ candidate: { a, b, names, reasons }, members, disabled, onSay }: CandidateProps): ReactNode {
  const [isOpen, open] = useState(false);
  const isA = members.includes(a);
  const [own, other] = isA ? [names[0], names[1]] : [names[1], names[0]];
  const id = isA ? b : a;
  return (
    <li className="py-3">
      <p className="font-semibold">
        <ActorLink id={id} name={String(other)} />
      </p>
      <p className="text-sm text-soft">{reasons.join('; ')}</p>
      <div className="no-print mt-2 flex flex-wrap gap-2">
        {onSay !== undefined &&
          VERDICTS.map((verdict) => (
            <Button
              key={verdict}
              small
              disabled={disabled}
              aria-label={messages.verdictOf(messages.verdicts[verdict], String(own), String(other))}
              onClick={() => onSay(verdict)}
            >
              {messages.verdicts[verdict]}
            </Button>
          ))}
        <Button small look="plain" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {messages.compare}
        </Button>
      </div>
      {isOpen && <Other id={id} />}
    </li>
  );
}

/** What the record has of the other. */
function Other({ id }: { readonly id: string }): ReactNode {
  const { data, issue, again } = useQuestion('/actors/{id}', { params: { path: { id } } });
  if (issue !== undefined) return <Failure issue={issue} again={again} />;
  if (data === undefined) return <Loading />;
  const { aliases, roles, reports, firstSeen, statements, positions, contacts } = data;
  return (
    <div className="mt-2 border-l border-line pl-3 text-sm">
      <p>{aliases.join('; ')}</p>
      <p className="text-soft">
        {messages.seen(reports)}
        {firstSeen !== undefined && (
          <>
            {', '}
            <Day value={firstSeen} short />
          </>
        )}
        {[messages.counts(statements, positions, contacts)].filter(Boolean).map((words) => ` · ${words}`)}
      </p>
      {roles.map((role) => (
        <div key={`${role.title} ${role.firstReported} ${role.status}`}>
          <RoleWords role={role} />
          {role.sources.slice(0, 1).map((item) => (
            <Told key={item.id} item={item} />
          ))}
        </div>
      ))}
    </div>
  );
}

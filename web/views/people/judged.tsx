import type { ReactNode } from 'react';
import type { components } from '../../api/schema.generated.ts';
import { messages } from '../../messages/people.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { Button } from '../../parts/button.tsx';
import { Instant } from '../../parts/day.tsx';

interface JudgedProps {
  readonly judgement: components['schemas']['Judgement'];
  readonly disabled: boolean;
  readonly onTakeBack: (() => void) | undefined;
}

/** What somebody decided on two names, and its taking back. */
export function Judged({ judgement: { a, b, verdict, by, why, known }, disabled, onTakeBack }: JudgedProps): ReactNode {
  const [one, other] = [nameIn(a), nameIn(b)];
  return (
    <li className="py-2">
      <p>
        <ActorLink id={a} name={one} /> {messages.judged[verdict as keyof typeof messages.judged] ?? verdict}{' '}
        <ActorLink id={b} name={other} />
      </p>
      <p className="text-sm text-soft">
        {by}, <Instant value={known} />
        {why !== undefined && `: ${why}`}
      </p>
      {onTakeBack !== undefined && (
        <Button small className="no-print mt-1" disabled={disabled} aria-label={messages.takeBackOf(one, other)} onClick={onTakeBack}>
          {messages.takeBack}
        </Button>
      )}
    </li>
  );
}

/** The name that an id of an actor is made of: `person/rahm-emanuel@49e0` is Rahm Emanuel in report 49e0. */
function nameIn(id: string): string {
  const [name = id, report] = id.replace(/^[^/]*\//, '').split('@');
  const words = name.split('-').map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return report === undefined ? words.join(' ') : `${words.join(' ')} (${report.slice(0, 6)})`;
}

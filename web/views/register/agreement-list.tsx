import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { messages } from '../../messages/register.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/class-names.ts';
import { type AgreementLine, agreementName, partyWords } from './agreement-words.ts';
import { standingOf } from './standing.ts';

interface ListProps {
  readonly lines: readonly AgreementLine[];
  readonly open: string | undefined;
  readonly until: string;
  readonly more: (() => void) | undefined;
  /** Where it stands. */
  readonly className: string;
}

/** The agreements, those that most reports name first. */
export function AgreementList({ lines, open, until, more, className }: ListProps): ReactNode {
  return (
    <nav aria-label={messages.all} className={className}>
      <ul className="divide-y divide-line border-y border-line">
        {lines.map((line) => (
          <li key={line.id}>
            <Link
              to="/register"
              search={(old: object) => ({ ...old, agreement: line.id })}
              aria-current={line.id === open ? 'true' : undefined}
              className={classes('block px-2 py-2 no-underline hover:bg-tint', line.id === open && 'bg-tint')}
            >
              <span className={classes('flex gap-2', line.id === open && 'font-semibold')}>
                <span aria-hidden="true" className="text-accent">
                  {messages.standingSigns[standingOf(line, until).at]}
                </span>
                {agreementName(line)}
              </span>
              <span className="block pl-6 text-sm text-soft">
                {partyWords(line)} · {messages.shortStandings[standingOf(line, until).at]}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {more !== undefined && (
        <Button className="mt-3 w-full" onClick={more}>
          {messages.more}
        </Button>
      )}
    </nav>
  );
}

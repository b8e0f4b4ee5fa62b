import type { ReactNode } from 'react';
import { messages } from '../messages/parts.ts';
import { Badge } from './badge.tsx';

const SIGNS: Readonly<Record<string, string>> = { proposed: '○', accepted: '✓', edited: '✎', rejected: '✕', withdrawn: '–' };
const LOOKS: Readonly<Record<string, 'normal' | 'good' | 'wrong'>> = { accepted: 'good', edited: 'good', rejected: 'wrong' };

/** Where an entry stands, by sign and word; and why somebody should look again. */
export function StatusMark({ status, flag }: { readonly status: string; readonly flag?: string | undefined }): ReactNode {
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge look={LOOKS[status] ?? 'normal'} title={messages.statusAbout[status] ?? ''}>
        <span aria-hidden="true">{SIGNS[status] ?? '·'} </span>
        {messages.statuses[status] ?? status}
      </Badge>
      {flag !== undefined && (
        <Badge look="warn">
          <span aria-hidden="true">⚑ </span>
          {messages.flags[flag] ?? flag}
        </Badge>
      )}
    </span>
  );
}

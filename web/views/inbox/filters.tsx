import type { ReactNode } from 'react';
import { messages } from '../../messages/inbox.ts';
import { Choice } from '../../parts/field.tsx';
import { Switch } from '../../parts/switch.tsx';
import type { ChangeSearch, SearchState } from '../../parts/use-search-state.ts';

/** What the address of the inbox holds: what narrows the list, and the report that is looked at. */
export const INBOX = { outlet: undefined, origin: undefined, unread: false, at: undefined } as const;

export type OriginKind = keyof typeof messages.origins;

interface FiltersProps {
  readonly state: SearchState<typeof INBOX>;
  readonly onChange: ChangeSearch<typeof INBOX>;
  readonly outlets: readonly string[];
}

/** Narrows what arrived. */
export function Filters({ state: { outlet, origin, unread }, onChange, outlets }: FiltersProps): ReactNode {
  const named = [...new Set([...(outlet === undefined ? [] : [outlet]), ...outlets.filter((one) => one !== 'unknown')])];
  return (
    <search aria-label={messages.filters} className="no-print flex flex-wrap items-end gap-x-4 gap-y-2 pb-2">
      {named.length > 0 && (
        <Choice
          className="w-44"
          label={messages.outlet}
          value={outlet ?? ''}
          onChange={(value) => onChange({ outlet: value === '' ? undefined : value })}
          options={[{ value: '', label: messages.any }, ...named.map((value) => ({ value, label: value }))]}
        />
      )}
      <Choice
        className="w-44"
        label={messages.origin}
        value={origin ?? ''}
        onChange={(value) => onChange({ origin: value === '' ? undefined : value })}
        options={[{ value: '', label: messages.any }, ...Object.entries(messages.origins).map(([value, label]) => ({ value, label }))]}
      />
      <Switch className="min-h-9" label={messages.unreadOnly} checked={unread} onChange={(value) => onChange({ unread: value })} />
    </search>
  );
}

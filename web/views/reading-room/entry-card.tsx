import { type ReactNode, useMemo } from 'react';
import { Card } from './card.tsx';
import type { CardDeeds } from './card-deeds.ts';
import type { Entry, Report } from './report.ts';
import type { Reviewing } from './reviewing.ts';
import { useSelection } from './selection.ts';
import { valued } from './values.ts';

/** The dialog that is open, and for which entry. */
export type Opened =
  | { readonly dialog: 'reject'; readonly entry: Entry }
  | { readonly dialog: 'merge' | 'elsewhere'; readonly entry: Entry | undefined }
  | undefined;

export interface EntryCardProps {
  readonly entry: Entry;
  readonly report: Report;
  readonly mayReview: boolean;
  readonly mayMark: boolean;
  readonly review: Reviewing['review'];
  readonly open: (dialog: Opened) => void;
}

/** A card with what can be done with its entry. */
export function EntryCard({ entry, report, mayReview, mayMark, review, open }: EntryCardProps): ReactNode {
  const selection = useSelection();
  const agreements = useAgreements(report);
  const deeds = useMemo<CardDeeds>(
    () => ({
      accept: (one) => void review(one, { verdict: 'accepted' }),
      edit: (one) => selection.edit(one.id),
      save: (one, value, why) => review(one, { verdict: 'edited', value, why }),
      reject: (one) => open({ dialog: 'reject', entry: one }),
      takeBack: (one) => void review(one, { verdict: 'proposed' }),
      elsewhere: (one) => open({ dialog: 'elsewhere', entry: one }),
      merge: (one) => open({ dialog: 'merge', entry: one }),
    }),
    [review, selection, open],
  );
  return <Card entry={entry} agreements={agreements} mayReview={mayReview} mayMark={mayMark} deeds={deeds} />;
}

const known = new WeakMap<Report['entries'], ReadonlyMap<string, string>>();

/** Names of the agreements of a report, by the ids of their entries: worked out once for all cards. */
function useAgreements({ entries }: Report): ReadonlyMap<string, string> {
  const before = known.get(entries);
  if (before !== undefined) return before;
  const found = new Map(
    entries.flatMap((entry) => {
      const one = valued(entry);
      return one.kind === 'agreement' ? [[entry.id, one.value.name] as const] : [];
    }),
  );
  known.set(entries, found);
  return found;
}

import { messages } from '../../messages/reading-room.ts';
import { useKeys } from '../../parts/use-keys.ts';
import type { Opened } from './entry-card.tsx';
import { type Entry, isWaiting, type Report } from './report.ts';
import type { Reviewing } from './reviewing.ts';
import type { Selection } from './selection.ts';

export interface RoomKeys extends Reviewing {
  readonly report: Report;
  readonly selection: Selection;
  /** Those that are gone through, in their order. */
  readonly entries: readonly Entry[];
  readonly mayReview: boolean;
  readonly open: (dialog: Opened) => void;
}

/** The keys of the reading room: through the entries, and what can be done with the one that is open. */
export function useRoomKeys({ report, selection, entries, mayReview, review, undo, open }: RoomKeys): void {
  const { keys } = messages;
  const selected = (): Entry | undefined => report.entries.find(({ id }) => id === selection.now.entry);
  const go = (step: 1 | -1, fits: (entry: Entry) => boolean = () => true): void => {
    const at = entries.findIndex(({ id }) => id === selection.now.entry);
    const from = at >= 0 ? at + step : step > 0 ? 0 : entries.length - 1;
    const ahead = step > 0 ? entries.slice(from) : entries.slice(0, from + 1).reverse();
    const next = ahead.find(fits);
    if (next !== undefined) selection.select(next.id, { show: true });
  };
  const withEntry = (run: (entry: Entry) => void) => (): void => {
    const entry = selected();
    if (entry !== undefined) run(entry);
  };
  useKeys({
    j: { about: keys.next, run: () => go(1) },
    k: { about: keys.previous, run: () => go(-1) },
    n: { about: keys.nextWaiting, run: () => go(1, isWaiting) },
    o: { about: keys.elsewhere, run: () => open({ dialog: 'elsewhere', entry: selected() }) },
    Escape: { about: keys.close, run: () => selection.select(undefined) },
    ...(mayReview && {
      a: { about: keys.accept, run: withEntry((entry) => void review(entry, { verdict: 'accepted' })) },
      e: { about: keys.edit, run: withEntry(({ id }) => selection.edit(id)) },
      x: { about: keys.reject, run: withEntry((entry) => open({ dialog: 'reject', entry })) },
      u: { about: keys.undo, run: undo },
      m: { about: keys.merge, run: () => open({ dialog: 'merge', entry: selected() }) },
    }),
  });
}

import type { ReactNode } from 'react';
import { messages } from '../../messages/reading-room.ts';
import { Button } from '../../parts/button.tsx';
import type { Entry } from './report.ts';
import { useSelection } from './selection.ts';

export interface SheetProps {
  readonly id: string;
  /** Those that are gone through. */
  readonly entries: readonly Entry[];
  readonly all: readonly Entry[];
  readonly card: (entry: Entry) => ReactNode;
}

/** An entry beneath its paragraph, with the way to the one before and the one after. */
export function Sheet({ id, entries, all, card }: SheetProps): ReactNode {
  const selection = useSelection();
  const entry = all.find((one) => one.id === id);
  if (entry === undefined) return null;
  const at = entries.findIndex((one) => one.id === id);
  const go = (step: number): void => selection.select(entries[at + step]?.id ?? id, { show: true });
  return (
    <section
      data-sheet={id}
      aria-label={messages.position(at + 1, entries.length)}
      dir="ltr"
      lang="en"
      className="mb-5 rounded border border-line bg-sheet font-sans text-[0.9375rem] leading-normal shadow-sm"
    >
      <div className="flex items-center gap-1 border-b border-line px-2 py-1">
        <Button small look="plain" disabled={at <= 0} aria-label={messages.previous} onClick={() => go(-1)}>
          <span aria-hidden="true">‹</span>
        </Button>
        <span className="figures text-sm text-soft">{messages.position(at + 1, entries.length)}</span>
        <Button small look="plain" disabled={at < 0 || at >= entries.length - 1} aria-label={messages.next} onClick={() => go(1)}>
          <span aria-hidden="true">›</span>
        </Button>
        <Button small look="plain" className="ml-auto" aria-label={messages.closeEntry} onClick={() => selection.select(undefined)}>
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
      {card(entry)}
    </section>
  );
}

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { messages } from '../../messages/reading-room.ts';
import { useFollowing } from './following.ts';
import type { Entry } from './report.ts';
import { useSelected } from './selection.ts';

export interface CardListProps {
  readonly entries: readonly Entry[];
  readonly render: (entry: Entry) => ReactNode;
  /** The text, which the cards follow as it is scrolled. */
  readonly text: RefObject<HTMLElement | null>;
}

/** Height of a closed card in pixels, about. */
const CARD = 92;

/** The cards in the margin, in the order of the text. Only those in sight are there; the one that is open stays, with what is written into it. */
export function CardList({ entries, render, text }: CardListProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const selected = useSelected(({ entry }) => entry);
  const shown = useSelected((now) => now.shown);
  const open = entries.findIndex(({ id }) => id === selected);
  const list = useVirtualizer({
    count: entries.length,
    getScrollElement: () => frame.current,
    estimateSize: () => CARD,
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 6,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(open >= 0 ? [open] : [])])].sort((a, b) => a - b),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same card may have to be shown again.
  useEffect(() => {
    if (open >= 0) list.scrollToIndex(open, { align: 'auto' });
  }, [open, shown, list]);
  useFollowing({ text, frame, entries, list, isHeld: open >= 0 });
  return (
    <section ref={frame} aria-label={messages.entries} className="card-list min-h-0 flex-1 overflow-y-auto overscroll-contain">
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed one by one. */}
      <div role="list" className="relative w-full" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map((row) => (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          <div
            key={row.key}
            ref={list.measureElement}
            data-index={row.index}
            role="listitem"
            aria-setsize={entries.length}
            aria-posinset={row.index + 1}
            className="absolute top-0 left-0 w-full"
            style={{ transform: `translateY(${row.start}px)` }}
          >
            {render(entries[row.index] as Entry)}
          </div>
        ))}
      </div>
    </section>
  );
}

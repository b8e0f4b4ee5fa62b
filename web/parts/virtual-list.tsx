import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface VirtualListProps<T> {
  readonly items: readonly T[];
  readonly render: (item: T, index: number) => ReactNode;
  /** Height of an item in pixels, about. */
  readonly estimate: number | ((item: T, index: number) => number);
  readonly keyOf?: (item: T, index: number) => string;
  /** For screen readers. */
  readonly label?: string;
  /** Item that is to be seen. */
  readonly focus?: number | undefined;
  /** Called when the end comes near: the next page can be asked for. */
  readonly onEnd?: (() => void) | undefined;
}

/** A list of any length that scrolls with the page: only what is seen is there. Printed, it is what was seen. */
export function VirtualList<T>({ items, render, estimate, keyOf, label, focus, onEnd }: VirtualListProps<T>): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const top = frame.current?.getBoundingClientRect().top ?? 0;
    setMargin(Math.round(top + window.scrollY));
  }, []);
  const list = useWindowVirtualizer({
    count: items.length,
    estimateSize: (index) => (typeof estimate === 'number' ? estimate : estimate(items[index] as T, index)),
    getItemKey: (index) => keyOf?.(items[index] as T, index) ?? index,
    overscan: 8,
    scrollMargin: margin,
  });
  useEffect(() => {
    if (focus !== undefined && focus >= 0) list.scrollToIndex(focus, { align: 'auto' });
  }, [focus, list]);
  const rows = list.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= items.length - 5 && items.length > 0) onEnd?.();
  }, [last, items.length, onEnd]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, and a list of the browser would lose its role by that.
    <div ref={frame} role="list" aria-label={label} className="relative w-full" style={{ height: list.getTotalSize() }}>
      {rows.map((row) => (
        // biome-ignore lint/a11y/useSemanticElements: as above.
        <div
          key={row.key}
          ref={list.measureElement}
          data-index={row.index}
          role="listitem"
          aria-setsize={items.length}
          aria-posinset={row.index + 1}
          className="absolute top-0 left-0 w-full"
          style={{ transform: `translateY(${row.start - margin}px)` }}
        >
          {render(items[row.index] as T, row.index)}
        </div>
      ))}
    </div>
  );
}

import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { VirtualList, type VirtualListProps } from './virtual-list.tsx';

/** Most rows that are put on paper: some forty pages. */
const MOST_PRINTED = 1000;

/** A list of any length: on the screen only what is seen is there, on paper all that was loaded. */
export function LongList<T>(props: VirtualListProps<T>): ReactNode {
  const { items, render, keyOf, label } = props;
  if (!usePrinting()) return <VirtualList {...props} />;
  return (
    <ul aria-label={label}>
      {items.slice(0, MOST_PRINTED).map((item, index) => (
        <li key={keyOf?.(item, index) ?? index}>{render(item, index)}</li>
      ))}
    </ul>
  );
}

/** Whether the page is being put on paper. */
function usePrinting(): boolean {
  const [isPrinting, print] = useState(false);
  useEffect(() => {
    // The browser takes the page as it is when the event has been told.
    const before = (): void => flushSync(() => print(true));
    const after = (): void => print(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinting;
}

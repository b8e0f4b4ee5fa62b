import { useCallback, useSyncExternalStore } from 'react';

/** Whether a condition on the window holds. */
export function useMedia(query: string): boolean {
  const watch = useCallback(
    (listen: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listen);
      return () => list.removeEventListener('change', listen);
    },
    [query],
  );
  return useSyncExternalStore(watch, () => matchMedia(query).matches);
}

/** Room for two columns. */
export const WIDE = '(min-width: 64rem)';

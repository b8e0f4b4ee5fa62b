import { useEffect, useRef } from 'react';
import { useSearchState } from '../../parts/use-search-state.ts';
import type { Place, Selection } from './selection.ts';

/** Milliseconds of rest after which the address follows what is selected. */
const REST = 250;

/** Ties what is selected to the address: `?entry=ID` and `?at=START-END` select and show, and what is selected here goes into it. */
export function useAddress(selection: Selection): void {
  const [{ entry, at }, change] = useSearchState({ entry: undefined, at: undefined });
  const written = useRef<string>(undefined);
  useEffect(() => {
    if (entry !== undefined && entry !== written.current) selection.select(entry, { show: true });
    const place = placeOf(at);
    if (place !== undefined) selection.pointTo(place);
    written.current = entry;
  }, [entry, at, selection]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { entry: now } = selection.now;
        if (now === written.current) return;
        written.current = now;
        change({ entry: now, at: undefined });
      }, REST);
    };
    const unwatch = selection.watch(follow);
    return () => {
      unwatch();
      clearTimeout(timer);
    };
  }, [selection, change]);
}

function placeOf(at: string | undefined): Place | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? '') ?? [];
  const place = { start: Number(start), end: Number(end) };
  return start !== undefined && place.end > place.start ? place : undefined;
}

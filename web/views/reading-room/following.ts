import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import { anchorOf, type Entry } from './report.ts';

interface Following {
  readonly text: RefObject<HTMLElement | null>;
  readonly frame: RefObject<HTMLElement | null>;
  readonly entries: readonly Entry[];
  readonly list: Virtualizer<HTMLDivElement, Element>;
  /** A card is open: the list stays where it is. */
  readonly isHeld: boolean;
}

/** Lines from the top of the window that count as what is read, in pixels. */
const READ = 160;

/** Frames in which the place is looked for again. */
const FRAMES = 30;

/** Lets the cards follow the text as it is scrolled: those of the paragraph at the top come to the top. */
export function useFollowing({ text, frame, entries, list, isHeld }: Following): void {
  const now = useRef({ entries, isHeld });
  now.current = { entries, isHeld };
  useEffect(() => {
    let [asked, left] = [0, 0];
    const follow = (): void => {
      asked = 0;
      if (text.current === null || now.current.isHeld || frame.current?.matches(':hover, :focus-within')) return;
      const at = placeAtTop(text.current);
      // What has just come near is worked out in the frames that follow.
      if (at === undefined) {
        if (left-- > 0) asked = requestAnimationFrame(follow);
        return;
      }
      const index = now.current.entries.findIndex((entry) => anchorOf(entry) >= at);
      if (index >= 0) list.scrollToIndex(index, { align: 'start' });
    };
    const scrolled = (): void => {
      left = FRAMES;
      if (asked === 0) asked = requestAnimationFrame(follow);
    };
    addEventListener('scroll', scrolled, { passive: true });
    return () => {
      removeEventListener('scroll', scrolled);
      cancelAnimationFrame(asked);
    };
  }, [text, frame, list]);
}

/** The place of the text at the top of the window. */
function placeAtTop(text: HTMLElement): number | undefined {
  const { left, top } = text.getBoundingClientRect();
  if (top > READ) return 0;
  const found = document.elementFromPoint(left + 20, READ)?.closest('[data-section] > div');
  const segment = found?.querySelector<HTMLElement>('[data-start]');
  return segment === null || segment === undefined ? undefined : Number(segment.dataset.start);
}

import { type RefObject, useEffect } from 'react';
import { WIDE } from '../../parts/media.ts';
import { useSelection } from './selection.ts';

/** Selects the entry whose words are clicked, and marks the one that is pointed at. A second click takes the next of those that share the words. */
export function usePointing(frame: RefObject<HTMLElement | null>): void {
  const selection = useSelection();
  useEffect(() => {
    const text = frame.current;
    if (text === null) return;
    const over = (event: PointerEvent): void => selection.hover(entriesAt(event.target)[0]);
    const out = (): void => selection.hover(undefined);
    const click = (event: MouseEvent): void => {
      // Words are being selected to be copied.
      if (event.target instanceof Element && event.target.closest('a, button') !== null) return;
      if (!(document.getSelection()?.isCollapsed ?? true)) return;
      const found = entriesAt(event.target);
      if (found.length === 0) return;
      const at = found.indexOf(selection.now.entry ?? '');
      // In a narrow window the card comes beneath the paragraph, perhaps out of sight.
      selection.select(found[(at + 1) % found.length], { show: !matchMedia(WIDE).matches });
    };
    text.addEventListener('pointerover', over);
    text.addEventListener('pointerleave', out);
    text.addEventListener('click', click);
    return () => {
      text.removeEventListener('pointerover', over);
      text.removeEventListener('pointerleave', out);
      text.removeEventListener('click', click);
    };
  }, [frame, selection]);
}

function entriesAt(target: EventTarget | null): readonly string[] {
  if (!(target instanceof Element)) return [];
  const { entries = '' } = target.closest<HTMLElement>('[data-entries]')?.dataset ?? {};
  return entries === '' ? [] : entries.split(' ');
}

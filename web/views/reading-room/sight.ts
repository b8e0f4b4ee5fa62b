/** Event by which a section is told to work out its marks though it is far away. */
export const WANTED = 'wanted-section';

/** Frames in which the place may still move: what comes near is laid out in its true height only then. */
const FRAMES = 12;

/** Scrolls to a place of the text, and again while it moves. Gives what ends that. */
export function bringIntoSight(frame: HTMLElement, section: number, at: number): () => void {
  const holder = frame.querySelector<HTMLElement>(`[data-section="${section}"]`);
  if (holder === null) return () => {};
  holder.dispatchEvent(new Event(WANTED));
  let left = FRAMES;
  let handle = 0;
  const step = (): void => {
    const segment = segmentAt(holder, at) ?? holder;
    const sheet = holder.querySelector<HTMLElement>('[data-sheet]');
    if (sheet !== null) showSheet(sheet);
    else if (!isInSight(segment)) segment.scrollIntoView({ block: segment === holder ? 'start' : 'center', behavior: 'instant' });
    if (--left > 0) handle = requestAnimationFrame(step);
  };
  handle = requestAnimationFrame(step);
  return () => cancelAnimationFrame(handle);
}

/** The element that shows a place of the text. */
function segmentAt(holder: HTMLElement, at: number): HTMLElement | undefined {
  return [...holder.querySelectorAll<HTMLElement>('[data-start]')].findLast((one) => Number(one.dataset.start) <= at);
}

/** Lines at the top and the foot of a window that may be covered by something else, in pixels. */
const MARGIN = 90;

/** A sheet is seen whole where it fits, with as much of the words above it as there is room for. */
function showSheet(sheet: HTMLElement): void {
  const { top, bottom, height } = sheet.getBoundingClientRect();
  const fits = height < window.innerHeight - 2 * MARGIN;
  if (top < MARGIN || (fits ? bottom : top + MARGIN) > window.innerHeight - MARGIN)
    sheet.scrollIntoView({ block: fits ? 'end' : 'start', behavior: 'instant' });
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= MARGIN && Math.min(bottom, top + MARGIN) <= window.innerHeight - MARGIN;
}

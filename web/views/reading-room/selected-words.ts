import type { Words } from './report.ts';

/** The words of the report that are selected in its text, with their place; without blanks at their ends. */
export function selectedWords(): Words | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const [start, end] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)];
  if (start === undefined || end === undefined || end <= start) return undefined;
  const holder = elementOf(range.startContainer)?.closest<HTMLElement>('.report-text');
  const text = holder === null || holder === undefined ? undefined : texts.get(holder);
  const words = text?.slice(start, end);
  if (words === undefined || words.trim() === '') return undefined;
  const before = words.length - words.trimStart().length;
  return { start: start + before, end: start + before + words.trim().length, words: words.trim() };
}

/** Texts by the elements that show them. */
const texts = new WeakMap<Element, string>();

/** Makes known which text an element shows. */
export function showsText(element: Element, text: string): void {
  texts.set(element, text);
}

/** The place in the text of a point in the page. */
function placeOf(node: Node, offset: number): number | undefined {
  const segment = elementOf(node)?.closest<HTMLElement>('[data-start]');
  if (segment === null || segment === undefined) {
    // Between two paragraphs: where the next begins.
    const next = node.childNodes[offset];
    const first = next instanceof Element ? (next.matches('[data-start]') ? next : next.querySelector('[data-start]')) : null;
    return first instanceof HTMLElement ? Number(first.dataset.start) : undefined;
  }
  const range = document.createRange();
  range.setStart(segment, 0);
  range.setEnd(node, offset);
  return Number(segment.dataset.start) + range.toString().length;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

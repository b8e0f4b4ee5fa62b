import type { Span } from '#base/span.ts';

/** The most text, in code units, that is held as words and trees at once: some hundred times a long report. */
const SECTION = 400_000;

/**
 * Cuts a very long text into sections that are read one after the other, so that memory does not grow with its length.
 * A section ends with a paragraph if it can, else with a line, else at a blank; nearly every report is one section.
 */
export function sectionsOf(text: string, most: number = SECTION): readonly Span[] {
  const out: Span[] = [];
  for (let start = 0; start < text.length || out.length === 0; ) {
    const end = text.length - start <= most ? text.length : cutBefore(text, start + most / 2, start + most);
    out.push({ start, end });
    start = end;
  }
  return out;
}

function cutBefore(text: string, least: number, most: number): number {
  for (const mark of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(mark, most - mark.length);
    if (at >= least) return at + mark.length;
  }
  const low = text.charCodeAt(most);
  return low >= 0xdc00 && low <= 0xdfff ? most - 1 : most;
}

/** A line of a text without the white space around it: a half-open span in UTF-16 code units of that text. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  /** Empty for an empty line. */
  readonly words: string;
}

/** The lines of a stretch of text; empty lines that follow each other are one. */
export function linesOf(text: string, from: number, to: number): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (let at = from; at < to; ) {
    const feed = text.indexOf('\n', at);
    const stop = feed < 0 || feed > to ? to : feed;
    const line = text.slice(at, stop);
    const start = at + line.length - line.trimStart().length;
    const words = line.trim();
    if (words !== '') lines.push({ start, end: start + words.length, words });
    else if (lines.at(-1)?.words !== '') lines.push({ start: at, end: at, words });
    at = stop + 1;
  }
  return lines;
}

/** The text from the first of some lines to the last, as it stands, without the white space around it. */
export function sliceOf(text: string, lines: readonly TextLine[]): string {
  const [first, last] = [lines[0], lines.at(-1)];
  return first && last ? text.slice(first.start, last.end).trim() : '';
}

/** Words of lines one after the other, white space closed up. */
export function joined(lines: readonly TextLine[]): string {
  return lines
    .map(({ words }) => words)
    .filter((words) => words !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
}

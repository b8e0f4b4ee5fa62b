/** A line of a text without the white space about it, and where it begins. */
export interface Line {
  readonly words: string;
  readonly start: number;
}

/** How far credits are looked for from either end, in code units and in lines. */
const [HEAD, TAIL, HEAD_LINES, TAIL_LINES] = [1500, 1200, 9, 8];
/** A paragraph of the report itself is no shorter. */
const PARAGRAPH = 100;

/** The lines that are not empty between two places of a text. */
function linesOf(text: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = [];
  for (const { 0: raw, index } of text.slice(from, to).matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const words = raw.trim();
    if (words !== '') lines.push({ words, start: from + index + raw.length - raw.trimStart().length });
  }
  return lines;
}

/** The ends of a text: what stands above the report, its first paragraph, the lines after that which may be its lead, and the last lines. */
export interface Ends {
  readonly above: readonly Line[];
  readonly first: Line | undefined;
  readonly last: readonly Line[];
}

/** The first paragraph is the first line long enough for one, or the first that goes on as a sentence does after a dateline. */
export function endsOf(text: string): Ends {
  const head = linesOf(text, 0, HEAD).slice(0, HEAD_LINES);
  const at = head.findIndex(({ words }, line) => words.length >= PARAGRAPH && (line > 0 || !titled(head)));
  const from = at < 0 ? Math.max(0, Math.min(1, head.length - 1)) : at;
  const first = head[from];
  const begins = Math.max(first === undefined ? 0 : first.start + first.words.length, text.length - TAIL);
  return { above: head.slice(0, from), first, last: linesOf(text, begins, text.length).slice(-TAIL_LINES) };
}

/** A long first line is the headline where it ends without a stop and a paragraph follows. */
function titled([line, next]: readonly Line[]): boolean {
  return line !== undefined && next !== undefined && next.words.length >= PARAGRAPH && !/[.!?…]["”’)]*$/.test(line.words);
}

import type { Span } from '#base/span.ts';

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;

/** Lines with something in them, without the blanks at their ends. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    const line = trimmed(text, { start, end });
    if (line.end > line.start) lines.push(line);
  };
  for (const found of text.matchAll(LINE_BREAK)) {
    add(found.index);
    start = found.index + found[0].length;
  }
  add(text.length);
  return lines;
}

/** The span without blanks at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { start, end };
}

/** True where lines are broken at a fixed width: many go on in small letters on the next line. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  let wrapped = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i - 1] as Span;
    const next = text[(lines[i] as Span).start] as string;
    if (
      line.end - line.start >= 45 &&
      line.end - line.start <= 110 &&
      /[\p{L},]/u.test(text[line.end - 1] as string) &&
      /\p{Ll}/u.test(next)
    )
      wrapped++;
  }
  return lines.length >= 4 && wrapped * 4 >= lines.length;
}

/** Paragraphs in order, without the blanks at their ends: lines, or what blank lines part where the text is broken at a fixed width. Linear time. */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text);
  if (!isHardWrapped(text, lines)) return lines;
  const paragraphs: Span[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const breaks = last ? (text.slice(last.end, line.start).match(LINE_BREAK)?.length ?? 0) : 2;
    if (last && breaks < 2) paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
    else paragraphs.push(line);
  }
  return paragraphs;
}

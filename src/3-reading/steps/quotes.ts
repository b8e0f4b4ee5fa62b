import { bySpan, type Span } from '#base/span.ts';
import { type Family, type Mark, marksOf } from './marks.ts';

/** Words in quotation marks, within one paragraph. */
export interface Quotation {
  /** From the opening mark to after the closing one; to the end of the paragraph where that is missing. */
  readonly span: Span;
  /** 1 for an outermost quotation, 2 for one inside it, and so on. */
  readonly depth: number;
  readonly family: Family;
  readonly closed: boolean;
  /** True where it goes on from the quotation that the paragraph before left open. */
  readonly continues: boolean;
}

interface Frame {
  readonly start: number;
  readonly family: Family;
  readonly reversed: boolean;
  readonly continues: boolean;
}

interface Found {
  span: Span;
  readonly family: Family;
  readonly closed: boolean;
  readonly continues: boolean;
}

/** More marks than this inside each other are broken text; the bound keeps the time linear. */
const MAX_DEPTH = 8;
/** A quotation that is not re-opened may run over so many paragraphs before its closing mark. */
const MAX_UNMARKED = 5;

/** The quotations of a text in reading order, outer before inner. Linear time. */
export function quotationsOf(text: string, paragraphs: readonly Span[]): Quotation[] {
  const all: Found[] = [];
  /** The quotation left open by the last marked paragraph, and the paragraphs without marks since. */
  let open: { readonly family: Family; readonly since: Span[] } | undefined;
  for (const paragraph of paragraphs) {
    const marks = marksOf(text, paragraph);
    if (marks.length === 0) {
      if (open && open.since.push(paragraph) > MAX_UNMARKED) open = undefined;
      continue;
    }
    const first = marks[0] as Mark;
    const reopened =
      open !== undefined &&
      open.since.length === 0 &&
      first.span.start === paragraph.start &&
      first.family === open.family &&
      first.canOpen;
    const closer: Mark | undefined = open && !reopened ? marks.find((mark) => mark.family === open?.family) : undefined;
    const unmarked = open && closer && closesRunning(closer) ? open.since : undefined;
    if (open && unmarked) for (const span of unmarked) all.push({ span, family: open.family, closed: true, continues: true });
    const base: Frame[] = unmarked && open ? [{ start: paragraph.start, family: open.family, reversed: false, continues: true }] : [];
    const { found, left } = readParagraph(text, paragraph, marks, base, reopened);
    all.push(...found);
    open = left ? { family: left, since: [] } : undefined;
  }
  return withDepth(all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end));
}

/** A mark that can only close what an earlier paragraph opened. */
function closesRunning(mark: Mark): boolean {
  return mark.family !== 'single' && mark.canClose && !mark.canOpen && mark.shape !== 'open';
}

function readParagraph(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  base: Frame[],
  reopened: boolean,
): { found: Found[]; left: Family | undefined } {
  const stack = [...base];
  const found: Found[] = [];
  const lastSingle = marks.findLast((mark) => mark.family === 'single' && closesSingle(mark))?.span.start ?? -1;
  marks.forEach((mark, i) => {
    const act = decide(text, marks, i, stack, lastSingle);
    if (act === 'close') {
      closeFrame(stack, mark, found);
    } else if (act === 'open' && stack.length < MAX_DEPTH) {
      stack.push({ start: mark.span.start, family: mark.family, reversed: mark.shape === 'close', continues: reopened && i === 0 });
    }
  });
  let left: Family | undefined;
  for (const frame of stack) {
    if (frame.family === 'single' && (frame.start !== paragraph.start || stack.length > 1)) continue;
    found.push({
      span: { start: frame.start, end: endOfUnclosed(text, frame, paragraph, found) },
      family: frame.family,
      closed: false,
      continues: frame.continues,
    });
    left ??= frame.family;
  }
  return { found, left };
}

/** An unclosed quotation ends with its paragraph, or where the next one of its family opens: then its closing mark is missing. */
function endOfUnclosed(text: string, frame: Frame, paragraph: Span, found: readonly Found[]): number {
  let end = paragraph.end;
  for (const other of found)
    if (other.closed && other.family === frame.family && other.span.start > frame.start && other.span.start < end) end = other.span.start;
  while (end > frame.start + 1 && /\s/.test(text[end - 1] as string)) end--;
  return end;
}

function closeFrame(stack: Frame[], mark: Mark, found: Found[]): void {
  const at = stack.findLastIndex((frame) => frame.family === mark.family);
  const frame = stack[at];
  if (!frame) return;
  for (const inner of stack.splice(at).slice(1)) {
    if (inner.family !== 'single')
      found.push({ span: { start: inner.start, end: mark.span.start }, family: inner.family, closed: false, continues: false });
  }
  found.push({ span: { start: frame.start, end: mark.span.end }, family: frame.family, closed: true, continues: frame.continues });
}

function decide(text: string, marks: readonly Mark[], i: number, stack: readonly Frame[], lastSingle: number): 'open' | 'close' | 'none' {
  const mark = marks[i] as Mark;
  const frame = stack.findLast((open) => open.family === mark.family);
  if (mark.family === 'single') return decideSingle(text, marks, i, frame !== undefined, lastSingle);
  if (mark.family !== 'double') {
    const closing = frame && (frame.reversed ? mark.shape === 'open' : mark.shape === 'close');
    if (closing) return 'close';
    return mark.shape === 'open' || (mark.family.endsWith('angle') && mark.canOpen) ? 'open' : 'none';
  }
  if (mark.shape === 'open') return frame && mark.canClose && !mark.canOpen ? 'close' : 'open';
  if (frame) return mark.shape === 'close' || mark.canClose || !mark.canOpen ? 'close' : 'open';
  if (mark.canOpen) return 'open';
  const before = text[mark.span.start - 1] ?? ' ';
  const after = text[mark.span.end] ?? ' ';
  if (mark.shape === 'either' && /\s/.test(before) && /\s/.test(after)) return 'open';
  return mark.shape === 'either' && /[\p{Ll},.:;]/u.test(before) && /\p{Lu}/u.test(after) ? 'open' : 'none';
}

/** ’ and ' after a word, and ‘ there too (‚so‘). */
function closesSingle(mark: Mark): boolean {
  return mark.canClose && (mark.shape !== 'open' || !mark.canOpen);
}

function decideSingle(text: string, marks: readonly Mark[], i: number, isOpen: boolean, lastSingle: number): 'open' | 'close' | 'none' {
  const mark = marks[i] as Mark;
  if (isOpen && closesSingle(mark)) {
    const possessive = /s/i.test(text[mark.span.start - 1] ?? '') && /^ \p{Ll}/u.test(text.slice(mark.span.end, mark.span.end + 2));
    const next = possessive ? marks.slice(i + 1, i + 9).find((other) => other.family === 'single') : undefined;
    return next && closesSingle(next) && !next.canOpen ? 'none' : 'close';
  }
  if (mark.shape === 'close' || !mark.canOpen) return 'none';
  const runs = mark.shape === 'open' && i === 0;
  return (mark.shape === 'open' || !isOpen) && (lastSingle > mark.span.start || runs) ? 'open' : 'none';
}

function withDepth(found: readonly Found[]): Quotation[] {
  const ends: number[] = [];
  return found.map(({ span, family, closed, continues }) => {
    while (ends.length > 0 && (ends.at(-1) as number) <= span.start) ends.pop();
    ends.push(span.end);
    return { span, depth: ends.length, family, closed, continues };
  });
}

/** The outermost quotations, which never overlap, joined where two touch. */
export function outermost(quotations: readonly Quotation[]): Span[] {
  return quotations
    .filter((quotation) => quotation.depth === 1)
    .map((quotation) => quotation.span)
    .sort(bySpan);
}

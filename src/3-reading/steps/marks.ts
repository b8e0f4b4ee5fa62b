import type { Span } from '#base/span.ts';

/** Marks that can close each other: “ with ”, „ with “, " with ". */
export type Family = 'double' | 'single' | 'angle' | 'small-angle' | 'corner' | 'white-corner';

/** A quotation mark as it stands in the text, before it is known whether it opens or closes. */
export interface Mark {
  readonly span: Span;
  readonly family: Family;
  /** What the shape of the mark says by itself. */
  readonly shape: 'open' | 'close' | 'either';
  /** What its surroundings allow. */
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

const MARK = /''|``|["“”„‟＂〝〞〟'‘’‚‛`«»‹›「」『』]/g;

const SHAPES: Readonly<Record<string, readonly [Family, Mark['shape']]>> = {
  '"': ['double', 'either'],
  '＂': ['double', 'either'],
  "''": ['double', 'either'],
  '``': ['double', 'open'],
  '“': ['double', 'open'],
  '‟': ['double', 'open'],
  '„': ['double', 'open'],
  '〝': ['double', 'open'],
  '”': ['double', 'close'],
  '〞': ['double', 'close'],
  '〟': ['double', 'close'],
  "'": ['single', 'either'],
  '`': ['single', 'open'],
  '‘': ['single', 'open'],
  '‛': ['single', 'open'],
  '‚': ['single', 'open'],
  '’': ['single', 'close'],
  '«': ['angle', 'open'],
  '»': ['angle', 'close'],
  '‹': ['small-angle', 'open'],
  '›': ['small-angle', 'close'],
  '「': ['corner', 'open'],
  '」': ['corner', 'close'],
  '『': ['white-corner', 'open'],
  '』': ['white-corner', 'close'],
};

const WORD = /[\p{L}\p{N}\p{M}]/u;
const ELISION = /^(?:\d\ds?\b|(?:em|til|till|tis|twas|cause|bout|round|n|cuz|ere|neath)\b)/i;

function isQuote(char: string | undefined): boolean {
  return char !== undefined && char in SHAPES;
}

/** The quotation marks between `start` and `end`; apostrophes inside and at the start of words are left out. */
export function marksOf(text: string, within: Span): Mark[] {
  const marks: Mark[] = [];
  const part = text.slice(within.start, within.end);
  for (const found of part.matchAll(MARK)) {
    const start = found.index;
    const end = start + found[0].length;
    const [family, shape] = SHAPES[found[0]] as readonly [Family, Mark['shape']];
    const before = part[start - 1];
    const after = part[end];
    const opened =
      before === undefined ||
      /[\s([{<—–―\-/¿¡…]/.test(before) ||
      (isQuote(before) && marks.at(-1)?.canOpen === true && marks.at(-1)?.span.end === within.start + start);
    const canOpen = opened && after !== undefined && !/[\s,;)\]}]/.test(after);
    const canClose = before !== undefined && !/[\s([{]/.test(before) && (after === undefined || !WORD.test(after));
    if (family === 'single' && isApostrophe(part, start, end, shape, before, after)) continue;
    marks.push({ span: { start: within.start + start, end: within.start + end }, family, shape, canOpen, canClose });
  }
  return marks;
}

/** True for the mark in "don't", "rock 'n' roll", "the '90s", and for a prime after a figure. */
function isApostrophe(
  part: string,
  start: number,
  end: number,
  shape: Mark['shape'],
  before: string | undefined,
  after: string | undefined,
): boolean {
  if (before !== undefined && after !== undefined && WORD.test(before) && WORD.test(after)) return true;
  if (
    before !== undefined &&
    /\d/.test(before) &&
    shape === 'either' &&
    (after === undefined || /[\s\d]/.test(after)) &&
    !/['‘]/.test(part.slice(Math.max(0, start - 200), start))
  )
    return true;
  return ELISION.test(part.slice(end, end + 8)) && !WORD.test(before ?? ' ');
}

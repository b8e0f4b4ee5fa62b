import type { Span } from '#base/span.ts';

/** A run of digits, a run of letters, or one other sign: smaller than the model's words, whose cuts inside dates vary. */
export interface Token extends Span {
  /** In small letters, with straight apostrophes. */
  readonly form: string;
  readonly capital: boolean;
  /** No white space before it. */
  readonly glued: boolean;
}

const SPACE = 0;
const DIGIT = 1;
const LETTER = 2;
const OTHER = 3;

/** The tokens of a text in order; white space is in none. */
export function tokensOf(text: string): readonly Token[] {
  const out: Token[] = [];
  let before = -1;
  for (let start = 0; start < text.length; ) {
    const kind = kindAt(text, start);
    let end = start + width(text, start);
    if (kind === DIGIT || kind === LETTER) while (end < text.length && kindAt(text, end) === kind) end += width(text, end);
    if (kind !== SPACE) {
      const written = text.slice(start, end);
      const form = written === '’' ? "'" : written.toLowerCase();
      out.push({ form, start, end, capital: kind === LETTER && form !== written, glued: start === before });
      before = end;
    }
    start = end;
  }
  return out;
}

/** Plain letters and digits are told apart without a pattern: nearly every character is one. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    if (code <= 0x20) return SPACE;
    if (code >= 0x30 && code <= 0x39) return DIGIT;
    const letter = code | 0x20;
    return letter >= 0x61 && letter <= 0x7a ? LETTER : OTHER;
  }
  const sign = text.slice(at, at + width(text, at));
  if (/^[\p{L}\p{M}]$/u.test(sign)) return LETTER;
  return /^\s$/u.test(sign) ? SPACE : OTHER;
}

/** Code units of the character at a place: two where it lies beyond the basic plane. */
function width(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Values inside each other that a text may have: data of reports have five or ten, and a parser takes a second for millions. */
const DEPTH = 1000;

const [QUOTE, BACKSLASH, OPENS, CLOSES] = [0x22, 0x5c, [0x5b, 0x7b], [0x5d, 0x7d]] as const;

/**
 * The value of a text that strangers wrote as JSON.
 * @throws SyntaxError where it is none, or has more than a thousand values inside each other.
 */
export function jsonOf(text: string): unknown {
  if (isDeep(text)) throw new SyntaxError(`more than ${DEPTH} values inside each other`);
  return JSON.parse(text);
}

function isDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === OPENS[0] || code === OPENS[1]) {
      if (++depth > DEPTH) return true;
    } else if (code === CLOSES[0] || code === CLOSES[1]) depth--;
  }
  return false;
}

/** The index of the quote that ends the string which begins at an index, or the text's end. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let escapes = end;
    while (text.charCodeAt(escapes - 1) === BACKSLASH) escapes--;
    if ((end - escapes) % 2 === 0) return end;
  }
  return text.length;
}

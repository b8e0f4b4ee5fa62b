/** Octets to a line, without its break (RFC 5545, 3.1). */
const LONGEST = 75;

/** A content line: folded so that no line is longer than 75 octets of UTF-8, and never within a letter. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let [line, octets] = ['', 0];
  // A letter with the marks that follow it may be folded apart: unfolding joins octets, so nothing is lost.
  for (const letter of `${name}:${value}`) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LONGEST) {
      lines.push(line);
      // The blank that begins a continued line counts.
      [line, octets] = [' ', 1];
    }
    line += letter;
    octets += size;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}

/** A value of type TEXT: backslash, semicolon and comma escaped, line breaks as `\n` (RFC 5545, 3.3.11). */
export function escapedText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** What a TEXT cannot hold: controls other than tabs and line breaks. */
export const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

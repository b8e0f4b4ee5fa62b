const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** East Asian wide and fullwidth characters, by the blocks of Unicode Standard Annex 11. */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;

/** Columns that a line takes on a terminal. */
export function displayWidth(line: string): number {
  if (/^[\x20-\x7e]*$/.test(line)) return line.length;
  let width = 0;
  for (const { segment } of graphemes.segment(line)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u.test(grapheme)) return 0;
  if (WIDE.test(grapheme) || /\p{Emoji_Presentation}|\ufe0f/u.test(grapheme)) return 2;
  return 1;
}

/** Breaks a line at blanks so that no line is wider than that many columns; a longer word is cut between characters. */
export function wrapped(line: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const word of line.split(' ')) {
    let rest = word;
    let width = displayWidth(rest);
    if (current !== '' && used + 1 + width > columns) {
      lines.push(current);
      [current, used] = ['', 0];
    }
    while (width > columns) {
      const piece = startOf(rest, columns);
      lines.push(piece);
      rest = rest.slice(piece.length);
      width = displayWidth(rest);
    }
    used += current === '' ? width : width + 1;
    current = current === '' ? rest : `${current} ${rest}`;
  }
  return current === '' && lines.length > 0 ? lines : [...lines, current];
}

/** The longest start of a word that fits, at least one character of it. */
function startOf(word: string, columns: number): string {
  let end = 0;
  let width = 0;
  for (const { segment } of graphemes.segment(word)) {
    width += graphemeWidth(segment);
    if (end > 0 && width > columns) break;
    end += segment.length;
  }
  return word.slice(0, end);
}

/** A line filled with blanks up to that many columns. */
export function padded(line: string, columns: number): string {
  return line + ' '.repeat(Math.max(0, columns - displayWidth(line)));
}

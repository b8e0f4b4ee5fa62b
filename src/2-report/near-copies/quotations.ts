import { rowHashes, wordHashes } from './word-hashes.ts';

/** Words in a row that nobody else says. */
const LONG = 8;

/**
 * Keys of the long direct quotations in a text, one a sentence that is quoted (the least hash of its rows of eight words, so that a sentence quoted shorter often has the same). Who was at the same press conference shares them,
 * and so does who copies: alone they prove no copy.
 */
export function quotationsOf(text: string): readonly string[] {
  const keys = new Set<string>();
  for (const line of text.split('\n')) {
    for (const quoted of quotedIn(line)) {
      for (const sentence of quoted.split(/[.!?…]+\s/u)) {
        const rows = rowHashes(wordHashes(sentence), LONG);
        if (rows.length > 0) keys.add(`q${rows.reduce((least, row) => Math.min(least, row)).toString(36)}`);
      }
    }
  }
  return [...keys];
}

/** What stands between the quotation marks of a line. A straight mark opens where nothing is open; a quotation that runs on into the next line ends with this one. */
function quotedIn(line: string): readonly string[] {
  const found: string[] = [];
  let open: number | undefined;
  for (const { 0: mark, index } of line.matchAll(/["“”„«»「」『』]|''|``/gu)) {
    const closes = /[”»」』]/u.test(mark) || (open !== undefined && (mark === '"' || mark === "''"));
    if (closes && open !== undefined) found.push(line.slice(open, index));
    open = closes ? undefined : index + mark.length;
  }
  if (open !== undefined) found.push(line.slice(open));
  return found;
}

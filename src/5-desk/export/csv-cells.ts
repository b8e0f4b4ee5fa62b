import { stringify } from 'csv-stringify/sync';

/**
 * What a spreadsheet takes for a formula when a cell begins with it (OWASP, CSV Injection), in the usual and the full width, and the mark that is put before it. A cell that begins with
 * the mark gets another, so that taking one away gives every cell back as it was.
 */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20']/u;
const MARK = "'";

/** A text that no spreadsheet computes. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? MARK + text : text;
}

/** What CSV has no way to write that all readers take. */
export const NO_CELL = /\0/u;

/** One row of RFC 4180, ended by CR LF. Texts are quoted and neutralised; numbers stand as they are; what is absent is empty and unquoted. */
export function csvRow(cells: readonly (string | number | undefined)[]): string {
  const row = cells.map((cell) => (typeof cell === 'string' ? neutralised(cell) : cell));
  return stringify([row], { quoted_string: true, record_delimiter: 'windows' });
}

import type { Report } from '#report/report.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { clock } from '../progress.ts';

/** Counts what becomes of the input. */
export class Tally {
  /** Files and rows that gave no report, and reports that could not be written. */
  lost = 0;
  /** Words of the last report that was read. */
  lastWords = 0;
  #read = 0;
  #unread = 0;
  readonly #started = performance.now();

  count(report: Report): void {
    if (report.unread !== undefined) this.#unread++;
    else {
      this.#read++;
      this.lastWords = wordCount(report.text);
    }
  }

  get isEmpty(): boolean {
    return this.#read + this.#unread + this.lost === 0;
  }

  exitCode(): ExitCode {
    if (this.#read === 0) return EXIT.nothingRead;
    return this.#unread + this.lost > 0 ? EXIT.someUnread : EXIT.allRead;
  }

  /** `12 reports read, 1 kept unread, 2 inputs lost in 9 s`. */
  summary(): string {
    const parts = [`${this.#read} ${this.#read === 1 ? 'report' : 'reports'} read`];
    if (this.#unread > 0) parts.push(`${this.#unread} kept unread`);
    if (this.lost > 0) parts.push(`${this.lost} ${this.lost === 1 ? 'input' : 'inputs'} lost`);
    return `${parts.join(', ')} in ${clock(performance.now() - this.#started)}`;
  }
}

/** Runs of characters between blanks, counted without making them. */
function wordCount(text: string): number {
  const words = /\S+/g;
  let count = 0;
  while (words.test(text)) count++;
  return count;
}

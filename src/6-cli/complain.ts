import type { Issue } from '#base/issue.ts';
import { printable } from './printable.ts';

export interface Manner {
  /** One JSON object a line instead of words. */
  readonly json: boolean;
  /** Errors only. */
  readonly quiet: boolean;
}

/** The one place where problems are printed, to standard error. */
export class Complaints {
  readonly #manner: Manner;
  readonly #write: (line: string) => void;

  constructor(manner: Manner, write: (line: string) => void) {
    this.#manner = manner;
    this.#write = write;
  }

  print(issue: Issue): void {
    if (this.#manner.quiet && issue.severity === 'warning') return;
    this.#write(`${this.#manner.json ? JSON.stringify(issue) : inWords(issue)}\n`);
  }
}

/** `attache: warning: a.txt: The text is not in UTF-8; ... [text.decoded]` and the remedy on a line of its own. */
function inWords(issue: Issue): string {
  const subject = issue.given === undefined ? '' : `${printable(issue.given)}: `;
  const severity = issue.severity === 'warning' ? 'warning: ' : '';
  return `attache: ${severity}${subject}${printable(issue.message)} [${issue.code}]\n  ${printable(issue.remedy)}`;
}

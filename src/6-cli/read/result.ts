import type { Reading } from '#reading/reading.ts';
import type { Syntax } from '#reading/syntax.ts';
import type { Outcome } from '#record/pool.ts';
import type { Report } from '#report/report.ts';

/** A report with what was read of it, ready to be written in some format. What could not be read is marked `unread` and says nothing. */
export interface Result {
  readonly report: Report;
  readonly reading: Omit<Reading, 'report'>;
  readonly syntax: Syntax;
}

const NOTHING_READ: Omit<Reading, 'report'> = {
  actors: [],
  statements: [],
  agreements: [],
  provisions: [],
  positions: [],
  contacts: [],
  concerns: [],
  events: [],
};

const NO_SYNTAX: Syntax = { words: [], sentences: [], entities: [], attributions: [], chains: [] };

/** A failure on a report makes it one that is unread for that reason. */
export function resultOf({ report, reading, syntax, issue }: Outcome): Result {
  const { report: _, ...said } = reading ?? { report, ...NOTHING_READ };
  return { report: issue === undefined ? report : { ...report, unread: issue }, reading: said, syntax: syntax ?? NO_SYNTAX };
}

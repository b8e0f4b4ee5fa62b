import type { Issue } from '../../api/issue.ts';

/** Why a line cannot stand. */
export interface LineFault {
  readonly issue: Issue;
  /** The word that no evidence bears; absent where the issue does not name one. */
  readonly word?: string;
  readonly why?: string;
}

export interface Faults {
  /** By the id of the line. */
  readonly lines: ReadonlyMap<string, LineFault>;
  /** What concerns no line of the brief. */
  readonly others: readonly Issue[];
}

/** Sorts what the check told by the lines of the brief. */
export function faultsIn(issues: readonly Issue[], ids: readonly string[]): Faults {
  const known = new Set(ids);
  const lines = new Map<string, LineFault>();
  const others: Issue[] = [];
  for (const issue of issues) {
    if (issue.given === undefined || !known.has(issue.given)) others.push(issue);
    else if (!lines.has(issue.given)) lines.set(issue.given, faultOf(issue));
  }
  return { lines, others };
}

/** The message names the line, the word and the reason: `... cannot stand: "WORD" - WHY.` */
function faultOf(issue: Issue): LineFault {
  const { word, why } = /cannot stand: "(?<word>[\s\S]*)" - (?<why>[\s\S]+?)\.?$/u.exec(issue.message)?.groups ?? {};
  return { issue, ...(word !== undefined && { word }), ...(why !== undefined && { why }) };
}

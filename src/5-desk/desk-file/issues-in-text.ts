import { bySpan, overlaps, type Span } from '#base/span.ts';
import type { Desk, DeskIssue } from './desk.ts';
import { type Finding, wordFinder } from './words.ts';

/** Words of a text by which an issue is known. */
export interface IssueSpan {
  readonly issue: string;
  /** As the desk file writes it. */
  readonly word: string;
  readonly span: Span;
}

type Sought = { readonly issue: number; readonly excludes: boolean };
type Found = Finding<Sought>;

/**
 * Finds where a text speaks of the issues of a desk: of each issue the longest of its words at a place, in the order of the text. Words under `not` mask the words that they
 * cover ("Hoover Dam" a dam); where they cover none, the paragraph that they stand in does not speak of the issue. Make it once: it compiles the words. Takes time that
 * grows with the text, whatever the number of words.
 */
export function issueSpansOf({ issues }: Pick<Desk, 'issues'>): (text: string) => readonly IssueSpan[] {
  const find = wordFinder<Sought>(
    issues.flatMap(({ words, not }, issue) => [
      { value: { issue, excludes: false }, words },
      { value: { issue, excludes: true }, words: not },
    ]),
  );
  return (text) => {
    const byIssue = issues.map((): { words: Found[]; not: Found[] } => ({ words: [], not: [] }));
    for (const found of find(text)) byIssue[found.value.issue]?.[found.value.excludes ? 'not' : 'words'].push(found);
    const spans = byIssue.flatMap(({ words, not }, issue) =>
      spoken(words, not, text).map(({ word, span }) => ({ issue: issues[issue]?.name as string, word, span })),
    );
    return spans.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  };
}

/** The issues that a text speaks of, in the order of the desk file. */
export function issuesOf(desk: { readonly issues: readonly DeskIssue[] }): (text: string) => readonly string[] {
  const spansOf = issueSpansOf(desk);
  return (text) => {
    const told = new Set(spansOf(text).map(({ issue }) => issue));
    return desk.issues.flatMap(({ name }) => (told.has(name) ? [name] : []));
  };
}

function spoken(words: readonly Found[], not: readonly Found[], text: string): readonly Found[] {
  const longest = longestOf(words);
  if (not.length === 0 || longest.length === 0) return longest;
  const [masks, others] = parted(not, longest);
  const paragraphs = others.length === 0 ? [] : parted(paragraphsOf(text), others)[0];
  const left = parted(longest, masks)[1];
  return parted(left, paragraphs)[1];
}

/** Of findings that overlap the one that begins first, and of those the longest. */
function longestOf(findings: readonly Found[]): readonly Found[] {
  const out: Found[] = [];
  for (const one of findings.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end))
    if (one.span.start >= (out.at(-1)?.span.end ?? 0)) out.push(one);
  return out;
}

interface Placed {
  readonly span: Span;
}

/** Those that overlap one of `by`, and those that overlap none, each in order. Both are walked once, side by side. */
function parted<T extends Placed>(all: readonly T[], by: readonly Placed[]): readonly [T[], T[]] {
  const [over, free]: [T[], T[]] = [[], []];
  const others = joined(by);
  let next = 0;
  for (const one of all.toSorted((a, b) => bySpan(a.span, b.span))) {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= one.span.start) next++;
    const other = others[next];
    (other !== undefined && overlaps(other, one.span) ? over : free).push(one);
  }
  return [over, free];
}

/** Spans in order, those that overlap made one. */
function joined(all: readonly Placed[]): readonly Span[] {
  const out: Span[] = [];
  for (const { span } of all.toSorted((a, b) => bySpan(a.span, b.span))) {
    const last = out.at(-1);
    if (last !== undefined && span.start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

/** From empty line to empty line. */
function paragraphsOf(text: string): readonly Placed[] {
  const ends = [...text.matchAll(/\n[^\S\n]*\n/g)].map(({ index }) => index + 1);
  const starts = [0, ...ends];
  return starts.map((start, i) => ({ span: { start, end: ends[i] ?? text.length } }));
}

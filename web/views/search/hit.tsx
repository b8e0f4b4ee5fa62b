import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { components } from '../../api/schema.generated.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages } from '../../messages/search.ts';
import { Attribution } from '../../parts/attribution.tsx';
import { Badge } from '../../parts/badge.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';

export type Hit = components['schemas']['Hit'];

/** Code units shown before the first mark and in all, where a passage is long. */
const [BEFORE, SHOWN] = [120, 420];

/** A find: its words with what was looked for marked, and where they stand. */
export function HitTold({ hit: { report, entry, span, words, marks } }: { readonly hit: Hit }): ReactNode {
  const first = (marks[0]?.start ?? span.start) - span.start;
  const from = first > BEFORE ? wordStart(words, first - BEFORE) : 0;
  const text = words.slice(from, from + SHOWN);
  const inside = marks
    .map(({ start, end }) => ({ start: start - span.start - from, end: end - span.start - from }))
    .filter(({ start, end }) => start >= 0 && end <= text.length);
  return (
    <article className="border-b border-line py-3">
      <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Badge>{entry === undefined ? messages.passage : (shared.kinds[entry.kind] ?? entry.kind)}</Badge>
        <Attribution report={report} />
        {entry !== undefined && <StatusMark status={entry.status} />}
      </p>
      <Link
        to="/reports/$id"
        params={{ id: report.id }}
        search={{ at: `${span.start}-${span.end}`, ...(entry !== undefined && { entry: entry.id }) }}
        className="block font-serif decoration-edge decoration-1 underline-offset-4 hover:underline"
        dir="auto"
      >
        {from > 0 && '… '}
        {piecesOf(text, inside)}
        {from + SHOWN < words.length && ' …'}
      </Link>
    </article>
  );
}

function wordStart(text: string, at: number): number {
  const next = text.indexOf(' ', at);
  return next < 0 ? at : next + 1;
}

function piecesOf(text: string, marks: readonly { readonly start: number; readonly end: number }[]): readonly ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    pieces.push(text.slice(at, start));
    pieces.push(
      <mark key={start} className="bg-tint text-ink underline decoration-2">
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces;
}

import type { Span } from '#base/span.ts';
import type { Count } from './figures.ts';

/** A span with a label: an entity as a scorer sees it. */
export interface LabelledSpan extends Span {
  readonly label: string;
}

/** Exact matches: same start, same end, same label; a span told twice counts once. */
export function scoreSpans(gold: readonly LabelledSpan[], system: readonly LabelledSpan[]): Count {
  const wanted = new Set(gold.map(key));
  const told = new Set(system.map(key));
  let correct = 0;
  for (const one of told) if (wanted.has(one)) correct += 1;
  return { correct, gold: wanted.size, system: told.size };
}

function key(span: LabelledSpan): string {
  return `${span.start} ${span.end} ${span.label}`;
}

import { overlaps, type Span } from '#base/span.ts';

/** An attribution as a corpus marks it and a reading gives it. All spans count in the same unit. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/**
 * Which read attributions are right, in their order, as PolNeAR's scorer links them: contents agree by half of their characters, cues
 * overlap where both have one, sources overlap or are both absent; each marked one is taken once.
 */
export function linked(marked: readonly Attribution[], read: readonly Attribution[]): readonly boolean[] {
  const taken = new Set<number>();
  return read.map((one) => {
    const at = marked.findIndex((other, i) => !taken.has(i) && agree(one, other));
    if (at >= 0) taken.add(at);
    return at >= 0;
  });
}

function agree(a: Attribution, b: Attribution): boolean {
  const near = (some: readonly Span[], others: readonly Span[]): boolean =>
    some.some((one) => others.some((other) => overlaps(one, other)));
  if (shared(a.content, b.content) < 0.5) return false;
  if (a.cue.length > 0 && b.cue.length > 0 && !near(a.cue, b.cue)) return false;
  if (a.source.length > 0 !== b.source.length > 0) return false;
  return a.source.length === 0 || near(a.source, b.source);
}

/** Characters of both by characters of either; 0 where either has none. */
function shared(a: readonly Span[], b: readonly Span[]): number {
  const [one, other] = [characters(a), characters(b)];
  if (one.size === 0 || other.size === 0) return 0;
  const both = [...one].filter((at) => other.has(at)).length;
  return both / (one.size + other.size - both);
}

function characters(spans: readonly Span[]): ReadonlySet<number> {
  return new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
}

import { bySpan, type Span } from '#base/span.ts';

/** A statement on its way: steps take drafts and give new ones. Spans of a figure are in order. */
export interface Draft {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Names of the outlets and intermediaries that relay it, nearest to the reader first. */
  readonly via: readonly Span[];
  readonly confidence: number;
  /** A quotation that runs on: the draft whose speaker goes on speaking. */
  readonly continues?: Draft;
  /** Set where the source is the label of a transcript. */
  readonly label?: true;
}

/**
 * Confidence of what rules find by themselves. The model's own attributions keep the model's figure. These are estimates: a label or a re-opened
 * quotation leaves little doubt, a fixed shape in running text somewhat more.
 */
export const RULE_CONFIDENCE = { transcript: 0.9, running: 0.85, relay: 0.8, inner: 0.7, headline: 0.7 } as const;

/** All spans of a draft but those of its relays. */
export function spansOf(draft: Draft): Span[] {
  return [...draft.source, ...draft.cue, ...draft.content];
}

/** From the first to the last word of a draft. */
export function extent(draft: Draft): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const span of spansOf(draft)) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** Reading order: by the first word, then by the cue. */
export function inReadingOrder(drafts: readonly Draft[]): Draft[] {
  return drafts
    .map((draft) => ({ draft, at: extent(draft), cue: draft.cue[0] ?? draft.source[0] ?? { start: 0, end: 0 } }))
    .sort((a, b) => a.at.start - b.at.start || bySpan(a.cue, b.cue) || a.at.end - b.at.end)
    .map(({ draft }) => draft);
}

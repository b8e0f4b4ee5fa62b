import { overlaps, type Span, slice } from '#base/span.ts';
import { reportVerbs } from '../world/lists.ts';
import { firstEndingAfter } from './coverage.ts';
import type { Draft } from './draft.ts';
import { type Ground, sentenceSpan } from './ground.ts';
import type { OutletMention } from './outlets.ts';
import { trimmed } from './paragraphs.ts';

/** How far to both sides of an outlet's name its fixed shapes reach, in code units. */
const REACH = 90;

const STORY = '(?:reports?|stor(?:y|ies)|accounts?|articles?|interviews?|information|broadcasts?|dispatch(?:es)?|transcripts?|recordings?)';

const OF_STORY = `(?:(?:\\s+(?:an?|the|its|this|that|multiple|several|local|unconfirmed))?(?:\\s+[\\w-]+){0,2}?\\s+${STORY}\\s+(?:by|in|from|on|of))?\\s*(?:the\\s*)?$`;

/** "according to (a report by) X". */
const ACCORDING = new RegExp(`\\b(according\\s+to|as\\s+(?:first\\s+)?(?:reported|published)\\s+(?:by|in))${OF_STORY}`, 'i');

/** "citing (a report by) X". */
const CITING = new RegExp(`\\b(?:citing|quoting|cit(?:ed|es)|relay(?:ed|ing)|repeat(?:ed|ing))${OF_STORY}`, 'i');

/** ", X (first) reported (on Friday)" up to the end of its clause. */
const REPORTED =
  /^\s*((?:(?:has|had|have|also|first|later|earlier|separately)\s{1,9})*)(\p{L}+)((?:\s{1,9}(?:on|late|early|earlier|this|last)?\s{0,9}(?:\p{Lu}\p{Ll}+day|today|week|month))?(?:\s{1,9}(?:morning|afternoon|evening|night))?)\s*(?=[.,;!?”"]|$)/u;

/** What may stand between a cue and the outlet that is told: "(told) (reporters in an interview with) X". */
const TOLD =
  /^(?:told|tells|telling|tell|(?:[^.;:“”"]{0,40}?\s)?(?:told|(?:in|during|for)\s+an?\s+(?:[\p{L}-]+\s+){0,3}(?:interview|conversation|appearance|podcast|segment)(?:\s+(?:with|on|to|for|by|published\s+(?:in|by)|aired\s+on))|on|to))(?:\s+(?:the\s+)?(?:[\p{L}-]+\s+)?(?:newspaper|paper|daily|broadcaster|agency|network|magazine|weekly|channel|outlet|television|website))?\s+(?:the\s+)?$/iu;

export interface Shape {
  readonly mention: OutletMention;
  readonly kind: 'according' | 'reported' | 'citing';
  readonly cue: Span;
}

/** Says in which of the fixed shapes of a relay an outlet's name stands, from the words beside it. */
export function shapeOf(ground: Ground, mention: OutletMention): Shape | undefined {
  const { text } = ground;
  const sentence = sentenceSpan(ground, mention.span.start);
  const from = Math.max(sentence.start, mention.full.start - REACH, 0);
  const before = text.slice(from, mention.full.start);
  const according = before.match(ACCORDING);
  if (according?.index !== undefined)
    return {
      mention,
      kind: 'according',
      cue: { start: from + according.index, end: from + according.index + (according[1] as string).length },
    };
  const citing = before.match(CITING);
  if (citing?.index !== undefined)
    return { mention, kind: 'citing', cue: trimmed(text, { start: from + citing.index, end: mention.full.start }) };
  if (!/[,—–”"]\s*$/.test(before)) return undefined;
  const after = text.slice(mention.span.end, mention.span.end + REACH).match(REPORTED);
  if (!after || !reportVerbs.has(after[2] as string)) return undefined;
  const start = mention.span.end + (after[0].length - after[0].trimStart().length);
  const end = mention.span.end + after[0].indexOf(after[2] as string, (after[1] as string).length) + (after[2] as string).length;
  return { mention, kind: 'reported', cue: { start, end } };
}

/** True where the source is an outlet itself, its report, or its staff as such: the name ends the source's first noun phrase. */
export function outletSource(ground: Ground, draft: Draft): OutletMention | undefined {
  const source = draft.source[0];
  if (!source) return undefined;
  const core = slice(ground.text, source);
  return mentionsIn(ground.outlets, source).find(({ span, full }) => {
    const before = ground.text.slice(source.start, full.start);
    const after = core.slice(span.end - source.start);
    const plain = /^\s*$/.test(before) && /^(?:['’]s?)?(?:\s+(?:on|late|earlier|in)\b.*|[,.;:]*)?$/s.test(after);
    const story = new RegExp(
      `^(?:['’]s?)?\\s+(?:news\\s+)?(?:[\\w-]+\\s+)?(?:${STORY}|newspaper|news agency|agency|broadcaster|magazine|channel|network|website)\\b`,
    ).test(after);
    const by = new RegExp(
      `^(?:an?|the)?\\s*(?:[\\w-]+\\s+){0,2}(?:${STORY}|newspaper|news agency|agency|broadcaster|magazine|channel|network|website)(?:\\s+(?:by|in|from|on|of))?\\s*$`,
      'i',
    ).test(before);
    return plain || (story && before.trim() === '') || (by && after.trim() === '') || (by && /^[,.]/.test(after));
  });
}

/** Index into the sorted mentions of the first one at or after `offset`. */
export function firstMentionAt(mentions: readonly OutletMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as OutletMention).span.start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function mentionsIn(mentions: readonly OutletMention[], span: Span): OutletMention[] {
  const out: OutletMention[] = [];
  for (let i = firstMentionAt(mentions, span.start); i < mentions.length && (mentions[i] as OutletMention).span.end <= span.end; i++)
    out.push(mentions[i] as OutletMention);
  return out;
}

/** The outlet that the speaker told it: "told NHK", "said in an interview with the Financial Times". */
export function toldTo(ground: Ground, draft: Draft): Span[] {
  const cue = draft.cue[0];
  if (!cue || draft.label) return [];
  const end = Math.min(sentenceSpan(ground, cue.start).end, cue.end + REACH);
  return mentionsIn(ground.outlets, { start: cue.start, end })
    .filter(({ full, span }) => {
      if (draft.source.some((source) => overlaps(source, span)) || draft.content.some((content) => overlaps(content, span))) return false;
      return TOLD.test(ground.text.slice(cue.start, full.start).replace(/\s+(?=\s)/g, ''));
    })
    .slice(0, 1)
    .map((mention) => mention.span);
}

/** The content that a relay without one of its own has: its sentence up to the relay, back to where an open quotation began. */
export function contentOf(ground: Ground, shape: Shape): Span[] {
  const { text, quoted } = ground;
  const sentence = sentenceSpan(ground, shape.cue.start);
  const first = Math.min(shape.cue.start, shape.mention.full.start);
  const last = Math.max(shape.cue.end, shape.mention.span.end);
  const clean = (span: Span): Span => {
    const piece = slice(text, span);
    const head = piece.length - piece.replace(/^[\s,;:—–-]+/, '').length;
    const tail = piece.length - piece.replace(/(?<![\s,;:—–-])[\s,;:—–-]+$/, '').length;
    return { start: Math.min(span.end, span.start + head), end: Math.max(span.start, span.end - tail) };
  };
  const before = clean({ start: sentence.start, end: first });
  const after = clean({ start: last, end: sentence.end });
  const span = /^[^\p{L}\p{N}]*[\p{L}\p{N}]\S*\s[^\p{L}\p{N}]*[\p{L}\p{N}]/u.test(slice(text, before))
    ? before
    : shape.kind === 'according'
      ? withoutStop(text, after)
      : before;
  const quote = quoted[firstEndingAfter(quoted, span.start)];
  const start = quote && quote.start < span.start ? quote.start : span.start;
  return span.end > span.start && /\p{L}/u.test(slice(text, span)) ? [{ start, end: span.end }] : [];
}

function withoutStop(text: string, span: Span): Span {
  return /[.!?]/.test(text[span.end - 1] ?? '') && span.end > span.start ? { start: span.start, end: span.end - 1 } : span;
}

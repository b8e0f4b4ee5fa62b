import { overlaps, type Span } from '#base/span.ts';
import { covered, joined } from './coverage.ts';
import { type Draft, extent, RULE_CONFIDENCE } from './draft.ts';
import type { Ground } from './ground.ts';

/** "Tokyo to host talks, minister says". */
const SAYS_LAST =
  /^(.{8,}?), ((?:[\p{L}\p{N}.'’-]+ ){0,5}?[\p{L}.'’-]+) (says?|said|warns?|reports?|finds|shows|suggests|sources say|officials say)$/u;
/** "Ishiba: alliance is the cornerstone". */
const COLON = /^((?:\p{Lu}[\p{L}.'’-]*)(?: [\p{L}.'’-]+){0,3}): (.{8,})$/u;

/** Adds the statement of a headline that the model missed: a first line without a full stop, with its speaker at the end or before a colon. */
export function withHeadline(ground: Ground, drafts: readonly Draft[]): Draft[] {
  const line = ground.paragraphs[0];
  if (!line || ground.paragraphs.length < 2 || line.end - line.start > 200) return [...drafts];
  const text = ground.text.slice(line.start, line.end);
  if (/[.?!…]["”’]?$/.test(text) || drafts.some((draft) => overlaps(extent(draft), line))) return [...drafts];
  const last = text.match(SAYS_LAST);
  if (last) {
    const [, content, source, cue] = last as unknown as [string, string, string, string];
    const from = line.start + content.length + 2;
    const spans = {
      source: { start: from, end: from + source.length },
      cue: { start: from + source.length + 1, end: from + source.length + 1 + cue.length },
    };
    return [made([spans.source], [spans.cue], { start: line.start, end: line.start + content.length }), ...drafts];
  }
  const colon = text.match(COLON);
  const people = joined(ground.syntax.entities.filter((entity) => entity.type === 'PER').map((entity) => entity.span));
  if (!colon) return [...drafts];
  const source = { start: line.start, end: line.start + (colon[1] as string).length };
  return covered(source, people) > 0 ? [made([source], [], { start: source.end + 2, end: line.end }), ...drafts] : [...drafts];
}

function made(source: Span[], cue: Span[], content: Span): Draft {
  return { source, cue, content: [content], via: [], confidence: RULE_CONFIDENCE.headline };
}

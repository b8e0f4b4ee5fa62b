import { contains, overlaps, type Span } from '#base/span.ts';
import { covered, joined, parts } from './coverage.ts';
import { type Draft, extent, RULE_CONFIDENCE, spansOf } from './draft.ts';
import { type Ground, sentenceAt } from './ground.ts';
import type { OutletMention } from './outlets.ts';
import { contentOf, outletSource, shapeOf, toldTo } from './relay-shapes.ts';

/** Index of drafts by the sentence of their cue, or of the end of their content where they have none. */
function bySentence(ground: Ground, drafts: readonly Draft[]): Map<number, Draft[]> {
  const map = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const at = draft.cue[0]?.start ?? Math.max(0, extent(draft).end - 1);
    const key = sentenceAt(ground, at);
    const list = map.get(key);
    if (list) list.push(draft);
    else map.set(key, [draft]);
  }
  return map;
}

function withVia(draft: Draft, via: readonly Span[]): Draft {
  const added = via.filter((span) => !draft.via.some((other) => overlaps(other, span)));
  return added.length > 0 ? { ...draft, via: [...draft.via, ...added] } : draft;
}

/** Whether an attribution to an outlet says little more than the words of another that lie inside it. */
function isOnlyFrame(outer: Draft, inner: readonly Draft[]): boolean {
  const cover = joined(inner.flatMap(spansOf));
  const total = outer.content.reduce((sum, span) => sum + span.end - span.start, 0);
  const held = outer.content.reduce((sum, span) => sum + covered(span, cover), 0);
  return total === 0 || held * 2 >= total;
}

/**
 * Outlets that relay another's words become `via` of that statement: by a fixed shape beside it (", X reported", "according to X", "told X", "citing X"), or by an
 * attribution to the outlet around it, which then goes unless it says more. Where nobody else speaks the outlet stays the speaker, and a fixed shape
 * that the model missed makes a statement of its own.
 */
export function relayed(ground: Ground, drafts: readonly Draft[]): Draft[] {
  const isOutlet = new Map<Draft, OutletMention>();
  for (const draft of drafts) {
    const mention = outletSource(ground, draft);
    if (mention) isOutlet.set(draft, mention);
  }
  const sentences = bySentence(ground, drafts);
  const via = new Map<Draft, Span[]>();
  const relay = (draft: Draft, span: Span): void => void via.set(draft, [...(via.get(draft) ?? []), span]);
  const dropped = new Set<Draft>();
  for (const [key, here] of sentences) {
    for (const outer of here) {
      const mention = isOutlet.get(outer);
      if (!mention) continue;
      const near = [...here, ...(sentences.get(key - 1) ?? []), ...(sentences.get(key + 1) ?? [])];
      const inner = near.filter((draft) => draft !== outer && !isOutlet.has(draft) && isAround(ground, outer, draft));
      for (const draft of inner) relay(draft, mention.span);
      if (inner.length > 0 && isOnlyFrame(outer, inner)) dropped.add(outer);
    }
  }
  const added: Draft[] = [];
  for (const mention of ground.outlets) {
    const shape = shapeOf(ground, mention);
    if (!shape) continue;
    const here = sentences.get(sentenceAt(ground, shape.cue.start)) ?? [];
    const own = here.some(
      (draft) =>
        draft.source.some((span) => overlaps(span, mention.full)) ||
        draft.content.some((span) => contains(span, mention.full) && shape.kind !== 'citing'),
    );
    const others = here.filter(
      (draft) => (shape.kind === 'citing' || !isOutlet.has(draft)) && !draft.source.some((span) => overlaps(span, mention.full)),
    );
    if (shape.kind === 'citing') for (const draft of others) relay(draft, mention.span);
    else if (!own && others.length > 0) for (const draft of others) relay(draft, mention.span);
    else if (!own && !mention.weak) {
      const content = contentOf(ground, shape);
      if (content.length > 0) added.push({ source: [mention.full], cue: [shape.cue], content, via: [], confidence: RULE_CONFIDENCE.relay });
    }
  }
  const kept = drafts.filter((draft) => !dropped.has(draft));
  return [...kept.map((draft) => withVia(draft, [...(via.get(draft) ?? []), ...toldTo(ground, draft)])), ...added];
}

/** True where the attribution to an outlet holds the other's words, or stands after them in the same sentence without content of its own. */
function isAround(ground: Ground, outer: Draft, inner: Draft): boolean {
  const own = inner.cue[0] ?? inner.content[0];
  if (!own) return false;
  const whole = joined(outer.content);
  const at = extent(inner);
  const words = at.end - at.start;
  const share = parts(at, whole, 'inside').reduce((sum, part) => sum + part.end - part.start, 0);
  if (covered(own, whole) > 0 || share * 2 >= words) return true;
  const cue = outer.cue[0];
  return cue !== undefined && outer.content.length === 0 && cue.start >= at.end && ground.text.slice(at.end, cue.start).length < 160;
}

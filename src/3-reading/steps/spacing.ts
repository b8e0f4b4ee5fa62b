import { overlaps, type Span } from '#base/span.ts';
import { firstEndingAfter } from './coverage.ts';
import type { Draft } from './draft.ts';
import type { Ground } from './ground.ts';

/** A name and the verb glued to it, as in "NHK World Japanreported". */
interface Glued {
  readonly name: Span;
  readonly verb: Span;
}

const GLUED = /(?<=\p{Ll})(?:said|says|reported|reports|told|added|wrote)(?![\p{L}\p{N}])/gu;

/** Names with a verb of saying glued to them: listed outlets, and other names where the model's word begins like a name of the report. */
function gluedNames(ground: Ground): Glued[] {
  const { text, outlets, syntax } = ground;
  const known = outlets.flatMap((mention) => (mention.glued ? [{ name: mention.full, verb: mention.glued }] : []));
  const names = new Set(syntax.entities.flatMap((entity) => text.slice(entity.span.start, entity.span.end).split(/\s+/)));
  for (const found of text.matchAll(GLUED)) {
    const verb = { start: found.index, end: found.index + found[0].length };
    if (known.some((other) => overlaps(other.verb, verb))) continue;
    const before = text.slice(Math.max(0, verb.start - 40), verb.start).match(/\p{Lu}[\p{L}\p{M}'’-]*$/u)?.[0];
    if (before && names.has(before)) known.push({ name: { start: verb.start - before.length, end: verb.start }, verb });
  }
  return known.sort((a, b) => a.verb.start - b.verb.start);
}

/** Repairs attributions at a missing space between name and verb: the source ends where the verb begins, and the cue begins there. */
export function respaced(ground: Ground, drafts: readonly Draft[]): Draft[] {
  const glued = gluedNames(ground);
  if (glued.length === 0) return [...drafts];
  const verbs = glued.map((pair) => pair.verb);
  return drafts.map((draft) => {
    for (const span of [...draft.source, ...draft.cue]) {
      const at = firstEndingAfter(verbs, span.start);
      const pair = glued[at];
      if (pair && pair.name.start <= span.end && overlaps(span, { start: pair.name.start, end: pair.verb.end })) return split(draft, pair);
    }
    return draft;
  });
}

function split(draft: Draft, { name, verb }: Glued): Draft {
  const cut = draft.source
    .map((span) => (span.end > verb.start && span.start < verb.start ? { start: span.start, end: verb.start } : span))
    .filter((span) => !overlaps(span, verb));
  const source = cut.length > 0 ? cut : [name];
  const cue = draft.cue.filter((span) => !overlaps(span, { start: name.start, end: verb.end }));
  const content = draft.content.filter((span) => !overlaps(span, { start: name.start, end: verb.end }));
  return { ...draft, source, cue: [verb, ...cue], content };
}

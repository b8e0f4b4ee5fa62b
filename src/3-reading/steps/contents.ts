import { type Span, slice } from '#base/span.ts';
import { lists } from '../world/lists.ts';
import { covered, joined, parts } from './coverage.ts';
import type { Draft } from './draft.ts';
import { type Ground, paragraphAt, sentenceSpan } from './ground.ts';
import { descriptionSpan, relativeHead } from './noun-phrase.ts';
import { trimmed } from './paragraphs.ts';
import { outletSource } from './relay-shapes.ts';

/** "in a policy address to Parliament", right after a cue: where it was said, and not what. */
const OCCASION = new RegExp(
  `^(?:in|at|during|on|after|before|to|via|through|from)\\s+(?:an?|the|his|her|its|their)\\s+(?:[\\p{L}\\p{N}’'-]+\\s+){0,4}?(?:${lists.verbs.occasions.join('|')})(?![\\p{L}])`,
  'iu',
);

/**
 * Corrects the contents that the model gives: a relative pronoun gives way to what it stands for; its own source and cue, its occasion, other
 * paragraphs' narration and the paragraph after a closing relay are none of it.
 */
export function withContents(ground: Ground, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) =>
    withAntecedent(ground, beforeRelay(ground, withoutOccasion(ground, inParagraph(ground, withoutOwnWords(ground, draft))))),
  );
}

function withoutOwnWords(ground: Ground, draft: Draft): Draft {
  const own = joined([...draft.source, ...draft.cue]);
  if (draft.content.every((span) => covered(span, own) === 0)) return draft;
  const content = draft.content.flatMap((span) => parts(span, own, 'outside').map((part) => trimmed(ground.text, part)));
  return { ...draft, content: content.filter((span) => /[\p{L}\p{N}]/u.test(slice(ground.text, span))) };
}

/** "the pact, which she described as the cornerstone": what the pronoun stands for is content too, by the tree and in the same sentence. */
function withAntecedent(ground: Ground, draft: Draft): Draft {
  const [pronoun, source] = [draft.content[0], draft.source[0]];
  if (
    !pronoun ||
    !source ||
    draft.content.length < 2 ||
    source.start < pronoun.end ||
    !/^(?:which|whom|who|that)$/i.test(slice(ground.text, pronoun))
  )
    return draft;
  const head = relativeHead(ground, pronoun);
  const phrase = head === undefined ? undefined : descriptionSpan(ground, head);
  if (!phrase || phrase.start < sentenceSpan(ground, pronoun.start).start) return draft;
  const gap = ground.text.slice(phrase.start, pronoun.start).match(/(?<![\s,—–-])[\s,—–-]+$/)?.[0].length ?? 0;
  return { ...draft, content: [{ start: phrase.start, end: pronoun.start - gap }, ...draft.content.slice(1)] };
}

/** Parts of a content by paragraph; a break inside a quotation that runs on parts nothing. */
function byParagraph(ground: Ground, span: Span): Span[] {
  const pieces: Span[] = [];
  for (let i = paragraphAt(ground, span.start); i < ground.paragraphs.length && (ground.paragraphs[i] as Span).start < span.end; i++) {
    const paragraph = ground.paragraphs[i] as Span;
    const piece = { start: Math.max(span.start, paragraph.start), end: Math.min(span.end, paragraph.end) };
    const last = pieces.at(-1);
    const runs =
      last &&
      covered({ start: last.end - 1, end: last.end }, ground.quoted) > 0 &&
      covered({ start: piece.start, end: piece.start + 1 }, ground.quoted) > 0;
    if (last && runs) pieces[pieces.length - 1] = { start: last.start, end: piece.end };
    else if (piece.end > piece.start) pieces.push(piece);
  }
  return pieces;
}

/** What lies in another paragraph than the cue is content only where it is quoted, or where the cue's paragraph has none. */
function inParagraph(ground: Ground, draft: Draft): Draft {
  const cue = draft.cue[0] ?? draft.source[0];
  const pieces = draft.content.flatMap((span) => byParagraph(ground, span));
  if (!cue || pieces.length === 0) return draft;
  const here = paragraphAt(ground, cue.start);
  const near = (span: Span): boolean => paragraphAt(ground, span.start) <= here && paragraphAt(ground, span.end - 1) >= here;
  if (!pieces.some(near)) return pieces.length === draft.content.length ? draft : { ...draft, content: pieces.slice(0, 1) };
  const relay = outletSource(ground, draft) !== undefined;
  const content = pieces.filter((span) => near(span) || (!relay && covered(span, ground.quoted) * 2 > span.end - span.start));
  return { ...draft, content };
}

/** Takes the occasion out of a quotation's contents; that must stand before the cue. */
function withoutOccasion(ground: Ground, draft: Draft): Draft {
  const cue = draft.cue[0];
  const quoted = cue && draft.content.some((span) => span.end <= cue.start && covered(span, ground.quoted) > 0);
  if (!quoted) return draft;
  const isOccasion = (span: Span): boolean =>
    span.start >= cue.end &&
    /^\s*$/.test(ground.text.slice(cue.end, span.start)) &&
    covered(span, ground.quoted) === 0 &&
    OCCASION.test(slice(ground.text, span));
  const content = draft.content.filter((span) => !isOccasion(span));
  return content.length < draft.content.length ? { ...draft, content } : draft;
}

/** ", the Taipei Times reported." closes a sentence: what it relays stands before it, so that the next paragraph is none of its content. */
function beforeRelay(ground: Ground, draft: Draft): Draft {
  const [source, cue] = [draft.source[0], draft.cue[0]];
  const first = draft.content[0];
  if (!source || !cue || !first || first.start < cue.end || cue.start < source.end || !outletSource(ground, draft)) return draft;
  const sentence = sentenceSpan(ground, cue.start);
  const closes =
    /^[\s.”"]*$/.test(ground.text.slice(cue.end, sentence.end)) &&
    /[,—–]\s*(?:the\s+)?$/i.test(ground.text.slice(sentence.start, source.start));
  if (!closes || paragraphAt(ground, first.start) === paragraphAt(ground, cue.start)) return draft;
  return { ...draft, content: [] };
}

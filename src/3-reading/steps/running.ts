import { type Span, slice } from '#base/span.ts';
import { covered, firstEndingAfter, joined, parts } from './coverage.ts';
import { type Draft, extent, RULE_CONFIDENCE, spansOf } from './draft.ts';
import { type Ground, paragraphAt, sentenceAt } from './ground.ts';
import { isTitle } from './speech.ts';

const WORD = /[\p{L}\p{N}]/u;

/** True where all words of a span stand in quotation marks and make at least a short sentence, not a name or a single word. */
function isWholeQuotation(ground: Ground, span: Span): boolean {
  const { text, quoted } = ground;
  const first = quoted[firstEndingAfter(quoted, span.start)];
  if (!first || first.start > span.start + 1) return false;
  if (parts(span, quoted, 'outside').some((part) => WORD.test(slice(text, part)))) return false;
  const words = slice(text, span);
  const count = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  const ends = /[.!?…,—–-]["”»’'」』]*$/.test(words) || count >= 8;
  return count >= 2 && ends && !isTitle(words.replace(/[.!?]+["”»’'」』]*$/, ''));
}

/** The paragraph's last statement, where that reaches into its last sentence; a quotation left open reaches to the end by itself. */
function lastByParagraph(ground: Ground, drafts: readonly Draft[]): Map<number, Draft> {
  const last = new Map<number, Draft>();
  for (const draft of drafts) {
    const end = extent(draft).end;
    const paragraph = paragraphAt(ground, Math.max(0, end - 1));
    const other = last.get(paragraph);
    if (!other || isLater(draft, other)) last.set(paragraph, draft);
  }
  for (const [index, draft] of last) {
    const paragraph = ground.paragraphs[index];
    const final = paragraph && ground.sentences[sentenceAt(ground, Math.max(0, paragraph.end - 2))];
    if (final && paragraph && extent(draft).end <= Math.max(final.start, paragraph.start)) last.delete(index);
  }
  return last;
}

/** Of two statements that end a paragraph the one in quotation marks would be the outer one, but spans decide: the later end, then the later start. */
function isLater(a: Draft, b: Draft): boolean {
  const [x, y] = [extent(a), extent(b)];
  return x.end > y.end || (x.end === y.end && x.start > y.start);
}

/** Takes whole quoted paragraphs out of a statement whose cue stands in an earlier paragraph with other words of it: those run on without a cue. */
function withoutLaterParagraphs(ground: Ground, draft: Draft): Draft {
  const anchor = draft.cue[0] ?? draft.source[0];
  if (!anchor || draft.content.length < 2) return draft;
  const here = paragraphAt(ground, anchor.start);
  const content = draft.content.filter(
    (span) =>
      paragraphAt(ground, span.start) <= here || !isWholeQuotation(ground, ground.paragraphs[paragraphAt(ground, span.start)] as Span),
  );
  return content.length > 0 && content.length < draft.content.length ? { ...draft, content } : draft;
}

/** Gives a sentence in quotation marks that nobody is said to say to the statement that ends right before it in the same paragraph. */
function withTrailing(ground: Ground, drafts: readonly Draft[]): Draft[] {
  const { text, quoted } = ground;
  const cover = joined(drafts.flatMap(spansOf));
  return drafts.map((draft) => {
    const cue = draft.cue[0];
    const end = extent(draft).end;
    const quote = quoted[firstEndingAfter(quoted, end)];
    if (!cue || !quote || draft.label || cue.end !== end || quote.start < end) return draft;
    const between = text.slice(end, Math.min(quote.start, end + 200));
    const free = quote.start - end < 200 && /^[^\n\r"“”]{0,120}[.:]\s*$/.test(between) && !/[.:].*[.:]/s.test(between.trimEnd());
    const inside = draft.content.some((span) => covered(span, [quote]) > 0);
    if (!free || inside || covered(quote, cover) > 0 || !isWholeQuotation(ground, quote) || !hasQuotation(ground, draft)) return draft;
    if (paragraphAt(ground, quote.start) !== paragraphAt(ground, cue.start)) return draft;
    return { ...draft, content: [...draft.content, quote] };
  });
}

function hasQuotation(ground: Ground, draft: Draft): boolean {
  return draft.content.some((span) => covered(span, ground.quoted) > 0);
}

/**
 * Adds the quotations that run on: a paragraph that is a quotation as a whole, which no statement claims, belongs to the speaker whose statement ended the
 * paragraph before; it has neither source nor cue. Neighbouring paragraphs of this kind make one content. Words in marks inside narration are left alone.
 */
export function withRunning(ground: Ground, raw: readonly Draft[]): Draft[] {
  const drafts = withTrailing(
    ground,
    raw.map((draft) => withoutLaterParagraphs(ground, draft)),
  );
  const cover = joined(drafts.flatMap(spansOf));
  const last = lastByParagraph(ground, drafts);
  const added: Draft[] = [];
  let running: { readonly continues: Draft; readonly start: number; end: number } | undefined;
  const finish = (): void => {
    if (running)
      added.push({
        source: [],
        cue: [],
        content: [{ start: running.start, end: running.end }],
        via: [],
        confidence: RULE_CONFIDENCE.running,
        continues: running.continues,
      });
    running = undefined;
  };
  ground.paragraphs.forEach((paragraph, i) => {
    const free = isWholeQuotation(ground, paragraph) && covered(paragraph, cover) * 4 <= paragraph.end - paragraph.start;
    const before = free && !running ? last.get(i - 1) : undefined;
    if (free && running) running.end = paragraph.end;
    else if (before && !before.label) running = { continues: before, start: paragraph.start, end: paragraph.end };
    else finish();
  });
  finish();
  return [...drafts, ...added];
}

import { overlaps, type Span, slice } from '#base/span.ts';
import { fold } from '../world/fold.ts';
import { notSpeakers } from '../world/lists.ts';
import { covered, joined } from './coverage.ts';
import { type Draft, RULE_CONFIDENCE } from './draft.ts';
import type { Ground } from './ground.ts';

interface Label {
  readonly paragraph: number;
  /** The name, without the colon. */
  readonly name: Span;
  /** Where the words begin. */
  readonly words: number;
}

/** "WALLACE:", "SEN. CRUZ (R-TX):", "Q:", "Q." and "Jeb Bush:" at the start of a paragraph, after an opening quotation mark too. */
const LABEL =
  /^["“«‘']?((?:\p{Lu}[\p{Lu}\p{M}.'’-]*)(?:[ \u00a0]\p{Lu}[\p{Lu}\p{M}.'’-]*){0,4}|\p{Lu}[\p{L}\p{M}.'’-]+(?:[ \u00a0]\p{Lu}[\p{L}\p{M}.'’-]*){0,3})(?:[ \u00a0]?\([^()\n]{1,40}\))?:(?=[\s\u00a0"“])[\s\u00a0]*|^((?:Q|A))\.[\s\u00a0]+/u;

/** The labels of a transcript. One alone is none, and a name in ordinary letters is one only where it comes twice or the model sees a person in it. */
function labelsOf(ground: Ground): Label[] {
  const { text, paragraphs } = ground;
  const labels: Label[] = [];
  const count = new Map<string, number>();
  paragraphs.forEach((paragraph, i) => {
    const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120));
    const found = line.match(LABEL);
    const label = found?.[1] ?? found?.[2];
    if (!found || !label || notSpeakers.has(fold(label))) return;
    const start = paragraph.start + found[0].indexOf(label);
    labels.push({ paragraph: i, name: { start, end: start + label.length }, words: paragraph.start + found[0].length });
    count.set(fold(label), (count.get(fold(label)) ?? 0) + 1);
  });
  if (labels.length < 2) return [];
  const people = ground.syntax.entities.filter((entity) => entity.type === 'PER').map((entity) => entity.span);
  const persons = joined(people);
  return labels.filter(({ name }) => {
    const label = slice(text, name);
    const capitals = label === label.toUpperCase() && (label.length > 1 || /[QA]/.test(label));
    return capitals || (count.get(fold(label)) ?? 0) >= 2 || covered(name, persons) > 0;
  });
}

/**
 * Adds the statements of a transcript: the label is the source, the colon no cue, the words up to the next label the content. Paragraphs without a label
 * go on with the last speaker only between two labels that are near each other. An attribution of the model with that source gives way.
 */
export function withTranscripts(ground: Ground, drafts: readonly Draft[]): Draft[] {
  const labels = labelsOf(ground);
  if (labels.length === 0) return [...drafts];
  const own = new Map<number, Span>(labels.map((label) => [label.name.start, label.name]));
  const cues = joined(drafts.flatMap((draft) => (draft.source.some((span) => isLabel(ground.text, own, span)) ? [] : [...draft.cue])));
  const narrated = (from: number, to: number): boolean => {
    const [first, last] = [ground.paragraphs[from], ground.paragraphs[to - 1]];
    return first !== undefined && last !== undefined && first.start < last.end && covered({ start: first.start, end: last.end }, cues) > 0;
  };
  const lines = labels.map((label, i) => {
    const next = labels[i + 1];
    const goesOn = next && label.paragraph > 0 && next.paragraph - label.paragraph <= 3 && !narrated(label.paragraph + 1, next.paragraph);
    const last = goesOn ? next.paragraph - 1 : label.paragraph;
    const end = (ground.paragraphs[last] as Span).end;
    return { label, content: { start: Math.min(label.words, end), end } };
  });
  const kept = drafts.filter((draft) => !draft.source.some((span) => isLabel(ground.text, own, span)));
  const added = lines
    .filter(({ content }) => /[\p{L}\p{N}]/u.test(slice(ground.text, content)))
    .map(
      ({ label, content }): Draft => ({
        source: [label.name],
        cue: [],
        content: [content],
        via: [],
        confidence: RULE_CONFIDENCE.transcript,
        label: true,
      }),
    );
  return [...kept, ...added];
}

function isLabel(text: string, labels: ReadonlyMap<number, Span>, span: Span): boolean {
  const start = /["“«‘']/.test(text[span.start] ?? '') ? span.start + 1 : span.start;
  const label = labels.get(start);
  return label !== undefined && overlaps(label, span) && span.end <= label.end + 45;
}

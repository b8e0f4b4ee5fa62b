import type { TreeDocument } from './conllu.ts';
import type { LabelledSpan } from './spans.ts';
import { isBlank, visible } from './visible.ts';

export interface TaggedSentence {
  readonly id: string;
  readonly forms: readonly string[];
  readonly tags: readonly string[];
}

/** Reads IOB2 of Universal NER: `# sent_id` comments, then rows of number, form and tag; sentences apart by an empty line. */
export function parseIob2(source: string): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  for (const block of source.split(/\r?\n(?:\r?\n)+/)) {
    const lines = block.split(/\r?\n/);
    const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'));
    if (rows.length === 0) continue;
    const id = lines.map((line) => /^#\s*sent_id\s*=\s*(.*)$/.exec(line)?.[1]).find((value) => value !== undefined);
    sentences.push({ id: id ?? '', forms: rows.map((row) => row[1] ?? ''), tags: rows.map((row) => row[2] ?? 'O') });
  }
  return sentences;
}

/**
 * The entities of a document's sentences as spans of its raw text. `tagged` holds the sentences of the same treebank by id; a tag whose
 * label is not in `labels` is O. Throws where a sentence's forms do not spell the text they stand for.
 */
export function taggedSpans(
  document: TreeDocument,
  tagged: ReadonlyMap<string, TaggedSentence>,
  labels: ReadonlySet<string>,
): LabelledSpan[] {
  const map = visible(document.text);
  const spans: LabelledSpan[] = [];
  for (const sentence of document.sentences) {
    const tags = tagged.get(sentence.id);
    if (tags === undefined) throw new Error(`${document.id}: no tags for sentence ${sentence.id}`);
    let at = map.before[document.words[sentence.first]?.span.start ?? 0] ?? 0;
    const places = tags.forms.map((form) => {
      const letters = [...form].filter((c) => !isBlank(c)).join('');
      if (!map.text.startsWith(letters, at)) throw new Error(`${sentence.id}: "${form}" does not stand at its place`);
      const start = map.at[at] ?? 0;
      at += letters.length;
      return { start, end: (map.at[at - 1] ?? 0) + 1 };
    });
    for (const { first, end, label } of chunks(tags.tags, labels)) {
      spans.push({ start: places[first]?.start ?? 0, end: places[end - 1]?.end ?? 0, label });
    }
  }
  return spans;
}

function chunks(tags: readonly string[], labels: ReadonlySet<string>): { first: number; end: number; label: string }[] {
  const found: { first: number; end: number; label: string }[] = [];
  for (const [i, tag] of tags.entries()) {
    const label = tag.slice(2);
    const last = found.at(-1);
    if (tag.startsWith('B-') && labels.has(label)) found.push({ first: i, end: i + 1, label });
    else if (tag.startsWith('I-') && last !== undefined && last.end === i && last.label === label) last.end = i + 1;
  }
  return found;
}

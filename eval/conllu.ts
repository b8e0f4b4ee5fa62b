import type { Span } from '#base/span.ts';

/** A word of a treebank in the raw text rebuilt for it. */
export interface TreeWord {
  readonly form: string;
  readonly upos: string;
  /** Index of the head among the document's words, -1 at the root. */
  readonly head: number;
  /** Relation with its subtype. */
  readonly deprel: string;
  /** Where its token stands in the raw text; the words of a multi-word token share that token's span. */
  readonly span: Span;
  /** True where it is part of a multi-word token, such as `do` and `n't` in `don't`. */
  readonly multiword: boolean;
}

/** A sentence as a half-open range of word indices. */
export interface TreeSentence {
  readonly id: string;
  readonly first: number;
  readonly end: number;
}

/** A document with the raw text that a reader is given: no line but those of the treebank's own paragraphs. */
export interface TreeDocument {
  readonly id: string;
  readonly text: string;
  readonly words: readonly TreeWord[];
  readonly sentences: readonly TreeSentence[];
}

interface Draft {
  readonly id: string;
  text: string;
  /** What stands between the last token and the next one. */
  gap: string;
  readonly words: TreeWord[];
  readonly sentences: TreeSentence[];
}

interface Row {
  readonly id: string;
  readonly form: string;
  readonly upos: string;
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
}

/**
 * Reads CoNLL-U (https://universaldependencies.org/format.html) and rebuilds each document's raw text: forms as they stand on the surface
 * (a multi-word token by its own line), a blank unless `SpaceAfter=No`, an empty line at `# newpar`. Empty nodes are passed over.
 */
export function parseConllu(source: string): TreeDocument[] {
  const drafts: Draft[] = [];
  for (const block of source.split(/\r?\n(?:[ \t]*\r?\n)+/)) {
    const lines = block.split(/\r?\n/).filter((line) => line !== '');
    if (lines.length === 0) continue;
    const id = comment(lines, 'newdoc');
    let draft = drafts.at(-1);
    if (id !== undefined || draft === undefined) {
      draft = { id: id ?? 'document', text: '', gap: '', words: [], sentences: [] };
      drafts.push(draft);
    }
    addSentence(draft, lines);
  }
  return drafts.map(({ id, text, words, sentences }) => ({ id, text, words, sentences }));
}

function addSentence(draft: Draft, lines: readonly string[]): void {
  if (comment(lines, 'newpar') !== undefined && draft.text !== '') draft.gap = '\n\n';
  const rows = lines.filter((line) => /^\d/.test(line)).map(parseRow);
  const first = draft.words.length;
  let token: { readonly span: Span; readonly last: number } | undefined;
  for (const row of rows) {
    if (row.id.includes('.')) continue;
    const range = /^\d+-(\d+)$/.exec(row.id);
    if (range !== null) {
      token = { span: place(draft, row), last: Number(range[1]) };
      continue;
    }
    const multiword = token !== undefined && Number(row.id) <= token.last;
    const span = multiword && token !== undefined ? token.span : place(draft, row);
    const head = row.head === 0 ? -1 : first + row.head - 1;
    draft.words.push({ form: row.form, upos: row.upos, head, deprel: row.deprel, span, multiword });
  }
  draft.sentences.push({ id: comment(lines, 'sent_id') ?? '', first, end: draft.words.length });
}

/** Appends a token to the draft's text and says where it stands. */
function place(draft: Draft, row: Row): Span {
  draft.text += draft.gap;
  const start = draft.text.length;
  draft.text += row.form;
  draft.gap = /(?:^|\|)SpaceAfter=No(?:\||$)/.test(row.misc) ? '' : ' ';
  return { start, end: draft.text.length };
}

function parseRow(line: string): Row {
  const [id = '', form = '', , upos = '', , , head = '', deprel = '', , misc = ''] = line.split('\t');
  return { id, form, upos, head: Number(head), deprel, misc };
}

/** The value of `# name = value`; empty where the comment has a name alone (`# newpar`); undefined where it is absent. */
function comment(lines: readonly string[], name: string): string | undefined {
  for (const line of lines) {
    const match = /^#\s*(\S+)(?:\s+id)?\s*(?:=\s*(.*))?$/.exec(line);
    if (match?.[1] === name) return match[2] ?? '';
  }
  return undefined;
}

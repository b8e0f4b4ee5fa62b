import type { Span } from '#base/span.ts';
import type { Syntax } from '#reading/syntax.ts';
import { type AlignableWord, alignWords } from './align-words.ts';
import type { TreeDocument } from './conllu.ts';
import { add, type Count } from './figures.ts';
import { type Visible, visible } from './visible.ts';

/** A word of a tree, placed among the visible characters of its document. */
export interface ScoredWord extends AlignableWord {
  readonly upos: string;
  /** Index of the head, -1 at the root. */
  readonly head: number;
  readonly deprel: string;
}

export interface ScoredText {
  readonly words: readonly ScoredWord[];
  /** Sentences as ranges of visible characters. */
  readonly sentences: readonly Span[];
}

export const UD_MEASURES = ['sentences', 'words', 'upos', 'uas', 'las'] as const;
export type UdCounts = Readonly<Record<(typeof UD_MEASURES)[number], Count>>;

/**
 * Scores one document's trees as the CoNLL 2018 shared task does (Zeman et al. 2018, "Multilingual Parsing from Raw Text to Universal
 * Dependencies", https://aclanthology.org/K18-2001; the definition is its `conll18_ud_eval.py`): sentences by equal ranges, words by alignment,
 * tags and heads on aligned words but counted over all words, relations without their subtypes.
 */
export function scoreTrees(gold: ScoredText, system: ScoredText): UdCounts {
  const aligned = alignWords(gold.words, system.words);
  const totals = { gold: gold.words.length, system: system.words.length };
  let words = 0;
  let upos = 0;
  let uas = 0;
  let las = 0;
  for (const [s, word] of system.words.entries()) {
    const target = gold.words[aligned[s] ?? -1];
    if (target === undefined) continue;
    words += 1;
    if (target.upos === word.upos) upos += 1;
    if (!sameHead(word.head, target.head, aligned)) continue;
    uas += 1;
    if (universal(word.deprel) === universal(target.deprel)) las += 1;
  }
  return {
    sentences: scoreRanges(gold.sentences, system.sentences),
    words: { correct: words, ...totals },
    upos: { correct: upos, ...totals },
    uas: { correct: uas, ...totals },
    las: { correct: las, ...totals },
  };
}

export function addUd(a: UdCounts, b: UdCounts): UdCounts {
  const sum = (name: keyof UdCounts): Count => add(a[name], b[name]);
  return { sentences: sum('sentences'), words: sum('words'), upos: sum('upos'), uas: sum('uas'), las: sum('las') };
}

function sameHead(systemHead: number, goldHead: number, aligned: Int32Array): boolean {
  if (systemHead < 0) return goldHead < 0;
  return goldHead >= 0 && aligned[systemHead] === goldHead;
}

function universal(deprel: string): string {
  return deprel.split(':', 1)[0] ?? deprel;
}

function scoreRanges(gold: readonly Span[], system: readonly Span[]): Count {
  const wanted = new Set(gold.map((span) => `${span.start} ${span.end}`));
  const correct = system.filter((span) => wanted.has(`${span.start} ${span.end}`)).length;
  return { correct, gold: gold.length, system: system.length };
}

/** A treebank's document as the scorer sees it. */
export function goldText(document: TreeDocument): ScoredText {
  const map = visible(document.text);
  const words = document.words.map((word) => ({ ...word, ...among(map, word.span), form: visible(word.form).text }));
  return {
    words,
    sentences: document.sentences.map((sentence) => ({ start: words[sentence.first]?.start ?? 0, end: words[sentence.end - 1]?.end ?? 0 })),
  };
}

/** A reader's syntax of `text` as the scorer sees it. A word never is part of a multi-word token here: clitics stand on their own characters. */
export function systemText(text: string, syntax: Syntax): ScoredText {
  const map = visible(text);
  const words = syntax.words.map((word) => {
    const place = among(map, word.span);
    const { upos, head, deprel } = word;
    return { ...place, form: map.text.slice(place.start, place.end), multiword: false, upos, head, deprel };
  });
  return {
    words,
    sentences: syntax.sentences.map((range) => ({ start: words[range.first]?.start ?? 0, end: words[range.end - 1]?.end ?? 0 })),
  };
}

function among(map: Visible, span: Span): Span {
  return { start: map.before[span.start] ?? 0, end: map.before[span.end] ?? 0 };
}

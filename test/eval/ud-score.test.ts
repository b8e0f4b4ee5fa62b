import { expect, test } from 'vitest';
import type { Syntax } from '#reading/syntax.ts';
import type { TreeDocument } from '../../eval/conllu.ts';
import { addUd, goldText, type ScoredText, scoreTrees, systemText, type UdCounts } from '../../eval/ud-score.ts';

/** A text from sentences of `form/UPOS/head/deprel`, heads counted from 1 within the sentence, 0 at the root. */
function trees(...sentences: string[]): ScoredText {
  const words: ScoredText['words'][number][] = [];
  const ranges: ScoredText['sentences'][number][] = [];
  let at = 0;
  for (const sentence of sentences) {
    const first = words.length;
    const start = at;
    for (const cell of sentence.split(' ')) {
      const [form = '', upos = '', head = '0', deprel = ''] = cell.split('/');
      words.push({
        start: at,
        end: at + form.length,
        form,
        multiword: false,
        upos,
        head: head === '0' ? -1 : first + Number(head) - 1,
        deprel,
      });
      at += form.length;
    }
    ranges.push({ start, end: at });
  }
  return { words, sentences: ranges };
}

const correct = (counts: UdCounts): number[] =>
  [counts.sentences, counts.words, counts.upos, counts.uas, counts.las].map((count) => count.correct);

const GOLD = trees('He/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct', 'Why/ADV/0/root ?/PUNCT/1/punct');

const cases: readonly [what: string, system: ScoredText, correct: number[]][] = [
  ['the same', GOLD, [2, 5, 5, 5, 5]],
  ['a wrong tag', trees('He/NOUN/2/nsubj left/VERB/0/root ./PUNCT/2/punct', 'Why/ADV/0/root ?/PUNCT/1/punct'), [2, 5, 4, 5, 5]],
  ['a wrong relation', trees('He/PRON/2/obj left/VERB/0/root ./PUNCT/2/punct', 'Why/ADV/0/root ?/PUNCT/1/punct'), [2, 5, 5, 5, 4]],
  ['another subtype', trees('He/PRON/2/nsubj:pass left/VERB/0/root ./PUNCT/2/punct', 'Why/ADV/0/root ?/PUNCT/1/punct'), [2, 5, 5, 5, 5]],
  ['a wrong head', trees('He/PRON/3/nsubj left/VERB/0/root ./PUNCT/2/punct', 'Why/ADV/0/root ?/PUNCT/1/punct'), [2, 5, 5, 4, 4]],
  ['the root elsewhere', trees('He/PRON/0/root left/VERB/1/root ./PUNCT/2/punct', 'Why/ADV/0/root ?/PUNCT/1/punct'), [2, 5, 5, 3, 3]],
  ['sentences run together', trees('He/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct Why/ADV/2/root ?/PUNCT/4/punct'), [0, 5, 5, 4, 4]],
  // `left.` as one word: neither it nor what hangs on it is right.
  ['words run together', trees('He/PRON/2/nsubj left./VERB/0/root', 'Why/ADV/0/root ?/PUNCT/1/punct'), [2, 3, 3, 2, 2]],
];

test.each(cases)('%s', (_, system, expected) => {
  expect(correct(scoreTrees(GOLD, system))).toEqual(expected);
});

test('totals count all words of each side, aligned or not', () => {
  const { las } = scoreTrees(GOLD, trees('He/PRON/2/nsubj left./VERB/0/root', 'Why/ADV/0/root ?/PUNCT/1/punct'));
  expect(las).toEqual({ correct: 2, gold: 5, system: 4 });
});

test('counts of documents add up', () => {
  const one = scoreTrees(GOLD, GOLD);
  expect(addUd(one, one).las).toEqual({ correct: 10, gold: 10, system: 10 });
});

const TEXT = "He didn't\n\ngo.";
const DOCUMENT: TreeDocument = {
  id: 'd',
  text: TEXT,
  words: [
    { form: 'He', upos: 'PRON', head: 3, deprel: 'nsubj', span: { start: 0, end: 2 }, multiword: false },
    { form: 'did', upos: 'AUX', head: 3, deprel: 'aux', span: { start: 3, end: 9 }, multiword: true },
    { form: "n't", upos: 'PART', head: 3, deprel: 'advmod', span: { start: 3, end: 9 }, multiword: true },
    { form: 'go', upos: 'VERB', head: -1, deprel: 'root', span: { start: 11, end: 13 }, multiword: false },
    { form: '.', upos: 'PUNCT', head: 3, deprel: 'punct', span: { start: 13, end: 14 }, multiword: false },
  ],
  sentences: [{ id: 's', first: 0, end: 5 }],
};

test("a reader's words on their own characters align with a treebank's multi-word token", () => {
  const spans = [
    [0, 2],
    [3, 6],
    [6, 9],
    [11, 13],
    [13, 14],
  ] as const;
  const syntax: Syntax = {
    words: DOCUMENT.words.map(({ upos, head, deprel }, i) => ({
      upos,
      head,
      deprel,
      span: { start: spans[i]?.[0] ?? 0, end: spans[i]?.[1] ?? 0 },
    })),
    sentences: [{ first: 0, end: 5 }],
    entities: [],
    attributions: [],
    chains: [],
  };
  expect(correct(scoreTrees(goldText(DOCUMENT), systemText(TEXT, syntax)))).toEqual([1, 5, 5, 5, 5]);
});

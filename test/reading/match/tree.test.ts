import { expect, test } from 'vitest';
import { Tree } from '#reading/match/tree.ts';

/** A tree from words written "form/upos/head/relation". */
function treeOf(words: string): Tree {
  const parts = words.split(' ').map((word) => word.split('/') as [string, string, string, string]);
  const text = parts.map(([form]) => form).join(' ');
  let start = 0;
  const list = parts.map(([form, upos, head, deprel]) => {
    const span = { start, end: start + form.length };
    start = span.end + 1;
    return { span, upos, head: Number(head), deprel };
  });
  return new Tree(text, { words: list, sentences: [{ first: 0, end: list.length }], entities: [], attributions: [], chains: [] });
}

test.each([
  ['its own', 'met/VERB/-1/root with/ADP/2/case Okoro/PROPN/0/obl', 2, ['with']],
  ['none', 'met/VERB/-1/root Okoro/PROPN/0/obj', 1, []],
  [
    'one that hangs on a later member of the list',
    'met/VERB/-1/root with/ADP/4/case Okoro/PROPN/0/obl and/CCONJ/4/cc aides/NOUN/2/conj',
    2,
    ['with'],
  ],
  ['none from a member with one of its own', 'met/VERB/-1/root Okoro/PROPN/0/obj and/CCONJ/4/cc with/ADP/4/case aides/NOUN/1/conj', 1, []],
])('what introduces a phrase: %s', (_, words, word, markers) => {
  expect(treeOf(words).markers(word)).toEqual(markers);
});

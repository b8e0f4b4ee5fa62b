import { expect, test } from 'vitest';
import { parseConllu } from '../../eval/conllu.ts';

/** A CoNLL-U row: number, form, tag, head, relation, last column. */
const row = (id: string, form: string, upos = '_', head = '_', deprel = '_', misc = '_'): string =>
  [id, form, '_', upos, '_', '_', head, deprel, '_', misc].join('\t');

const SOURCE = [
  '# newdoc id = first',
  '# sent_id = first-1',
  row('1-2', "Don't", '_', '_', '_', '_'),
  row('1', 'Do', 'AUX', '3', 'aux'),
  row('2', "n't", 'PART', '3', 'advmod'),
  row('3', 'go', 'VERB', '0', 'root', 'SpaceAfter=No'),
  row('3.1', 'away', 'ADV'),
  row('4', '.', 'PUNCT', '3', 'punct'),
  '',
  '# sent_id = first-2',
  row('1', 'Stay', 'VERB', '0', 'root', 'Note=x|SpaceAfter=No'),
  '',
  '# newpar id = p2',
  '# sent_id = first-3',
  row('1', 'Why', 'ADV', '0', 'root'),
  '',
  '# newdoc id = second',
  '# newpar',
  '# sent_id = second-1',
  row('1', 'Yes', 'INTJ', '0', 'root'),
  '',
].join('\n');

test('raw text is rebuilt by document, with blanks, multi-word tokens and paragraphs', () => {
  expect(parseConllu(SOURCE).map(({ id, text }) => [id, text])).toEqual([
    ['first', "Don't go. Stay\n\nWhy"],
    ['second', 'Yes'],
  ]);
});

test('every word knows its token in the text, its head in the document and whether it is part of a multi-word token', () => {
  const [first] = parseConllu(SOURCE);
  expect(first?.words.map(({ form, head, multiword, span }) => [form, head, multiword, first.text.slice(span.start, span.end)])).toEqual([
    ['Do', 2, true, "Don't"],
    ["n't", 2, true, "Don't"],
    ['go', -1, false, 'go'],
    ['.', 2, false, '.'],
    ['Stay', -1, false, 'Stay'],
    ['Why', -1, false, 'Why'],
  ]);
});

test('sentences are ranges of words', () => {
  expect(parseConllu(SOURCE)[0]?.sentences).toEqual([
    { id: 'first-1', first: 0, end: 4 },
    { id: 'first-2', first: 4, end: 5 },
    { id: 'first-3', first: 5, end: 6 },
  ]);
});

test('a file with Windows line ends reads the same', () => {
  expect(parseConllu(SOURCE.replaceAll('\n', '\r\n'))).toEqual(parseConllu(SOURCE));
});

test('an empty file has no documents', () => {
  expect(parseConllu('')).toEqual([]);
});

import { expect, test } from 'vitest';
import type { TreeDocument } from '../../eval/conllu.ts';
import { parseIob2, taggedSpans } from '../../eval/iob2.ts';
import { scoreSpans } from '../../eval/spans.ts';

const span = (start: number, end: number, label: string) => ({ start, end, label });

test.each([
  ['the same', [span(0, 4, 'PER')], [span(0, 4, 'PER')], 1],
  ['another label', [span(0, 4, 'PER')], [span(0, 4, 'ORG')], 0],
  ['a longer span', [span(0, 4, 'PER')], [span(0, 5, 'PER')], 0],
  ['nothing told', [span(0, 4, 'PER')], [], 0],
  ['told twice', [span(0, 4, 'PER')], [span(0, 4, 'PER'), span(0, 4, 'PER')], 1],
])('%s', (_, gold, system, correct) => {
  expect(scoreSpans(gold, system).correct).toBe(correct);
});

test('a span told twice counts once', () => {
  expect(scoreSpans([span(0, 4, 'PER')], [span(0, 4, 'PER'), span(0, 4, 'PER')]).system).toBe(1);
});

const TEXT = 'Mr. Ito of the\n\nPort Board met no-one.';
const DOCUMENT: TreeDocument = {
  id: 'd',
  text: TEXT,
  words: [...TEXT.matchAll(/[\w-]+\.?/g)].map((match) => ({
    form: match[0],
    upos: 'X',
    head: -1,
    deprel: 'dep',
    span: { start: match.index, end: match.index + match[0].length },
    multiword: false,
  })),
  sentences: [
    { id: 's1', first: 0, end: 4 },
    { id: 's2', first: 4, end: 8 },
  ],
};
const iob = (id: string, ...cells: string[]): string =>
  [`# sent_id = ${id}`, ...cells.map((cell, i) => `${i + 1}\t${cell.replace('|', '\t')}\t-\t-`)].join('\n');
const LABELS = new Set(['PER', 'ORG', 'LOC']);
const spansOf = (source: string): string[] =>
  taggedSpans(DOCUMENT, new Map(parseIob2(source).map((one) => [one.id, one])), LABELS).map(
    ({ start, end, label }) => `${TEXT.slice(start, end)} ${label}`,
  );

test('tags stand on the raw text, also where the tokens are cut otherwise', () => {
  const source = `${iob('s1', 'Mr.|O', 'I|B-PER', 'to|I-PER', 'of|O', 'the|O')}\n\n${iob('s2', 'Port|B-ORG', 'Board|I-ORG', 'met|O', 'no|O', '-|O', 'one.|O')}\n`;
  expect(spansOf(source)).toEqual(['Ito PER', 'Port Board ORG']);
});

test('other labels are O, and an inside without its beginning is none', () => {
  const source = `${iob('s1', 'Mr.|B-OTH', 'Ito|I-PER', 'of|O', 'the|B-O')}\n\n${iob('s2', 'Port|B-ORG', 'Board|B-ORG', 'met|I-LOC', 'no-one.|O')}\n`;
  expect(spansOf(source)).toEqual(['Port ORG', 'Board ORG']);
});

test('a form that does not stand at its place is refused', () => {
  expect(() => spansOf(iob('s1', 'Ms.|O'))).toThrow('"Ms." does not stand at its place');
});

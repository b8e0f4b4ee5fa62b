import { expect, test } from 'vitest';
import { columns } from '../../eval/columns.ts';
import { add, f1, NOTHING } from '../../eval/figures.ts';
import { parseScores } from '../../eval/polnear.ts';
import { accuracySection, fillSection, speedSection } from '../../eval/results-page.ts';
import { visible } from '../../eval/visible.ts';

test.each([
  [{ correct: 0, gold: 0, system: 0 }, 0],
  [{ correct: 1, gold: 1, system: 1 }, 100],
  [{ correct: 1, gold: 2, system: 2 }, 50],
  [{ correct: 1, gold: 1, system: 3 }, 50],
])('F1 of %o is %d', (count, figure) => {
  expect(f1(count)).toBe(figure);
});

test('counts add up', () => {
  expect(add(add(NOTHING, { correct: 1, gold: 2, system: 3 }), { correct: 1, gold: 1, system: 1 })).toEqual({
    correct: 2,
    gold: 3,
    system: 4,
  });
});

test("the attribution scorer's lines become figures", () => {
  const printed = `84 articles, 0 without output
source       exact   P  79.6 R  81.7 F1  80.6   (predicted 2250, gold 2193)
source       token   P  90.0 R  90.0 F1  90.0   (predicted 1, gold 1)
attribution  linked  P  70.1 R  71.3 F1  70.7   (predicted 2250, gold 2193)
`;
  expect(parseScores(printed)).toEqual({ 'polnear.source': 80.6, 'polnear.source.token': 90, 'polnear.linked': 70.7 });
});

test('visible characters know their place in the full text and the other way round', () => {
  const { text, before, at } = visible('a \u00a0b\r\nc');
  expect([text, [...before], [...at]]).toEqual(['abc', [0, 1, 1, 1, 2, 2, 2, 3], [0, 3, 6]]);
});

test('columns are as wide as their widest cell', () => {
  expect(
    columns(
      [
        ['a', 'b', 'c'],
        ['long', '1', ''],
      ],
      [1],
    ),
  ).toBe('a     b  c\nlong  1');
});

const RESULT = { date: '2026-01-02', machine: 'a machine', command: 'npm run eval', figures: { 'polnear.cue': 73.06, words: 5120.4 } };

test('a section is replaced between its marks, and the rest of the page stands', () => {
  expect(fillSection('before\n<!-- speed -->\nold\n<!-- /speed -->\nafter', 'speed', 'new')).toBe(
    'before\n<!-- speed -->\n\nnew\n\n<!-- /speed -->\nafter',
  );
});

test('a page without the section is refused', () => {
  expect(() => fillSection('before', 'speed', 'new')).toThrow('no section');
});

test('the accuracy section names command, date, machine, goal and peers beside each figure', () => {
  const section = accuracySection(RESULT);
  expect(section).toContain('`npm run eval`, 2026-01-02, on a machine.');
  expect(section).toMatch(/\| PolNeAR dev, exact F1 \| cue \| 73\.1 \| ≥ 73 \| two annotators 71\.4; /);
});

test('the speed section does too', () => {
  expect(speedSection(RESULT)).toMatch(/\| words a second \| 5120 \| ≥ 5000 \| spaCy /);
});

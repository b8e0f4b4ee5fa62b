import { expect, test } from 'vitest';
import { goalText, meetsGoal, SPEED, valueText } from '../../bench/measures.ts';
import { benchTexts, countWords } from '../../bench/texts.ts';
import { sharedFolder } from '../../eval/places.ts';
import { commandLine, positive } from '../../eval/tool.ts';

test.each([
  ['', 0],
  ['one', 1],
  ['  one\u00a0two\n\nthree  ', 3],
  ['“Well,” he said — twice.', 5],
])('"%s" has %d words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test.each([
  ['words', 5000, true],
  ['words', 4999, false],
  ['reports', 0, true],
  ['memory', 700, true],
  ['memory', 701, false],
  ['ratio', 1.25, true],
  ['ratio', 1.26, false],
])('%s of %d meets its goal: %s', (id, value, meets) => {
  expect(SPEED.filter((measure) => measure.id === id).map((measure) => meetsGoal(measure, value))).toEqual([meets]);
});

test.each([
  ['words', '≥ 5000', '12'],
  ['cold', '≤ 1.5 s', '12.35 s'],
  ['reports', '', '12.3'],
])('the goal of %s is written "%s"', (id, goal, value) => {
  const measures = SPEED.filter((measure) => measure.id === id);
  expect(measures.map((measure) => [goalText(measure), valueText(measure, 12.345)])).toEqual([[goal, value]]);
});

test.skipIf(sharedFolder() !== undefined)(
  'without the corpora the samples are read over and over (skipped where ../shared/corpora is present)',
  async () => {
    const { what, reports } = await benchTexts();
    expect([what, reports.length, new Set(reports.map(({ id }) => id)).size]).toEqual(['samples, 12 times', 72, 72]);
  },
);

test.each(['0', '-1', '1.5', 'x', ''])('an option of "%s" is refused by name', (given) => {
  expect(() => positive('--limit', given)).toThrow(`--limit ${given}: not a whole number`);
});

test('an option that is not given is undefined', () => {
  expect([positive('--limit', undefined), positive('--limit', '3')]).toEqual([undefined, 3]);
});

test('the command that gives a result again is the one that gave it', () => {
  expect([commandLine('eval', []), commandLine('eval', ['--only', 'ud'])]).toEqual(['npm run eval', 'npm run eval -- --only ud']);
});

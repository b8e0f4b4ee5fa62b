import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LAYERS,
  type Mark,
  marksBySection,
  paragraphsOf,
  sectionAt,
  sectionsOf,
  segmentsOf,
} from '../../web/views/reading-room/text-marks.ts';

const ALL = new Set(LAYERS);
const mark = (start: number, end: number, layer: Mark['layer'], entry?: string): Mark => ({
  start,
  end,
  layer,
  ...(entry !== undefined && { entry }),
});

describe('segments', () => {
  test.each([
    ['no marks', [], ['0-10:']],
    ['one in the middle', [mark(2, 4, 'source', 'a')], ['0-2:', '2-4:source a', '4-10:']],
    ['one in another', [mark(0, 10, 'content', 'a'), mark(3, 5, 'actor')], ['0-3:content a', '3-5:content actor a', '5-10:content a']],
    [
      'two that cross, the shorter first',
      [mark(0, 6, 'content', 'a'), mark(4, 8, 'cue', 'b')],
      ['0-4:content a', '4-6:content cue b a', '6-8:cue b', '8-10:'],
    ],
    ['one that begins before and ends after', [mark(-5, 50, 'content', 'a')], ['0-10:content a']],
    ['words that are merely an entry', [mark(1, 2, 'other', 'a')], ['0-1:', '1-2: a', '2-10:']],
    ['one of another paragraph', [mark(10, 12, 'cue', 'a')], ['0-10:']],
  ])('%s', (_, marks, wanted) => {
    const found = segmentsOf({ start: 0, end: 10 }, marks, ALL);
    expect(
      found.map(
        ({ start, end, layers, entries }) =>
          `${start}-${end}:${[...layers, ...(entries.length > 0 && layers.length === 0 ? [''] : []), ...entries].join(' ')}`,
      ),
    ).toEqual(wanted);
  });

  test('a layer that is not wanted is not shown, its entry is still there', () => {
    expect(segmentsOf({ start: 0, end: 4 }, [mark(0, 4, 'cue', 'a')], new Set(['source'] as const))).toEqual([
      { start: 0, end: 4, layers: [], entries: ['a'] },
    ]);
  });

  test('segments cover a paragraph without a gap', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const marks = spans.map(([start, length], at) =>
          mark(start, start + length, LAYERS[at % LAYERS.length] as Mark['layer'], `e${at}`),
        );
        const found = segmentsOf({ start: 10, end: 30 }, marks, ALL);
        expect(found[0]?.start).toBe(10);
        expect(found.at(-1)?.end).toBe(30);
        expect(found.slice(1).every((one, at) => one.start === found[at]?.end)).toBe(true);
        for (const { start, entries } of found)
          expect(new Set(entries)).toEqual(new Set(marks.filter((one) => one.start <= start && one.end > start).map(({ entry }) => entry)));
      }),
    );
  });
});

describe('sections', () => {
  test.each([
    ['short', 'One line.'],
    ['lines', 'A line of some words.\n'.repeat(3000)],
    ['one line without end', 'word '.repeat(20_000)],
    ['not even a blank', 'x'.repeat(50_000)],
    ['pairs of surrogates', `x${'🇯🇵'.repeat(10_000)}`],
    ['nothing', ''],
  ])('of a text of %s are the whole text', (_, text) => {
    const sections = sectionsOf(text);
    expect(sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(sections.every(({ start, end }) => end - start < 13_000)).toBe(true);
    expect(sections.every(({ start, end }) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text.slice(start, end)))).toBe(true);
    for (const { index, start, end } of sections)
      expect([sectionAt(sections, start), sectionAt(sections, end - 1)]).toEqual([index, index]);
  });

  test('a mark belongs to all that it reaches into', () => {
    const sections = sectionsOf('A line of some words.\n'.repeat(1000));
    const bound = sections[1]?.start as number;
    const found = marksBySection(sections, [
      mark(bound - 3, bound + 3, 'content'),
      mark(bound, bound + 1, 'cue'),
      mark(0, bound, 'source'),
    ]);
    expect(found.map((marks) => marks.map(({ layer }) => layer)).slice(0, 2)).toEqual([
      ['content', 'source'],
      ['content', 'cue'],
    ]);
  });

  test.each([
    ['a\n\nb', ['a', 'b']],
    ['\n \na\n', ['a']],
    ['', []],
    [' a ', [' a ']],
  ])('paragraphs of %j', (text, wanted) => {
    expect(paragraphsOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
  });
});

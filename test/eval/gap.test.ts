import { expect, test } from 'vitest';
import type { Reading } from '#reading/reading.ts';
import type { Syntax } from '#reading/syntax.ts';
import { f1 } from '../../eval/figures.ts';
import { NO_GAP, parseGap, sameActor, sameChain, scoreGap } from '../../eval/gap.ts';

const HEADER = 'ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL';
const TEXT = '🎻 Ada met Eve before she left.';
const TABLE = `${HEADER}\none\t${TEXT}\tshe\t21\tAda\t2\tTRUE\tEve\t10\tFALSE\thttps://example.org\n`;

test('offsets are code points and become UTF-16', () => {
  const [one] = parseGap(TABLE);
  const words = (span?: { start: number; end: number }): string => TEXT.slice(span?.start, span?.end);
  expect([words(one?.pronoun), ...(one?.names ?? []).map(({ span }) => words(span))]).toEqual(['she', 'Ada', 'Eve']);
  expect([one?.id, one?.gender, one?.names.map(({ coreferent }) => coreferent)]).toEqual(['one', 'feminine', [true, false]]);
});

test('an offset that misses its words is refused', () => {
  expect(() => parseGap(TABLE.replace('\t21\t', '\t20\t'))).toThrow('does not stand at code point 20');
});

const [CASE] = parseGap(TABLE);
if (CASE === undefined) throw new Error('the table above has one case');
const [ADA, EVE] = CASE.names.map(({ span }) => span);

const counted = (...told: unknown[]) => scoreGap(NO_GAP, CASE, (name) => told.includes(name));

test.each([
  ['the right one', [ADA], 100],
  ['the wrong one', [EVE], 0],
  ['both', [ADA, EVE], 66.7],
  ['neither', [], 0],
])('%s', (_, told, figure) => {
  expect(f1(counted(...told).overall)).toBeCloseTo(figure, 1);
});

test('a case counts overall and for the gender of its pronoun', () => {
  const counts = counted(ADA);
  expect([counts.overall.gold, counts.feminine.gold, counts.masculine.gold]).toEqual([1, 1, 0]);
});

test('an actor answers with mentions that overlap both', () => {
  const actor = { id: 'a', name: 'Ada', kind: 'person', aliases: [], roles: [], mentions: [ADA, CASE.pronoun] } as const;
  const reading = { actors: [actor] } as unknown as Reading;
  expect([ADA, EVE].map((name) => name !== undefined && sameActor(reading, CASE.pronoun, name))).toEqual([true, false]);
});

test("a chain answers with its heads' words", () => {
  const words = [...TEXT.matchAll(/\S+/g)].map((match) => ({ span: { start: match.index, end: match.index + match[0].length } }));
  const syntax = { words, chains: [[1, 5]] } as unknown as Syntax;
  expect([ADA, EVE].map((name) => name !== undefined && sameChain(syntax, CASE.pronoun, name))).toEqual([true, false]);
});

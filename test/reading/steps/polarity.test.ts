import { describe, expect, test } from 'vitest';
import { type CueLine, lists } from '#reading/world/lists.ts';
import { entriesOf, marked, said } from './notation.ts';

function polarity(line: string, arcs: readonly string[] = []): string | undefined {
  const { text, syntax } = marked(line, arcs);
  return entriesOf({ text }, syntax).statements[0]?.polarity;
}

const cases = (lines: readonly CueLine[]): [string, string][] => lines.map((line) => [line.example, line.miss]);

describe('every line of the list matches its example and not its miss', () => {
  test.each(cases(lists.negatedCues.negated))('negated: %s, not: %s', (example, miss) =>
    expect([polarity(example), polarity(miss)]).toEqual(['negated', 'affirmed']),
  );
  test.each(cases(lists.negatedCues.affirmed))('affirmed: %s, not: %s', (example, miss) =>
    expect([polarity(example), polarity(miss)]).toEqual(['affirmed', 'negated']),
  );
  test.each(cases(lists.negatedCues.sources))('negated: %s, not: %s', (example, miss) =>
    expect([polarity(example), polarity(miss)]).toEqual(['negated', 'affirmed']),
  );
});

describe('what stands around the cue', () => {
  test.each([
    ['[s:He] did not [c:say] [q:when].', 'negated'],
    ['[s:He] did not, however, [c:say] [q:when].', 'negated'],
    ['[s:He] declined to [c:say] [q:when].', 'negated'],
    ['[q:The plan] was not [c:mentioned].', 'negated'],
    ['[s:He] said nothing new and [c:repeated] [q:the line].', 'affirmed'],
    ['[s1,2:He] [c1:refused to discuss] [q1:names], [c2:saying] [q2:it was early].', 'negated'],
    ['[q:They will not go], [s:he] [c:said].', 'affirmed'],
    ['“[q:Not now],” [s:he] [c:said].', 'affirmed'],
    ['[s:He] [c:ruled out] [q:talks].', 'affirmed'],
    ['[s:He] [c:rejected] [q:the offer].', 'affirmed'],
  ])('%s', (line, expected) => expect(polarity(line)).toBe(expected));

  test('a negated cue does not colour the next one', () => {
    expect(said('[s1,2:He] [c1:refused to discuss] [q1:names], [c2:saying] [q2:it was early].')).toEqual([
      '-: names (indirect, negated)',
      '-: it was early (indirect)',
    ]);
  });
  test('the tree binds a negator that stands after its cue', () => {
    expect(polarity('[s:Nobody here] knows. [s2:Rumour] [c2:says] not [q2:where].', ['not advmod says'])).toBe('negated');
  });
});

import { describe, expect, test } from 'vitest';
import { parseQuery, type Query } from '#record/search/query.ts';

/** A query in one line: `a & b`, `a | b`, `!a`, `"a"` as written, `a*`, `field=value`. */
function shown(query: Query): string {
  if (query.op === 'text') return query.exact ? `"${query.text}"` : query.prefix ? `${query.text}*` : query.text;
  if (query.op === 'field') return `${query.field}=${query.value}`;
  if (query.op === 'not') return `!${shown(query.of)}`;
  return `(${query.of.map(shown).join(query.op === 'and' ? ' & ' : ' | ')})`;
}

function read(text: string): string {
  const parsed = parseQuery(text);
  return 'issue' in parsed ? parsed.issue.message : shown(parsed.query);
}

describe('a query', () => {
  test.each([
    ['tariffs', 'tariffs'],
    ['base rights', '(base & rights)'],
    ['base OR bases', '(base | bases)'],
    ['a b OR c', '((a & b) | c)'],
    ['(a OR b) c', '((a | b) & c)'],
    ['base -Okinawa', '(base & !Okinawa)'],
    ['base NOT Okinawa', '(base & !Okinawa)'],
    ['-(a b)', '!(a & b)'],
    ['"status of forces"', '"status of forces"'],
    ['negotiat*', 'negotiat*'],
    ['speaker:Ishiba', 'speaker=Ishiba'],
    ['speaker:"Shigeru Ishiba" kind:statement', '(speaker=Shigeru Ishiba & kind=statement)'],
    ['after:2024 before:2024-11-30', '(after=2024 & before=2024-11-30)'],
    ['ORANGE', 'ORANGE'],
    ['首相 会談', '(首相 & 会談)'],
    ['http://example.org', '"http://example.org"'],
    ['well-known', 'well-known'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['', 'There is nothing to look for.'],
    ['   ', 'There is nothing to look for.'],
    ['"open', 'A quotation mark is not closed.'],
    ['(a', 'A bracket is not closed.'],
    ['a)', 'There is a bracket that nothing opens.'],
    ['a OR', 'OR stands between two things.'],
    ['-', 'There is nothing after the minus.'],
    ['speakr:x', 'There is no field "speakr".'],
    ['speaker:""', '"speaker:" needs a value.'],
    ['after:yesterday', '"after:yesterday" is no date'],
    ['('.repeat(50), 'Brackets are nested too deep.'],
    ['a '.repeat(200), 'More than 100 terms'],
    ['a* '.repeat(11), 'More than 10 beginnings'],
    ['a'.repeat(3000), 'The query is too long.'],
  ])('%s is refused', (text, message) => {
    expect(read(text)).toContain(message);
  });
});

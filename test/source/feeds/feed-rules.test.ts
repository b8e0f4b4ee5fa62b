import { describe, expect, test } from 'vitest';
import type { FeedItem } from '#source/feeds/feed.ts';
import { filteredBy, rulesOf } from '#source/feeds/feed-rules.ts';
import { TIMED } from '../../timed.ts';

const item: FeedItem = {
  title: 'Envoys meet in Tokyo over fishing rights',
  link: 'https://paper.example/World/asia/7',
  author: 'Kato Yuki',
  summary: 'A summit of the Security Council follows. 日米安全保障条約',
  categories: ['Asia', 'Foreign affairs'],
};

describe('a rule', () => {
  const fits = (rule: string): boolean => filteredBy(item, rulesOf({ exclude: [rule] }).rules) !== undefined;
  test.each([
    ['tokyo', true],
    ['TOKYO envoys', true],
    ['tokyo osaka', false],
    ['toky', false],
    ['toky*', true],
    ['"fishing rights"', true],
    ['"rights fishing"', false],
    ['"security council"', true],
    ['"rights a summit"', false],
    ['"fishing righ*"', true],
    ['title:summit', false],
    ['text:summit', true],
    ['title:"meet in"', true],
    ['author:kato', true],
    ['author:tokyo', false],
    ['category:asia', true],
    ['category:"foreign affairs"', true],
    ['category:"asia foreign"', false],
    ['url:/world/asia', true],
    ['url:/sports/', false],
    ['Title:Tokyo AUTHOR:yuki', true],
    ['安全保障', true],
    ['安全條約', false],
    ['fishing-rights', true],
  ])('%s: %s', (rule, expected) => expect(fits(rule)).toBe(expected));
});

test.each([
  [{}, undefined],
  [{ include: ['tokyo'] }, undefined],
  [{ include: ['osaka', 'tokyo'] }, undefined],
  [{ include: ['osaka', 'kyoto'] }, 'include: osaka | kyoto'],
  [{ exclude: ['osaka'] }, undefined],
  [{ exclude: ['osaka', 'fishing'] }, 'exclude: fishing'],
  [{ include: ['tokyo'], exclude: ['fishing'] }, 'exclude: fishing'],
])('%j: %s', (written, expected) => expect(filteredBy(item, rulesOf(written).rules)).toBe(expected));

test.each([[''], ['"'], ['"open'], ['body:"x y"'], ['...'], ['x'.repeat(301)]])('%s is no rule', (rule) => {
  const { rules, issues } = rulesOf({ include: [rule] });
  expect(rules.include).toEqual([]);
  expect(issues.map(({ code }) => code)).toEqual(['feed.rule-wrong']);
});

test('a rule takes time in proportion to the text, whatever is in it', TIMED, () => {
  const long: FeedItem = { title: `${'a '.repeat(2_000_000)}`, categories: [] };
  const { rules } = rulesOf({ exclude: [`"${'a '.repeat(140)}b"`, 'a* b', '(a+)+$', `"${'a '.repeat(140)}"*`] });
  const start = performance.now();
  filteredBy(long, rules);
  expect(performance.now() - start).toBeLessThan(3000);
});

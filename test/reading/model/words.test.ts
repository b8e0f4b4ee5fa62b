import { afterAll, beforeAll, expect, test } from 'vitest';
import { Reader } from '#reading/reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.open({ threads: 1 });
});
afterAll(() => reader.close());

test.each([
  ['Norland has signaled interest in updating the deal.', 'Norland has signaled interest in updating the deal .'],
  ["He can't go and cannot stay.", "He ca n't go and can not stay ."],
  ['They’re gonna leave; we don’t.', 'They ’re gon na leave ; we do n’t .'],
  ['A fivefold rise in the prices.', 'A fivefold rise in the prices .'],
])('%s', async (text, words) => {
  const { words: found } = await reader.syntax(text);
  expect(found.map(({ span }) => text.slice(span.start, span.end)).join(' ')).toBe(words);
});

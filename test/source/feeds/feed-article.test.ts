import { expect, test } from 'vitest';
import { carriesWhole } from '#source/feeds/feed-article.ts';
import { articleText } from './site.ts';

const long = articleText(1);
const link = 'https://a.example/1';

test.each([
  ['a long content', { content: long, link }, true],
  ['a long summary', { summary: long, link }, true],
  ['a short content', { content: 'In short.', link }, false],
  ['a content that is cut off', { content: `${long} …`, link }, false],
  ['another', { content: `${long} [...]`, link }, false],
  ['an invitation', { content: `${long}\n\nContinue reading »`, link }, false],
  ['another', { content: `${long}\n\nRead more`, link }, false],
  [
    'an invitation before the line of a publishing system',
    { content: `${long} […]\n\nThe post Talks appeared first on Paper.`, link },
    false,
  ],
  ['the line of a publishing system alone', { content: `${long}\n\nThe post Talks appeared first on Paper.`, link }, true],
  ['a short content beside a long summary', { content: 'In short.', summary: long, link }, false],
  ['nothing', { link }, false],
  ['little, and no page to get more from', { summary: 'In short.' }, true],
])('%s: %s', (_, item, expected) => expect(carriesWhole({ ...item, categories: [] })).toBe(expected));

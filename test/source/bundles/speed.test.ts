import { describe, expect, test } from 'vitest';
import { bundleOf } from '#source/bundles/bundle-of.ts';
import { readBundlePage } from '#source/bundles/bundle-page.ts';
import { readRtf } from '#source/kinds/rtf.ts';
import { TIMED } from '../../timed.ts';
import { classic, classicPage, FERRIES, labelledPage, labelledText, plain, rtfOf, TOLLS, uni } from './exports.ts';

describe('1,000 articles in 5 MB', () => {
  const long = Array.from({ length: 1000 }, (_, i) => ({
    ...(i % 2 ? FERRIES : TOLLS),
    id: `KALCOU0020241113ekbd0${String(i).padStart(4, '0')}`,
    body: Array.from(
      { length: 22 },
      (_, k) =>
        `Paragraph ${k} of article ${i}. The ministers of Norland and Sudland signed a pact on ferries on Monday, IN the north, and the harbour masters of both will meet every month. SE, HD and AN are letters; copyright 2024 is not.`,
    ),
  }));
  test.each([
    ['LexisNexis', () => classic(long)],
    ['Nexis Uni', () => uni(long).join('\n\n')],
    ['Factiva with codes', () => labelledText(long)],
    ['Factiva without codes', () => plain(long).join('\n\n')],
  ])('%s', TIMED, (_, make) => {
    const text = make();
    expect(text.length).toBeGreaterThan(5_000_000);
    const start = performance.now();
    const articles = bundleOf(text)?.articles ?? [];
    expect(performance.now() - start).toBeLessThan(3000);
    expect(articles).toHaveLength(1000);
    expect(articles.every((one, i) => one.text === long[i]?.body.join('\n\n'))).toBe(true);
  });

  test.each([
    ['LexisNexis', () => classicPage(long)],
    ['Factiva', () => labelledPage(long)],
  ])('a page: %s', TIMED, (_, make) => {
    const start = performance.now();
    expect(bundleOf(readBundlePage(make(), 'a.html')?.text ?? '')?.articles).toHaveLength(1000);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('RTF', TIMED, () => {
    const bytes = rtfOf(uni(long));
    const start = performance.now();
    expect(bundleOf(readRtf(bytes, 'a.rtf').text)?.articles).toHaveLength(1000);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test.each([
    ['ends without heads', 'End of Document\n'.repeat(30_000)],
    ['starts without articles', '1 of 9 DOCUMENTS\n'.repeat(30_000)],
    ['codes without values', 'HD\nWC\nPD\nSN\n'.repeat(30_000)],
    ['numbers of documents', 'Document HARBT00020241112ekbc0001x\n'.repeat(30_000)],
    ['blanks', ' '.repeat(2_000_000)],
    ['lines of blanks', ' \n'.repeat(1_000_000)],
    ['a line of digits', '1'.repeat(2_000_000)],
    ['one article of empty lines', `1 of 1 DOCUMENTS\n${'\n'.repeat(1_000_000)}`],
    ['one article of labels', `1 of 1 DOCUMENTS\n\nA\n\nMay 1, 2024\n\n${'LENGTH: 1\n\n'.repeat(30_000)}`],
  ])('made to take time: %s', TIMED, (_, text) => {
    const start = performance.now();
    bundleOf(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

import { afterAll, describe, expect, test } from 'vitest';
import { bundleDate } from '#source/bundles/bundle-date.ts';
import { bundleOf } from '#source/bundles/bundle-of.ts';
import { readBundlePage } from '#source/bundles/bundle-page.ts';
import type { Item } from '#source/item.ts';
import { readRtf } from '#source/kinds/rtf.ts';
import { zipOf } from '../kinds/zip.ts';
import { builtParser, itemsIn } from '../opened.ts';
import {
  classic,
  classicPage,
  FERRIES,
  type Held,
  labelledPage,
  labelledRtf,
  labelledText,
  plain,
  plainPage,
  rtfOf,
  TOLLS,
  uni,
} from './exports.ts';

const TWO = [FERRIES, TOLLS];
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const flat = (text: string): string => text.replaceAll('\r', '');
const page = (markup: string): string => readBundlePage(markup, 'a.html')?.text ?? '';
const rtf = (bytes: Uint8Array): string => readRtf(bytes, 'a.rtf').text;

function expected(held: Held, at: { readonly section: boolean; readonly time: boolean }): object {
  const day = held === FERRIES ? '2024-11-12' : '2024-11-13';
  return {
    outlet: held.outlet,
    byline: held.byline,
    title: held.title,
    published: at.time ? `${day}T20:00Z` : day,
    page: held.page,
    section: at.section ? `Section A; Column 0; ${held.section}` : held.section,
  };
}

const NEXIS = { section: true, time: false };
const UNI = { section: true, time: true };
const FACTIVA = { section: false, time: false };

describe('every shape gives its articles with all that their heads say', () => {
  test.each([
    ['LexisNexis, text', classic(TWO), NEXIS],
    ['LexisNexis, text with BODY:', classic(TWO, (text) => text.replace(/(DATELINE: KALDAL\n\n)/, '$1BODY:\n')), NEXIS],
    ['LexisNexis, text with the body behind its label', classic(TWO, (text) => text.replace(/(DATELINE: KALDAL\n\n)/, '$1BODY: ')), NEXIS],
    ['LexisNexis, ends of line of Windows', crlf(classic(TWO)), NEXIS],
    ['LexisNexis, page', page(classicPage(TWO)), NEXIS],
    [
      'LexisNexis, RTF',
      rtf(
        rtfOf(
          classic(TWO)
            .split(/\n\n+/)
            .map((one) => one.trim()),
        ),
      ),
      NEXIS,
    ],
    ['Nexis Uni, text', uni(TWO).join('\n\n'), UNI],
    [
      'Nexis Uni, lines',
      uni(TWO).join('\n').replaceAll('End of Document\n', 'End of Document\n\n').replace('Connectors\nNorland', 'Connectors\n\nNorland'),
      UNI,
    ],
    ['Nexis Uni, RTF', rtf(rtfOf(uni(TWO))), UNI],
    ['Factiva, codes in text', labelledText(TWO), FACTIVA],
    ['Factiva, codes and tabs', labelledText(TWO, '\t'), FACTIVA],
    ['Factiva, codes and one blank', labelledText(TWO, ' '), FACTIVA],
    ['Factiva, codes on lines of their own', labelledText(TWO, '\n\n'), FACTIVA],
    ['Factiva, codes in RTF', rtf(labelledRtf(TWO)), FACTIVA],
    ['Factiva, codes in a page', page(labelledPage(TWO)), FACTIVA],
    ['Factiva without codes, text', plain(TWO).join('\n'), FACTIVA],
    ['Factiva without codes, Windows', crlf(plain(TWO).join('\n\n')), FACTIVA],
    ['Factiva without codes, RTF', rtf(rtfOf(plain(TWO))), FACTIVA],
    ['Factiva without codes, page', page(plainPage(TWO)), FACTIVA],
  ])('%s', (_, text, at) => {
    const { articles = [], shortfall } = bundleOf(text) ?? {};
    expect(articles.map(({ particulars }) => particulars)).toEqual(TWO.map((held) => expected(held, at)));
    expect(articles.map((one) => flat(one.text).replace(/\n+/g, '\n'))).toEqual(TWO.map(({ body }) => body.join('\n')));
    expect(articles.map(({ number, cutOff }) => [number, cutOff])).toEqual([
      [1, false],
      [2, false],
    ]);
    expect(articles.map(({ id }) => id)).toEqual(at.section ? [undefined, undefined] : TWO.map(({ id }) => id));
    expect(shortfall).toBeUndefined();
    const spans = articles.map(({ start, end }) => text.slice(start, end));
    for (const [i, span] of spans.entries()) expect(span).toContain(TWO[i]?.title);
    for (const one of articles) expect(one.text.split(/\r?\n\r?\n/).every((part) => text.includes(part))).toBe(true);
  });

  test.each([
    ['LexisNexis', classic([FERRIES])],
    ['Nexis Uni', uni([FERRIES]).slice(8).join('\n\n')],
    ['Factiva with codes', labelledText([FERRIES])],
    ['Factiva without codes', plain([FERRIES]).join('\n\n')],
  ])('one article alone: %s', (_, text) => {
    expect(bundleOf(text)?.articles.map(({ particulars, text: body }) => [particulars.title, particulars.outlet, body])).toEqual([
      [FERRIES.title, FERRIES.outlet, FERRIES.body.join('\n\n')],
    ]);
  });

  test.each([
    ['no edition', (text: string) => text.replace('                              Late Edition - Final\n', ''), { title: FERRIES.title }],
    ['an edition apart', (text: string) => text.replace('Tuesday\n', 'Tuesday\n\n'), { title: FERRIES.title }],
    ['no byline', (text: string) => text.replace(/BYLINE.*\n\n/, ''), { byline: undefined, title: FERRIES.title }],
    [
      'a headline at its label',
      (text: string) => text.replace(`${FERRIES.title}\n\n`, '').replace('DATELINE', 'HEADLINE: Ferries at last\n\nDATELINE'),
      { title: 'Ferries at last' },
    ],
    ['a headline over two lines', (text: string) => text.replace('Sign Ferry', 'Sign\nFerry'), { title: FERRIES.title }],
    [
      'no outlet: the owner of the rights',
      (text: string) => text.replace(/\n +The Harbour Times\n/, '\n'),
      { outlet: 'The Harbour Times Company' },
    ],
    [
      'rights above',
      (text: string) => text.replace(/( +The Harbour Times\n)/, '     Copyright 2024 Harbour Press\n$1'),
      { outlet: 'The Harbour Times' },
    ],
    [
      'a page with "Page"',
      (text: string) => text.replace('Pg. A12', 'Page 16; Column 2'),
      { page: '16', section: 'Section A; Column 0; Foreign Desk; Column 2' },
    ],
    ['no page', (text: string) => text.replace('; Pg. A12', ''), { page: undefined, section: 'Section A; Column 0; Foreign Desk' }],
    [
      'a month for a date',
      (text: string) => text.replace(/November 12, 2024 Tuesday\n/, 'November 2024\n'),
      { published: 'November 2024' },
    ],
    [
      'in German',
      (text: string) =>
        text
          .replace('1 of 2 DOCUMENTS', 'Dokument 1 von 2')
          .replace('LENGTH', 'LÄNGE')
          .replace('BYLINE: By', 'AUTOR:')
          .replace('November 12, 2024 Tuesday\n', '12. November 2024 Dienstag\n'),
      { byline: FERRIES.byline, published: '2024-11-12' },
    ],
  ])('LexisNexis with %s', (_, change, particulars) => {
    const found = bundleOf(classic(TWO, (text, number) => (number === 1 ? change(text) : text)))?.articles ?? [];
    expect(found).toHaveLength(2);
    for (const [key, value] of Object.entries(particulars)) expect(found[0]?.particulars[key as 'title']).toBe(value);
    expect(found[0]?.text).toBe(FERRIES.body.join('\n\n'));
  });

  test.each([
    [
      'a time',
      (text: string) => text.replace('12 November 2024\n', '12 November 2024\n15:32\n'),
      { published: '2024-11-12T15:32', outlet: 'The Harbour Times' },
    ],
    ['no byline', (text: string) => text.replace(/By Ada.*\n/, ''), { byline: undefined, title: FERRIES.title, section: 'Foreign Desk' }],
    [
      'no section',
      (text: string) => text.replace('Foreign Desk\n', ''),
      { section: undefined, title: FERRIES.title, byline: FERRIES.byline },
    ],
    ['names without "By"', (text: string) => text.replace('By Ada', 'Ada'), { byline: FERRIES.byline, title: FERRIES.title }],
    ['no page', (text: string) => text.replace('A12\n', ''), { page: undefined, outlet: 'The Harbour Times' }],
    ['no rights', (text: string) => text.replace(/Copyright 2024 The.*\n/, ''), { outlet: 'The Harbour Times', page: 'A12' }],
    ['no length', (text: string) => text.replace('812 words\n', ''), { title: FERRIES.title, published: '2024-11-12' }],
    ['a Japanese date', (text: string) => text.replace('12 November 2024', '2024年11月12日'), { published: '2024-11-12' }],
  ])('Factiva without codes with %s', (_, change, particulars) => {
    const [first] = bundleOf(change(plain(TWO).join('\n')))?.articles ?? [];
    for (const [key, value] of Object.entries(particulars)) expect(first?.particulars[key as 'title']).toBe(value);
    expect(first?.text).toBe(FERRIES.body.join('\n'));
  });
});

describe('what is no bundle', () => {
  test.each([
    ['a report', 'OSLO — Ministers met on Monday.\n\nThey agreed to meet again.'],
    ['one that speaks of loading', 'Load-Date: is a term of databases.\n\nThe ministers met.\n\nLENGTH: 12 metres.'],
    ['one that counts documents', 'The court has\n1 of 2 DOCUMENTS\nand wants the other.'],
    ['one that ends so', 'The letter says:\nEnd of Document\nand no more. Body\n\nCopyright 2024 Somebody'],
    ['one that has a body', 'Body\n\nIt was found.\n\nEnd of Document'],
    ['one that names a document', 'Ministers met.\n\nDocument HARBT00020241112ekbc0001x\n\nThey left after 812 words.'],
    ['one with codes', 'HD\n\nis high definition, BY the way.\n\nAN old set has none.'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(bundleOf(text)).toBeUndefined());

  test.each([
    ['an article', '<html><body><article><p>One of 2 documents was found.</p></article></body></html>'],
    ['a page that speaks of them', '<html><body><p>1 of 2 DOCUMENTS</p><p>It is what the line says.</p></body></html>'],
    ['a site whose style has such a name', '<html><body><div class="article enArticle"><p>Hello.</p></div></body></html>'],
  ])('a page: %s', (_, markup) => expect(readBundlePage(markup, 'a.html')).toBeUndefined());
});

describe('days of databases', () => {
  test.each([
    ['November 12, 2024 Tuesday 8:00 PM GMT', '2024-11-12T20:00Z'],
    ['November 12, 2024 Tuesday 12:05 AM EST', '2024-11-12T00:05-05:00'],
    ['November 12, 2024 Tuesday 8:00 PM CST', '2024-11-12'],
    ['November 12, 2024, Tuesday, Late Edition - Final', '2024-11-12'],
    ['12 November 2024', '2024-11-12'],
    ['12 November 2024 15:32', '2024-11-12T15:32'],
    ['Tuesday, November 12, 2024', '2024-11-12'],
    ['Tuesday 12 November 2024', '2024-11-12'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['29 décembre 2011', '2011-12-29'],
    ['12. März 2024', '2024-03-12'],
    ['12 de marzo de 2024', '2024-03-12'],
    ['2024-11-12', '2024-11-12'],
    ['2024年11月12日', '2024-11-12'],
    ['November 2024', 'November 2024'],
    ['Winter 2024', 'Winter 2024'],
    ['11/12/2024', '11/12/2024'],
    ['February 30, 2024', undefined],
    ['Late Edition', undefined],
    ['12 Brumaire 2024', undefined],
    ['Agenda 2030', undefined],
    ['In November 12, 2024 was a Tuesday', undefined],
  ])('%s: %s', (line, day) => expect(bundleDate(line)).toBe(day));
});

describe('files', () => {
  const parser = builtParser();
  afterAll(() => parser.close());
  const items = (name: string, bytes: Uint8Array): Promise<Item[]> => itemsIn(name, bytes, parser);
  const told = (item: Item): string =>
    item.kind === 'text' ? `${item.origin} ${item.id} ${item.particulars.title}` : `${item.issue.code}: ${item.issue.message}`;
  const docx = zipOf({
    'word/document.xml': `<w:document><w:body>${uni(TWO)
      .map((one) => `<w:p><w:r><w:t>${one}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`,
  });

  test.each([
    ['a.txt', Buffer.from(classic(TWO)), 'a'],
    ['a.rtf', rtfOf(uni(TWO)), 'a'],
    ['misnamed.txt', rtfOf(uni(TWO)), 'misnamed'],
    ['a.docx', docx, 'a'],
    ['a.html', Buffer.from(classicPage(TWO)), 'a'],
  ])('%s', async (name, bytes, id) => {
    const found = await items(name, bytes);
    expect(found.map(told)).toEqual([`${name}#1 ${id}-1 ${FERRIES.title}`, `${name}#2 ${id}-2 ${TOLLS.title}`]);
    expect(found.reduce((sum, item) => sum + item.bytes, 0)).toBe(bytes.length);
  });

  test('the id of an article is its own, and what it was made from is its part', async () => {
    const found = await items('a.txt', Buffer.from(labelledText(TWO)));
    expect(found.map((item) => item.kind === 'text' && item.id)).toEqual([FERRIES.id, TOLLS.id]);
    const second = found[1];
    expect(second?.kind === 'text' && Buffer.from(second.original ?? []).toString()).toMatch(
      /^SE {3}News\n\nHD {3}Who Pays[\s\S]*Document KALCOU0020241113ekbd0002y$/,
    );
  });

  test('a broken article costs itself alone, and is named', async () => {
    const broken = classic([FERRIES, TOLLS, FERRIES], (text, number) => (number === 2 ? text.replace(TOLLS.body.join('\n\n'), '') : text));
    expect((await items('a.txt', Buffer.from(broken))).map(told)).toEqual([
      `a.txt#1 a-1 ${FERRIES.title}`,
      'bundle.article-broken: Article 2 ("Who Pays the Toll") has no text that can be told from its head.',
      `a.txt#3 a-3 ${FERRIES.title}`,
    ]);
  });

  test('same day, same outlet, same words: two', async () =>
    expect((await items('a.txt', Buffer.from(classic([FERRIES, FERRIES])))).map(told)).toEqual([
      `a.txt#1 a-1 ${FERRIES.title}`,
      `a.txt#2 a-2 ${FERRIES.title}`,
    ]));

  test('numbers that are passed over, articles that the cover counts and a cut end are told of', async () => {
    const gap = classic([FERRIES, TOLLS, FERRIES, TOLLS]).replace(/ +2 of 4 DOCUMENTS[\s\S]*?(?= +3 of 4)/, '');
    expect((await items('a.txt', Buffer.from(gap))).map(told)).toContain(
      'bundle.incomplete: Articles are missing from the bundle: number 2.',
    );
    const cover = uni(TWO).join('\n\n').replace('Documents (2)', 'Documents (5)');
    expect((await items('a.txt', Buffer.from(cover))).map(told)).toContain(
      'bundle.incomplete: The bundle says that it holds 5 articles, and 2 are in it.',
    );
    for (const text of [classic(TWO), uni(TWO).join('\n\n'), plain(TWO).join('\n\n')]) {
      const cut = text.slice(0, text.lastIndexOf('by chance'));
      const last = (await items('a.txt', Buffer.from(cut))).at(-1);
      expect(last?.kind === 'text' && last.text).toContain('who would pay for the road');
      expect(last?.kind === 'text' && last.notes.map(({ code }) => code)).toContain('source.incomplete');
    }
  });
});

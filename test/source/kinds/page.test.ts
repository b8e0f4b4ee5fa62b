import { describe, expect, test } from 'vitest';
import { readPage } from '#source/kinds/page.ts';
import { decodePage } from '#source/page-encoding.ts';
import { TIMED } from '../../timed.ts';

const FIRST =
  'The ministers of Norland and Sudland signed a pact on ferries on Friday, and the harbour masters of both will meet every month.';
const SECOND = '“We will keep it,” said Tomas Okoro, the foreign minister of Norland, who had asked for the pact three years ago.';

const page = (head: string, body: string): string => `<!doctype html><html><head><title>T</title>${head}</head><body>${body}</body></html>`;
const article = (extra = ''): string =>
  `<nav><a href="/">Home</a></nav><article>${extra}<p>${FIRST}</p><p>${SECOND}</p></article><footer>© 2026</footer>`;

describe('the article of a page', () => {
  test.each([
    ['paragraphs', article(), `${FIRST}\n\n${SECOND}`],
    ['without scripts and styles', article('<script>alert(1)</script><style>p{}</style>'), `${FIRST}\n\n${SECOND}`],
    ['without what is hidden', article('<p hidden>Secret.</p><p style="display: none">Secret.</p>'), `${FIRST}\n\n${SECOND}`],
    ['line breaks stay', '<p>One.<br>Two.</p>', 'One.\nTwo.'],
    ['white space is closed up', '<p>One \n\t two</p>\n<p>three</p>', 'One two\n\nthree'],
    ['entities are characters', '<p>A &amp; B &lt;C&gt; caf&eacute;</p>', 'A & B <C> café'],
    ['a bare fragment', 'Hello <b>there</b>.', 'Hello there.'],
  ])('%s', (_, body, text) => expect(readPage(page('', body), 'p').text).toBe(text));
});

test.each([
  '<!doctype html><HTML><head><title>T</title></head><p>Hello.</p></HTML>',
  '<html lang=en><p>Hello.</p>',
  '<HTML><BODY><P>Hello.</P></BODY></HTML>',
])('%s', (markup) => expect(readPage(markup, 'p').text).toBe('Hello.'));

describe('what a page states', () => {
  const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const report = { '@type': 'NewsArticle', headline: 'Pact signed', author: { name: 'Ada Verin' }, publisher: { name: 'Harbour Times' } };
  test.each([
    [
      ld({ ...report, datePublished: '2026-10-03T08:00:00+0000' }),
      { title: 'Pact signed', byline: 'Ada Verin', outlet: 'Harbour Times', published: '2026-10-03T08:00:00+00:00' },
    ],
    [ld({ '@graph': [{ '@type': 'WebSite' }, report] }), { title: 'Pact signed' }],
    [ld([{ '@type': ['ReportageNewsArticle'], author: [{ name: 'A B' }, { name: 'C D' }] }]), { byline: 'A B, C D' }],
    ['<script type="application/ld+json">{broken</script><meta property="og:title" content="From og">', { title: 'From og' }],
    ['<meta property="og:site_name" content="Post"><meta name="author" content="By Bo Chen">', { outlet: 'Post', byline: 'Bo Chen' }],
    ['<meta name="author" content="https://example.org/bo">', { byline: undefined }],
    ['<meta property="article:published_time" content="2026-10-03 08:00:00">', { published: '2026-10-03T08:00:00' }],
    ['<meta name="date" content="last Friday">', { published: undefined }],
    ['<link rel="canonical" href="https://example.org/a">', { url: 'https://example.org/a' }],
    ['<link rel="canonical" href="javascript:alert(1)">', { url: undefined }],
  ])('%s', (head, expected) => {
    const { particulars } = readPage(page(head, article()), 'p');
    for (const [key, value] of Object.entries(expected)) expect(particulars[key as keyof typeof particulars]).toBe(value);
  });
});

describe('a page beyond any article is refused before a tree is made of it', () => {
  test.each([
    ['depth', '<div>'.repeat(300), 'inside each other'],
    ['tables', '<table><tr><td>'.repeat(100), 'inside each other'],
    ['attributes', `<p ${Array.from({ length: 200 }, (_, i) => `a${i}=1`).join(' ')}>x</p>`, 'attributes'],
    ['elements', '<br>'.repeat(100_001), '100000 elements'],
    ['references', '&amp;'.repeat(100_001), '100000 elements'],
    ['length', 'x'.repeat(10_000_001), 'million characters'],
  ])('%s', TIMED, (_, body, message) => {
    const start = performance.now();
    expect(() => readPage(page('', body), 'big.html')).toThrow(message);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('a page without text says so', () => expect(() => readPage(page('', '<img src=x>'), 'p')).toThrow('no text'));
});

describe('encodings', () => {
  test.each([
    ['utf-8', Buffer.from('<p>Łódź</p>'), 'Łódź'],
    ['as the page says', Buffer.concat([Buffer.from('<meta charset="iso-8859-2"><p>'), Buffer.from([0xa3, 0xf3, 0x64, 0xbc])]), 'Łódź'],
    ['never UTF-7', Buffer.from('<meta charset="utf-7"><p>+ADw-script+AD4-</p>'), '+ADw-script+AD4-'],
    ['an unknown name', Buffer.from('<meta charset="klingon"><p>Łódź</p>'), 'Łódź'],
  ])('%s', async (_, bytes, expected) => expect(await decodePage(bytes, 'p')).toMatchObject({ text: expect.stringContaining(expected) }));
});

test('a page too large to be sorted gives all its text, and says so', () => {
  const long = page('', `<nav>Home</nav>${'<p>The ministers met.</p>'.repeat(10_001)}`);
  const { text, notes } = readPage(long, 'p');
  expect(text).toMatch(/^Home\n\nThe ministers met\./);
  expect(notes.map((note) => note.code)).toEqual(['source.whole-page']);
});

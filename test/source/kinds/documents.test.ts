import { describe, expect, test } from 'vitest';
import { membersOf } from '#source/kinds/archive-members.ts';
import { readMail } from '#source/kinds/mail.ts';
import { mailsOf } from '#source/kinds/mbox.ts';
import { readPdf } from '#source/kinds/pdf.ts';
import { readWord } from '#source/kinds/word.ts';
import { pdfOf } from './pdf-file.ts';
import { zipOf } from './zip.ts';

async function namesOf(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  for await (const member of membersOf(bytes, 'a.zip')) names.push(`${member.name} ${member.bytes.length}`);
  return names;
}

describe('PDF', () => {
  test.each([
    ['lines of a paragraph', [['The pact was', 'signed.']], 'The pact was signed.'],
    ['a gap parts paragraphs', [['One.', '', 'Two.']], 'One.\n\nTwo.'],
    ['a word parted at the end of a line', [['The agree-', 'ment holds.']], 'The agreement holds.'],
    ['a hyphen before a capital stays', [['The Japan-', 'U.S. pact.']], 'The Japan- U.S. pact.'],
    ['a sentence over two pages', [['The pact was'], ['signed today.']], 'The pact was signed today.'],
    ['pages', [['One.'], ['Two.']], 'One.\n\nTwo.'],
  ])('%s', async (_, pages, text) => expect((await readPdf(new Uint8Array(pdfOf(pages)), 'a.pdf')).text).toBe(text));

  test('its title is what it states', async () =>
    expect((await readPdf(new Uint8Array(pdfOf([['Text.']], 'Ferry pact')), 'a.pdf')).particulars).toEqual({ title: 'Ferry pact' }));
  test('damaged', async () => await expect(readPdf(Buffer.from('%PDF-1.4 nonsense'), 'a.pdf')).rejects.toThrow('damaged'));
  test('without text', async () => await expect(readPdf(new Uint8Array(pdfOf([[]])), 'a.pdf')).rejects.toThrow('no text'));
});

describe('DOCX', () => {
  const docx = (body: string, more: Record<string, string> = {}): Buffer =>
    zipOf({
      'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ...more,
    });
  const p = (runs: string): string => `<w:p><w:pPr><w:jc w:val="left"/></w:pPr>${runs}</w:p>`;
  const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  test.each([
    ['paragraphs', p(t('One.')) + p(t('Two.')), 'One.\n\nTwo.'],
    ['runs', p(t('The ') + t('pact') + t(' holds.')), 'The pact holds.'],
    ['breaks and tabs', p(`${t('a')}<w:r><w:tab/></w:r>${t('b')}<w:r><w:br/></w:r>${t('c')}`), 'a b\nc'],
    ['entities', p(t('A &amp; B &#233;')), 'A & B é'],
    ['tracked deletions are no text', p(`${t('kept')}<w:del><w:r><w:delText> gone</w:delText></w:r></w:del>`), 'kept'],
    ['tables', `<w:tbl><w:tr><w:tc>${p(t('One'))}</w:tc><w:tc>${p(t('Two'))}</w:tc></w:tr></w:tbl>`, 'One\n\nTwo'],
  ])('%s', async (_, body, text) => expect((await readWord(docx(body), 'a.docx')).text).toBe(text));
  test('entities of its own are not expanded, files not opened', async () => {
    const evil = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    const bytes = zipOf({ 'word/document.xml': `${evil}<w:document>${p(t('x&a;&b;y'))}</w:document>` });
    expect((await readWord(bytes, 'a.docx')).text).toBe('x&a;&b;y');
  });
  test('what it states', async () => {
    const core = '<cp:coreProperties><dc:title>Ferry pact</dc:title><dc:creator>Bo Chen</dc:creator></cp:coreProperties>';
    expect((await readWord(docx(p(t('Text.')), { 'docProps/core.xml': core }), 'a.docx')).particulars).toEqual({
      title: 'Ferry pact',
      byline: 'Bo Chen',
    });
  });
  test('empty', async () => await expect(readWord(docx(''), 'a.docx')).rejects.toThrow('no text'));
  test('without a text', async () => await expect(readWord(zipOf({ 'a.txt': 'x' }), 'a.docx')).rejects.toThrow('no text part'));
  test('damaged', async () => await expect(readWord(Buffer.from('PK\u0003\u0004 no'), 'a.docx')).rejects.toThrow('damaged'));
  test('a bomb', async () => await expect(readWord(docx(p(t(' '.repeat(30_000_000)))), 'a.docx')).rejects.toThrow('200 times'));
});

describe('mail', () => {
  const mail = (headers: string, body: string): Buffer => Buffer.from(`${headers}\r\n\r\n${body}`);
  test('plain', async () =>
    expect(
      await readMail(
        mail(
          'From: Bo Chen <bo@example.org>\r\nSubject: =?utf-8?q?Caf=C3=A9_talks?=\r\nDate: Sat, 03 Oct 2026 08:00:00 +0000',
          'Hello.\r\nYou.',
        ),
        'a.eml',
      ),
    ).toEqual({
      text: 'Hello.\nYou.',
      particulars: { title: 'Café talks', byline: 'Bo Chen', published: '2026-10-03T08:00:00.000Z' },
      notes: [],
    }));
  test('a page', async () =>
    expect((await readMail(mail('Content-Type: text/html', '<p>One.</p><p>Two.</p>'), 'a.eml')).text).toBe('One.\n\nTwo.'));
  test('empty', async () => await expect(readMail(mail('Subject: x', ''), 'a.eml')).rejects.toThrow('no text'));
  test('a mailbox', () => {
    const box = Buffer.from('From a@b Sat Oct 3\nSubject: 1\n\nOne.\n>From here.\n\nFrom c@d Sat Oct 3\nSubject: 2\n\nTwo.\n');
    expect([...mailsOf(box)].map((one) => Buffer.from(one).toString())).toEqual([
      'Subject: 1\n\nOne.\nFrom here.\n\n',
      'Subject: 2\n\nTwo.\n',
    ]);
  });
});

describe('archives', () => {
  test('members in order', async () =>
    expect(await namesOf(zipOf({ 'b.txt': 'One.', 'a/c.txt': 'Twelve.' }))).toEqual(['b.txt 4', 'a/c.txt 7']));
  test.each([
    ['ratio', zipOf({ 'a.txt': Buffer.alloc(20_000_000) }), '200 times'],
    ['a header that lies about the size', zipOf({ 'a.txt': Buffer.alloc(20_000_000) }, 10), /damaged|200 times/],
    ['files', zipOf(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.txt`, 'x']))), '2000 files'],
    ['a path out of the archive', zipOf({ '../../etc/passwd': 'x' }), 'damaged'],
    ['cut off', zipOf({ 'a.txt': 'Hello.' }).subarray(0, 40), 'damaged'],
  ])('%s is refused', async (_, bytes, message) => await expect(namesOf(bytes)).rejects.toThrow(message));
});

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
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const docx = (body: string): Buffer =>
    zipOf({
      '[Content_Types].xml': types,
      '_rels/.rels': relations,
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    });
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  test('paragraphs', async () => expect((await readWord(docx(paragraph('One.') + paragraph('Two.')), 'a.docx')).text).toBe('One.\n\nTwo.'));
  test('empty', async () => await expect(readWord(docx(''), 'a.docx')).rejects.toThrow('no text'));
  test('damaged', async () => await expect(readWord(Buffer.from('PK\u0003\u0004 no'), 'a.docx')).rejects.toThrow('damaged'));
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

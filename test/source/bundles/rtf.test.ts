import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRtf } from '#source/kinds/rtf.ts';
import { TIMED } from '../../timed.ts';
import { escaped, rtfOf } from './exports.ts';

const rtf = (body: string, head = '\\ansi\\ansicpg1252'): Uint8Array => Buffer.from(`{\\rtf1${head} ${body}}`, 'latin1');
const read = (body: string, head?: string): string => readRtf(rtf(body, head), 'test.rtf').text;

describe('the text of RTF', () => {
  test.each([
    ['paragraphs', 'Ministers met.\\par They left.', 'Ministers met.\n\nThey left.'],
    ['empty paragraphs', 'One.\\par\\par\n\\par Two.', 'One.\n\nTwo.'],
    ['pages and sections', 'One.\\page Two.\\sect Three.', 'One.\n\nTwo.\n\nThree.'],
    ['an escaped end of line', 'One.\\\nTwo.', 'One.\n\nTwo.'],
    ['lines and tabs', 'a\\line b\\tab c\td', 'a\nb\tc\td'],
    ['ends of line in the file', 'line one\r\n still one', 'line one still one'],
    ['a code page', "caf\\'e9", 'café'],
    ['bytes as they are', 'caf\u00e9', 'café'],
    ['quotes, dashes, bullets', '\\ldblquote No,\\rdblquote  he\\rquote s said\\emdash twice\\endash\\bullet', '“No,” he’s said—twice–•'],
    ['Unicode', '\\u8220?Yes\\u8221?', '“Yes”'],
    ['Unicode below zero', '\\u-10179?\\u-8694?', '😊'],
    ['Unicode beyond 16 bits', '\\u128522?', '😊'],
    ['half a pair', 'a\\u-10179?b', 'a\ufffdb'],
    ['the character zero', 'a\\u0?b', 'a\ufffdb'],
    ['what stands in for it, two bytes', "{\\uc2\\u12354\\'82\\'a0}b", 'あb'],
    ['what stands in for it, nothing', '{\\uc0\\u12354 b}c', 'あbc'],
    ['what stands in for it, a word', '\\u8226\\bullet x', '•x'],
    ['nothing stands in for it', '\\u8217\\par x', '’\n\nx'],
    ['it ends with its group', '{\\u8217}s', '’s'],
    ['tables of fonts and styles', '{\\fonttbl{\\f0 Times;}}{\\colortbl;\\red0;}{\\stylesheet{Normal;}}Text', 'Text'],
    ['groups that may be left out', '{\\*\\generator Word;}{\\*\\new thing}Text', 'Text'],
    ['heads and feet of pages', '{\\header Page\\par}{\\footerf 1}Text{\\footnote Note}', 'Text'],
    ['fields', '{\\field{\\*\\fldinst HYPERLINK "http://example.org"}{\\fldrslt the {\\ul link}}}', 'the link'],
    ['fields without a star', '{\\field{\\fldinst PAGE}{\\fldrslt 4}}', '4'],
    ['formats', '{\\b bold} and \\i italic\\i0, \\fs24\\cf1 grand', 'bold and italic, grand'],
    ['hyphens and blanks', 'a\\~b\\_c\\-d', 'a\u00a0b-cd'],
    ['braces and slashes', '\\{x\\}\\\\', '{x}\\'],
    ['pictures', '{\\pict\\wmetafile8 0102}{\\object{\\*\\objdata 01}{\\result r}}Text', 'Text'],
    ['binary data', 'a{\\pict\\bin4 {}{\\}b', 'ab'],
    ['hidden text', 'a{\\v hidden\\par}\\v b\\v0 c', 'ac'],
    ['tracked deletions', 'a{\\deleted gone}b', 'ab'],
    ['tables', '\\trowd a\\cell b\\cell\\row\\trowd c\\cell d\\cell\\row', 'a\tb\n\nc\td'],
    ['numbers of lists', '{\\listtext 1.\\tab}Item', 'Item'],
    ['a word without a blank', '\\b bold\\b0-faced', 'bold-faced'],
    ['a word with a dash behind it', 'a\\emdash-b', 'a—-b'],
    ['what follows the end', 'a}b', 'a'],
  ])('%s', (_, body, text) => expect(read(body)).toBe(text));

  test.each([
    ['Japanese', "\\'8e\\'f1\\'91\\'8a", '\\ansi\\ansicpg932', '首相'],
    ['Japanese, a second byte as it is', "\\'83A", '\\ansi\\ansicpg932', 'ア'],
    ['Russian', "\\'cc\\'e8\\'f0", '\\ansi\\ansicpg1251', 'Мир'],
    ['Mac', "caf\\'8e", '\\mac', 'café'],
    ['DOS', "caf\\'82", '\\pc', 'café'],
    ['UTF-8', "\\'c3\\'a9", '\\ansi\\ansicpg65001', 'é'],
    ['a font', "{\\fonttbl{\\f1\\fcharset204 A;}{\\f2\\fcharset128 B;}}\\f1\\'cc\\f2\\'8e\\'f1\\plain\\'e9", '\\ansi\\ansicpg1252', 'М首é'],
    ['a Western font among Japanese', "{\\fonttbl{\\f1\\fcharset0 A;}}\\'8e\\'f1{\\f1 caf\\'e9}", '\\ansi\\ansicpg932', '首café'],
    ['one that does not exist', "caf\\'e9", '\\ansi\\ansicpg31337', 'café'],
  ])('code pages: %s', (_, body, head, text) => expect(read(body, head)).toBe(text));

  test('what it states', () =>
    expect(
      readRtf(rtf("{\\info{\\title Ferry pact\\'97signed}{\\author Bo \\u268?hen}{\\operator X}{\\creatim\\yr2024}}Text"), 'a').particulars,
    ).toEqual({
      title: 'Ferry pact—signed',
      byline: 'Bo Čhen',
    }));

  test('any text comes back', () => {
    const paragraph = fc
      .string({ unit: 'binary', maxLength: 60 })
      .map((text) => text.replace(/[\r\0]/g, '').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const { text, notes } = readRtf(rtfOf(paragraphs), 'a');
        expect(text).toBe(paragraphs.join('\n\n'));
        expect(notes).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('no bytes do harm', () => {
    const pieces = fc.constantFrom(
      '\\',
      '{',
      '}',
      "\\'",
      "\\'8",
      '\\u',
      '\\u-',
      '-99999',
      '\\bin',
      '999',
      '\\uc',
      '\\*',
      '\\par',
      ' ',
      'a',
      '\u0083',
      '\\fonttbl',
      '\\f1',
      '\\v',
      '\\info',
      '\\title',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const bytes = Buffer.from(`{\\rtf1 x${parts.join('')}`, 'latin1');
        expect(readRtf(bytes, 'a').text).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hostile RTF', () => {
  test.each([
    ['a hundred thousand braces', rtf('{'.repeat(100_000)), '500 groups'],
    ['too much text', rtf(`${'word '.repeat(2_100_000)}`), '10 million'],
    ['no RTF at all', Buffer.from('text'), 'does not begin'],
    ['no text', rtf('\\par{\\v x}'), 'no text'],
    ['nothing', Buffer.from(''), 'does not begin'],
  ])('%s is refused', (_, bytes, message) => expect(() => readRtf(bytes, 'x')).toThrow(message));

  test.each([
    ['binary data that goes on for ever', 'a\\bin2000000000 b', 'a'],
    ['binary data of less than nothing', 'a\\bin-5 b', 'ab'],
    ['a character far below zero', 'a\\u-99999?b', 'a\ufffdb'],
    ['a character far beyond', 'a\\u99999999999999999999?b', 'a\ufffdb'],
    ['more that stands in than there is', 'a\\uc99999999\\u8217 b', 'a’'],
    ['half a byte', "a\\'4", 'a4'],
    ['no byte', "a\\'zz", 'azz'],
    ['a slash at the end', 'a\\', 'a}'],
    ['groups that were never opened', 'a}}}}b', 'a'],
    ['a word of a million letters', `a\\${'b'.repeat(1_000_000)} c`, 'ac'],
  ])('%s does no harm', (_, body, text) => expect(read(body)).toBe(text));

  test('cut off: what is there, and a warning', () => {
    const { text, notes } = readRtf(Buffer.from('{\\rtf1 One.\\par Two {\\b and'), 'a.rtf');
    expect(text).toBe('One.\n\nTwo and');
    expect(notes.map(({ code }) => code)).toEqual(['source.incomplete']);
  });

  test.each([
    ['paragraphs', 'word \\par '.repeat(200_000)],
    ['groups', '{\\b a}'.repeat(200_000)],
    ['characters', "\\u8217?\\'e9".repeat(100_000)],
    ['a picture', `{\\pict ${'00ff'.repeat(3_000_000)}}x`],
    ['groups in groups', `${'{'.repeat(400)}${'{\\par}'.repeat(100_000)}x`],
    ['words', `${'\\b'.repeat(1_000_000)} x`],
  ])('time: %s', TIMED, (_, body) => {
    const start = performance.now();
    expect(read(body)).not.toBe('');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

test('what is escaped is ASCII', () => expect(escaped('é{\n😊')).toBe('\\u233?\\{\\line\n\\u-10179?\\u-8694?'));

import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '#source/decode.ts';

const bytesOf = (text: string, encoding = 'utf8'): Uint8Array => iconv.encode(text, encoding);

async function textOf(bytes: Uint8Array): Promise<string> {
  const decoded = await decode(bytes, 'x.txt');
  if ('issue' in decoded) throw new Error(decoded.issue.message);
  return decoded.text;
}

async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const decoded = await decode(bytes, 'x.txt');
  return 'issue' in decoded ? [decoded.issue.code] : decoded.notes.map((note) => note.code);
}

describe('UTF-8', () => {
  test.each([
    ['plain', 'The minister said no.\n'],
    ['line ends', 'one\r\ntwo\rthree\n\u2028four'],
    ['decomposed', 'Cafe\u0301 Ru\u0308ckkehr'],
    ['invisible', 'zero\u200bwidth\u00a0no-break\u00adsoft \u202eright'],
    ['astral', 'flags 🇯🇵 and 𝔘nicode'],
    ['a zero byte', 'before\u0000after, and much more text than that so that it counts for little'],
    ['a mark inside', 'a\ufeffb'],
  ])('%s stays as it is', async (_, text) => {
    expect(await textOf(bytesOf(text))).toBe(text);
    expect(await codesOf(bytesOf(text))).toEqual([]);
  });

  test('a byte order mark is dropped, and that is said', async () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf('\ufeffYes.')]);
    expect(await textOf(bytes)).toBe('\ufeffYes.');
    expect(await codesOf(bytes)).toEqual(['text.byte-order-mark']);
  });

  test('any text of whole characters comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (noise) => {
        const text = `The foreign ministry said on Friday that talks would go on. ${noise}`;
        const decoded = await decode(bytesOf(text), 'x');
        if ('text' in decoded) expect(decoded.text).toBe(text);
        else expect(decoded.issue.code).toBe('text.binary');
      }),
    );
  });

  test('a few broken bytes are replaced, and that is said', async () => {
    const text = bytesOf('“Ja”, sagte er – “nein”, sagte sie – “vielleicht”, sagten alle. “Gut”, “schön”.');
    const broken = Buffer.concat([text, Buffer.from([0xe2, 0x80])]);
    expect(await textOf(broken)).toMatch(/“schön”\.\ufffd$/);
    expect(await codesOf(broken)).toEqual(['text.replaced']);
  });
});

const WESTERN = 'Le président a déclaré vendredi à Genève que “l’accord” était prêt – enfin. Sa réponse a été très brève.';
const RUSSIAN = 'Министр иностранных дел заявил в пятницу, что переговоры продолжатся на следующей неделе в Женеве.';
const JAPANESE = '外務大臣は金曜日、来週も協議を続けると述べた。首相は記者団に対し、合意は近いと語った。';
const CHINESE = '外交部发言人星期五表示，双方将于下周继续举行会谈。总理对记者说，协议已经接近达成。';
const KOREAN = '외교부 장관은 금요일에 다음 주에도 회담을 계속하겠다고 말했다. 총리는 합의가 가깝다고 밝혔다.';

describe('other encodings are detected, decoded and named', () => {
  test.each([
    ['windows-1252', WESTERN],
    ['utf-16le', WESTERN],
    ['utf-16be', WESTERN],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['gb18030', CHINESE],
    ['big5', '外交部發言人星期五表示，雙方將於下週繼續舉行會談。總理對記者說，協議已經接近達成。'],
    ['euc-kr', KOREAN],
  ])('%s', async (encoding, text) => {
    const bytes = bytesOf(text, encoding);
    expect(await textOf(bytes)).toBe(text);
    expect(await codesOf(bytes)).toEqual(['text.decoded']);
  });

  test('quotation marks of windows-1252 in English prose', async () => {
    const text = 'The minister said the accord was “ready”. It wasn’t, his deputy told reporters — not yet.';
    expect(await textOf(bytesOf(text, 'windows-1252'))).toBe(text);
  });

  test('a single accented letter late in a long text', async () => {
    const text = `${'Officials said the talks would go on. '.repeat(5000)}They met in a café.`;
    expect(await textOf(bytesOf(text, 'windows-1252'))).toBe(text);
  });

  test('quotation marks of an old Macintosh', async () => {
    const prose = 'Officials of both countries met in the capital for a third day of talks on fishing rights in the strait. ';
    const text = `${prose.repeat(3)}“Not yet,” the minister said of the accord. It wasn’t ready.`;
    expect(await textOf(bytesOf(text, 'macintosh'))).toBe(text);
  });

  test('ISO-2022-JP, which looks like ASCII', async () => {
    const bytes = Buffer.from(
      '1b244233304c3342673f43244f36624d4b467c21224d683d35246236283544247242332431246b24483d522459243f21231b28420a',
      'hex',
    );
    expect(await textOf(bytes)).toBe('外務大臣は金曜日、来週も協議を続けると述べた。\n');
  });

  test.each([
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
    ['utf-32le', [0xff, 0xfe, 0, 0]],
    ['utf-32be', [0, 0, 0xfe, 0xff]],
  ])('%s with its mark', async (encoding, mark) => {
    const bytes = Buffer.concat([Buffer.from(mark), bytesOf(JAPANESE, encoding)]);
    expect(await textOf(bytes)).toBe(JAPANESE);
    expect(await codesOf(bytes)).toEqual(['text.byte-order-mark', 'text.decoded']);
  });

  test('UTF-7 is not decoded', async () => {
    expect(await textOf(bytesOf('+ADw-script+AD4-'))).toBe('+ADw-script+AD4-');
  });
});

describe('what is no text', () => {
  test.each([
    ['random bytes', Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff)],
    ['zeros', new Uint8Array(500)],
    ['a wide character set cut into nonsense', Uint8Array.from({ length: 600 }, (_, i) => (i % 3 === 0 ? 0 : 0x80 + (i % 97)))],
  ])('%s', async (_, bytes) => expect(await codesOf(bytes)).toEqual(['text.binary']));

  test.each([
    ['%PDF-1.7\n...', 'a PDF document'],
    ['{\\rtf1\\ansi', 'an RTF document'],
    ['PK\u0003\u0004xxxx', 'a ZIP archive or an office document'],
    ['\n<!DOCTYPE HTML><p>Hello', 'an HTML page'],
    ['<html lang="en">', 'an HTML page'],
  ])('%j is %s', async (start, kind) => {
    const decoded = await decode(Buffer.from(start, 'latin1'), 'x');
    expect(decoded).toMatchObject({ issue: { code: 'source.kind-unsupported', message: expect.stringContaining(kind) } });
  });
});

test('no bytes make it throw or give half a surrogate pair', async () => {
  const marks = fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0xff, 0xfe, 0, 0], [0x1b, 0x24, 0x42]);
  await fc.assert(
    fc.asyncProperty(marks, fc.uint8Array({ maxLength: 200 }), async (mark, bytes) => {
      const decoded = await decode(Buffer.concat([Buffer.from(mark), bytes]), 'x');
      if ('text' in decoded) expect(/\p{Surrogate}/u.test(decoded.text)).toBe(false);
      else expect(decoded.issue.remedy).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

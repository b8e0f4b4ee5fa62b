import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '#source/decode.ts';
import { decodePage } from '#source/page-encoding.ts';

const ENGLISH = 'The ministers of Norland and Sudland signed a pact on ferries on Friday, and the harbour masters will meet. ';
const TEXTS: Readonly<Record<string, string>> = {
  quoted: `“We will keep it,” said Jörg Müller — the café’s owner — for €5. ${ENGLISH}`,
  polish: 'Ministrowie Łodzi i Gdańska podpisali umowę o żegludze. Będą się spotykać co miesiąc, żeby o niej rozmawiać. ',
  russian: 'Министры подписали соглашение о паромах в пятницу. Они будут встречаться каждый месяц, чтобы говорить о нём. ',
  greek: 'Οι υπουργοί υπέγραψαν συμφωνία για τα πλοία την Παρασκευή. Θα συναντώνται κάθε μήνα για να μιλούν. ',
  japanese: '両国の大臣は金曜日にフェリーに関する協定に署名した。毎月会合を開いて話し合うことになっている。',
  chinese: '两国部长星期五签署了关于渡轮的协议。他们将每个月举行会议进行讨论，并且保持联系。',
  korean: '양국 장관은 금요일에 여객선에 관한 협정에 서명했다. 매달 만나서 이야기를 나누기로 했다. ',
  hebrew: 'השרים חתמו ביום שישי על הסכם בנושא המעבורות. הם ייפגשו מדי חודש כדי לדבר על כך. ',
  arabic: 'وقع الوزراء يوم الجمعة اتفاقا بشأن العبارات. وسوف يجتمعون كل شهر للحديث عن ذلك. ',
};

const ENCODINGS: Readonly<Record<string, readonly string[]>> = {
  quoted: ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'windows-1252', 'macintosh', 'iso-8859-15', 'cp850'],
  polish: ['utf-8', 'utf-16le', 'utf-16be', 'iso-8859-2', 'windows-1250', 'cp852'],
  russian: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'iso-8859-5', 'cp866'],
  greek: ['utf-8', 'utf-16le', 'utf-16be', 'iso-8859-7', 'windows-1253'],
  japanese: ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'iso-2022-jp'],
  chinese: ['utf-8', 'utf-16le', 'utf-16be', 'gbk', 'gb18030', 'big5'],
  korean: ['utf-8', 'utf-16le', 'utf-16be', 'euc-kr', 'cp949'],
  hebrew: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1255', 'iso-8859-8'],
  arabic: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6'],
};

const MARKS: Readonly<Record<string, readonly number[]>> = {
  none: [],
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  'utf-32le': [0xff, 0xfe, 0, 0],
};

/** ISO-2022-JP (RFC 1468) by way of EUC-JP, whose characters are the same with the high bits set. */
function iso2022jp(text: string): Buffer {
  const bytes: number[] = [];
  let wide = false;
  for (const character of text) {
    const code = [...iconv.encode(character, 'euc-jp')];
    if ((code.length === 2) !== wide) bytes.push(0x1b, ...(wide ? [0x28, 0x42] : [0x24, 0x42]));
    wide = code.length === 2;
    bytes.push(...code.map((byte) => byte & 0x7f));
  }
  return Buffer.from(wide ? [...bytes, 0x1b, 0x28, 0x42] : bytes);
}

const encoded = (text: string, encoding: string): Buffer => (encoding === 'iso-2022-jp' ? iso2022jp(text) : iconv.encode(text, encoding));

/** A text in an encoding, behind the mark of one, in a page that names one. */
const CASES = Object.entries(ENCODINGS).flatMap(([language, encodings]) =>
  encodings.flatMap((encoding) => {
    const text = (TEXTS[language] as string).repeat(8);
    const bytes = encoded(text, encoding);
    const declared = ['none', encoding, 'utf-8', 'windows-1252', 'utf-7', 'x-user-defined', 'nonsense'];
    return [
      ...Object.entries(MARKS).map(([mark, start]) => ({
        text,
        encoding,
        mark,
        declared: 'none',
        page: false,
        bytes: Buffer.concat([Buffer.from(start), bytes]),
      })),
      ...declared.map((label) => {
        const head = label === 'none' ? '<p>' : `<meta http-equiv="Content-Type" content="text/html; charset=${label}"><p>`;
        return { text, encoding, mark: 'none', declared: label, page: true, bytes: Buffer.concat([encoded(head, encoding), bytes]) };
      }),
    ];
  }),
);

describe(`${CASES.length} texts in ${Object.values(ENCODINGS).flat().length} encodings, marked and named rightly and wrongly`, () => {
  test('none is thrown over, each is text or an issue, and none has half a surrogate pair', async () => {
    expect(CASES.length).toBeGreaterThan(400);
    for (const { bytes, page } of CASES) {
      const done = await (page ? decodePage : decode)(bytes, 'a');
      if ('issue' in done) expect(done.issue.code).toMatch(/^(?:text\.binary|source\.kind-unsupported)$/);
      else expect(done.text).not.toMatch(/\p{Surrogate}/u);
    }
  });

  const whole = (text: string, encoding: string): boolean =>
    encoding === 'iso-2022-jp' || iconv.decode(iconv.encode(text, encoding), encoding) === text;
  test('those that are marked or named rightly come out as they were', async () => {
    const wrong: string[] = [];
    let right = 0;
    for (const { text, encoding, mark, declared, page, bytes } of CASES) {
      // Code pages of DOS have no name on the web.
      if (!whole(text, encoding) || /^cp8[^6]/.test(encoding)) continue;
      if (page ? declared !== encoding || /^utf-(?:16|32)/.test(encoding) : mark !== encoding && !(mark === 'none' && encoding === 'utf-8'))
        continue;
      right++;
      const done = await (page ? decodePage : decode)(bytes, 'a');
      if ('issue' in done || !done.text.endsWith(text)) wrong.push(`${encoding} ${mark} ${declared}`);
    }
    expect(wrong).toEqual([]);
    expect(right).toBeGreaterThan(60);
  });

  test('what was not plain UTF-8 says how it was decoded', async () => {
    const silent: string[] = [];
    for (const { encoding, mark, declared, page, bytes } of CASES) {
      if (encoding === 'utf-8') continue;
      const done = await (page ? decodePage : decode)(bytes, 'a');
      if (!('issue' in done) && !done.notes.some((note) => /^text\.(?:decoded|replaced|byte-order-mark)$/.test(note.code)))
        silent.push(`${encoding} ${mark} ${declared}`);
    }
    expect(silent).toEqual([]);
  });
});

describe('UTF-7 is never decoded', () => {
  const hidden = '+ADw-script+AD4-alert(1)+ADw-/script+AD4-';
  const names = ['utf-7', 'UTF7', 'unicode-1-1-utf-7', 'csUnicode11UTF7', 'x-unicode-2-0-utf-7', 'utf-7-imap', 'unicode11utf7'];
  test.each(names)('named %s', async (name) => {
    for (const head of [`<meta charset="${name}">`, `<meta charset=${name}>`, `<?xml version="1.0" encoding="${name}"?>`]) {
      const done = await decodePage(Buffer.from(`${head}<p>${hidden}</p>`), 'a');
      expect(done).toMatchObject({ text: expect.stringContaining(hidden) });
    }
    expect(await decodePage(Buffer.from(`<p>${hidden}</p>`), 'a', name)).toMatchObject({ text: expect.stringContaining(hidden) });
  });
  test.each(['+/v8-', '+/v9-', '+/v+-', '+/v/-'])('marked %s', async (mark) =>
    expect(await decode(Buffer.from(`${mark}${hidden}`), 'a')).toMatchObject({ text: `${mark}${hidden}` }),
  );
});

describe('encodings that hide what is in them', () => {
  test('an escape of ISO-2022-JP cannot swallow a tag that others see', async () => {
    const bytes = Buffer.from('<meta charset=iso-2022-jp><p title="\u001b$B">x</p><p>kept</p>\u001b(B', 'latin1');
    const done = await decodePage(bytes, 'a');
    expect('text' in done && done.text).not.toContain('\u001b');
  });
  test.each([
    'hz-gb-2312',
    'iso-2022-kr',
    'iso-2022-cn',
    'replacement',
    'x-user-defined',
    'base64',
    'hex',
    'binary',
    'ucs2',
    'utf-32',
    'internal',
    'punycode',
  ])('named %s', async (name) => {
    const done = await decodePage(Buffer.from(`<meta charset="${name}"><p>Well, caf\u00e9.</p>`, 'latin1'), 'a');
    expect('text' in done && done.text, name).toMatch(/<p>Well, caf/);
  });
});

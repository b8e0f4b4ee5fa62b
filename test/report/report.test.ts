import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Report, reportOf } from '#report/report.ts';
import type { Particulars, TextItem } from '#source/item.ts';

const BODY = 'The two governments said on Friday that they would go on talking about the strait, and named no date.';

function item(text: string, particulars: Particulars = {}): TextItem {
  return { kind: 'text', origin: 'a.txt', id: 'a', text, particulars, notes: [], bytes: text.length };
}

test('a report has its text as it came, and the digest of that text', async () => {
  const text = `Ministers agree to reopen the strait\r\n\r\nSTRELSAU (AP) — ${BODY} Cafe\u0301 😀\r\n`;
  const { report, notes } = await reportOf(item(text), {});
  expect(report).toEqual({
    id: 'a',
    sha256: createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'),
    outlet: 'AP',
    title: 'Ministers agree to reopen the strait',
    language: 'en',
    text,
  } satisfies Report);
  expect(Object.keys(report).at(-1)).toBe('text');
  expect(notes).toEqual([]);
});

test.each([
  ['the source', { outlet: 'Own', published: '2024-01-01' }, { outlet: 'Given', published: '2024-02-02' }, 'Own', '2024-01-01'],
  ['the defaults', {}, { outlet: 'Given', published: '2024-02-02' }, 'Given', '2024-02-02'],
  ['the text', {}, {}, 'AFP', '2024-03-03'],
])('%s says it first', async (_, own, defaults, outlet, published) => {
  expect((await reportOf(item(`STRELSAU, March 3, 2024 (AFP) — ${BODY}`, own), defaults)).report).toMatchObject({ outlet, published });
});

test('a date that is none is said and left out', async () => {
  const { report, notes } = await reportOf(item(BODY, { published: 'last week' }), {});
  expect('published' in report).toBe(false);
  expect(notes).toMatchObject([{ code: 'report.date-unclear', given: 'a.txt' }]);
});

test.each([
  ['', 'text.empty'],
  [' \r\n\t\u00a0', 'text.empty'],
  ['\u200b\u200e\ufeff', 'text.empty'],
  ['Die beiden Regierungen erklärten am Freitag, dass sie weiter über die Meerenge verhandeln würden.', 'text.not-english'],
])('%j is kept and marked unread', async (text, code) => {
  expect((await reportOf(item(text), {})).report).toMatchObject({ text, unread: { code, given: 'a.txt' } });
});

test('a report names the language it is not read in', async () => {
  const { report } = await reportOf(item('両国政府は金曜日、海峡をめぐる協議を続けると述べた。'), {});
  expect(report.unread?.message).toBe('The text is in Japanese (ja); only English is read.');
});

test('what holds no text makes a report without text, for the reason given', async () => {
  const issue = { code: 'text.binary', severity: 'error', message: 'No text.', remedy: 'None.' } as const;
  const { report } = await reportOf({ kind: 'textless', origin: 'a.png', id: 'a', issue, bytes: 9 }, { outlet: 'X' });
  expect(report).toEqual({ id: 'a', sha256: createHash('sha256').digest('hex'), text: '', unread: issue });
});

test.each(['OK.', 'Trump wins', 'Accord', '1234'])('%s is too short to be refused', async (text) => {
  expect((await reportOf(item(text), {})).report.unread).toBeUndefined();
});

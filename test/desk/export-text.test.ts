import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointsOf } from '#base/code-points.ts';
import { contentLine, escapedText } from '#desk/export/calendar-lines.ts';
import { csvRow, neutralised } from '#desk/export/csv-cells.ts';
import { NOTHING } from '../contract/scenario.ts';
import { parsedCsv } from './export-readers.ts';
import { exportOf, recordWith } from './export-record.ts';

/** Letters that offsets go wrong on: astral, joined emoji, marks of direction, decomposed accents, NUL, soft hyphens, line ends, and halves of pairs. */
const PIECES = [
  'a',
  ' ',
  'é',
  'e\u0301',
  '𝔘',
  '👩‍👩‍👧',
  '\u200f',
  '\u202e',
  '\u00ad',
  '\ufeff',
  '\0',
  '\u0007',
  '\r\n',
  '\n',
  '\t',
  '"',
  ',',
  ';',
  '\\',
  '=',
  '＝',
  "'",
  '外務省',
  'İ',
  '\ud800',
  '\udc00',
  '\u2028',
];

const texts = fc.record({
  before: fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 12 }),
  words: fc.string({ unit: fc.constantFrom(...PIECES), minLength: 1, maxLength: 12 }),
  after: fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 12 }),
});

const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);
/** A letter in two halves at the edge of the words is no entry: the gate refuses it before it is written. */
const cutsNothing = ({ before, words, after }: { before: string; words: string; after: string }): boolean =>
  !(/[\ud800-\udbff]$/.test(before) && /^[\udc00-\udfff]/.test(words)) &&
  !(/[\ud800-\udbff]$/.test(words) && /^[\udc00-\udfff]/.test(after));

describe('words and places of any text', () => {
  test('come out as they went in, in every format that can hold them, and by name where one cannot', async () => {
    let number = 0;
    const kept = new Map<string, object>();
    const record = await recordWith();
    const { keep } = await import('./export-record.ts');
    await fc.assert(
      fc.asyncProperty(texts.filter(cutsNothing), async ({ before, words, after }) => {
        const id = `r${String(number++).padStart(5, '0')}`;
        const text = before + words + after;
        const span = { start: before.length, end: before.length + words.length };
        const contact = {
          id: 'c1',
          kind: 'meeting',
          participants: [],
          when: '2024-05-03',
          status: 'held',
          agenda: [],
          evidence: [span],
          confidence: 1,
        } as const;
        const event = { id: 'e1', type: 'CONSULT', source: [], target: [], trigger: span, confidence: 1 } as const;
        await keep(record.store, { id, text, entries: { ...NOTHING, contacts: [contact], events: [event] }, published: '2024-05-12' });
        const question = { reports: [id], kinds: ['contact', 'event'] } as const;
        const points = codePointsOf(text).spanToPoints(span);

        const plover = JSON.parse(onDisk((await exportOf(record.store, 'plover', { reports: [id] })).files['']));
        expect(plover.event_text).toEqual([words]);
        expect(plover.text_info).toEqual(span);
        kept.set(id, { ...span, words });

        const annotation = await exportOf(record.store, 'annotation', question);
        const linked = await exportOf(record.store, 'jsonld', question);
        const csv = await exportOf(record.store, 'csv', question);
        const brat = await exportOf(record.store, 'brat', question);
        if (isWhole(text)) {
          const [collection] = JSON.parse(onDisk(annotation.files['']));
          const tag = collection.first.items.find((one: { motivation: string }) => one.motivation === 'tagging');
          expect(tag.target.selector[0]).toMatchObject(points);
          expect(tag.target.selector[1].exact).toBe(words);
          expect(`${tag.target.selector[1].prefix}${words}${tag.target.selector[1].suffix}`).toBe(
            text
              .slice(Math.max(0, wholeFrom(text, span.start - 32)), undefined)
              .slice(0, `${tag.target.selector[1].prefix}${words}${tag.target.selector[1].suffix}`.length),
          );
          expect(JSON.stringify(JSON.parse(onDisk(linked.files['']))['@graph'])).toContain(JSON.stringify(words).slice(1, -1));
          expect(onDisk(brat.files[`${id}.txt`])).toBe(text);
          for (const [, ranges, quoted] of onDisk(brat.files[`${id}.ann`]).matchAll(/^T\d+\t\w+ ([\d ;]+)\t(.*)$/gmu))
            expect(
              (ranges as string)
                .split(';')
                .map((one) => [...text].slice(Number(one.split(' ')[0]), Number(one.split(' ')[1])).join(''))
                .join(' ')
                .replaceAll('\t', ' '),
            ).toBe(quoted);
        } else
          for (const { files, problems } of [annotation, linked, brat].slice(isWhole(words) ? 2 : 0)) {
            expect(files).toEqual({});
            expect(problems.length).toBeGreaterThan(0);
            for (const { code, given } of problems) expect([code, given?.length]).toEqual(['export.not-writable', given === id ? 6 : 17]);
          }
        if (isWhole(words) && !words.includes('\0')) {
          const [head = [], row = []] = parsedCsv(onDisk(csv.files['events.csv']));
          expect(row[head.indexOf('words')]).toBe(words);
          expect(JSON.parse(row[head.indexOf('spans')] as string)).toEqual([{ part: 'trigger', ...span, words }]);
        } else expect(csv.problems.map(({ code }) => code)).toEqual(['export.not-writable', 'export.not-writable']);
      }),
      { numRuns: 60 },
    );
    const lines = onDisk((await exportOf(record.store, 'record')).files[''])
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const found = lines
      .filter(({ type, kind }) => type === 'entry' && kind === 'event')
      .map(({ report, value }) => [report, value.trigger]);
    expect(new Map(found as [string, object][])).toEqual(kept);
    await record.end();
  }, 20_000);
});

/** What a file holds: text goes out and comes back as UTF-8. */
function onDisk(text: string | undefined): string {
  return Buffer.from(text ?? '').toString('utf8');
}

function wholeFrom(text: string, at: number): number {
  return at > 0 && /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at + 1 : at;
}

describe('cells that a spreadsheet would compute', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A', "'=1", "'"])(
    '%j begins with an apostrophe',
    (text) => {
      expect(neutralised(text)).toBe(`'${text}`);
      expect(parsedCsv(csvRow([text, 'x']))).toEqual([[text, 'x']]);
    },
  );
  test.each(['a=1', ' =1', '1-1', '', 'told', '“=”'])('%j stays', (text) => expect(neutralised(text)).toBe(text));
  test('any row is read back as it was', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0')),
          { minLength: 1, maxLength: 5 },
        ),
        (cells) => {
          expect(parsedCsv(csvRow(cells))).toEqual([cells]);
        },
      ),
    );
  });
  test('no cell of any text begins with a letter that computes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '＝', 'a', "'") }), (text) => {
        expect(csvRow([text])).not.toMatch(/^"[=+\-@\t＝]/);
      }),
    );
  });
});

describe('lines of a calendar', () => {
  test('are at most 75 octets, cut no letter, and unfold to what they were', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }).filter((one) => isWhole(one) && !/[\r\n]/.test(one)),
        (value) => {
          const lines = contentLine('SUMMARY', value).split('\r\n');
          expect(lines.pop()).toBe('');
          for (const line of lines) {
            expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
            expect(isWhole(line)).toBe(true);
          }
          expect(lines.map((line, i) => (i === 0 ? line : line.slice(1))).join('')).toBe(`SUMMARY:${value}`);
        },
      ),
    );
  });
  test.each([
    ['a,b;c\\d', 'a\\,b\\;c\\\\d'],
    ['a\nb\r\nc\rd', 'a\\nb\\nc\\nd'],
    ['"a:b"', '"a:b"'],
  ])('%j is written %j', (text, written) => expect(escapedText(text)).toBe(written));
});

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overlaps, type Span } from '#base/span.ts';
import { Reader } from '#reading/reader.ts';
import type { Reading, ReportHead } from '#reading/reading.ts';
import { readReport } from '#record/read.ts';
import { sharedFolder } from '../../eval/places.ts';

function head(text: string): ReportHead {
  return { id: 'r', sha256: createHash('sha256').update(text).digest('hex'), text };
}

/** Every span of a reading with what it belongs to. */
function spansOf(reading: Reading): Span[] {
  return [...reading.actors.flatMap((a) => a.mentions), ...reading.statements.flatMap((s) => [...s.source, ...s.cue, ...s.content])];
}

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.open({ threads: 1 });
});
afterAll(() => reader.close());

describe('a reading of any text', () => {
  const hard = [
    'Tokyo said “no”.\r\n\r\nHe added: «oui» 😀👩‍👩‍👧 \ud800 alone \udc00',
    'عباس said الاتفاق holds, the ministry of Çelik (e\u0301) said.\u2028“It\u00a0is\u200b over,” she said',
    '\ufeffThe envoy said the \u202epact\u202c was off. 「はい」と言った。',
    '“',
    'said said said',
    '𳑺 said ',
    '\n\n\n',
    'a'.repeat(3000),
    '” ” “ “ ‘ ’ said '.repeat(50),
  ];
  const unit = fc.oneof(
    fc.constantFrom(
      'Ada Verin',
      ' said ',
      '“',
      '”',
      ', ',
      '. ',
      '\r\n',
      '\n\n',
      'he ',
      'denied that ',
      'NATO',
      '\u0301',
      '😀',
      '\u200b',
      '\ud83d',
      'אבג',
      '協議',
      '\u00a0',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const texts = fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(''));

  const check = async (text: string): Promise<void> => {
    const reading = await readReport(reader, head(text));
    const ids = new Set(reading.actors.map((a) => a.id));
    for (const s of spansOf(reading)) {
      expect(0 <= s.start && s.start < s.end && s.end <= text.length, JSON.stringify([text, s])).toBe(true);
    }
    for (const s of reading.statements) {
      expect(s.content.length, text).toBeGreaterThan(0);
      for (const id of [...(s.speaker === undefined ? [] : [s.speaker]), ...(s.via ?? [])]) expect(ids.has(id)).toBe(true);
      expect(s.confidence).toBeGreaterThanOrEqual(0);
      expect(s.confidence).toBeLessThanOrEqual(1);
    }
    for (const a of reading.actors) expect(a.mentions.some((m) => text.slice(m.start, m.end).length > 0)).toBe(true);
  };

  test.each(hard.map((text): [string, string] => [text.slice(0, 30), text]))(
    'points inside it: %j',
    async (_, text) => check(text),
    60_000,
  );

  test('points inside it, for random Unicode', async () => {
    await fc.assert(fc.asyncProperty(texts, check), { numRuns: 150 });
  }, 240_000);

  test('has words that cover every character but white space, in order', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { words, sentences } = await reader.syntax(text);
        let at = 0;
        for (const w of words) {
          expect(text.slice(at, w.span.start).replace(/[\s\p{Cc}\p{Cf}\p{Mn}]/gu, ''), JSON.stringify(text)).toBe('');
          expect(w.span.end).toBeGreaterThan(w.span.start);
          at = w.span.end;
        }
        expect(sentences.reduce((n, s) => n + s.end - s.first, 0)).toBe(words.length);
      }),
      { numRuns: 100 },
    );
  }, 240_000);
});

const seed = join(sharedFolder() ?? '', 'gold', 'seed-000.json');

interface GoldStatement {
  readonly source: readonly [number, number][];
  readonly cue: readonly [number, number][];
  readonly content: readonly [number, number][];
  readonly speaker: string;
  readonly speech: string;
  readonly polarity: string;
  readonly via?: readonly string[];
}

test.skipIf(!existsSync(seed))('the marked report gives all ten statements with speaker, relay and polarity', async () => {
  const gold = JSON.parse(readFileSync(seed, 'utf8')) as { text: string; statements: readonly GoldStatement[] };
  const reading = await readReport(reader, head(gold.text));
  const plain = (name: string): string => name.replace(/^The /, '');
  const nameOf = (id: string | undefined): string => plain(reading.actors.find((a) => a.id === id)?.name ?? '');
  const meets = (spans: readonly Span[], marked: readonly [number, number][]): boolean =>
    marked.length === 0 ? spans.length === 0 : marked.some(([start, end]) => spans.some((s) => overlaps(s, { start, end })));
  expect(gold.statements).toHaveLength(10);
  for (const g of gold.statements) {
    const found = reading.statements.find((s) => meets(s.cue, g.cue) && meets(s.content, g.content) && meets(s.source, g.source));
    const what = gold.text.slice(...(g.content[0] as [number, number]));
    expect(
      found && { speaker: nameOf(found.speaker), polarity: found.polarity, speech: found.speech, via: (found.via ?? []).map(nameOf) },
      what,
    ).toEqual({
      speaker: plain(g.speaker),
      polarity: g.polarity,
      speech: g.speech,
      via: (g.via ?? []).map(plain),
    });
  }
});

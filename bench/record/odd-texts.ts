import type { Entries } from '#reading/reading.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { keepGenerated, oneOf, random } from './generated.ts';

/** What moves offsets: marks, line ends, letters of several units, joiners, directions, halves of letters, signs that databases refuse. */
const PIECES = [
  ...['\ufeff', '\r\n', '\r', '\n', '\0', '\u00ad', '\u200d', '\u200e', '\u202e', '\u2028', '\ud800', '\udc00', '\udbff\udfff'],
  ...[
    'e\u0301',
    'é',
    'İ',
    'ﬁ',
    'ß',
    '𝒜',
    '👩‍👩‍👧',
    '🇯🇵',
    '東京',
    'กำ',
    'क्षि',
    'a',
    'word ',
    '"',
    "'",
    '\\',
    '%',
    '_',
    ' ',
    '{"start":0}',
    '\t',
  ],
];

/** A text of odd pieces, the same for the same number. */
function oddText(n: number): string {
  const next = random(n + 1);
  return Array.from({ length: 1 + Math.floor(next() * 30) }, () => oneOf(next, PIECES, 1)).join('');
}

/** Spans of a text that do not cut a letter in two, a few of them. */
function spansOf(text: string, n: number): readonly { readonly start: number; readonly end: number }[] {
  const next = random(n * 7 + 3);
  const places: number[] = [];
  for (let at = 0; at <= text.length; at++) {
    const pair = /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
    if (!pair) places.push(at);
  }
  return [1, 2, 3].flatMap(() => {
    const [a, b] = [oneOf(next, places, 1), oneOf(next, places, 1)];
    return a === b ? [] : [{ start: Math.min(a, b), end: Math.max(a, b) }];
  });
}

/** How many spans were kept, and which came back with other words than the text has there. */
export interface Compared {
  readonly spans: number;
  readonly wrong: readonly string[];
}

/** Keeps odd texts with statements and an actor of odd names in them, and compares what the record then says with the texts. */
export async function compared(store: RecordStore, from: number, to: number): Promise<Compared> {
  await store.write(async (writing) => {
    for (let n = from; n < to; n++) {
      const text = oddText(n);
      const statements = spansOf(text, n).map((span, k) => ({
        ...{ id: `s${k}`, source: [], cue: [], content: [span], speech: 'indirect' as const, polarity: 'affirmed' as const },
        ...{ speaker: 'a1', confidence: 1 },
      }));
      const entries: Entries = {
        ...{ statements, agreements: [], provisions: [], positions: [], contacts: [], concerns: [], events: [] },
        actors: [{ id: 'a1', name: text.slice(0, 20), kind: 'person', aliases: [text], mentions: [], roles: [] }],
      };
      await keepGenerated(writing, { id: `t${n}`, text, outlet: text, published: '2024-11-28', entries });
    }
  });
  const rows = await store.db
    .selectFrom('entries')
    .select(['report', 'value'])
    .where(
      'report',
      'in',
      Array.from({ length: to - from }, (_, k) => `t${from + k}`),
    )
    .execute();
  const wrong = rows.flatMap(({ report, value }) => {
    const { content } = JSON.parse(value) as { content: { start: number; end: number; words: string }[] };
    const text = oddText(Number(report.slice(1)));
    return content.some(({ start, end, words }) => words !== text.slice(start, end)) ? [report] : [];
  });
  return { spans: rows.length, wrong };
}

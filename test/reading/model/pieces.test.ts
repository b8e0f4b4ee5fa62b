import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JOINED } from '#reading/model/atoms.ts';
import { Vocabulary } from '#reading/model/pieces.ts';
import { stretchesOf, windowsOf } from '#reading/model/windows.ts';

const lines = readFileSync(new URL('../../../models/reader/vocab.txt', import.meta.url), 'utf8');
const vocabulary = new Vocabulary(lines);
const words = lines.split('\n');

function shown(text: string): string[] {
  const p = vocabulary.pieces(text);
  return Array.from({ length: p.count }, (_, i) => text.slice(p.starts[i], p.ends[i]));
}

describe('pieces', () => {
  test.each([
    ['Tokyo said', ['Tokyo', 'said']],
    ['don’t', ['do', 'n', '’', 't']],
    ["DON'T", ['DO', 'N', "'", 'T']],
    ['cannot', ['can', 'not']],
    ['cannots', ['cannot', 's']],
    ['U.S.', ['U', '.', 'S', '.']],
    ['Japanreported', ['Japan', 're', 'port', 'ed']],
    ['東京。', ['東', '京', '。']],
    ['İzmir', ['İ', 'z', 'mir']],
    ['naïve cafe\u0301', ['naïve', 'cafe\u0301']],
    ['검찰', ['검', '찰']],
    ['so\u00adcalled', ['so', 'called']],
    ['a\u200bb', ['a', 'b']],
    ['', []],
    [' \r\n\t', []],
  ])('of %j', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test.each([
    ['A b', [2 * 4 + 3, 1 * 4 + 1]],
    ['a\nB', [1 * 4 + 3, 2 * 4 + 2]],
    ['a\r\nb', [1 * 4 + 3, 1 * 4 + 2]],
    ['a\n\nNATO', [1 * 4 + 3, 3 * 4 + 3]],
    ['a \n \n c', [1 * 4 + 3, 1 * 4 + 3]],
    ['a“b', [1 * 4 + 3, 0, 1 * 4]],
    ['iOS 5', [4 * 4 + 3, 0 + 1]],
  ])('shapes of %j', (text, expected) => {
    expect([...vocabulary.pieces(text).shapes]).toEqual(expected);
  });

  test('are in order, never overlap, and lie in the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const p = vocabulary.pieces(text);
        for (let i = 0; i < p.count; i++) {
          expect(p.starts[i]).toBeGreaterThanOrEqual(i > 0 ? (p.ends[i - 1] as number) : 0);
          expect(p.ends[i]).toBeGreaterThan(p.starts[i] as number);
          expect(p.ends[i]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('have the ids that the reference tokenizer gives, where nothing is cut as a contraction', () => {
    const oracle = new Tokenizer(
      {
        version: '1.0',
        truncation: null,
        padding: null,
        added_tokens: [],
        normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
        pre_tokenizer: { type: 'BertPreTokenizer' },
        post_processor: null,
        decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
        model: {
          type: 'WordPiece',
          unk_token: '[UNK]',
          continuing_subword_prefix: '##',
          max_input_chars_per_word: 100,
          vocab: Object.fromEntries(words.filter((w) => w !== '').map((w, i) => [w, i])),
        },
      },
      {},
    );
    const letters = [...'abcdeinorstuvwyzABCDEZ0123456789 .,-“”"éüÉßñøłŞğ東京協¿…—()$%\n'];
    const text = fc.array(fc.constantFrom(...letters), { maxLength: 60 }).map((cs) => cs.join(''));
    fc.assert(
      fc.property(text, (t) => {
        fc.pre(![...t.toLowerCase().matchAll(/\p{L}+/gu)].some(([word]) => JOINED.has(word)));
        const ours = [...vocabulary.pieces(t).ids];
        const theirs = oracle.encode(t, { add_special_tokens: false }).ids;
        expect(ours).toEqual([...theirs]);
      }),
      { numRuns: 500, examples: [['The U.S. and Japan signed the 1960 treaty.'], ['“Çelik” went to Łódź — twice…']] },
    );
  });
});

describe('windows', () => {
  const paragraph = `${'The two ministers met in the harbour town and said nothing of the treaty. '.repeat(9).trim()}\n\n`;

  test('of a short text are one', () => {
    const p = vocabulary.pieces(paragraph);
    expect(windowsOf(paragraph, p)).toEqual([{ left: 0, start: 0, end: p.count, right: p.count, rank: 4 }]);
  });

  test('end with a paragraph where one ends', () => {
    const text = paragraph.repeat(8);
    const p = vocabulary.pieces(text);
    for (const w of windowsOf(text, p)) expect(w.end === p.count || (p.shapes[w.end] as number) % 4 === 3).toBe(true);
  });

  test('end with a sentence where no paragraph ends', () => {
    const text = paragraph.trim().repeat(8);
    const p = vocabulary.pieces(text);
    for (const w of windowsOf(text, p).slice(0, -1)) expect(text.slice(0, p.starts[w.end]).trimEnd().endsWith('.')).toBe(true);
  });

  test('cover every piece once, and stretches every window once', () => {
    const unit = fc.constantFrom('word ', 'A. ', 'Said.\n', '\n\n', 'x', '“', '東');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 4000, size: 'max' }), (parts) => {
        const text = parts.join('');
        const p = vocabulary.pieces(text);
        const ws = windowsOf(text, p);
        let at = 0;
        for (const w of ws) {
          expect(w.start).toBe(at);
          expect(w.end - w.start).toBeLessThanOrEqual(400);
          expect(w.right - w.left).toBeLessThanOrEqual(480);
          at = w.end;
        }
        expect(at).toBe(p.count);
        expect(stretchesOf(ws).flat()).toEqual(ws);
      }),
      { numRuns: 60 },
    );
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadModel } from '#reading/model/card.ts';
import { Encoder } from '#reading/model/encoder.ts';
import { names } from '#reading/model/names.ts';
import { parse } from '#reading/model/parse.ts';
import { viterbi } from '#reading/model/viterbi.ts';
import { windowsOf } from '#reading/model/windows.ts';
import { segment } from '#reading/model/words.ts';

/** What the Python side said of 1,000 made-up texts (training/parity.py), with the same weights. */
interface Expected {
  readonly text: string;
  readonly pieces: readonly (readonly [number, number, number, number])[];
  readonly opens: readonly number[];
  readonly upos: readonly number[];
  readonly heads: readonly number[];
  readonly rels: readonly string[];
  readonly ner: readonly number[];
  readonly roles: readonly (readonly number[])[];
}

const folder = fileURLToPath(new URL('../../../models/reader', import.meta.url));
const lines = gunzipSync(readFileSync(new URL('expected.jsonl.gz', import.meta.url)))
  .toString('utf8')
  .trimEnd()
  .split('\n');
const cases = lines.map((line) => JSON.parse(line) as Expected);

/** The greedy heads are compared where they are a tree already: elsewhere the TypeScript side mends them. */
function isTree(heads: readonly number[], first: number, end: number): boolean {
  let roots = 0;
  for (let k = first; k < end; k++) {
    if (heads[k] === -1) roots++;
    let at = k;
    for (let steps = 0; at >= 0; steps++) {
      if (steps > end - first) return false;
      at = heads[at] as number;
    }
  }
  return roots === 1;
}

describe('the Python side and this one agree', () => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await Encoder.open(await loadModel(folder), 1);
  });
  afterAll(() => encoder.close());

  test('on the pieces, offsets and shapes of 1,000 texts', () => {
    expect(cases.length).toBe(1000);
    for (const c of cases) {
      const p = encoder.vocabulary.pieces(c.text);
      const rows = Array.from({ length: p.count }, (_, i) => [p.ids[i], p.starts[i], p.ends[i], p.shapes[i]]);
      expect(rows, c.text).toEqual(c.pieces);
    }
  });

  test('on words, parts of speech, trees, names and roles of 1,000 texts', async () => {
    let trees = 0;
    for (const c of cases) {
      const { card } = encoder;
      const p = encoder.vocabulary.pieces(c.text);
      const f = await encoder.encode(p, windowsOf(c.text, p));
      const s = segment(c.text, p, f, card);
      const openings = new Array<number>(p.count).fill(0);
      for (const r of s.rows) openings[r] = 1;
      for (const { first } of s.sentences) openings[s.rows[first] as number] = 2;
      expect(openings, c.text).toEqual(c.opens);
      const words = parse(s, f, card);
      expect(
        words.map((w) => card.upos.indexOf(w.upos)),
        c.text,
      ).toEqual(c.upos);
      for (const { first, end } of s.sentences) {
        if (!isTree(c.heads, first, end)) continue;
        trees++;
        expect(
          words.slice(first, end).map((w) => w.head),
          c.text,
        ).toEqual(c.heads.slice(first, end));
        expect(
          words.slice(first, end).map((w) => w.deprel),
          c.text,
        ).toEqual(c.rels.slice(first, end));
      }
      const shown = names(s, f, card).filter((e) => e.type !== 'EVENT');
      const begun = c.ner.flatMap((tag, k) => (tag % 2 === 1 && card.ner[tag] !== 'B-MISC' ? [k] : []));
      expect(
        shown.map((e) => e.first),
        c.text,
      ).toEqual(begun);
      card.roles.forEach((role, k) => {
        const [column] = card.columns[role] as readonly [number, number];
        const tags = viterbi(f.count, 3, (r, t) => f.at(r, column + t), card.transitions.slice(k * 9), card.starts.slice(k * 3));
        expect([...tags], `${role}: ${c.text}`).toEqual(c.roles[k]);
      });
    }
    expect(trees).toBeGreaterThan(900);
  }, 120_000);
});

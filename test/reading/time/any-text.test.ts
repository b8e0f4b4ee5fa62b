import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEdtf } from '../../../src/0-base/edtf.ts';
import { Tree } from '../../../src/3-reading/match/tree.ts';
import type { Syntax } from '../../../src/3-reading/syntax.ts';
import { momentsOf } from '../../../src/3-reading/time/moments.ts';
import { whenOf } from '../../../src/3-reading/time/when.ts';

const pieces = fc.constantFrom(
  ...'Nov. 7 31 2024 2009-13 May March the of in on since by until from to between and early late mid- end last next this that day days week'.split(
    ' ',
  ),
  ...'month year years decade century Monday Sunday Election Day Christmas ago later before after two a few first second term his quarter'.split(
    ' ',
  ),
  ...'Q3 1990s ’90s summer fall tonight overnight weekend past coming recent 11/12/2013 2024-02-30 , . - – ( ) “ ” 0 99 20 th'.split(' '),
);

/** A text of words with any tree over them: what a model might make of it. */
const texts = fc.record({
  parts: fc.array(fc.oneof({ weight: 8, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ maxLength: 6 }) }), { maxLength: 30 }),
  heads: fc.array(fc.integer({ min: -1, max: 29 }), { minLength: 30, maxLength: 30 }),
  tags: fc.array(fc.constantFrom('NOUN', 'PROPN', 'VERB', 'AUX', 'NUM', 'ADP', 'DET'), { minLength: 30, maxLength: 30 }),
  relations: fc.array(fc.constantFrom('obl', 'nmod', 'root', 'case', 'aux', 'compound', 'nummod', 'xcomp', 'nsubj', 'conj', 'acl'), {
    minLength: 30,
    maxLength: 30,
  }),
  published: fc.constantFrom(undefined, '2024-11-30', '2016-02-29', '2024-01-01T09:00:00Z'),
});

test('moments of any text lie in it, in order and apart, are EDTF, and asking for one never fails', () => {
  fc.assert(
    fc.property(texts, ({ parts, heads, tags, relations, published }) => {
      const text = parts.join(' ');
      const spans = [...text.matchAll(/\S+/g)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
      const words = spans.map((span, i) => ({
        span,
        upos: tags[i % 30] as string,
        // Heads point backwards, so that there is no circle.
        head: Math.min(heads[i % 30] as number, i - 1),
        deprel: relations[i % 30] as string,
      }));
      const syntax: Syntax = { words, sentences: [{ first: 0, end: words.length }], entities: [], attributions: [], chains: [] };
      const tree = new Tree(text, syntax);
      const moments = momentsOf({ tree, entities: [], outlets: [], quoted: [], published });
      let last = 0;
      for (const { span, first, end, edtf } of moments) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(end).toBeGreaterThan(first);
        if (edtf !== undefined) expect([edtf, isEdtf(edtf)]).toEqual([edtf, true]);
        last = span.end;
      }
      words.forEach((_, word) => {
        whenOf({ tree, moments }, word);
      });
    }),
    { numRuns: 1000 },
  );
});

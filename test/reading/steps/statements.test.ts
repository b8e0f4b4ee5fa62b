import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '#base/span.ts';
import { readStatements } from '#reading/steps/statements.ts';
import type { Attribution, Entity, EntityType, Syntax, Word } from '#reading/syntax.ts';
import { shippedWorld } from '#reading/world/world.ts';
import { entriesOf, marked } from './notation.ts';

const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '「',
  '」',
  ' ',
  '\n',
  '\r\n',
  '\u00a0',
  '\u200b',
  ',',
  '.',
  ':',
  'said',
  'according to',
  'NHK',
  'Reuters reported',
  'The Times',
  'he',
  'She',
  'Mr. Kim',
  'Q:',
  'quoted',
  'as saying',
  '😀',
  'é',
  '\ud800',
  'שלום',
  'not',
  'Japan',
  'WALLACE:',
  'who',
  'the minister',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(' ').slice(0, 400));

function spanIn(length: number): fc.Arbitrary<Span> {
  return fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}

const report: fc.Arbitrary<{ text: string; syntax: Syntax }> = text.chain((words) => {
  const spans = [...words.matchAll(/\S+/g)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
  const index = fc.nat(Math.max(0, spans.length - 1));
  const entity = fc
    .tuple(index, fc.constantFrom<EntityType[]>('PER', 'ORG', 'LOC', 'EVENT'))
    .map(([i, type]): Entity => ({ type, first: i, end: i + 1, span: spans[i] ?? { start: 0, end: 0 }, confidence: 0.5 }));
  const attribution = fc.record({
    source: spanIn(words.length),
    cue: spanIn(words.length),
    content: fc.array(spanIn(words.length), { maxLength: 3 }),
    confidence: fc.constant(0.5),
  }) as fc.Arbitrary<Attribution>;
  const tree = fc.tuple(
    ...spans.map((span) =>
      fc
        .tuple(fc.integer({ min: -1, max: spans.length - 1 }), fc.constantFrom('nsubj', 'acl:relcl', 'det', 'xcomp'))
        .map(([head, deprel]): Word => ({ span, upos: 'X', head, deprel })),
    ),
  ) as fc.Arbitrary<Word[]>;
  return fc.record({
    text: fc.constant(words),
    syntax: fc.record({
      words: tree,
      sentences: fc.constant(spans.length > 0 ? [{ first: 0, end: spans.length }] : []),
      entities: spans.length > 0 ? fc.array(entity, { maxLength: 6 }) : fc.constant([]),
      attributions: fc.array(attribution, { maxLength: 6 }),
      chains: spans.length > 1 ? fc.array(fc.array(index, { minLength: 2, maxLength: 4 }), { maxLength: 3 }) : fc.constant([]),
    }),
  });
});

describe('whatever the model says', () => {
  test('every span lies in the text, ids are in order, references hold', () => {
    fc.assert(
      fc.property(report, ({ text: words, syntax }) => {
        const { actors, statements } = entriesOf({ text: words }, syntax);
        const inside = (span: Span): boolean => span.start >= 0 && span.start < span.end && span.end <= words.length;
        const ids = new Set(actors.map((actor) => actor.id));
        expect(actors.map((actor) => actor.id)).toEqual(actors.map((_, i) => `a${i + 1}`));
        expect(statements.map((statement) => statement.id)).toEqual(statements.map((_, i) => `s${i + 1}`));
        for (const actor of actors) {
          expect(actor.mentions.length > 0 && actor.mentions.every(inside)).toBe(true);
          expect(actor.aliases.every((alias) => words.includes(alias) && alias !== actor.name)).toBe(true);
        }
        for (const statement of statements) {
          const spans = [...statement.source, ...statement.cue, ...statement.content];
          expect(spans.length > 0 && spans.every(inside)).toBe(true);
          expect([...(statement.via ?? []), ...(statement.speaker ? [statement.speaker] : [])].every((id) => ids.has(id))).toBe(true);
        }
        expect(entriesOf({ text: words }, syntax)).toMatchObject({ actors, statements });
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  test('confidence of the model passes through', () => {
    const { text: words, syntax } = marked('[s:He] [c:said] [q:so].');
    expect(readStatements(shippedWorld, { text: words }, syntax).statements[0]?.confidence).toBe(0.9);
  });

  test('an empty report says nothing', () => {
    expect(entriesOf({ text: '' }, { words: [], sentences: [], entities: [], attributions: [], chains: [] })).toMatchObject({
      actors: [],
      statements: [],
    });
  });

  test('statements come in the order of reading', () => {
    const { text: words, syntax } = marked('[s1,2:He] [c1:came and said] [q1:so], [c2:adding] [q2:more]. [q3:No], [s3:she] [c3:said].');
    expect(entriesOf({ text: words }, syntax).statements.map((statement) => statement.cue[0]?.start)).toEqual([3, 21, 42]);
  });
});

test('time grows linearly with the text', () => {
  const one =
    '[p:Ann Mori] met [@1:[p:Bo Chen]] in [l:Tokyo]. “[q:We will go],” [s:[@1:he]] [c:said], the Taipei Times reported.\n“The road is long.”\nThe [o:Foreign Ministry] did not speak, according to Kyodo.\n';
  const long = (times: number): { text: string; syntax: Syntax } => {
    const base = marked(one);
    const n = base.syntax.words.length;
    const l = base.text.length;
    const move = (span: Span, i: number): Span => ({ start: span.start + i * l, end: span.end + i * l });
    const each = <T>(make: (i: number) => readonly T[]): T[] => Array.from({ length: times }, (_, i) => make(i)).flat();
    return {
      text: base.text.repeat(times),
      syntax: {
        words: each((i) => base.syntax.words.map((word) => ({ ...word, span: move(word.span, i) }))),
        sentences: each((i) => base.syntax.sentences.map(({ first, end }) => ({ first: first + i * n, end: end + i * n }))),
        entities: each((i) =>
          base.syntax.entities.map((entity) => ({
            ...entity,
            span: move(entity.span, i),
            first: entity.first + i * n,
            end: entity.end + i * n,
          })),
        ),
        attributions: each((i) =>
          base.syntax.attributions.map((a) => ({
            ...a,
            ...(a.source ? { source: move(a.source, i) } : {}),
            cue: move(a.cue, i),
            content: a.content.map((span) => move(span, i)),
          })),
        ),
        chains: each((i) => base.syntax.chains.map((chain) => chain.map((head) => head + i * n))),
      },
    };
  };
  const time = (times: number): number => {
    const given = long(times);
    // The processor's time, not the clock's: other work on the machine must not count.
    const start = process.cpuUsage();
    entriesOf({ text: given.text }, given.syntax);
    return process.cpuUsage(start).user / 1000;
  };
  time(100);
  expect(time(1_000)).toBeLessThan(5 * 10 * Math.max(10, time(100)));
}, 120_000);

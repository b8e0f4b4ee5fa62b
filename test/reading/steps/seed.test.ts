import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { EntityType } from '#reading/syntax.ts';
import { entriesOf, marked } from './notation.ts';

const gold = `${process.env.ATTACHE_SHARED ?? '../shared'}/gold/seed-000.json`;

interface Gold {
  readonly text: string;
  readonly statements: readonly {
    source: [number, number][];
    cue: [number, number][];
    content: [number, number][];
    speaker: string;
    speech: string;
    polarity: string;
    via?: string[];
  }[];
}

/** Names as a model would see them: each capitalized run that one of these patterns finds. */
const NAMES: readonly [RegExp, EntityType][] = [
  [/(?:Shigeru |Shinzo )?(?:Ishiba|Abe)|(?:Donald )?Trump|Kim Jong Un/g, 'PER'],
  [/North Korea(?!n)|Japan(?![a-z]| Times)|China|Taiwan|United States|U\.S\./g, 'LOC'],
];

test.skipIf(!existsSync(gold))(
  'the seed report: all ten statements where the model finds all but the relay and the running quotation',
  () => {
    const { text, statements } = JSON.parse(readFileSync(gold, 'utf8')) as Gold;
    const span = ([start, end]: [number, number]) => ({ start, end });
    const entities = NAMES.flatMap(([pattern, type]) =>
      [...text.matchAll(pattern)].map((found) => ({
        type,
        span: span([found.index, found.index + found[0].length]),
        first: 0,
        end: 0,
        confidence: 1,
      })),
    ).sort((a, b) => a.span.start - b.span.start);
    const attributions = statements
      .filter((one) => one.cue.length > 0)
      .map((one) => ({
        source: span(one.source[0] as [number, number]),
        cue: span(one.cue[0] as [number, number]),
        content: one.content.map(span),
        confidence: 1,
      }));
    const read = entriesOf({ text }, { ...marked(text).syntax, entities, attributions });
    const name = (id: string | undefined): string | undefined => read.actors.find((actor) => actor.id === id)?.name;
    const bare = (one: string | undefined): string | undefined => one?.replace(/^The /, '');
    expect(
      read.statements.map((one) => ({
        content: one.content,
        speaker: name(one.speaker),
        speech: one.speech,
        polarity: one.polarity,
        via: one.via?.map(name),
      })),
    ).toEqual(
      statements.map((one) => ({
        content: one.content.map(span),
        speaker: bare(one.speaker),
        speech: one.speech,
        polarity: one.polarity,
        via: one.via?.map(bare),
      })),
    );
  },
);

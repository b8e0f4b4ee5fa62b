import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slice } from '#base/span.ts';
import { Reader } from '#reading/reader.ts';
import type { Reading } from '#reading/reading.ts';
import { readReport } from '#record/read.ts';
import { MARKED_KINDS, markedReports } from '../../eval/marked.ts';
import { sharedFolder } from '../../eval/places.ts';
import { judge } from '../../eval/record.ts';

const shared = sharedFolder();
const seed = shared === undefined ? undefined : (await markedReports(shared)).find(({ report }) => report.id === 'seed-000');

describe.skipIf(!seed)('the marked report on Japan and the United States (skipped where ../shared is not there)', () => {
  let reader: Reader;
  let reading: Reading;
  beforeAll(async () => {
    reader = await Reader.open({ threads: 1 });
    if (seed) reading = await readReport(reader, seed.report);
  });
  afterAll(() => reader.close());

  const nameOf = (id: string | undefined): string | undefined => reading.actors.find((actor) => actor.id === id)?.name;
  const words = (spans: readonly { start: number; end: number }[]): string[] => spans.map((span) => slice(reading.report.text, span));

  test.each(MARKED_KINDS)('gives all its %s and no others', (kind) => {
    const { right, gold } = judge((seed as NonNullable<typeof seed>).marks, reading)[kind];
    expect([right.filter(Boolean).length, right.length]).toEqual([gold, gold]);
  });

  test('dates of contacts, with what they are about', () => {
    expect(reading.contacts.map(({ kind, when, agenda }) => `${kind} ${when ?? ''} ${agenda.length}`).sort()).toEqual([
      'call 2024-11-07 0',
      'meeting  3',
      'meeting 2017-01-20/2021-01-20 0',
    ]);
  });

  test('the year of the agreement, its parties, and what is about it', () => {
    const sofa = reading.agreements.find(({ year }) => year === 1960);
    expect(sofa?.parties.map(nameOf).sort()).toEqual(['Japan', 'United States']);
    expect(words(sofa?.mentions ?? [])).toHaveLength(3);
    expect(reading.provisions.map(({ agreement, bearer, counterpart }) => [agreement, nameOf(bearer), nameOf(counterpart)])).toEqual([
      [sofa?.id, 'United States', 'Japan'],
    ]);
    expect(
      reading.positions.filter(({ agreement }) => agreement === sofa?.id).map(({ holder, stance }) => [nameOf(holder), stance]),
    ).toEqual([
      ['Shigeru Ishiba', 'noncommittal'],
      ['Japan', 'open'],
    ]);
  });

  test('whose behaviour is feared', () => {
    expect(reading.concerns.map(({ holder, by }) => [nameOf(holder), nameOf(by)])).toEqual([
      ['Japan', 'China'],
      [undefined, 'North Korea'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { parseDesk } from '#desk/desk-file/read-desk.ts';
import { type PositionsQuestion, positions } from '#desk/questions/positions.ts';
import { scopeOf } from '#desk/questions/scope.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { emptyRecord, office, pact, say, stand, tell } from './tales.ts';

const DESK = parseDesk(
  'name: D\nparties: [JPN, USA]\nissues:\n  - { name: bases, words: [base, troops] }\n  - { name: trade, words: [tariff, trade] }\n',
  'd.yaml',
).desk;
const scope = scopeOf(DESK as NonNullable<typeof DESK>);

/** Lines as "matter / party / holder: day value, ...; shifts; disagreements". */
async function told(store: RecordStore, question: PositionsQuestion = {}): Promise<readonly string[]> {
  return (await positions(store, question)).matters.flatMap(({ matter, parties }) =>
    parties.flatMap(({ country, holders }) =>
      holders.map(({ holder, positions: own, shifts, disagreements }) => {
        const name = matter.type === 'issue' ? matter.name : matter.type === 'agreement' ? matter.id : 'other';
        const turns = [...shifts.map(({ from, to, day }) => `${day} ${from}>${to}`), ...disagreements.map(({ day }) => `${day} disagree`)];
        return [`${name} / ${country} / ${holder.name}: ${own.map(({ value }) => value).join(' ')}`, ...turns].join('; ');
      }),
    ),
  );
}

test('an empty record has no positions', async () => {
  expect(await positions((await emptyRecord()).store, { scope })).toEqual({ matters: [] });
});

describe('shifts', () => {
  type Said = readonly [day: string, stance: Parameters<typeof stand>[1], story?: string];
  const cases: readonly [string, readonly Said[], string][] = [
    [
      'none where the value stays',
      [
        ['2024-11-01', 'support'],
        ['2024-11-05', 'support'],
      ],
      'Japan: 2 2',
    ],
    [
      'one where it changes',
      [
        ['2024-11-01', 'support'],
        ['2024-11-05', 'oppose'],
      ],
      'Japan: 2 -2; 2024-11-05 2>-2',
    ],
    [
      'one for each change',
      [
        ['2024-11-01', 'open'],
        ['2024-11-05', 'demand'],
        ['2024-11-09', 'open'],
      ],
      'Japan: 1 3 1; 2024-11-05 1>3; 2024-11-09 3>1',
    ],
    [
      'none where two reports contradict each other on a day',
      [
        ['2024-11-01', 'support'],
        ['2024-11-05', 'support'],
        ['2024-11-05', 'oppose'],
        ['2024-11-09', 'support'],
      ],
      'Japan: 2 2 -2 2; 2024-11-05 disagree',
    ],
    [
      'one over a day of disagreement',
      [
        ['2024-11-01', 'support'],
        ['2024-11-05', 'support'],
        ['2024-11-05', 'oppose'],
        ['2024-11-09', 'refuse'],
      ],
      'Japan: 2 2 -2 -3; 2024-11-09 2>-3; 2024-11-05 disagree',
    ],
  ];
  test.each(cases)('%s', async (_, all, line) => {
    const { store } = await emptyRecord();
    for (const [n, [day, stance]] of all.entries())
      await tell(store, [`r${n}`, `Paper ${n}`, day], [stand('Japan', stance, 'the American bases')]);
    expect(await told(store, { scope })).toEqual([`bases / JPN / ${line}`]);
  });

  test('a shift names the positions before and after, and whether they are on the same thing', async () => {
    const { store } = await emptyRecord();
    await tell(store, ['r1', 'Daily', '2024-11-01'], [stand('Japan', 'support', 'moving the base')]);
    await tell(store, ['r2', 'Daily', '2024-11-02'], [stand('Japan', 'oppose', 'moving the base')]);
    await tell(store, ['r3', 'Daily', '2024-11-03'], [stand('Japan', 'support', 'more troops')]);
    const [holder] = (await positions(store, { scope })).matters[0]?.parties[0]?.holders ?? [];
    const ids = holder?.positions.map(({ id }) => id) ?? [];
    expect(holder?.shifts).toEqual([
      { from: 2, to: -2, fromDay: '2024-11-01', day: '2024-11-02', before: [ids[0]], after: [ids[1]], sameObject: true },
      { from: -2, to: 2, fromDay: '2024-11-02', day: '2024-11-03', before: [ids[1]], after: [ids[2]], sameObject: false },
    ]);
  });
});

test('a position on an issue and on an agreement stands under both, one on neither under neither', async () => {
  const { store } = await emptyRecord();
  await tell(
    store,
    ['r1', 'Daily', '2024-11-01'],
    [
      pact('SOFA', { known: 'us-japan-sofa' }),
      stand('Japan', 'support', 'revising the base rules', { agreement: true }),
      stand('United States', 'oppose', 'that'),
    ],
  );
  expect(await told(store)).toEqual(['agreement/us-japan-sofa / JPN / Japan: 2', 'other / USA / United States: -2']);
  expect(await told(store, { scope })).toEqual(['bases / JPN / Japan: 2', 'agreement/us-japan-sofa / JPN / Japan: 2']);
  expect(await told(store, { issue: 'us-japan-sofa' })).toEqual(['agreement/us-japan-sofa / JPN / Japan: 2']);
});

test("a minister's position stands under the person and the state, a private person's under the person alone", async () => {
  const { store } = await emptyRecord();
  await tell(
    store,
    ['r1', 'Daily', '2024-11-01'],
    [
      office('Gen Nakatani', 'Defense Minister', 'Japan'),
      stand('Gen Nakatani', 'demand', 'fewer bases'),
      stand('Japan', 'support', 'fewer bases'),
    ],
  );
  await tell(
    store,
    ['r2', 'Daily', '2024-11-02'],
    [office('Shigeru Ishiba', 'Prime Minister', 'Japan', 'former'), stand('Shigeru Ishiba', 'refuse', 'more troops')],
  );
  const [party] = (await positions(store, { scope })).matters[0]?.parties ?? [];
  expect(party?.holders.map(({ holder }) => holder.name)).toEqual(['Japan', 'Gen Nakatani', 'Shigeru Ishiba']);
  const all = party?.holders.flatMap(({ positions: own }) => own) ?? [];
  expect(all.map(({ forState }) => forState)).toEqual(['state', { title: 'Defense Minister', entry: expect.any(String) }, undefined]);
  expect(party?.state.toSorted()).toEqual(
    all
      .slice(0, 2)
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(await told(store, { scope, holder: 'Japan' })).toHaveLength(3);
  expect(await told(store, { scope, holder: 'Gen Nakatani' })).toEqual(['bases / JPN / Gen Nakatani: 3']);
});

test('a position shows who says so, and how many origins do', async () => {
  const { store } = await emptyRecord();
  const line = () => [
    say('Joe Biden', 'it must be', { via: 'Taipei Times' }),
    stand('Joe Biden', 'demand', 'lower tariffs', { borne: true }),
  ];
  for (let n = 0; n < 10; n++) await tell(store, [`w${n}`, `Paper ${n}`, '2024-11-01'], line(), { story: 'wire' });
  await tell(store, ['own', 'Herald', '2024-11-01'], [stand('Joe Biden', 'support', 'lower tariffs')]);
  const items = (await positions(store, { scope })).matters.flatMap(({ parties }) =>
    parties.flatMap(({ holders }) => holders.flatMap((one) => one.positions)),
  );
  expect(items.find(({ report }) => report.id === 'w0')).toMatchObject({
    attribution: { speaker: { name: 'Joe Biden' }, via: [{ name: 'Taipei Times' }], outlet: 'Paper 0' },
    corroboration: { origins: 2, reports: 11 },
    object: 'lower tariffs',
  });
  expect(items.find(({ report }) => report.id === 'own')?.attribution).toBeUndefined();
});

test('of a desk only what is of it, as of a day, and as it was known', async () => {
  const { store, on } = await emptyRecord();
  on('2024-11-01');
  await tell(store, ['r1', 'Daily', '2024-11-01'], [stand('China', 'oppose', 'tariffs'), stand('Japan', 'oppose', 'tariffs')]);
  on('2024-11-05');
  await tell(store, ['r2', 'Daily', '2024-11-05'], [stand('Japan', 'support', 'tariffs')]);
  expect(await told(store, { scope })).toEqual(['trade / JPN / Japan: -2 2; 2024-11-05 -2>2']);
  expect(await told(store, { scope, asOf: '2024-11-04' })).toEqual(['trade / JPN / Japan: -2']);
  expect(await told(store, { scope, knownAt: '2024-11-02' })).toEqual(['trade / JPN / Japan: -2']);
  expect(await told(store, { scope, from: '2024-11-02' })).toEqual(['trade / JPN / Japan: 2']);
  expect(await told(store)).toHaveLength(2);
});

test('who is judged to be somebody of a party is of its desk, whatever state the reports gave, until that is undone', async () => {
  const { store, on } = await emptyRecord();
  const both = ['trade / JPN / Shigeru Ishiba: 2 -2; 2024-11-02 2>-2'];
  await tell(store, ['r1', 'Daily', '2024-11-01'], [stand('Shigeru Ishiba', 'support', 'tariffs')]);
  await tell(store, ['r2', 'Daily', '2024-11-02'], [stand('Xi Jinping', 'oppose', 'tariffs')]);
  expect(await told(store, { scope })).toEqual(['trade / JPN / Shigeru Ishiba: 2']);
  const { seq } = await store.do('judged', { a: 'person/xi-jinping', b: 'person/shigeru-ishiba', verdict: 'same' });
  expect(await told(store, { scope })).toEqual(both);
  on('2025-01-02');
  await store.do('undone', { deed: seq });
  expect(await told(store, { scope })).toEqual(['trade / JPN / Shigeru Ishiba: 2']);
  expect(await told(store, { scope, knownAt: '2025-01-01' })).toEqual(both);
});

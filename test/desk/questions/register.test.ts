import { expect, test } from 'vitest';
import { type RegisterQuestion, register } from '#desk/questions/register.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { emptyRecord, pact, rule, stand, tell } from './tales.ts';

const SOFA = pact('SOFA', { known: 'us-japan-sofa', parties: ['Japan', 'United States'], year: 1960 });

async function record(): Promise<RecordStore> {
  const { store } = await emptyRecord();
  await tell(store, ['r1', 'Daily', '2024-11-01'], [SOFA, rule('United States', 'right', 'station its forces in Japan')]);
  await tell(
    store,
    ['r2', 'Herald', '2024-11-10'],
    [SOFA, rule('United States', 'right', 'station forces in Japan'), rule('Japan', 'duty', 'protect the crews')],
  );
  await tell(
    store,
    ['r3', 'Post', '2024-11-20'],
    [
      pact('Status of Forces Agreement', { known: 'us-japan-sofa' }),
      stand('Japan', 'support', 'its revision', { agreement: true }),
      pact('Cod Accord', { year: 1976 }),
    ],
  );
  return store;
}

test('an empty record has no agreements', async () => {
  expect(await register((await emptyRecord()).store, {})).toEqual({ items: [] });
});

test('an agreement with all names, parties, rules and wishes', async () => {
  const { items } = await register(await record(), {});
  expect(items.map(({ id }) => id)).toEqual(['agreement/us-japan-sofa', 'agreement/cod-accord+1976']);
  expect(items[0]).toMatchObject({
    known: { id: 'us-japan-sofa' },
    names: [
      { value: 'SOFA', count: 2 },
      { value: 'Status of Forces Agreement', count: 1 },
    ],
    years: [1960],
    reports: 3,
    origins: 3,
    firstSeen: '2024-11-01',
    lastSeen: '2024-11-20',
    wishes: [{ holder: { name: 'Japan' }, stance: 'support', value: 2, object: 'its revision' }],
  });
  expect(items[0]?.parties.map(({ name }) => name).toSorted()).toEqual(['Japan', 'United States']);
  expect(items[0]?.sources.map(({ report }) => report.id)).toEqual(['r1', 'r3']);
  expect(items[1]).toMatchObject({ names: [{ value: 'Cod Accord' }], years: [1976], provisions: [], wishes: [] });
});

test('rules that reports tell alike are one, under the latest report up to the moment', async () => {
  const store = await record();
  const rules = async (question: RegisterQuestion): Promise<readonly string[] | undefined> =>
    (await register(store, question)).items[0]?.provisions.map(
      ({ latest, firstReported, sources }) =>
        `${latest.bearer.name} ${latest.modality} ${latest.action}: ${firstReported} to ${latest.report.id} (${sources.length}, ${latest.corroboration.origins})`,
    );
  expect(await rules({})).toEqual(
    expect.arrayContaining([
      'United States right station forces in Japan: 2024-11-01 to r2 (2, 2)',
      'Japan duty protect the crews: 2024-11-10 to r2 (1, 1)',
    ]),
  );
  expect(await rules({ asOf: '2024-11-09' })).toEqual(['United States right station its forces in Japan: 2024-11-01 to r1 (1, 1)']);
});

test.each<[string, RegisterQuestion, number]>([
  ['an id', { agreement: 'us-japan-sofa' }, 1],
  ['a whole id', { agreement: 'agreement/us-japan-sofa' }, 1],
  ['words of a name', { agreement: 'cod' }, 1],
  ['a name of the register', { agreement: 'status of forces' }, 1],
  ['what is not there', { agreement: 'Moon Treaty' }, 0],
  ['before it was known', { knownAt: '2020-01-01' }, 0],
  ['as of a day before', { asOf: '2024-10-01' }, 0],
])('found by %s', async (_, question, count) => {
  expect((await register(await record(), question)).items).toHaveLength(count);
});

test('parts join to the whole', async () => {
  const store = await record();
  const first = await register(store, { limit: 1 });
  expect([first.items[0]?.id, (await register(store, { limit: 1, cursor: first.next as string })).items.map(({ id }) => id)]).toEqual([
    'agreement/us-japan-sofa',
    ['agreement/cod-accord+1976'],
  ]);
});

import { expect, test } from 'vitest';
import { type PeopleQuestion, people } from '#desk/questions/people.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { emptyRecord, meet, office, say, stand, tell } from './tales.ts';

test('an empty record has nobody', async () => {
  expect(await people((await emptyRecord()).store, {})).toEqual({ items: [] });
});

async function record() {
  const made = await emptyRecord();
  const { store, on } = made;
  on('2024-11-01');
  await tell(
    store,
    ['r1', 'Daily', '2023-11-01'],
    [office('Shigeru Ishiba', 'Prime Minister', 'Japan', 'incoming'), say('Shigeru Ishiba', 'one'), say('Shigeru Ishiba', 'two')],
  );
  on('2024-11-02');
  await tell(
    store,
    ['r2', 'Herald', '2024-11-01'],
    [office('Shigeru Ishiba', 'Prime Minister', 'Japan'), stand('Shigeru Ishiba', 'demand', 'it'), meet(['Shigeru Ishiba', 'Joe Biden'])],
  );
  on('2024-11-03');
  await tell(
    store,
    ['r3', 'Post', '2024-11-05'],
    [office('Shigeru Ishiba', 'prime minister', 'Japan'), say('Ishiba', 'three'), say('officials', 'no')],
  );
  return made;
}

const names = async (store: RecordStore, question: PeopleQuestion): Promise<readonly string[]> =>
  (await people(store, question)).items.map(({ name }) => name);

test.each<[string, PeopleQuestion, readonly string[]]>([
  ['a whole name', { name: 'Shigeru Ishiba' }, ['Shigeru Ishiba']],
  ['the beginning of a word, in any case', { name: 'BID' }, ['Joe Biden']],
  ['accents do not matter', { name: 'Shígeru' }, ['Shigeru Ishiba']],
  ['an id', { name: 'state/JPN' }, ['Japan']],
  ['what is no name', { name: 'xyz' }, []],
  ['a country', { country: 'USA' }, ['Joe Biden']],
  ['kinds', { kinds: ['group'] }, ['officials']],
  ['all but groups', {}, ['Ishiba', 'Japan', 'Joe Biden', 'Shigeru Ishiba']],
])('found by %s', async (_, question, found) => {
  expect(await names((await record()).store, question)).toEqual(found);
});

test('roles through time, what was said, when seen', async () => {
  const { store } = await record();
  const [one] = (await people(store, { name: 'person/shigeru-ishiba' })).items;
  expect(one).toMatchObject({
    kind: 'person',
    country: 'JPN',
    reports: 3,
    statements: 2,
    positions: 1,
    contacts: 1,
    firstSeen: '2023-11-01',
    lastSeen: '2024-11-05',
    judgements: [],
  });
  expect(
    one?.roles.map(({ title, of, status, firstReported, lastReported, origins }) => [
      title.toLowerCase(),
      of?.name,
      status,
      firstReported,
      lastReported,
      origins,
    ]),
  ).toEqual([
    ['prime minister', 'Japan', 'incoming', '2023-11-01', '2023-11-01', 1],
    ['prime minister', 'Japan', 'current', '2024-11-01', '2024-11-05', 2],
  ]);
  expect(one?.roles[1]?.sources[0]?.words[0]?.words).toBe('current Japan Prime Minister Shigeru Ishiba');
});

test('who is whom, with the judgements behind it, at each moment', async () => {
  const { store, on } = await record();
  on('2024-11-10');
  const { seq } = await store.do('judged', { a: 'person/ishiba@r3', b: 'person/shigeru-ishiba', verdict: 'same' }, 'same office');
  const [one] = (await people(store, { name: 'Ishiba' })).items;
  expect(one).toMatchObject({
    id: 'person/shigeru-ishiba',
    members: ['person/ishiba@r3', 'person/shigeru-ishiba'],
    aliases: ['Shigeru Ishiba', 'Ishiba'],
    statements: 3,
    judgements: [{ deed: seq, verdict: 'same', by: 'ada', why: 'same office' }],
  });
  expect(await names(store, { name: 'Ishiba', knownAt: '2024-11-09' })).toEqual(['Ishiba', 'Shigeru Ishiba']);
  on('2024-11-12');
  await store.do('undone', { deed: seq });
  expect(await names(store, { name: 'Ishiba' })).toEqual(['Ishiba', 'Shigeru Ishiba']);
  expect(await names(store, { name: 'Ishiba', knownAt: '2024-11-11' })).toEqual(['Shigeru Ishiba']);
});

test('parts join to the whole', async () => {
  const { store } = await record();
  const first = await people(store, { limit: 3 });
  expect([...first.items, ...(await people(store, { limit: 3, cursor: first.next as string })).items].map(({ id }) => id)).toEqual(
    (await people(store, {})).items.map(({ id }) => id),
  );
});

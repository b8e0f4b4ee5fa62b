import { describe, expect, test } from 'vitest';
import { contacts } from '#desk/questions/contacts.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { emptyRecord, meet, say, tell } from './tales.ts';

/** Contacts as "day kind status: participants (reports/origins)". */
async function told(store: RecordStore, question: Parameters<typeof contacts>[1] = {}): Promise<readonly string[]> {
  const { items } = await contacts(store, question);
  return items.map(
    ({ day, kind, status, participants, corroboration: { reports, origins } }) =>
      `${day} ${kind} ${status}: ${participants.map(({ name }) => name).join(', ')} (${reports}/${origins})`,
  );
}

test('an empty record has no contacts', async () => {
  expect(await contacts((await emptyRecord()).store, {})).toEqual({ items: [] });
});

const LEADERS = ['Shigeru Ishiba', 'Joe Biden'];

describe('whether two reports tell of one contact', () => {
  const when = '2024-11-15';
  const cases: readonly [string, Parameters<typeof meet>, Parameters<typeof meet>, number][] = [
    ['the same two on the same day', [LEADERS, { when }], [LEADERS, { when }], 1],
    ['a summit that another calls a meeting', [LEADERS, { when, kind: 'summit' }], [LEADERS, { when }], 1],
    ['a day within a month that another gives', [LEADERS, { when }], [LEADERS, { when: '2024-11' }], 1],
    ['a report without a day, the day after', [LEADERS, { when }], [LEADERS, {}], 1],
    ['a state for its leader', [LEADERS, { when }], [['Shigeru Ishiba', 'United States'], { when }], 1],
    ['two states for their leaders, both days given', [LEADERS, { when }], [['Japan', 'United States'], { when }], 1],
    ['two states for their leaders, one day not given', [LEADERS, { when }], [['Japan', 'United States'], {}], 2],
    ['one more who takes part', [LEADERS, { when }], [[...LEADERS, 'Xi Jinping'], { when }], 1],
    ['another day', [LEADERS, { when }], [LEADERS, { when: '2024-11-17' }], 2],
    ['a call is no meeting', [LEADERS, { when, kind: 'call' }], [LEADERS, { when }], 2],
    ['another person of the state', [LEADERS, { when }], [['Shigeru Ishiba', 'Antony Blinken'], { when }], 2],
    ['one in common is not enough', [LEADERS, { when }], [['Shigeru Ishiba', 'Xi Jinping'], { when }], 2],
    ['who alone is named is joined with nobody', [['Shigeru Ishiba'], { when }], [LEADERS, { when }], 2],
    ['a whole year is no day', [LEADERS, { when }], [LEADERS, { when: '2024' }], 2],
  ];
  test.each(cases)('%s', async (_, one, other, lines) => {
    const { store } = await emptyRecord();
    await tell(store, ['r1', 'Daily', '2024-11-15'], [meet(...one)]);
    await tell(store, ['r2', 'Herald', '2024-11-16'], [meet(...other)]);
    expect((await contacts(store, {})).items).toHaveLength(lines);
  });

  test('entries of one report stay apart', async () => {
    const { store } = await emptyRecord();
    await tell(store, ['r1', 'Daily', '2024-11-15'], [meet(LEADERS, { when }), meet(LEADERS, { when })]);
    expect((await contacts(store, {})).items).toHaveLength(2);
  });
});

test('one contact told by five reports is one line with five sources and a reason for each', async () => {
  const { store } = await emptyRecord();
  for (let n = 1; n <= 5; n++)
    await tell(store, [`r${n}`, `Paper ${n}`, '2024-11-15'], [meet(LEADERS, { when: '2024-11-15', kind: 'summit', place: 'Lima' })], {
      story: n < 4 ? 'wire' : `own${n}`,
    });
  expect(await told(store)).toEqual(['2024-11-15 summit held: Joe Biden, Shigeru Ishiba (5/3)']);
  const [line] = (await contacts(store, {})).items;
  expect(line?.sources.map(({ report }) => report.id)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
  expect(line?.joined.map(({ reason }) => reason)).toEqual(
    Array(4).fill('both a summit; both name Shigeru Ishiba and Joe Biden; on 2024-11-15'),
  );
  expect(line).toMatchObject({ place: 'Lima', when: '2024-11-15' });
});

test('a contact that is planned, held or cancelled stands as the latest report has it, with its history', async () => {
  const { store } = await emptyRecord();
  const at = (status: 'scheduled' | 'cancelled' | 'held') => meet(LEADERS, { when: '2024-11-20', status });
  await tell(store, ['r1', 'Daily', '2024-11-01'], [at('scheduled')]);
  await tell(store, ['r2', 'Herald', '2024-11-10'], [at('cancelled')]);
  await tell(store, ['r3', 'Daily', '2024-11-21'], [at('held')]);
  const [line] = (await contacts(store, {})).items;
  expect([line?.status, line?.history.map(({ status, report }) => `${report.day} ${status}`)]).toEqual([
    'held',
    ['2024-11-01 scheduled', '2024-11-10 cancelled', '2024-11-21 held'],
  ]);
  // As of a day before it, what had been reported by then.
  expect(await told(store, { asOf: '2024-10-31' })).toEqual([]);
  expect(await told(store, { asOf: '2024-11-05' })).toEqual(['2024-11-20 meeting scheduled: Joe Biden, Shigeru Ishiba (1/1)']);
  expect(await told(store, { asOf: '2024-11-15' })).toEqual(['2024-11-20 meeting cancelled: Joe Biden, Shigeru Ishiba (2/2)']);
  expect(await told(store, { status: 'scheduled' })).toEqual([]);
});

test('what is asked for, and in parts', async () => {
  const { store } = await emptyRecord();
  await tell(store, ['r1', 'Daily', '2024-11-01'], [meet(LEADERS), meet(['Xi Jinping', 'Joe Biden'], { kind: 'call' })]);
  await tell(store, ['r2', 'Herald', '2024-11-20'], [meet(['Xi Jinping', 'Shigeru Ishiba'])]);
  expect(await told(store, { with: ['Joe Biden'] })).toHaveLength(2);
  expect(await told(store, { with: ['Joe Biden', 'Xi Jinping'] })).toEqual(['2024-11-01 call held: Joe Biden, Xi Jinping (1/1)']);
  expect(await told(store, { with: ['Nobody'] })).toEqual([]);
  expect(await told(store, { kind: 'call' })).toHaveLength(1);
  expect(await told(store, { from: '2024-11-02' })).toHaveLength(1);
  expect(await told(store, { to: '2024-11-02' })).toHaveLength(2);
  const first = await contacts(store, { limit: 2 });
  const rest = await contacts(store, { limit: 2, cursor: first.next as string });
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual((await contacts(store, {})).items.map(({ id }) => id));
  expect(rest.next).toBeUndefined();
});

test('a merge joins the contacts of the two, and undoing it parts them', async () => {
  const { store, on } = await emptyRecord();
  on('2024-11-01');
  await tell(store, ['r1', 'Daily', '2024-11-01'], [meet(LEADERS, { when: '2024-11-01' })]);
  await tell(store, ['r2', 'Herald', '2024-11-01'], [meet(['Ishiba', 'Joe Biden'], { when: '2024-11-01' })]);
  expect(await told(store)).toHaveLength(2);
  on('2024-11-03');
  const { seq } = await store.do('judged', { a: 'person/ishiba@r2', b: 'person/shigeru-ishiba', verdict: 'same' });
  expect(await told(store)).toHaveLength(1);
  expect(await told(store, { knownAt: '2024-11-02' })).toHaveLength(2);
  on('2024-11-05');
  await store.do('undone', { deed: seq });
  expect([(await told(store)).length, (await told(store, { knownAt: '2024-11-04' })).length]).toEqual([2, 1]);
});

test('a contact that somebody speaks of rests on the statement', async () => {
  const { store } = await emptyRecord();
  const { at, keep, person, said } = await import('../../contract/scenario.ts');
  const text = 'Ishiba said he would meet Biden.';
  await keep(store, {
    id: 'r1',
    text,
    read: {
      actors: [person('a0', 'Shigeru Ishiba'), person('a1', 'Joe Biden')],
      statements: [said('s0', text, ['Ishiba', 'said', 'he would meet Biden'], { speaker: 'a0' })],
      contacts: [
        {
          id: 'c0',
          kind: 'meeting',
          participants: ['a0', 'a1'],
          status: 'scheduled',
          agenda: [],
          evidence: [at(text, 'meet Biden')],
          confidence: 1,
        },
      ],
    },
  });
  expect((await contacts(store, {})).items[0]?.sources[0]?.attribution?.speaker?.name).toBe('Shigeru Ishiba');
  await tell(store, ['r2', 'Daily', '2024-11-01'], [say('Xi Jinping', 'so'), meet(LEADERS)]);
  expect((await contacts(store, { from: '2024-11-01', to: '2024-11-02' })).items[0]?.sources[0]?.attribution).toBeUndefined();
});

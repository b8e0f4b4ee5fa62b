import { expect, test } from 'vitest';
import { parseDesk } from '#desk/desk-file/read-desk.ts';
import { scopeOf } from '#desk/questions/scope.ts';
import { type TimelineQuestion, timeline } from '#desk/questions/timeline.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { emptyRecord, meet, pact, say, tell } from './tales.ts';

async function told(store: RecordStore, question: TimelineQuestion = {}): Promise<readonly string[]> {
  return (await timeline(store, question)).items.map((one) => {
    if (one.line === 'signed') return `${one.day} signed ${one.id} (${one.reports})`;
    const { reports, origins } = one.corroboration;
    return `${one.day} ${one.line === 'contact' ? one.kind : one.sources[0]?.speaker?.name} (${one.sources.length}: ${reports}/${origins})`;
  });
}

const LEADERS = ['Shigeru Ishiba', 'Joe Biden'];

async function record(): Promise<RecordStore> {
  const { store } = await emptyRecord();
  await tell(
    store,
    ['r1', 'Daily', '2024-11-01'],
    [say('Joe Biden', 'the alliance is strong'), meet(LEADERS), pact('Mutual Security', { known: 'us-japan-security', year: 1960 })],
  );
  await tell(store, ['r2', 'Herald', '2024-11-02'], [say('Joe Biden', 'the alliance is strong'), meet(LEADERS, { when: '2024-11-01' })], {
    story: 'r1',
  });
  await tell(store, ['r3', 'Post', '2024-11-04'], [say('Xi Jinping', 'trade grows'), say('Joe Biden', 'the alliance is strong')]);
  return store;
}

test('an empty record has no timeline', async () => {
  expect(await timeline((await emptyRecord()).store, {})).toEqual({ items: [] });
});

test('contacts, statements and signings in order, each once', async () => {
  expect(await told(await record())).toEqual([
    '1960-01-19 signed agreement/us-japan-security (1)',
    '2024-11-01 meeting (2: 2/1)',
    '2024-11-01 Joe Biden (3: 3/2)',
    '2024-11-04 Xi Jinping (1: 1/1)',
  ]);
});

test('the latest first is the other way round', async () => {
  const store = await record();
  expect(await told(store, { newest: true })).toEqual((await told(store)).toReversed());
  expect(await told(store, { newest: true, limit: 1 })).toEqual(['2024-11-04 Xi Jinping (1: 1/1)']);
  expect(await told(store, { newest: true, asOf: '2024-11-01', from: '2024-01-01' })).toEqual([
    '2024-11-01 Joe Biden (1: 1/1)',
    '2024-11-01 meeting (2: 2/1)',
  ]);
});

test.each([
  [['contact'], ['2024-11-01 meeting (2: 2/1)']],
  [['signed'], ['1960-01-19 signed agreement/us-japan-security (1)']],
  [['statement'], ['2024-11-01 Joe Biden (3: 3/2)', '2024-11-04 Xi Jinping (1: 1/1)']],
  [
    ['statement', 'signed'],
    ['1960-01-19 signed agreement/us-japan-security (1)', '2024-11-01 Joe Biden (3: 3/2)', '2024-11-04 Xi Jinping (1: 1/1)'],
  ],
  [[], []],
] as const)('lines of kinds: %j', async (lines, expected) => expect(await told(await record(), { lines })).toEqual(expected));

test('parts join to the whole', async () => {
  const store = await record();
  for (let day = 10; day < 25; day++)
    await tell(store, [`d${day}`, 'Daily', `2024-11-${day}`], [say('Xi Jinping', 'trade grows'), say('Joe Biden', `day ${day}`)]);
  const forward = await told(store);
  for (const [limit, newest] of [1, 3, 7].flatMap((one) => [[one, false] as const, [one, true] as const])) {
    const whole = newest ? forward.toReversed() : forward;
    const parts: string[] = [];
    let cursor: string | undefined;
    do {
      const question: TimelineQuestion = { limit, newest, ...(cursor !== undefined && { cursor }) };
      parts.push(...(await told(store, question)));
      cursor = (await timeline(store, question)).next;
    } while (cursor !== undefined);
    expect(parts).toEqual(whole);
  }
});

test('days, a day as of which, and an instant', async () => {
  const store = await record();
  expect(await told(store, { from: '2024-11-02' })).toEqual(['2024-11-04 Xi Jinping (1: 1/1)']);
  expect(await told(store, { to: '2024-10-31' })).toEqual(['1960-01-19 signed agreement/us-japan-security (1)']);
  expect(await told(store, { asOf: '2024-11-01', from: '2024-01-01' })).toEqual([
    '2024-11-01 meeting (2: 2/1)',
    '2024-11-01 Joe Biden (1: 1/1)',
  ]);
  expect(await told(store, { knownAt: '2024-01-01' })).toEqual([]);
});

test('a cursor that no answer gave is refused', async () => {
  await expect(timeline(await record(), { cursor: 'x' })).rejects.toMatchObject({ issue: { code: 'usage.wrong' } });
});

test('of a desk what is of it', async () => {
  const { desk } = parseDesk('name: D\nparties: [JPN, USA]\nissues: [{ name: ties, words: [alliance] }]\n', 'd.yaml');
  const lines = await told(await record(), { scope: scopeOf(desk as NonNullable<typeof desk>) });
  expect(lines).toEqual([
    '1960-01-19 signed agreement/us-japan-security (1)',
    '2024-11-01 meeting (2: 2/1)',
    '2024-11-01 Joe Biden (3: 3/2)',
  ]);
});

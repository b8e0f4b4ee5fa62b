import { describe, expect, test } from 'vitest';
import { type StatementsQuestion, statements } from '#desk/questions/statements.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { emptyRecord, pact, say, tell } from './tales.ts';

/** What is listed, as "day speaker: content (corroboration)". */
async function told(store: RecordStore, question: StatementsQuestion = {}): Promise<readonly string[]> {
  const { items } = await statements(store, question);
  return items.map(({ day, speaker, words, corroboration }) => {
    const content = words.filter(({ field }) => field === 'content').map(({ words: one }) => one);
    return `${day} ${speaker?.name}: ${content.join(' ')} (${corroboration.origins})`;
  });
}

test('an empty record has no statements', async () => {
  const { store } = await emptyRecord();
  expect(await statements(store, {})).toEqual({ items: [] });
  expect(await statements(store, { speaker: 'Ishiba', about: 'trade' })).toEqual({ items: [] });
});

describe('what is asked for', async () => {
  const record = async (): Promise<RecordStore> => {
    const { store } = await emptyRecord();
    await tell(
      store,
      ['r1', 'Daily', '2024-11-01'],
      [
        say('Shigeru Ishiba', 'the pact must be updated', { to: 'Joe Biden', via: 'Taipei Times' }),
        pact('Security Treaty', { known: 'us-japan-security' }),
      ],
    );
    await tell(
      store,
      ['r2', 'Herald', '2024-11-03'],
      [say('Joe Biden', 'tariffs are off the table'), pact('Security Treaty', { known: 'us-japan-security' })],
    );
    await tell(
      store,
      ['r3', 'Daily', '2024-11-05'],
      [say('Shigeru Ishiba', 'the Security Treaty stands'), say('Xi Jinping', 'trade agencies agree')],
    );
    return store;
  };
  const cases: readonly [string, StatementsQuestion, readonly string[]][] = [
    ['everything in order', {}, ['Ishiba', 'Biden', 'Ishiba', 'Xi']],
    ['the latest first', { newest: true }, ['Xi', 'Ishiba', 'Biden', 'Ishiba']],
    ['a speaker by name', { speaker: 'shigeru ishiba' }, ['Ishiba', 'Ishiba']],
    ['a speaker by surname', { speaker: 'BIDEN' }, ['Biden']],
    ['a speaker by id', { speaker: 'person/xi-jinping' }, ['Xi']],
    ['a speaker who is not there', { speaker: 'Nobody' }, []],
    ['an addressee', { addressee: 'Joe Biden' }, ['Ishiba']],
    ['an addressee who is none', { addressee: 'Xi Jinping' }, []],
    ['who relays it', { via: 'Taipei Times' }, ['Ishiba']],
    ['an outlet, in any case', { outlet: 'daily' }, ['Ishiba', 'Ishiba', 'Xi']],
    ['days', { from: '2024-11-02', to: '2024-11-04' }, ['Biden']],
    ['words in another inflection', { about: 'tariff' }, ['Biden']],
    ['words whose stem is not their beginning', { about: 'agency' }, ['Xi']],
    ['words that are not there', { about: 'tariff pact' }, []],
    ['a status', { status: ['accepted'] }, []],
    ['all statuses', { status: ['accepted', 'proposed'] }, ['Ishiba', 'Biden', 'Ishiba', 'Xi']],
    ['an agreement that is not in what is said', { agreement: 'us-japan-security' }, []],
    ['as of a day', { asOf: '2024-11-03' }, ['Ishiba', 'Biden']],
  ];
  test.each(cases)('%s', async (_, question, surnames) => {
    const { items } = await statements(await record(), question);
    expect(items.map(({ speaker }) => speaker?.name.split(' ').at(-1)).map((name) => (name === 'Jinping' ? 'Xi' : name))).toEqual(surnames);
  });

  test('parts of a list join to the whole, either way', async () => {
    const store = await record();
    for (const newest of [true, false]) {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const part = await statements(store, { limit: 1, newest, ...(cursor !== undefined && { cursor }) });
        ids.push(...part.items.map(({ id }) => id));
        cursor = part.next;
      } while (cursor !== undefined);
      expect(ids).toEqual((await statements(store, { newest })).items.map(({ id }) => id));
    }
  });

  test('a cursor that no answer gave is refused', async () => {
    await expect(statements(await record(), { cursor: 'x' })).rejects.toMatchObject({ issue: { code: 'usage.wrong' } });
  });

  test('an item names its report, its words and who passes them on', async () => {
    const [first] = (await statements(await record(), {})).items;
    expect(first).toMatchObject({
      kind: 'statement',
      status: 'proposed',
      confidence: 0.8,
      day: '2024-11-01',
      report: { id: 'r1', outlet: 'Daily', title: 'Report r1', published: '2024-11-01' },
      words: [
        { field: 'source', start: 0, end: 14, words: 'Shigeru Ishiba' },
        { field: 'cue', words: 'said' },
        { field: 'content', words: 'the pact must be updated' },
      ],
      attribution: {
        statement: first?.id,
        speaker: { name: 'Shigeru Ishiba', country: 'JPN' },
        via: [{ name: 'Taipei Times' }],
        outlet: 'Daily',
      },
      addressee: { name: 'Joe Biden' },
    });
  });
});

test('what mentions an agreement', async () => {
  const { store } = await emptyRecord();
  const treaty = pact('Security Treaty', { known: 'us-japan-security' });
  await tell(store, ['r1', 'Daily', '2024-11-01'], [treaty, say('Joe Biden', 'nothing')]);
  const { text } = { text: 'Joe Biden said the Security Treaty holds' };
  const { keep, at, said, person } = await import('../../contract/scenario.ts');
  await keep(store, {
    id: 'r2',
    text,
    read: {
      actors: [person('a0', 'Joe Biden')],
      statements: [said('s0', text, ['Joe Biden', 'said', 'the Security Treaty holds'], { speaker: 'a0' })],
      agreements: [
        {
          id: 'g0',
          name: 'Security Treaty',
          known: 'us-japan-security',
          parties: [],
          mentions: [at(text, 'Security Treaty')],
          confidence: 1,
        },
      ],
    },
  });
  expect(await told(store, { agreement: 'us-japan-security' })).toEqual(['2024-11-28 Joe Biden: the Security Treaty holds (1)']);
  expect(await told(store, { agreement: 'agreement/us-japan-sofa' })).toEqual([]);
});

describe('corroboration', () => {
  const words = 'the alliance is the foundation of peace';

  test('ten copies of a wire story and one own report are two origins', async () => {
    const { store } = await emptyRecord();
    for (let n = 0; n < 10; n++) await tell(store, [`w${n}`, `Paper ${n}`, '2024-11-01'], [say('Joe Biden', words)], { story: 'wire' });
    await tell(store, ['own', 'Herald', '2024-11-02'], [say('Joe Biden', `${words} in Asia`)]);
    const { items } = await statements(store, {});
    expect(items.map(({ corroboration: { origins, reports } }) => [origins, reports])).toEqual(items.map(() => [2, 11]));
    // A part of the list counts as the whole does.
    expect((await statements(store, { limit: 1 })).items[0]?.corroboration.origins).toBe(2);
  });

  const second: readonly [string, string, string, ReturnType<typeof say>, number][] = [
    ['the same words a day later', 'Joe Biden', '2024-11-02', say('Joe Biden', words), 2],
    ['the same words three days later', 'Joe Biden', '2024-11-04', say('Joe Biden', words), 1],
    ['other words', 'Joe Biden', '2024-11-01', say('Joe Biden', 'tariffs hurt every farmer badly'), 1],
    ['another speaker', 'Xi Jinping', '2024-11-01', say('Xi Jinping', words), 1],
    ['the contrary', 'Joe Biden', '2024-11-01', say('Joe Biden', words, { negated: true }), 1],
    ['an addressee where the other names none', 'Joe Biden', '2024-11-01', say('Joe Biden', words, { to: 'Japan' }), 2],
  ];
  test.each(second)('%s', async (_, __, day, line, origins) => {
    const { store } = await emptyRecord();
    await tell(store, ['r1', 'Daily', '2024-11-01'], [say('Joe Biden', words)]);
    await tell(store, ['r2', 'Herald', day], [line]);
    expect((await statements(store, {})).items[0]?.corroboration.origins).toBe(origins);
  });
});

describe('the two clocks', () => {
  test('a review counts from when it was made until it is taken back', async () => {
    const { store, on } = await emptyRecord();
    on('2024-11-01');
    await tell(store, ['r1', 'Daily', '2024-11-01'], [say('Joe Biden', 'no'), say('Xi Jinping', 'yes')]);
    const [biden] = (await statements(store, {})).items;
    on('2024-11-03');
    const deed = await store.do('reviewed', { entry: biden?.id as string, verdict: 'rejected' });
    on('2024-11-05');
    const count = async (knownAt?: string, withRejected = false): Promise<number> =>
      (await statements(store, { ...(knownAt && { knownAt }), withRejected })).items.length;
    expect([await count(), await count(undefined, true)]).toEqual([1, 2]);
    expect([await count('2024-10-31'), await count('2024-11-02'), await count('2024-11-04'), await count('2024-11-04', true)]).toEqual([
      0, 2, 1, 2,
    ]);
    await store.do('undone', { deed: deed.seq });
    expect([await count(), await count('2024-11-04'), await count('2024-11-06')]).toEqual([2, 1, 2]);
  });

  test('an edit changes the answer from when it was made, and both values are kept', async () => {
    const { store, on } = await emptyRecord();
    on('2024-11-01');
    await tell(store, ['r1', 'Daily', '2024-11-01'], [say('Joe Biden', 'no'), say('Xi Jinping', 'yes')]);
    const [biden] = (await statements(store, {})).items;
    on('2024-11-03');
    await store.do('reviewed', { entry: biden?.id as string, verdict: 'edited', value: { speaker: 'person/xi-jinping' } });
    expect(await told(store, { speaker: 'Xi Jinping' })).toEqual(['2024-11-01 Xi Jinping: no (1)', '2024-11-01 Xi Jinping: yes (1)']);
    expect(await told(store, { speaker: 'Joe Biden' })).toEqual([]);
    expect(await told(store, { speaker: 'Joe Biden', knownAt: '2024-11-02' })).toEqual(['2024-11-01 Joe Biden: no (1)']);
    expect(await told(store, { speaker: 'Xi Jinping', knownAt: '2024-11-02' })).toEqual(['2024-11-01 Xi Jinping: yes (1)']);
  });

  test('a merge counts from when it was made until it is undone', async () => {
    const { store, on } = await emptyRecord();
    on('2024-11-01');
    await tell(store, ['r1', 'Daily', '2024-11-01'], [say('Shigeru Ishiba', 'one')]);
    on('2024-11-02');
    await tell(store, ['r2', 'Herald', '2024-11-02'], [say('Ishiba', 'two')]);
    on('2024-11-03');
    const deed = await store.do('judged', { a: 'person/ishiba@r2', b: 'person/shigeru-ishiba', verdict: 'same' });
    on('2024-11-05');
    const of = (knownAt?: string): Promise<readonly string[]> =>
      told(store, { speaker: 'person/shigeru-ishiba', ...(knownAt && { knownAt }) });
    expect(await of()).toEqual(['2024-11-01 Shigeru Ishiba: one (1)', '2024-11-02 Shigeru Ishiba: two (1)']);
    expect(await of('2024-11-02T12:00:00Z')).toEqual(['2024-11-01 Shigeru Ishiba: one (1)']);
    expect(await of('2024-11-04')).toHaveLength(2);
    await store.do('undone', { deed: deed.seq });
    expect([(await of()).length, (await of('2024-11-04')).length, (await of('2024-11-06')).length]).toEqual([1, 2, 1]);
  });

  test('a judgement on one figure of a report counts from when it was made', async () => {
    const { store, on } = await emptyRecord();
    on('2024-11-01');
    await tell(store, ['r1', 'Daily', '2024-11-01'], [say('Shigeru Ishiba', 'one')]);
    await tell(store, ['r2', 'Herald', '2024-11-02'], [say('officials', 'two')]);
    on('2024-11-03');
    await store.do('judged', { a: 'r2#a0', b: 'person/shigeru-ishiba', verdict: 'same' });
    expect(await told(store, { speaker: 'Shigeru Ishiba' })).toHaveLength(2);
    expect(await told(store, { knownAt: '2024-11-02' })).toEqual(['2024-11-01 Shigeru Ishiba: one (1)', '2024-11-02 officials: two (1)']);
  });

  test('a later text of a report hides the older one but for what it no longer says', async () => {
    const { store, on } = await emptyRecord();
    on('2024-11-01');
    await tell(store, ['r1', 'Daily', '2024-11-01'], [say('Joe Biden', 'tariffs stay'), say('Xi Jinping', 'trade grows')]);
    on('2024-11-03');
    await tell(store, ['r2', 'Daily', '2024-11-01'], [say('Joe Biden', 'tariffs stay'), say('Xi Jinping', 'trade shrinks')], {
      story: 'r1',
      revises: 'r1',
    });
    const shown = async (knownAt?: string): Promise<readonly string[]> =>
      (await statements(store, { ...(knownAt && { knownAt }) })).items.map(
        ({ report, words, flag }) => `${report.id} ${words.at(-1)?.words}${flag === undefined ? '' : ` ${flag}`}`,
      );
    expect(await shown()).toEqual(['r1 trade grows words-changed', 'r2 tariffs stay', 'r2 trade shrinks']);
    expect(await shown('2024-11-02')).toEqual(['r1 tariffs stay', 'r1 trade grows']);
    expect((await statements(store, { withReplaced: true })).items).toHaveLength(4);
  });
});

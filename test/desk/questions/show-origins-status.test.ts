import { describe, expect, test } from 'vitest';
import { originsView } from '#desk/questions/origins.ts';
import { show } from '#desk/questions/show.ts';
import { recordStatus } from '#desk/questions/status.ts';
import { emptyRecord, office, pact, plain, say, tell } from './tales.ts';

describe('what an id stands for', () => {
  const record = async () => {
    const made = await emptyRecord();
    made.on('2024-11-01');
    await tell(
      made.store,
      ['abcd1', 'Daily', '2024-11-01'],
      [
        say('Joe Biden', 'no'),
        office('Joe Biden', 'President', 'United States'),
        pact('SOFA', { known: 'us-japan-sofa' }),
        say('Xi Jinping', 'yes'),
      ],
    );
    await tell(made.store, ['abcd2', 'Daily', '2024-11-01'], []);
    return made;
  };

  test('a report with its text and entries in their order', async () => {
    const { store } = await record();
    const shown = await show(store, 'abcd1');
    expect(shown).toMatchObject({
      type: 'report',
      family: 'abcd1',
      text: expect.stringContaining('Joe Biden said no.'),
      report: { outlet: 'Daily' },
    });
    expect(shown.type === 'report' && shown.entries.map(({ kind }) => kind)).toEqual(['statement', 'role', 'agreement', 'statement']);
  });

  test('an entry with its versions, reviews and neighbours', async () => {
    const { store, on } = await record();
    const report = await show(store, 'abcd1');
    const [first] = report.type === 'report' ? report.entries : [];
    on('2024-11-05');
    await store.do('reviewed', { entry: first?.id as string, verdict: 'edited', value: { polarity: 'negated' } }, 'he denied it');
    const shown = await show(store, first?.id.slice(0, 8) as string);
    expect(shown).toMatchObject({
      type: 'entry',
      entry: { id: first?.id, status: 'edited', value: { polarity: 'negated' }, actors: [{ name: 'Joe Biden' }] },
      versions: [{ status: 'edited', machine: { polarity: 'affirmed' }, human: { polarity: 'negated' } }],
      reviews: [{ by: 'ada', verdict: 'edited', value: { polarity: 'negated' }, why: 'he denied it' }],
      neighbours: [{ kind: 'role' }, { kind: 'agreement' }, { kind: 'statement' }],
    });
    const before = await show(store, first?.id as string, { knownAt: '2024-11-02' });
    expect(before).toMatchObject({ entry: { status: 'proposed', value: { polarity: 'affirmed' } } });
  });

  test('a rejected entry is shown when it is asked for', async () => {
    const { store } = await record();
    const report = await show(store, 'abcd1');
    const [first] = report.type === 'report' ? report.entries : [];
    await store.do('reviewed', { entry: first?.id as string, verdict: 'rejected' });
    expect(await show(store, first?.id as string)).toMatchObject({ entry: { status: 'rejected' } });
  });

  test.each([
    ['person/joe-biden', { type: 'actor', actor: { name: 'Joe Biden', roles: [{ title: 'President' }] } }],
    ['person/joe', { type: 'actor', actor: { name: 'Joe Biden' } }],
    ['agreement/us-japan-sofa', { type: 'agreement', agreement: { names: [{ value: 'SOFA' }] } }],
    ['2', { type: 'deed', deed: { seq: 2, kind: 'read', by: 'ada' }, undone: false, undoable: false }],
    ['#2', { type: 'deed' }],
    ['abcd', { type: 'several', ids: ['abcd1', 'abcd2'] }],
  ])('%s', async (id, shown) => {
    expect(await show((await record()).store, id)).toMatchObject(shown);
  });

  test.each(['zzzz', 'abc', '99', '', 'person/nobody'])('nothing: "%s"', async (id) => {
    await expect(show((await record()).store, id)).rejects.toMatchObject({ issue: { code: 'record.unknown' } });
  });

  test('a deed that was taken back says so', async () => {
    const { store } = await record();
    const { seq } = await store.do('judged', { a: 'person/joe-biden', b: 'person/xi-jinping', verdict: 'different' });
    await store.do('undone', { deed: seq });
    expect(await show(store, `#${seq}`)).toMatchObject({ undone: true, undoable: true });
  });
});

describe('origins', () => {
  test('an empty record has none', async () => {
    expect(await originsView((await emptyRecord()).store)).toEqual({ reports: 0, families: 0, kinds: [], relays: [], largest: [] });
  });

  test('who has it from whom, which are one and why', async () => {
    const { store, on } = await emptyRecord();
    on('2024-11-01');
    const wire = { kind: 'wire', agency: 'Associated Press', evidence: [{ start: 1, end: 3 }] } as const;
    for (let n = 0; n < 3; n++)
      await tell(store, [`w${n}`, n < 2 ? 'Daily' : 'Herald', `2024-11-0${n + 1}`], [plain('(AP) The news'), say('Joe Biden', 'no')], {
        story: 'wire',
        origin: wire,
      });
    await tell(store, ['c', 'Post', '2024-11-02'], [say('Joe Biden', 'maybe')], {
      origin: { kind: 'citing', outlet: 'Kyodo', evidence: [] },
    });
    await tell(store, ['o', 'Post', '2024-11-02'], [say('Joe Biden', 'perhaps')], { origin: { kind: 'own', evidence: [] } });
    const answer = await originsView(store);
    expect(answer).toMatchObject({
      reports: 5,
      families: 3,
      kinds: [
        { origin: 'own', reports: 1 },
        { origin: 'wire', reports: 3 },
        { origin: 'citing', reports: 1 },
      ],
    });
    expect(answer.relays.map(({ outlet, from, how, reports }) => `${outlet} < ${from} ${how} ${reports}`)).toEqual([
      'Daily < Associated Press wire 2',
      'Herald < Associated Press wire 1',
      'Post < Kyodo citing 1',
    ]);
    expect(answer.relays[0]?.examples).toMatchObject([{ report: { id: 'w1' }, words: [{ words: 'AP' }] }, { report: { id: 'w0' } }]);
    expect(answer.largest).toMatchObject([
      {
        head: { id: 'w0' },
        members: [
          { report: { id: 'w0' } },
          { report: { id: 'w1' }, of: expect.any(String), reason: expect.any(String) },
          { report: { id: 'w2' } },
        ],
      },
    ]);
    expect((await originsView(store, { outlet: 'herald' })).relays).toHaveLength(1);
    expect(await originsView(store, { asOf: '2024-11-01' })).toMatchObject({ reports: 1, families: 1 });
    expect(await originsView(store, { knownAt: '2024-10-01' })).toMatchObject({ reports: 0 });
  });
});

describe('status', () => {
  test('of an empty record', async () => {
    expect(await recordStatus((await emptyRecord()).store)).toEqual({
      reports: { all: 0, read: 0, unread: [], revised: 0, origins: 0 },
      items: [],
      entries: [],
      actors: 0,
      feeds: 0,
      outlets: [],
      database: { kind: 'sqlite', bytes: expect.any(Number) },
    });
  });

  test('counts everything', async () => {
    const { store } = await emptyRecord();
    await tell(store, ['r1', 'Daily', '2024-11-01'], [say('Joe Biden', 'no'), say('Joe Biden', 'yes')]);
    await tell(store, ['r2', 'Daily', '2024-11-03'], [say('Joe Biden', 'no')], { story: 'r1' });
    const issue = { code: 'text.not-english', severity: 'error', message: 'It is in Japanese.', remedy: 'None.' } as const;
    await store.do('unread', { report: 'r2', issue });
    await store.do('turned', { source: 'feed', item: 'x', outcome: 'duplicate', reason: 'text' });
    await store.do('turned', { source: 'feed', item: 'y', outcome: 'failed', issue });
    const entry = (await store.db.selectFrom('entries').select('id').where('report', '=', 'r1').executeTakeFirstOrThrow()).id;
    const { seq } = await store.do('reviewed', { entry, verdict: 'accepted' });
    expect(await recordStatus(store)).toMatchObject({
      reports: {
        all: 2,
        read: 1,
        unread: [{ value: 'text.not-english', count: 1, message: 'It is in Japanese.' }],
        revised: 0,
        origins: 1,
        firstDay: '2024-11-01',
        lastDay: '2024-11-03',
      },
      items: [
        { outcome: 'duplicate', reason: 'text', count: 1 },
        { outcome: 'failed', reason: 'text.not-english', count: 1 },
      ],
      entries: [
        {
          kind: 'statement',
          all: 3,
          statuses: [
            { value: 'proposed', count: 2 },
            { value: 'accepted', count: 1 },
          ],
          flagged: 0,
        },
      ],
      actors: 1,
      outlets: [{ value: 'Daily', count: 2 }],
      lastDeed: { seq, by: 'ada', kind: 'reviewed' },
    });
  });
});

import { describe, expect, test } from 'vitest';
import { search } from '#desk/search.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Ground } from '../places.ts';
import { entriesOf, keep, person, reread, said, wants } from '../scenario.ts';

const FIRST = "Shigeru Ishiba said Japan wants to renegotiate the Status of Forces Agreement. “We'll negotiate,” he added.";
const SECOND = 'Antony Blinken refused new negotiations on forces. The café closed.';
const JAPANESE = '石破首相は日米地位協定の改定を求めた。東京で。';
const CHINESE = '中国外交部发言人表示反对。';
const THAI = 'นายกรัฐมนตรีกล่าวว่า';
const ODD = 'λόγος ΛΌΓΟΣ ſtate Straße STRASSE İzmir ısparta naïve O’Neill rock-and-roll 3.5% a_b U.S.';

async function opened({ open }: Ground): Promise<RecordStore> {
  const store = await open();
  await keep(store, {
    id: 'r1',
    text: FIRST,
    about: { outlet: 'Daily Globe', published: '2024-11-28', language: 'en' },
    read: {
      actors: [person('a1', 'Shigeru Ishiba', { country: 'JPN' }), { ...person('a2', 'Japan'), kind: 'state', country: 'JPN' }],
      statements: [
        said('s1', FIRST, ['Shigeru Ishiba', 'said', 'Japan wants to renegotiate the Status of Forces Agreement'], { speaker: 'a1' }),
      ],
      positions: [wants('p1', FIRST, 'renegotiate the Status of Forces Agreement', { holder: 'a2', statement: 's1' })],
    },
  });
  await keep(store, {
    id: 'r2',
    text: SECOND,
    about: { outlet: 'Evening  Star', published: '2024-12-03', origin: { kind: 'wire', agency: 'AP', evidence: [] } },
    read: {
      actors: [person('a1', 'Antony Blinken')],
      statements: [said('s1', SECOND, ['Antony Blinken', 'refused', 'new negotiations on forces'], { speaker: 'a1' })],
    },
  });
  await keep(store, { id: 'r3', text: JAPANESE, about: { language: 'ja', published: '2024-12-05' } });
  await keep(store, { id: 'r4', text: CHINESE, about: { language: 'zh', published: '2024-12-06' } });
  await keep(store, { id: 'r5', text: ODD, about: { published: '2024-12-07' } });
  await keep(store, { id: 'r6', text: THAI, about: { published: '2024-12-08' } });
  return store;
}

const QUERIES: readonly [string, string][] = [
  ['renegotiate', 'r1 r1'],
  ['negotiations', 'r1 r2'],
  ['negotiat*', 'r1 r2'],
  ['renegot*', 'r1 r1'],
  ['"status of forces"', 'r1 r1'],
  ['"status forces"', ''],
  ['"negotiations on"', 'r2'],
  ['forces', 'r1 r1 r2'],
  ['forces -status', 'r2'],
  ['forces NOT negotiations', 'r1 r1'],
  ['kind:statement (blinken OR ishiba)', 'r1 r2'],
  ['cafe', 'r2'],
  ['CAFÉ', 'r2'],
  ['kind:position', 'r1'],
  ['kind:statement forces', 'r1 r2'],
  ['speaker:"Shigeru Ishiba"', 'r1'],
  ['speaker:ishiba', 'r1'],
  ['speaker:person/Shigeru-Ishiba', 'r1'],
  ['holder:japan stance:demand', 'r1'],
  ['holder:state/jpn', 'r1'],
  ['actor:nobody', ''],
  ['outlet:"daily globe"', 'r1 r1 r1'],
  ['outlet:"Evening  Star"', 'r2 r2'],
  ['origin:wire', 'r2 r2'],
  ['language:ja', 'r3'],
  ['report:r1 kind:statement', 'r1'],
  ['status:proposed', 'r1 r1 r2'],
  ['status:accepted', ''],
  ['after:2024-12-01 forces', 'r2'],
  ['before:2024-12-01 forces', 'r1 r1'],
  ['after:2024-12 before:2025', 'r2 r2 r3 r4 r5 r6'],
  ['地位協定', 'r3'],
  ['"地位協定"', 'r3'],
  ['協定地位', ''],
  ['改', 'r3'],
  ['東京', 'r3'],
  ['外交部', 'r4'],
  ['外交*', 'r4'],
  ['反对', 'r4'],
  ['求', 'r3'],
  ['ΛΌΓΟΣ', 'r5'],
  ['λόγος', 'r5'],
  ['λόγοσ', ''],
  ['straße', 'r5'],
  ['strasse', 'r5'],
  ['İzmir', 'r5'],
  ['izmir', 'r5'],
  ["o'neill", 'r5'],
  ['"rock and roll"', 'r5'],
  ['a_b', 'r5'],
  ['u.s.', 'r5'],
  ['กล่าว', 'r6'],
  ['-forces', 'r3 r4 r5 r6'],
  ['"', 'refused'],
  ['(', 'refused'],
];

/** What was so when, what was known when, what is found, and what is followed. */
export function questions(ground: Ground): void {
  describe('search', () => {
    test('finds the same on every database', async () => {
      const store = await opened(ground);
      const found: [string, string][] = [];
      for (const [query] of QUERIES) {
        const answer = await search(store, { query, limit: 100 }).then(
          ({ hits }) =>
            hits
              .map(({ report }) => report.id)
              .toSorted()
              .join(' '),
          () => 'refused',
        );
        found.push([query, answer]);
      }
      expect(found.map(([query, answer]) => `${query} → ${answer}`)).toEqual(QUERIES.map(([query, answer]) => `${query} → ${answer}`));
    });

    test('goes on where it stopped, each hit once', async () => {
      const store = await opened(ground);
      const all = (await search(store, { query: '-nothing', limit: 100 })).hits.map(({ report, span }) => `${report.id} ${span.start}`);
      const paged: string[] = [];
      for (let cursor: number | undefined; ; ) {
        const { hits, next } = await search(store, { query: '-nothing', limit: 2, ...(cursor !== undefined && { cursor }) });
        paged.push(...hits.map(({ report, span }) => `${report.id} ${span.start}`));
        if (next === undefined) break;
        cursor = next;
      }
      expect(paged).toEqual(all);
      expect(new Set(all).size).toBeLessThanOrEqual(all.length);
    });

    test('knows what a person made of an entry', async () => {
      const store = await opened(ground);
      const [statement] = await entriesOf(store, 'statement');
      const hits = async (query: string) => (await search(store, { query })).hits.length;
      const { seq } = await store.do('reviewed', { entry: statement?.id as string, verdict: 'edited', value: { speaker: 'state/JPN' } });
      expect([await hits('speaker:ishiba'), await hits('speaker:japan'), await hits('status:edited')]).toEqual([0, 1, 1]);
      await store.do('undone', { deed: seq });
      expect([await hits('speaker:ishiba'), await hits('speaker:japan'), await hits('status:edited')]).toEqual([1, 0, 0]);
    });

    test('finds what is new since an instant, whatever day it is of', async () => {
      const store = await opened(ground);
      const hits = async (query: string, since: string) =>
        (await search(store, { query, since })).hits.map(({ report, entry }) => `${report.id} ${entry?.kind ?? 'passage'}`);
      const before = store.now.toISOString();
      expect(await hits('forces', before)).toEqual([]);
      await keep(store, {
        id: 'r7',
        text: FIRST,
        about: { published: '2024-11-01' },
        read: { statements: [said('s1', FIRST, ['Shigeru Ishiba', 'said', 'Japan wants'])] },
      });
      expect(await hits('forces', before)).toEqual(['r7 passage']);
      expect(await hits('kind:statement', before)).toEqual(['r7 statement']);
      expect(await hits('refused', before)).toEqual([]);
      expect(await hits('forces', store.now.toISOString())).toEqual([]);
    });

    test('takes entries of any length', async () => {
      const store = await ground.open();
      const text = `He said ${Array.from({ length: 60_000 }, (_, n) => `word${n}`).join(' ')} end.`;
      await keep(store, { id: 'r1', text, read: { statements: [said('s1', text, ['He', 'said', text.slice(8)])] } });
      expect((await search(store, { query: 'word3 kind:statement' })).hits.length).toBe(1);
      expect((await search(store, { query: 'word59999' })).hits.length).toBe(1);
    });
  });

  describe('two clocks', () => {
    const READ = (confidence: number) => ({
      actors: [person('a1', 'Shigeru Ishiba')],
      statements: [said('s1', FIRST, ['Shigeru Ishiba', 'said', 'Japan wants'], { speaker: 'a1', said: '2024-11-20', confidence })],
    });

    test('keep apart when it was so and when it was known', async () => {
      const store = await ground.open();
      await keep(store, { id: 'r1', text: FIRST, read: READ(0.5), about: { published: '2024-11-28' } });
      const between = store.now.toISOString();
      await reread(store, 'r1', READ(0.75));
      const rows = await store.db.selectFrom('entries').select(['confidence', 'day', 'known', 'until']).orderBy('seq').execute();
      expect(rows.map(({ confidence, day }) => [confidence, day])).toEqual([
        [0.5, '2024-11-20'],
        [0.75, '2024-11-20'],
      ]);
      expect([rows[0]?.until, rows[1]?.until]).toEqual([rows[1]?.known, null]);
      const knownThen = await store.db
        .selectFrom('entries')
        .select('confidence')
        .where('known', '<=', between)
        .where((is) => is.or([is('until', 'is', null), is('until', '>', between)]))
        .execute();
      expect(knownThen).toEqual([{ confidence: 0.5 }]);
      const hits = async (knownAt?: string) => (await search(store, { query: 'kind:statement', ...(knownAt && { knownAt }) })).hits.length;
      expect([await hits(), await hits(between), await hits('2020-01-01T00:00:00.000Z')]).toEqual([1, 1, 0]);
    });
  });

  describe('feeds', () => {
    const FEED = 'https://example.org/feed.xml';
    const feeds = async (store: RecordStore) =>
      (await store.db.selectFrom('feeds').select(['feed', 'settings', 'state']).orderBy('feed').execute()).map(({ settings, state }) => [
        settings,
        state,
      ]);
    const follow = async (store: RecordStore, every: number) => (await store.do('followed', { feed: FEED, settings: { every } })).seq;

    test('are followed, polled, followed otherwise, left, and each is taken back', async () => {
      const store = await ground.open();
      await follow(store, 1);
      await store.do('polled', { feed: FEED, state: { etag: 'x' } });
      const otherwise = await follow(store, 2);
      expect(await feeds(store)).toEqual([['{"every":2}', '{"etag":"x"}']]);
      await store.do('undone', { deed: otherwise });
      expect(await feeds(store)).toEqual([['{"every":1}', '{"etag":"x"}']]);
      const left = (await store.do('unfollowed', { feed: FEED })).seq;
      expect(await feeds(store)).toEqual([]);
      await store.do('polled', { feed: FEED, state: { etag: 'y' } });
      const back = (await store.do('undone', { deed: left })).seq;
      expect((await feeds(store)).map(([settings]) => settings)).toEqual(['{"every":1}']);
      await store.do('undone', { deed: back });
      expect(await feeds(store)).toEqual([]);
    });

    test('what is not there cannot be undone', async () => {
      const store = await ground.open();
      await keep(store, { id: 'r1', text: FIRST });
      // The third would be the undoing itself.
      for (const deed of [0, 2, 7, -1, 0.5]) await expect(store.do('undone', { deed })).rejects.toThrow('There is no deed of this number.');
      await expect(store.do('undone', { deed: 1 })).rejects.toThrow('What was arrived cannot be undone');
    });
  });

  describe('what an official record holds', () => {
    test('takes the place of what the same source gave, and of no other', async () => {
      const store = await ground.open();
      const imported = (source: string, ids: readonly string[]) =>
        store.write(async (writing) => {
          const file = await writing.keepBytes(Buffer.from(`${source} ${ids}`));
          const records = ids.map((id) => ({ id, kind: 'visit', from: '2024-01-01', to: '2024-01-02' }));
          await writing.append('imported', { source, file, records: await writing.keepText(JSON.stringify(records)) });
        });
      await imported('visits_a', ['1', '2']);
      await imported('visitsXa', ['1']);
      await imported('VISITS_A', ['1']);
      await imported('visits_a', ['2', '3']);
      const rows = await store.db.selectFrom('officials').select('id').orderBy('id').execute();
      expect(rows.map(({ id }) => id)).toEqual(['VISITS_A/1', 'visitsXa/1', 'visits_a/2', 'visits_a/3']);
    });
  });
}

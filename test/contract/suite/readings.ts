import { describe, expect, test } from 'vitest';
import { waiting } from '#desk/review.ts';
import type { Entries } from '#reading/reading.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Ground } from '../places.ts';
import { at, bearersOf, entriesOf, keep, person, reread, said, wants } from '../scenario.ts';

const TEXT = 'Shigeru Ishiba said that the old pact must change soon. Gen Nakatani doubts that it will.';
const ACTORS = [
  person('a1', 'Shigeru Ishiba', { country: 'JPN', mentions: [at(TEXT, 'Shigeru Ishiba')] }),
  person('a2', 'Gen Nakatani', { country: 'JPN', mentions: [at(TEXT, 'Gen Nakatani')] }),
];
const FIRST = said('s1', TEXT, ['Shigeru Ishiba', 'said', 'that the old pact must change soon'], { speaker: 'a1' });
const SECOND = said('s2', TEXT, ['Gen Nakatani', 'doubts', 'it will'], { speaker: 'a2' });
const READ: Partial<Entries> = { actors: ACTORS, statements: [FIRST, SECOND] };

async function opened(ground: Ground, read = READ): Promise<{ store: RecordStore; ids: readonly string[] }> {
  const store = await ground.open();
  await keep(store, { id: 'r1', text: TEXT, read });
  return { store, ids: (await entriesOf(store)).map(({ id }) => id) };
}

const standingsOf = async (store: RecordStore) => (await entriesOf(store)).map(({ status, flag }) => [status, flag]);
const accept = (store: RecordStore, entry: string, verdict: 'accepted' | 'rejected' = 'accepted') =>
  store.do('reviewed', { entry, verdict });

/** Readings that take the place of others, and reports that take the place of others. */
export function readings(ground: Ground): void {
  describe('a newer reading', () => {
    test('leaves what it finds as it was, with its review', async () => {
      const { store, ids } = await opened(ground);
      await accept(store, ids[0] as string);
      const before = await store.db.selectFrom('entries').selectAll().orderBy('id').execute();
      await reread(store, 'r1', READ);
      expect(await store.db.selectFrom('entries').selectAll().orderBy('id').execute()).toEqual(before);
    });

    test('asks again what it reads otherwise, with the human value kept, and keeps both versions', async () => {
      const { store, ids } = await opened(ground);
      await store.do('reviewed', { entry: ids[0] as string, verdict: 'edited', value: { speech: 'mixed' } });
      await reread(store, 'r1', { ...READ, statements: [{ ...FIRST, confidence: 0.9 }, SECOND] });
      const [first] = await entriesOf(store);
      expect([first?.status, first?.flag, JSON.parse(first?.human as string)]).toEqual([
        'proposed',
        'reading-changed',
        { speech: 'mixed' },
      ]);
      expect(
        (
          await store.db
            .selectFrom('entries')
            .select('seq')
            .where('id', '=', ids[0] as string)
            .execute()
        ).length,
      ).toBe(2);
      await accept(store, ids[0] as string);
      expect((await entriesOf(store))[0]?.status).toBe('edited');
    });

    test('keeps rejected what was rejected, also where its words shift', async () => {
      const { store, ids } = await opened(ground);
      await accept(store, ids[0] as string, 'rejected');
      await reread(store, 'r1', { ...READ, statements: [{ ...FIRST, confidence: 0.9 }, SECOND] });
      expect((await standingsOf(store))[0]).toEqual(['rejected', null]);
      const shifted = { ...FIRST, content: [at(TEXT, 'the old pact must change')] };
      await reread(store, 'r1', { ...READ, statements: [shifted, SECOND] });
      expect(await standingsOf(store)).toEqual([
        ['rejected', 'like-rejected'],
        ['proposed', null],
      ]);
    });

    test('does not take what was rejected for other words or another kind', async () => {
      const { store, ids } = await opened(ground, { actors: ACTORS, statements: [FIRST] });
      await accept(store, ids[0] as string, 'rejected');
      await reread(store, 'r1', { ...READ, positions: [wants('p1', TEXT, 'the old pact', { holder: 'a1' })] });
      expect((await entriesOf(store)).map(({ kind, status }) => `${kind} ${status}`).toSorted()).toEqual([
        'position proposed',
        'statement proposed',
        'statement rejected',
      ]);
    });

    test('withdraws what it no longer finds unless a person stands by it, and takes that back', async () => {
      const { store, ids } = await opened(ground);
      await accept(store, ids[0] as string);
      await reread(store, 'r1', { actors: ACTORS });
      expect(await standingsOf(store)).toEqual([['accepted', 'not-in-reading']]);
      await reread(store, 'r1', READ);
      expect(await standingsOf(store)).toEqual([
        ['accepted', null],
        ['proposed', null],
      ]);
    });

    test('a rejection taken back holds for the newer version too', async () => {
      const { store, ids } = await opened(ground);
      const { seq } = await accept(store, ids[0] as string, 'rejected');
      await reread(store, 'r1', { ...READ, statements: [{ ...FIRST, confidence: 0.9 }, SECOND] });
      await store.do('undone', { deed: seq });
      expect((await standingsOf(store))[0]).toEqual(['proposed', null]);
    });

    test('what was accepted of the older version is not accepted of the newer when another review is taken back', async () => {
      const { store, ids } = await opened(ground);
      await accept(store, ids[0] as string);
      await reread(store, 'r1', { ...READ, statements: [{ ...FIRST, confidence: 0.9 }, SECOND] });
      const { seq } = await accept(store, ids[0] as string, 'rejected');
      await store.do('undone', { deed: seq });
      expect((await standingsOf(store))[0]).toEqual(['proposed', 'reading-changed']);
    });

    test.each([
      ['said', '1494', '1494-01-01'],
      ['said', '2600-05', '2600-05-01'],
      ['said', '-0044-03-15', '0000-01-01'],
      ['said', 'Y17000', '9999-12-31'],
      ['said', '../2024', '0000-01-01'],
      ['said', 'nonsense', '2024-11-28'],
    ])('%s: %s begins on %s', async (_, when, day) => {
      const { store } = await opened(ground, { actors: ACTORS, statements: [{ ...FIRST, said: when }] });
      expect((await entriesOf(store))[0]?.day).toBe(day);
    });
  });

  describe('a later text of a report', () => {
    const LATER = `${TEXT.replace('must change soon', 'must change')} More.`;
    const later = (read: Partial<Entries>) => ({ id: 'r2', text: LATER, read, about: { revises: 'r1' } });
    const AGAIN = [
      said('s1', LATER, ['Shigeru Ishiba', 'said', 'that the old pact must change'], { speaker: 'a1' }),
      said('s2', LATER, ['Gen Nakatani', 'doubts', 'it will'], { speaker: 'a2' }),
    ];
    const of = async (store: RecordStore, report: string) => (await entriesOf(store)).filter((one) => one.report === report);

    test('flags the entries whose words it no longer has and moves none', async () => {
      const { store, ids } = await opened(ground);
      const before = (await of(store, 'r1')).map(({ value }) => value);
      await keep(store, later({}));
      expect((await of(store, 'r1')).map(({ id, flag, value }) => [id, flag, value])).toEqual([
        [ids[0], 'words-changed', before[0]],
        [ids[1], null, before[1]],
      ]);
      const row = await store.db.selectFrom('reports').select(['revised', 'revised_at']).where('id', '=', 'r1').executeTakeFirst();
      expect([row?.revised, row?.revised_at === null]).toEqual(['r2', false]);
      expect((await waiting(store, { flagged: true })).map(({ id }) => id)).toEqual([ids[0]]);
    });

    test('an older report read again keeps the flag', async () => {
      const { store } = await opened(ground);
      await keep(store, later({}));
      await reread(store, 'r1', { ...READ, statements: [{ ...FIRST, confidence: 0.9 }, SECOND] });
      expect((await of(store, 'r1')).map(({ flag }) => flag)).toEqual(['words-changed', null]);
    });

    test('inherits reviews where words and value are the same, and no edits', async () => {
      const { store, ids } = await opened(ground);
      await accept(store, ids[1] as string, 'rejected');
      await accept(store, ids[0] as string);
      await keep(store, later({ actors: ACTORS, statements: AGAIN }));
      expect((await of(store, 'r2')).map(({ status, flag }) => [status, flag])).toEqual([
        ['proposed', null],
        ['rejected', 'as-in-older-text'],
      ]);
    });

    test('of somebody whom only the report knows, too', async () => {
      const some = [{ ...ACTORS[0], name: 'Ishiba' }, ACTORS[1]] as never;
      const { store, ids } = await opened(ground, { ...READ, actors: some });
      for (const id of ids) await accept(store, id);
      await keep(store, {
        ...later({
          actors: some,
          statements: [said('s1', TEXT, ['Shigeru Ishiba', 'said', 'that the old pact must change soon'], { speaker: 'a1' })],
        }),
        text: TEXT,
      });
      expect((await of(store, 'r2')).map(({ status, flag }) => [status, flag])).toEqual([['accepted', 'as-in-older-text']]);
    });

    test('asks again what was edited', async () => {
      const { store, ids } = await opened(ground);
      await store.do('reviewed', { entry: ids[1] as string, verdict: 'edited', value: { polarity: 'negated' } });
      await keep(store, later({ actors: ACTORS, statements: AGAIN }));
      expect((await of(store, 'r2'))[1]).toMatchObject({ status: 'proposed', human: null, flag: 'edited-in-older-text' });
    });

    test('an inherited review comes back when one over it is taken back', async () => {
      const { store, ids } = await opened(ground);
      await accept(store, ids[1] as string);
      await keep(store, later({ actors: ACTORS, statements: AGAIN }));
      const inherited = (await of(store, 'r2'))[1];
      const { seq } = await accept(store, inherited?.id as string, 'rejected');
      expect((await of(store, 'r2'))[1]?.status).toBe('rejected');
      await store.do('undone', { deed: seq });
      expect((await of(store, 'r2'))[1]).toEqual(inherited);
    });
  });

  describe('reviewing', () => {
    test.each([
      ['a field that it has not', { stance: 'demand' }, /The field "stance" of a statement cannot be edited/],
      ['a value of another type', { said: 5 }, /The field "said" of a statement cannot be that/],
      ['its id', { id: 'x' }, /The field "id"/],
      ['a value that there is none of', { polarity: 'perhaps' }, /"perhaps" is no polarity of a statement/],
      ['nobody', { speaker: 'person/nobody' }, /There is nobody of this id/],
      ['nothing', {}, /needs at least one field/],
      ['words that are not there', { content: [{ start: 0, end: 4, words: 'Taro' }] }, /At characters 0 to 4/],
      ['a place without its words', { content: [{ start: 0, end: 4 }] }, /The field "content" of a statement cannot be that/],
    ])('an edit to %s is refused', async (_, value, message) => {
      const { store, ids } = await opened(ground);
      await expect(store.do('reviewed', { entry: ids[0] as string, verdict: 'edited', value })).rejects.toThrow(message);
      expect((await store.db.selectFrom('reviews').selectAll().execute()).length).toBe(0);
    });

    test('an edited speaker is who speaks, for every question, until that is taken back', async () => {
      const { store, ids } = await opened(ground);
      const [id] = ids as [string];
      const { seq } = await store.do('reviewed', { entry: id, verdict: 'edited', value: { speaker: 'person/gen-nakatani' } });
      expect(await bearersOf(store, id)).toEqual(['speaker person/gen-nakatani']);
      await store.do('undone', { deed: seq });
      expect(await bearersOf(store, id)).toEqual(['speaker person/shigeru-ishiba']);
    });

    test('an edited day is when it was so', async () => {
      const { store, ids } = await opened(ground);
      const { seq } = await store.do('reviewed', { entry: ids[0] as string, verdict: 'edited', value: { said: '2024-11-20' } });
      expect((await entriesOf(store))[0]?.day).toBe('2024-11-20');
      await store.do('undone', { deed: seq });
      expect((await entriesOf(store))[0]?.day).toBe('2024-11-28');
    });

    test('two must agree where the record asks for two, and nobody counts twice', async () => {
      const { store, ids } = await opened(ground);
      const [id] = ids as [string];
      await store.do('set', { setting: 'reviewers', value: 2 });
      await accept(store, id);
      await accept(store, id);
      expect((await standingsOf(store))[0]).toEqual(['proposed', null]);
      const ben = await ground.again({ by: 'Ben' });
      await accept(ben, id);
      expect((await standingsOf(store))[0]).toEqual(['accepted', null]);
      await ben.do('reviewed', { entry: id, verdict: 'edited', value: { polarity: 'negated' } });
      expect((await standingsOf(store))[0]).toEqual(['proposed', null]);
      await accept(store, id);
      expect((await entriesOf(store))[0]).toMatchObject({ status: 'edited', human: '{"polarity":"negated"}' });
    });

    test('each review, taken back, leaves the entry as it was', async () => {
      const { store, ids } = await opened(ground);
      const [id] = ids as [string];
      const seen = [(await entriesOf(store))[0]];
      const deeds: number[] = [];
      for (const [verdict, value] of [['accepted'], ['edited', { polarity: 'negated' }], ['rejected'], ['proposed']] as const) {
        deeds.push((await store.do('reviewed', { entry: id, verdict, ...(value !== undefined && { value }) })).seq);
        seen.push((await entriesOf(store))[0]);
      }
      for (const deed of deeds.toReversed()) {
        seen.pop();
        await store.do('undone', { deed });
        expect((await entriesOf(store))[0]).toEqual(seen.at(-1));
      }
    });

    test('an unknown entry is refused', async () => {
      const { store } = await opened(ground);
      await expect(accept(store, 'nothing')).rejects.toThrow('There is no entry of this id.');
    });
  });
}

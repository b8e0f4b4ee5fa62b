import { describe, expect, test } from 'vitest';
import { seenBy } from '#desk/access/sight.ts';
import { setMark } from '#desk/marking.ts';
import { readingRoom } from '#desk/questions/reading-room.ts';
import { show } from '#desk/questions/show.ts';
import { statements } from '#desk/questions/statements.ts';
import { MARKS, type Mark } from '#record/handling/mark.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Ground } from '../places.ts';
import { at, entriesOf, keep, person, reread, said, wants } from '../scenario.ts';

const TEXT =
  'Anna Alder said that the pact is old. Bea Birch said that talks will come, and that Norland demands a new pact. Nobody answered.';
const WORDS = 'talks will come, and that Norland demands a new pact';
const READ = {
  actors: [
    person('a1', 'Anna Alder', { mentions: [at(TEXT, 'Anna Alder')] }),
    person('a2', 'Bea Birch', { mentions: [at(TEXT, 'Bea Birch')] }),
    person('a3', 'Norland', { kind: 'state', mentions: [at(TEXT, 'Norland')] }),
  ],
  statements: [
    said('s1', TEXT, ['Anna Alder', 'said', 'the pact is old'], { speaker: 'a1' }),
    { ...said('s2', TEXT, ['Bea Birch', 'said', WORDS], { speaker: 'a2' }), cue: [at(TEXT, 'said', 2)] },
  ],
  positions: [wants('p1', TEXT, 'a new pact', { holder: 'a3', statement: 's2' })],
};

async function opened({ open }: Ground): Promise<{ store: RecordStore; first: string; second: string; position: string }> {
  const store = await open();
  await keep(store, { id: 'r1', text: TEXT, read: READ, about: { title: 'Talks' } });
  const [first, second] = await entriesOf(store, 'statement');
  const [position] = await entriesOf(store, 'position');
  return { store, first: first?.id as string, second: second?.id as string, position: position?.id as string };
}

/** Marks as the rows bear them: "report entry entry ...". */
async function borne(store: RecordStore): Promise<string> {
  const report = await store.db.selectFrom('reports').select('handling').where('id', '=', 'r1').executeTakeFirstOrThrow();
  const entries = await store.db
    .selectFrom('entries')
    .select('handling')
    .where('until', 'is', null)
    .orderBy('start')
    .orderBy('kind')
    .execute();
  return [report, ...entries].map(({ handling }) => handling ?? '-').join(' ');
}

const undo = async (store: RecordStore, deed: number): Promise<number> => (await store.do('undone', { deed })).seq;

/** How reports and entries are to be handled. */
export function marks(ground: Ground): void {
  describe('marks', () => {
    test('of a report hold for all of it, of an entry for what stands on its words; the higher of the two counts', async () => {
      const { store, first, second } = await opened(ground);
      expect(await borne(store)).toBe('- - - -');
      await setMark(store, { report: 'r1' }, { mark: 'green' });
      expect(await borne(store)).toBe('green green green green');
      await setMark(store, { entry: second }, { mark: 'amber' });
      expect(await borne(store)).toBe('green green amber amber');
      await setMark(store, { entry: first }, { mark: 'clear' });
      expect(await borne(store)).toBe('green green amber amber');
      await setMark(store, { report: 'r1' }, { mark: null });
      expect(await borne(store)).toBe('- clear amber amber');
    });

    test('an undoing restores what stood before, and an undoing of that brings it back', async () => {
      const { store, second } = await opened(ground);
      await setMark(store, { entry: second }, { mark: 'amber' });
      const raised = (await setMark(store, { entry: second }, { mark: 'red', why: 'told in confidence' })).seq;
      expect(await borne(store)).toBe('- - red red');
      const undone = await undo(store, raised);
      expect(await borne(store)).toBe('- - amber amber');
      await undo(store, undone);
      expect(await borne(store)).toBe('- - red red');
      const taken = (await setMark(store, { entry: second }, { mark: null })).seq;
      expect(await borne(store)).toBe('- - - -');
      await undo(store, taken);
      expect(await borne(store)).toBe('- - red red');
    });

    test('what was said of one by an instant is told as of then; who may see is decided by what holds now', async () => {
      const { store, second } = await opened(ground);
      const amber = await setMark(store, { entry: second }, { mark: 'amber' });
      const red = await setMark(store, { entry: second }, { mark: 'red' });
      await undo(store, red.seq);
      const told = async (knownAt?: string): Promise<unknown> => {
        const shown = await show(store, second, knownAt === undefined ? {} : { knownAt });
        return shown.type === 'entry' ? shown.marks.map(({ mark, until }) => `${mark}${until === undefined ? '' : ' taken back'}`) : shown;
      };
      expect(await told()).toEqual(['amber', 'red taken back']);
      expect(await told(red.at)).toEqual(['amber', 'red']);
      expect(await told(amber.at)).toEqual(['amber']);
      expect(await told('2025-01-01T00:00:00.000Z')).toEqual([]);
      const before = { clearance: 'green', knownAt: amber.at } as const;
      await expect(show(store, second, before)).rejects.toThrow('nothing of this id');
      expect((await statements(store, before)).items.length).toBe(1);
    });

    test.each(MARKS)('%s: what may be seen of the report', async (clearance) => {
      const { store, second, position } = await opened(ground);
      await setMark(store, { entry: second }, { mark: 'amber' });
      const room = await readingRoom(store, 'r1', { clearance });
      const sees = MARKS.indexOf(clearance) >= MARKS.indexOf('amber');
      expect(room.text === TEXT).toBe(sees);
      expect(room.text.length).toBe(TEXT.length);
      expect(room.text.includes('a new pact')).toBe(sees);
      expect(room.entries.some(({ id }) => id === position)).toBe(sees);
      expect(room.figures.map(({ name }) => name)).toEqual(sees ? ['Anna Alder', 'Bea Birch', 'Norland'] : ['Anna Alder', 'Bea Birch']);
    });

    test('stay with the words in a newer reading that cuts them otherwise, and in a later text', async () => {
      const { store, second } = await opened(ground);
      await setMark(store, { entry: second }, { mark: 'red' });
      await setMark(store, { report: 'r1' }, { mark: 'green' });
      await reread(store, 'r1', {
        ...READ,
        statements: [
          READ.statements[0] as (typeof READ.statements)[0],
          { ...said('s2', TEXT, ['Bea Birch', 'said', 'talks will come'], { speaker: 'a2' }), cue: [at(TEXT, 'said', 2)] },
        ],
        positions: [],
      });
      expect(await borne(store)).toBe('green green red');
      await keep(store, { id: 'r2', text: `${TEXT} More.`, read: READ, about: { revises: 'r1' } });
      const rows = await store.db
        .selectFrom('entries')
        .select('handling')
        .where('report', '=', 'r2')
        .orderBy('start')
        .orderBy('kind')
        .execute();
      expect(rows.map(({ handling }) => handling)).toEqual(['green', 'red', 'red']);
      expect((await seenBy(store, 'clear')).db).not.toBe(store.db);
      await expect(readingRoom(store, 'r2', { clearance: 'clear' })).rejects.toThrow('no report of this id');
    });

    test.each<[object, string, string]>([
      [{ report: 'r9' }, 'green', 'no report of this id'],
      [{ entry: 'nothing' }, 'green', 'no entry of this id'],
      [{ report: 'r1', entry: 's1' }, 'green', 'one report or one entry'],
      [{}, 'green', 'one report or one entry'],
      [{ report: 'r1' }, 'white', 'no such mark'],
    ])('%j %s: %s', async (about, mark, message) => {
      const { store } = await opened(ground);
      await expect(store.do('marked', { ...about, mark: mark as Mark })).rejects.toThrow(message);
    });

    test('nobody sets a mark that only others could take off, or on what is hidden', async () => {
      const { store, first, second } = await opened(ground);
      await expect(setMark(store, { entry: first }, { mark: 'red', clearance: 'amber' })).rejects.toThrow('up to amber');
      await setMark(store, { entry: second }, { mark: 'red' });
      await expect(setMark(store, { entry: second }, { mark: null, clearance: 'amber' })).rejects.toThrow('no entry of this id');
    });
  });
}

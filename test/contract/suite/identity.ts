import { describe, expect, test } from 'vitest';
import type { Verdict } from '#record/log/deed.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Ground } from '../places.ts';
import { at, bearersOf, entriesOf, keep, person, reread, said } from '../scenario.ts';

const NAMES = ['Anna Alder', 'Bea Birch', 'Cleo Cedar'] as const;
const [A, B, C] = ['person/anna-alder', 'person/bea-birch', 'person/cleo-cedar'] as const;

/** Seven reports; in each, every one of the three says something. */
async function opened({ open }: Ground): Promise<RecordStore> {
  const store = await open();
  for (let n = 1; n <= 7; n++) {
    const sentences = NAMES.map((name, k) => `${name} said that plan ${n}${k} is good.`);
    const text = sentences.join(' ');
    await keep(store, {
      id: `r${n}`,
      text,
      read: {
        actors: NAMES.map((name, k) => person(`a${k}`, name, { mentions: [at(text, name)] })),
        statements: NAMES.map((name, k) => ({
          ...said(`s${k}`, text, [name, 'said', `plan ${n}${k} is good`], { speaker: `a${k}` }),
          cue: [at(text, 'said', k + 1)],
        })),
      },
    });
  }
  return store;
}

const judge = async (store: RecordStore, a: string, b: string, verdict: Verdict = 'same'): Promise<number> =>
  (await store.do('judged', { a, b, verdict }, 'because')).seq;
const undo = async (store: RecordStore, deed: number): Promise<number> => (await store.do('undone', { deed })).seq;

/** How many statements stand under whom: "3 person/...". */
async function speakers(store: RecordStore): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for (const { id } of await entriesOf(store, 'statement'))
    for (const bearer of await bearersOf(store, id)) counts.set(bearer, (counts.get(bearer) ?? 0) + 1);
  return [...counts].map(([bearer, count]) => `${count} ${bearer.replace('speaker ', '')}`).toSorted();
}

/** Who is whom. */
export function identity(ground: Ground): void {
  describe('who is whom', () => {
    const APART = [`7 ${A}`, `7 ${B}`, `7 ${C}`];

    test('two merges of twenty-one statements, and the first undone: each is at its actor', async () => {
      const store = await opened(ground);
      const values = (await entriesOf(store)).map(({ value }) => value);
      const first = await judge(store, A, B);
      expect(await speakers(store)).toEqual([`14 ${A}`, `7 ${C}`]);
      const second = await judge(store, B, C);
      expect(await speakers(store)).toEqual([`21 ${A}`]);
      await undo(store, first);
      expect(await speakers(store)).toEqual([`14 ${B}`, `7 ${A}`]);
      await undo(store, second);
      expect(await speakers(store)).toEqual(APART);
      expect((await entriesOf(store)).map(({ value }) => value)).toEqual(values);
    });

    test('an undoing undone, and that undone again', async () => {
      const store = await opened(ground);
      const merged = await judge(store, A, B);
      const undone = await undo(store, merged);
      expect(await speakers(store)).toEqual(APART);
      const redone = await undo(store, undone);
      expect(await speakers(store)).toEqual([`14 ${A}`, `7 ${C}`]);
      await undo(store, redone);
      expect(await speakers(store)).toEqual(APART);
      await expect(undo(store, merged)).rejects.toThrow('It has been undone already.');
    });

    test('a merge that was judged wrong is refused with the number of that judgement', async () => {
      const store = await opened(ground);
      const deed = await judge(store, A, B, 'different');
      await expect(judge(store, B, A)).rejects.toThrow(`are not the same (deed ${deed})`);
      await judge(store, B, C);
      await expect(judge(store, A, C)).rejects.toThrow(`(deed ${deed})`);
      expect(await speakers(store)).toEqual([`14 ${B}`, `7 ${A}`]);
      await undo(store, deed);
      await judge(store, A, C);
      expect(await speakers(store)).toEqual([`21 ${A}`]);
    });

    test('two that others make one cannot be judged different', async () => {
      const store = await opened(ground);
      const deeds = [await judge(store, A, B), await judge(store, B, C)];
      await expect(judge(store, A, C, 'different')).rejects.toThrow(`Other judgements make them one (deed ${deeds.join(', ')}).`);
    });

    test('the last word on a pair counts, and unsure is a word', async () => {
      const store = await opened(ground);
      await judge(store, A, B);
      await judge(store, A, B, 'different');
      expect(await speakers(store)).toEqual(APART);
      await judge(store, A, C);
      await judge(store, C, A, 'unsure');
      expect(await speakers(store)).toEqual(APART);
    });

    test('taking back a word that hid a contradiction is refused', async () => {
      const store = await opened(ground);
      await judge(store, A, B);
      const parted = await judge(store, A, B, 'different');
      await judge(store, A, C);
      const other = await judge(store, B, C, 'different');
      await expect(undo(store, parted)).rejects.toThrow(`(deed ${other})`);
    });

    test.each([
      [A, A, 'one and the same already'],
      [A, 'person/nobody', 'nobody of this id'],
      ['r1#a9', A, 'nobody of this id'],
      [A, 'r1#a1', 'name the figure first'],
    ])('%s and %s: %s', async (a, b, message) => {
      const store = await opened(ground);
      await expect(judge(store, a, b)).rejects.toThrow(message);
    });
  });

  describe('one figure of one report', () => {
    test('is split off from its actor and comes back', async () => {
      const store = await opened(ground);
      const deed = await judge(store, 'r1#a0', A, 'different');
      expect(await speakers(store)).toEqual([`1 ${A}@r1#a0`, `6 ${A}`, `7 ${B}`, `7 ${C}`]);
      await undo(store, deed);
      expect(await speakers(store)).toEqual([`7 ${A}`, `7 ${B}`, `7 ${C}`]);
    });

    test('is split off from the actor that stands for its own', async () => {
      const store = await opened(ground);
      await judge(store, B, A);
      await judge(store, 'r1#a1', A, 'different');
      expect(await speakers(store)).toEqual([`1 ${B}@r1#a1`, `13 ${A}`, `7 ${C}`]);
    });

    test('is not split off by what it never was', async () => {
      const store = await opened(ground);
      await judge(store, 'r1#a0', C, 'different');
      expect(await speakers(store)).toEqual([`7 ${A}`, `7 ${B}`, `7 ${C}`]);
    });

    test('is given to another, and the two do not become one by that', async () => {
      const store = await opened(ground);
      await judge(store, 'r1#a0', B);
      await judge(store, 'r1#a0', C);
      expect(await speakers(store)).toEqual([`6 ${A}`, `7 ${B}`, `8 ${C}`]);
      await judge(store, B, A, 'unsure');
      await judge(store, A, C, 'different');
      expect(await speakers(store)).toEqual([`6 ${A}`, `7 ${B}`, `8 ${C}`]);
    });

    test('keeps its judgement in a newer reading in which it has another id', async () => {
      const store = await opened(ground);
      await judge(store, 'r1#a0', B);
      const { body } = await store.db.selectFrom('reports').select('body').where('id', '=', 'r1').executeTakeFirstOrThrow();
      expect(body).toContain('r1');
      const text = NAMES.map((name, k) => `${name} said that plan 1${k} is good.`).join(' ');
      // Somebody new has the id that Anna Alder had.
      await reread(store, 'r1', {
        actors: [
          person('a0', 'Cleo Cedar', { mentions: [at(text, 'Cleo Cedar')] }),
          person('a7', 'Anna Alder', { mentions: [at(text, 'Anna Alder')] }),
        ],
        statements: [
          said('s0', text, ['Anna Alder', 'said', 'plan 10 is good'], { speaker: 'a7' }),
          { ...said('s1', text, ['Cleo Cedar', 'said', 'plan 12 is good'], { speaker: 'a0' }), cue: [at(text, 'said', 3)] },
        ],
      });
      const [first, second] = (await entriesOf(store)).filter(({ report }) => report === 'r1');
      expect(await bearersOf(store, first?.id as string)).toEqual([`speaker ${B}`]);
      expect(await bearersOf(store, second?.id as string)).toEqual([`speaker ${C}`]);
    });
  });
}

import { describe, expect, test } from 'vitest';
import { arrivals } from '#desk/questions/arrivals.ts';
import { elsewhere } from '#desk/questions/elsewhere.ts';
import { readingRoom } from '#desk/questions/reading-room.ts';
import { removeSearch, savedSearches, saveSearch, visitSearch } from '#desk/saved-searches.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { emptyRecord, meet, pact, plain, say, tell } from './tales.ts';

/** Arrivals as "report (copies)". */
async function told(store: RecordStore, question: Parameters<typeof arrivals>[1] = {}): Promise<readonly string[]> {
  const { items } = await arrivals(store, question);
  return items.map(
    ({ report, copies }) => `${report.id}${copies.length === 0 ? '' : ` (${copies.map((one) => one.report.id).join(', ')})`}`,
  );
}

describe('arrivals', () => {
  test('the latest first; copies stand under their origin, where the latest of them arrived', async () => {
    const { store } = await emptyRecord();
    await tell(store, ['a', 'Times', '2024-11-01'], [plain('One.')], { story: 'x' });
    await tell(store, ['b', 'Post', '2024-11-02'], [plain('Two.')]);
    await tell(store, ['c', 'Globe', '2024-11-03'], [plain('One.')], { story: 'x' });
    expect(await told(store)).toEqual(['a (c)', 'b']);
    expect(await told(store, { outlet: 'POST' })).toEqual(['b']);
    expect(await told(store, { from: '2024-11-02', to: '2024-11-02' })).toEqual(['b']);
    expect(await told(store, { unread: true })).toEqual([]);
    const { items } = await arrivals(store, { limit: 1 });
    expect(items[0]?.copies[0]).toMatchObject({ of: 'a', reason: expect.stringMatching(/%/) });
  });

  test('those that were not there yet are not shown', async () => {
    const { store, on } = await emptyRecord();
    on('2024-11-01');
    await tell(store, ['a', 'Times', '2024-11-01'], [plain('One.')], { story: 'x' });
    on('2024-11-05');
    await tell(store, ['c', 'Globe', '2024-11-03'], [plain('One.')], { story: 'x' });
    expect(await told(store, { knownAt: '2024-11-02T00:00:00.000Z' })).toEqual(['a']);
  });
});

describe('elsewhere', () => {
  async function filled(): Promise<RecordStore> {
    const { store } = await emptyRecord();
    const talks = meet(['Shigeru Ishiba', 'Joe Biden'], { when: '2024-11-02' });
    await tell(
      store,
      ['a', 'Times', '2024-11-02'],
      [say('Shigeru Ishiba', 'the alliance must be equal'), talks, pact('SOFA', { known: 'us-japan-sofa' })],
    );
    await tell(store, ['b', 'Post', '2024-11-03'], [say('Shigeru Ishiba', 'the alliance must be equal'), talks]);
    await tell(store, ['c', 'Globe', '2024-11-04'], [say('Shigeru Ishiba', 'rice is dear')]);
    await tell(store, ['d', 'Mail', '2024-11-04'], [pact('the status of forces agreement', { known: 'us-japan-sofa' })]);
    await tell(store, ['e', 'Sun', '2024-11-04'], [say('Xi Jinping', 'the alliance must be equal')]);
    await tell(store, ['f', 'Star', '2024-12-04'], [say('Shigeru Ishiba', 'the alliance must be equal')]);
    return store;
  }

  test('who says the same comes first, then the same speaker or agreement; other speakers and other weeks not at all', async () => {
    const lines = await elsewhere(await filled(), { report: 'a' });
    expect(lines.map(({ report }) => report.id)).toEqual(['b', 'c', 'd']);
    expect(lines[0]?.shared).toMatchObject({
      same: [{}],
      contacts: [{ reason: expect.stringContaining('both a meeting') }],
      speakers: [{ name: 'Shigeru Ishiba' }],
    });
    expect(lines[2]?.shared).toMatchObject({ same: [], speakers: [], agreements: ['agreement/us-japan-sofa'] });
    for (const { entries } of lines) expect(entries.length).toBeGreaterThan(0);
  });

  test('a report that nobody else tells of stands alone', async () => {
    expect(await elsewhere(await filled(), { report: 'f' })).toEqual([]);
  });

  test('of a report that is not there', async () => {
    await expect(elsewhere(await filled(), { report: 'nix' })).rejects.toThrow('no report of this id');
  });
});

describe('the reading room', () => {
  test('holds the chain of texts, whichever is read', async () => {
    const { store } = await emptyRecord();
    await tell(store, ['a', 'Times', '2024-11-01'], [plain('One.')], { story: 'x' });
    await tell(store, ['b', 'Times', '2024-11-01'], [plain('Two.')], { story: 'x', revises: 'a' });
    await tell(store, ['c', 'Times', '2024-11-01'], [plain('Three.')], { story: 'x', revises: 'b' });
    for (const id of ['a', 'b', 'c']) expect((await readingRoom(store, id, {})).revisions.map((one) => one.id)).toEqual(['a', 'b', 'c']);
  });

  test('a place in the text is where its words are', async () => {
    const { store } = await emptyRecord();
    await tell(store, ['a', 'Times', '2024-11-01'], [say('Joe Biden', 'yes 🇯🇵 indeed'), say('Xi Jinping', 'no')]);
    const { text, entries, figures, reviews } = await readingRoom(store, 'a', {});
    expect(entries).toHaveLength(2);
    for (const { words } of entries) for (const one of words) expect(text.slice(one.start, one.end)).toBe(one.words);
    expect([figures.map(({ name }) => name), reviews]).toEqual([['Joe Biden', 'Xi Jinping'], []]);
  });
});

describe('saved searches', () => {
  test('are of one person, and tell what is new since the person looked', async () => {
    const { store, on } = await emptyRecord();
    on('2024-11-01');
    await tell(store, ['a', 'Times', '2024-11-01'], [say('Joe Biden', 'rice is dear')]);
    on('2024-11-02');
    const { id } = await saveSearch(store, 'ada', { name: 'Rice', query: 'rice' });
    const news = async (person = 'ada'): Promise<readonly number[]> => (await savedSearches(store, person)).map((one) => one.news);
    expect([await news(), await news('eve')]).toEqual([[0], []]);
    on('2024-11-03');
    // It was so before, and is known since.
    await tell(store, ['b', 'Post', '2024-10-01'], [say('Xi Jinping', 'rice is cheap')]);
    expect(await news()).toEqual([1]);
    await expect(visitSearch(store, 'eve', id)).rejects.toThrow('no saved search');
    await visitSearch(store, 'ada', id);
    expect(await news()).toEqual([0]);
    await expect(removeSearch(store, 'eve', id)).rejects.toThrow('no saved search');
    await removeSearch(store, 'ada', id);
    expect(await news()).toEqual([]);
  });

  test('what cannot be understood is not kept', async () => {
    const { store } = await emptyRecord();
    await expect(saveSearch(store, 'ada', { name: 'x', query: '(' })).rejects.toThrow();
  });
});

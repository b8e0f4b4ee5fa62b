import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { search } from '#desk/search.ts';
import { digestsOf, linesOf } from '#record/store/dump.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { verify } from '#record/store/verify.ts';
import { generatedReport, keepGenerated } from '../../bench/record/generated.ts';
import { emptied, folders, type Places, ticking } from './places.ts';
import { withoutServer } from './postgres-server.ts';
import { entriesOf, reread } from './scenario.ts';

/** The bench loads 1,000. */
const REPORTS = 200;

const noServer = withoutServer();
describe.runIf(noServer === undefined)('SQLite and PostgreSQL', () => {
  let both: readonly Places[] = [];
  beforeAll(async () => {
    both = [folders(), await emptied()];
  });
  afterAll(async () => {
    for (const places of both) await places.close();
  });

  async function opened(): Promise<readonly [RecordStore, RecordStore]> {
    const [one, other] = await Promise.all(
      both.map(
        async (places) => new RecordStore(await openDatabase(await places.next(), { create: true }), { by: 'Ada', clock: ticking() }),
      ),
    );
    return [one as RecordStore, other as RecordStore];
  }

  test(`hold the same to the byte after ${REPORTS} reports, and find the same`, async () => {
    const stores = await opened();
    for (const store of stores)
      for (let from = 0; from < REPORTS; from += 100)
        await store.write(async (writing) => {
          for (let n = from; n < from + 100; n++) await keepGenerated(writing, generatedReport(n, 4));
        });
    const [one, other] = await Promise.all(stores.map(({ db }) => digestsOf(db)));
    expect(other).toEqual(one);
    for (const query of [
      'treaty',
      'negotiat*',
      '"the joint"',
      'kind:position stance:oppose border',
      'speaker:japan OR dam',
      'after:2015 before:2016 -sanctions',
    ]) {
      const [found, again] = await Promise.all(stores.map((store) => search(store, { query, limit: 300 })));
      expect(again).toEqual(found);
    }
    for (const store of stores) await store.close();
  }, 120_000);

  test('hold the same whatever is done, and what their logs make of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(DEED, { minLength: 5, maxLength: 25 }), async (deeds) => {
        const stores = await opened();
        const told = await Promise.all(stores.map((store) => carriedOut(store, deeds)));
        expect(told[1]).toEqual(told[0]);
        const [one, other] = await Promise.all(stores.map(({ db }) => digestsOf(db)));
        if (JSON.stringify(one) !== JSON.stringify(other)) expect(await dumped(stores[1])).toEqual(await dumped(stores[0]));
        for (const store of stores) {
          expect((await verify(store.database, { rebuild: true })).issues).toEqual([]);
          await store.close();
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});

test.runIf(noServer !== undefined)(`${noServer}`, () => expect(noServer).toContain(process.platform));

type Deed = readonly [kind: string, a: number, b: number];

const KINDS = [
  'arrive',
  'arrive',
  'reread',
  'revise',
  'accept',
  'reject',
  'edit',
  'same',
  'same',
  'different',
  'figure',
  'unfigure',
  'undo',
  'undo',
  'follow',
  'unfollow',
  'poll',
  'turn',
  'two',
  'set',
];
const DEED: fc.Arbitrary<Deed> = fc.tuple(fc.constantFrom(...KINDS), fc.nat(60), fc.nat(60));

/** Does what the deeds say as far as it is possible; gives what was refused. */
async function carriedOut(store: RecordStore, deeds: readonly Deed[]): Promise<readonly string[]> {
  const told: string[] = [];
  for (const [n, deed] of ([['arrive', 1, 0], ...deeds] as const).entries())
    await doneBy(store, n, deed).catch((error: Error) => told.push(`${n} ${deed[0]}: ${error.message}`));
  return told;
}

async function doneBy(store: RecordStore, n: number, [kind, a, b]: Deed): Promise<unknown> {
  const of = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;
  if (kind === 'arrive') return store.write((writing) => keepGenerated(writing, generatedReport(n, 2)));
  if (kind === 'turn') return store.do('turned', { source: 's', item: `${n}`, outcome: 'failed' });
  if (kind === 'follow') return store.do('followed', { feed: `f${a % 2}`, settings: { n } });
  if (kind === 'unfollow') return store.do('unfollowed', { feed: `f${a % 2}` });
  if (kind === 'poll') return store.do('polled', { feed: `f${a % 2}`, state: { n } });
  if (kind === 'two' || kind === 'set') return store.do('set', { setting: 'reviewers', value: kind === 'two' ? 2 : 1 });
  if (kind === 'undo') return store.do('undone', { deed: 1 + ((a + b) % (n + 1)) });
  const reports = (await store.db.selectFrom('reports').select('id').orderBy('seq').execute()).map(({ id }) => id);
  const read = generatedReport(a % (n + 1), 2);
  if (kind === 'reread') {
    // The first report as it was, with one statement less, or with a value changed.
    const { statements, ...rest } = generatedReport(0, 2).entries;
    const changed = [statements, statements.slice(1), statements.map((one) => ({ ...one, confidence: b / 100 }))];
    return reread(store, reports[0] as string, { ...rest, statements: of(changed, a), positions: [], contacts: [] });
  }
  if (kind === 'revise')
    return store.write((writing) => keepGenerated(writing, { ...read, id: `revised${n}`, revises: of(reports, a), text: `${read.text} ` }));
  if (['accept', 'reject', 'edit'].includes(kind)) {
    const entry = of(await entriesOf(store), a);
    const verdict = kind === 'accept' ? 'accepted' : kind === 'reject' ? 'rejected' : 'edited';
    const value = kind === 'edit' ? { value: { [entry.kind === 'position' ? 'holder' : 'speaker']: 'state/JPN' } } : {};
    return store.write((writing) =>
      writing.append('reviewed', { entry: entry.id, verdict, ...value }, undefined, b % 2 === 0 ? 'Ada' : 'Ben'),
    );
  }
  const actors = (await store.db.selectFrom('actors').select('id').orderBy('id').execute()).map(({ id }) => id);
  const figure = `${of(reports, a)}#a${b % 3}`;
  if (kind === 'figure' || kind === 'unfigure')
    return store.do('judged', { a: figure, b: of(actors, b), verdict: kind === 'figure' ? 'same' : 'different' });
  return store.do('judged', { a: of(actors, a), b: of(actors, b), verdict: kind as 'same' });
}

async function dumped({ db }: RecordStore): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const table of Object.keys(await digestsOf(db)))
    for await (const line of linesOf(db, table as never)) lines.push(`${table} ${line}`);
  return lines;
}

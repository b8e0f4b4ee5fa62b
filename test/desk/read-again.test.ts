import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { add } from '#desk/add.ts';
import { readAgain, readByOthers } from '#desk/read-again.ts';
import { review } from '#desk/review.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { verify } from '#record/store/verify.ts';
import { inputsOf } from '#source/inputs.ts';
import { itemsOf } from '#source/items.ts';

let folder = '';
let store: RecordStore;
const options = { jobs: 1 };

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'attache-again-'));
  store = new RecordStore(await openDatabase(folder, { create: true }), { by: 'anna' });
  const { inputs } = await inputsOf(['samples/columbia-river.txt', 'samples/subic-interview.txt']);
  for await (const _ of add(store, itemsOf(inputs, process.stdin), { ...options, reader: 'older' }));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const entries = () =>
  store.db.selectFrom('entries').select(['id', 'status', 'flag', 'seq']).where('until', 'is', null).orderBy('id').execute();

test('what another version read is read again; what it finds as it was stays, reviews and all, and what was rejected stays so', async () => {
  const [accepted, rejected] = (await entries()).map(({ id }) => id) as [string, string];
  await review(store, [accepted], { verdict: 'accepted' });
  await review(store, [rejected], { verdict: 'rejected', why: 'not said' });
  const before = await entries();
  expect(await readByOthers(store, 'newer')).toHaveLength(2);
  const told = [];
  for await (const one of readAgain(store, { ...options, reader: 'newer' })) told.push(one);
  expect(told.map(({ outcome, fresh, gone }) => [outcome, fresh, gone])).toEqual([
    ['read', 0, 0],
    ['read', 0, 0],
  ]);
  expect(await entries()).toEqual(before);
  expect(await readByOthers(store, 'newer')).toEqual([]);
  expect((await verify(store.database, { rebuild: true })).issues).toEqual([]);
});

test('what was read by the present version is left alone', async () => {
  for await (const one of readAgain(store, { ...options, reader: 'newer' })) expect.unreachable(one.id);
});

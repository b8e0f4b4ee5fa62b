import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestsOf } from '#record/store/dump.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { backUp, restore } from '#record/store/sqlite/backup-folder.ts';
import { generatedReport, random } from '../../bench/record/generated.ts';
import { offer } from '../../bench/record/keeping.ts';
import { finished, program } from '../../bench/record/programs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'attache-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inside = (name: string) => path.join(folder, name);
const open = async (name: string) => new RecordStore(await openDatabase(inside(name), { create: true }), { by: 'test' });

test('a backup made while reports arrive gives the record as it stood at one moment', async () => {
  await finished(['keep', inside('record'), 0, 20]);
  const writer = program(['keep', inside('record'), 20, 100_000]);
  while (writer.lines().length < 5) await new Promise((resolve) => setTimeout(resolve, 5));
  const store = await open('record');
  const { deeds, head } = await backUp(store.database, inside('backup'), new Date('2026-01-01T00:00:00Z'));
  const later = writer.lines().length;
  while (writer.lines().length < later + 5) await new Promise((resolve) => setTimeout(resolve, 5));
  writer.child.kill('SIGKILL');
  await writer.ended;

  expect((await restore(inside('backup'), inside('restored'))).issues).toEqual([]);
  const restored = await open('restored');
  const last = await restored.db.selectFrom('log').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  expect(last).toEqual({ seq: deeds, hash: head });
  const { seq } = await store.db.selectFrom('log').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();
  expect(seq).toBeGreaterThan(deeds);

  // The same reports in a record of their own come out the same, but for when and by whom.
  const count = deeds / 2;
  const clock = await restored.db.selectFrom('log').select('at').orderBy('seq').execute();
  const again = new RecordStore(await openDatabase(inside('again'), { create: true }), {
    by: 'test',
    clock: () => new Date(clock.shift()?.at as string),
  });
  for (let n = 0; n < count; n++) await offer(again, generatedReport(n, 3));
  expect(await digestsOf(again.db)).toEqual(await digestsOf(restored.db));
  for (const one of [store, restored, again]) await one.close();
}, 60_000);

test('a backup that was cut or in which a bit has changed is refused, and nothing is put in place', async () => {
  await finished(['keep', inside('record'), 0, 5]);
  const store = await open('record');
  await backUp(store.database, inside('backup'), new Date());
  await store.close();
  const next = random(5);
  for (let n = 0; n < 50; n++) {
    const spoilt = inside(`spoilt-${n}`);
    cpSync(inside('backup'), spoilt, { recursive: true });
    const file = path.join(spoilt, n % 5 < 3 ? 'record.db' : 'backup.json');
    const bytes = readFileSync(file);
    const place = Math.floor(next() * bytes.length);
    if (n % 2 === 0) truncateSync(file, place);
    else {
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << Math.floor(next() * 8)), place);
      writeFileSync(file, bytes);
    }
    await expect(restore(spoilt, inside(`target-${n}`))).rejects.toMatchObject({ issue: { code: 'record.damaged' } });
    expect([existsSync(inside(`target-${n}`)), existsSync(inside(`target-${n}.restoring`))]).toEqual([false, false]);
  }
}, 60_000);

test.each([
  ['a folder without a backup', async () => restore(inside('nothing'), inside('target')), 'record.damaged'],
  ['over a record', async () => restore(inside('backup'), inside('record')), 'record.not-usable'],
  ['a backup over a backup', async () => backUp((await open('record')).database, inside('backup'), new Date()), 'output.not-writable'],
])(
  '%s is refused',
  async (_, act, code) => {
    await finished(['keep', inside('record'), 0, 1]);
    const store = await open('record');
    await backUp(store.database, inside('backup'), new Date());
    await store.close();
    const before = readFileSync(path.join(inside('record'), 'record.db'));
    await expect(act()).rejects.toMatchObject({ issue: { code } });
    expect(readFileSync(path.join(inside('record'), 'record.db'))).toEqual(before);
  },
  30_000,
);

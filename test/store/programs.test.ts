import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { verify } from '#record/store/verify.ts';
import { finished, program } from '../../bench/record/programs.ts';
import { type Server, startServer, withoutServer } from '../contract/postgres-server.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'attache-programs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = async (place: string) => new RecordStore(await openDatabase(place), { by: 'test' });

/** Eight programs offer the same reports, each in an order of its own; five times in all. */
async function offered(place: string, reports: number): Promise<void> {
  await Promise.all(Array.from({ length: 8 }, (_, n) => finished(['offer', place, reports, n])));
  const store = await open(place);
  const kept = await store.db.selectFrom('reports').select('id').execute();
  const turned = await store.db.selectFrom('items').select('seq').where('outcome', '=', 'duplicate').execute();
  const readings = await store.db.selectFrom('readings').select('report').execute();
  expect([kept.length, readings.length, turned.length]).toEqual([reports, reports, 7 * reports]);
  expect((await verify(store.database, { rebuild: true })).issues).toEqual([]);
  await store.close();
}

describe('several programs at a time', () => {
  test('keep each report once, on SQLite', () => offered(folder, 40), 60_000);

  test('write a thousand times without ever being told that the record is locked', async () => {
    await Promise.all([finished(['set', folder, 500]), finished(['set', folder, 500])]);
    const store = await open(folder);
    expect((await verify(store.database)).deeds).toBe(1000);
    await store.close();
  }, 60_000);

  test('make one record, opening it new at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => finished(['open', folder])));
    expect(all.flat()).toEqual(Array.from({ length: 6 }, () => 'opened'));
  }, 60_000);

  test('a record is verified while another program writes to it', async () => {
    const writer = program(['set', folder, 100_000]);
    while (writer.lines().length === 0 && writer.child.exitCode === null) {
      const ready = await open(folder).catch(() => undefined);
      if (ready === undefined) continue;
      const before = (await verify(ready.database)).deeds;
      const { deeds, issues } = await verify(ready.database, { rebuild: true });
      await ready.close();
      expect(issues).toEqual([]);
      if (before > 20) {
        expect(deeds).toBeGreaterThanOrEqual(before);
        break;
      }
    }
    writer.child.kill('SIGKILL');
    await writer.ended;
  }, 60_000);
});

describe.runIf(withoutServer() === undefined)('several programs and a server', () => {
  let server: Server;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.stop());

  test('keep each report once', async () => offered(await server.database(), 20), 60_000);

  test('a server that goes away is an issue, and the next connection works', async () => {
    const place = await server.database();
    const store = await open(place);
    await store.do('set', { setting: 'reviewers', value: 2 });
    await server.stop();
    await expect(store.do('set', { setting: 'reviewers', value: 1 })).rejects.toMatchObject({ issue: { code: 'record.not-usable' } });
    await store.close();
    await expect(open(place)).rejects.toMatchObject({ issue: { code: 'record.not-usable' } });
    server = await startServer();
  }, 60_000);
});

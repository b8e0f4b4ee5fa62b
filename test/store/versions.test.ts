import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#record/store/open.ts';
import { finished, program } from '../../bench/record/programs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'attache-versions-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => path.join(folder, 'record.db');
const tables = (): readonly string[] => {
  const database = new DatabaseSync(file());
  const rows = database.prepare(`select name from sqlite_master where type = 'table' and name not like 'search%' order by name`).all();
  database.close();
  return rows.map((row) => String((row as { name: unknown }).name));
};

/** As a new file: this program may still hold the one before open until its memory is tidied. */
const putBack = (copy: Uint8Array): void => {
  for (const rest of ['', '-wal', '-shm']) rmSync(`${file()}${rest}`, { force: true });
  writeFileSync(file(), copy);
};

test('killed while it makes its tables, a record has all of them or none, and opens', async () => {
  await finished(['open', folder]);
  const whole = tables();
  for (let round = 0; round < 6; round++) {
    rmSync(folder, { recursive: true, force: true });
    const { child, ended } = program(['open', folder]);
    await pause(250 + round * 30);
    child.kill('SIGKILL');
    await ended;
    const database = await openDatabase(folder, { create: true });
    await database.close();
    expect(tables()).toEqual(whole);
  }
}, 60_000);

test('killed while its tables are changed, a record is of the older or the newer version', async () => {
  await finished(['keep', folder, 0, 5]);
  const older = tables();
  const newer = [...older, ...Array.from({ length: 40 }, (_, n) => `later_${n}`)].toSorted();
  const copy = readFileSync(file());
  const outcomes: string[] = [];
  for (let round = 0; round < 8; round++) {
    putBack(copy);
    const { child, lines, ended } = program(['migrate', folder]);
    while (lines().length === 0 && child.exitCode === null) await pause(1);
    await pause(round * 6);
    child.kill('SIGKILL');
    await ended;
    const now = tables();
    outcomes.push(now.length === older.length ? 'older' : 'newer');
    expect([older, newer]).toContainEqual(now);
  }
  expect(outcomes).toContain('older');
  putBack(copy);
  expect(await finished(['migrate', folder])).toEqual(['begins', 'done']);
  expect(tables()).toEqual(newer);
}, 60_000);

test('a record of a newer version is refused by every command that opens it, and not a byte of it is changed', async () => {
  await finished(['keep', folder, 0, 2]);
  await finished(['migrate', folder]);
  const hash = () => createHash('sha256').update(readFileSync(file())).digest('hex');
  const before = hash();
  await expect(openDatabase(folder)).rejects.toMatchObject({ issue: { code: 'record.newer' } });
  for (const command of ['status', 'verify']) {
    const { status, stderr } = spawnSync(process.execPath, [path.resolve('bin/attache.js'), command, '--data', folder], {
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain('newer version');
  }
  expect(hash()).toBe(before);
}, 60_000);

test.each([
  ['no database at all', (bytes: Buffer) => Buffer.from(bytes).fill(7, 0, 100)],
  ['cut off', (bytes: Buffer) => bytes.subarray(0, 5000)],
])('a file that is %s is an issue and not a crash', async (_, spoil) => {
  await finished(['keep', folder, 0, 2]);
  writeFileSync(file(), spoil(readFileSync(file())));
  await expect(openDatabase(folder)).rejects.toMatchObject({ issue: { code: expect.stringMatching(/^record\.(damaged|not-usable)$/) } });
});

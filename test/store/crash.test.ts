import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { killed, REPORTS } from '../../bench/record/kills.ts';
import { finished } from '../../bench/record/programs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'attache-crash-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = async () => new RecordStore(await openDatabase(folder, { create: true }), { by: 'test' });

test('killed at random moments, nothing confirmed is lost or halved, and the log verifies', async () => {
  await (await open()).close();
  const words = (round: number) => ['keep', folder, round * REPORTS, (round + 1) * REPORTS];
  const { midway, confirmed, ...wrong } = await killed(open, words, { rounds: 6, every: 3, within: 150 });
  expect(wrong).toEqual({ rounds: 6, lost: 0, halves: 0, faults: [] });
  expect(midway).toBeGreaterThan(3);
  expect(confirmed).toBeGreaterThan(6);
}, 60_000);

test('killed in the midst of reading, too', async () => {
  const samples = ['arica-railway', 'bosporus-gate', 'columbia-river'].map((name) => path.resolve('samples', `${name}.txt`));
  const { confirmed, ...wrong } = await killed(open, () => ['read', folder, 1, ...samples], { rounds: 2, within: 300 });
  expect(wrong).toMatchObject({ rounds: 2, lost: 0, halves: 0, faults: [] });
  expect(confirmed).toBeGreaterThan(0);
}, 60_000);

const hasStrace = ((): boolean => {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test.runIf(hasStrace)(
  'each write is synced to the disk before it is confirmed, also by a program that found the record there',
  async () => {
    await finished(['set', folder, 1]);
    const trace = path.join(folder, 'trace');
    await finished(['set', folder, 20], ['strace', '-f', '-qq', '-e', 'trace=fdatasync,fsync', '-o', trace]);
    const synced = execFileSync('grep', ['-cE', 'f(data)?sync\\([0-9]+\\) += 0', trace], { encoding: 'utf8' });
    expect(Number(synced)).toBeGreaterThanOrEqual(20);
  },
  30_000,
);

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { finished } from '../../bench/record/programs.ts';

test('the same reports give the same record to the byte: three times, read by one, two and four workers', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-again-'));
  const samples = readdirSync('samples').filter((name) => name.endsWith('.txt'));
  const files = samples.toSorted().map((name) => path.resolve('samples', name));
  const runs: (readonly string[])[] = [];
  for (const [run, jobs] of [1, 2, 4].entries()) runs.push(await finished(['read', path.join(folder, `${run}`), jobs, ...files]));
  rmSync(folder, { recursive: true, force: true });
  const [first = [], ...others] = runs;
  expect(first.map((line) => line.split(' ')[0]).slice(0, 2 * files.length)).toEqual(files.flatMap(() => ['read', 'duplicate']));
  for (const other of others) expect(other).toEqual(first);
}, 120_000);

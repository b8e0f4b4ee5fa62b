import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkout } from '../eval/places.ts';

const RUNS = 5;

/** The sample of some 400 words that a cold start is measured on. */
export const COLD_SAMPLE = 'columbia-river.txt';

/** Milliseconds from starting the program to its end with the first reading printed: the median of five runs, each a new process. */
export async function coldStart(): Promise<number> {
  const { bin } = JSON.parse(await readFile(join(checkout(), 'package.json'), 'utf8')) as { bin: { attache: string } };
  const program = join(checkout(), bin.attache);
  const args = ['read', join(checkout(), 'samples', COLD_SAMPLE), '--format', 'json'];
  const times: number[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    const began = performance.now();
    await promisify(execFile)(process.execPath, [program, ...args], { maxBuffer: 2 ** 26 });
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

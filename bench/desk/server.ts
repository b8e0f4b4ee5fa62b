import { spawn } from 'node:child_process';
import path from 'node:path';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { checkout } from '../../eval/places.ts';
import { generatedReport, keepGenerated } from '../record/generated.ts';

/** A desk that runs in a program of its own. */
export interface RunningDesk {
  /** Address without a slash at its end. */
  readonly address: string;
  /** Milliseconds from the start of the program until it listened. */
  readonly started: number;
  /** All that it has printed so far. */
  readonly said: () => string;
  /** Ends it as an operator would, and gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Fills a record with made-up reports of ten statements each. */
export async function fillRecord(place: string, reports: number): Promise<void> {
  const store = new RecordStore(await openDatabase(place, { create: true }), { by: 'bench' });
  for (let n = 0; n < reports; n += 50)
    await store.write(async (writing) => {
      for (let at = n; at < Math.min(n + 50, reports); at++) await keepGenerated(writing, generatedReport(at, 10));
    });
  await store.close();
}

/** Starts `attache desk` on a record, on a port that is free. Throws where it ends before it listens. */
export function startDesk(place: string, words: readonly string[] = []): Promise<RunningDesk> {
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(checkout(), 'bin', 'attache.js'), 'desk', '--data', place, '--port', '0', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return new Promise((resolve, reject) => {
    const look = (piece: Buffer): void => {
      said += piece;
      const address = /https?:\/\/[^\s/]+/.exec(said)?.[0];
      if (address === undefined) return;
      resolve({
        address,
        said: () => said,
        started: performance.now() - began,
        stop: () => {
          child.kill('SIGTERM');
          return ended;
        },
      });
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    void ended.then((code) => reject(new Error(`attache desk ended with ${code}: ${said}`)));
  });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { add } from '#desk/add.ts';
import { Reader } from '#reading/reader.ts';
import type { ReportHead } from '#reading/reading.ts';
import { readReport } from '#record/read.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import type { Item } from '#source/item.ts';
import { progress } from '../../eval/progress.ts';

/** Milliseconds to read some reports and forget them, and to read them into a record. */
export interface Cost {
  readonly reports: number;
  readonly alone: number;
  readonly kept: number;
}

/** Reports that are read before the clock runs: the first ones are taken in advance and start the reader. */
const WARM = 2;

/** Reads each report alone and then into a record, in one thread, so that other work on the machine weighs on both alike. */
export async function costOfKeeping(reports: readonly ReportHead[]): Promise<Cost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-cost-'));
  const store = new RecordStore(await openDatabase(folder, { create: true }), { by: 'bench' });
  const reader = await Reader.open({});
  const step = progress('reading, alone and into a record', reports.length);
  let [alone, kept, started, finished, began] = [0, 0, 0, 0, 0];
  async function* items(): AsyncGenerator<Item> {
    for (const { id, text: printed } of reports) {
      // Where the same text comes again and again, each is a report of its own.
      const text = `${printed}\n${id}\n`;
      const from = performance.now();
      await readReport(reader, { id, text, sha256: '' });
      began = performance.now();
      if (started++ >= WARM) alone += began - from;
      yield { kind: 'text', origin: id, id, text, particulars: { published: '2024-11-28' }, notes: [], bytes: text.length };
    }
  }
  for await (const one of add(store, items(), { reader: 'bench', jobs: 1 })) {
    if (finished++ >= WARM) kept += performance.now() - began;
    if (one.outcome === 'failed') throw new Error(`${one.name}: ${one.issue.message}`);
    step();
  }
  await reader.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  return { reports: finished - WARM, alone, kept };
}

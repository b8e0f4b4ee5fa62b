import type { Reader } from '#reading/reader.ts';
import type { ReportHead } from '#reading/reading.ts';
import { readAll } from '#record/pool.ts';
import { readReport } from '#record/read.ts';
import { progress } from '../eval/progress.ts';
import { countWords } from './texts.ts';

/** What one pass over the reports took. */
export interface Pass {
  readonly words: number;
  readonly reports: number;
  readonly milliseconds: number;
  /** Milliseconds inside the ONNX runs; absent where workers read, whose clocks run side by side. */
  readonly model?: number;
}

/**
 * Reads every report once, one after the other, from text to the whole record, with a reader that has read before: what start-up costs is
 * measured by itself.
 */
export async function timeReports(reader: Reader, reports: readonly ReportHead[]): Promise<Pass> {
  const [first] = reports;
  if (first === undefined) throw new Error('there is nothing to read');
  await readReport(reader, first);
  const modelBefore = reader.modelMilliseconds;
  const step = progress('bench', reports.length);
  const began = performance.now();
  for (const report of reports) {
    await readReport(reader, report);
    step();
  }
  const milliseconds = performance.now() - began;
  return { words: wordsOf(reports), reports: reports.length, milliseconds, model: reader.modelMilliseconds - modelBefore };
}

/** Reads every report once by a pool of workers of one thread each, their start included. */
export async function timeJobs(jobs: number, reports: readonly ReportHead[], model?: string): Promise<Pass> {
  const step = progress(`bench, ${jobs} jobs`, reports.length);
  const began = performance.now();
  for await (const outcome of readAll(each(reports), { wanted: 'reading', jobs, ...(model === undefined ? {} : { model }) })) {
    if (outcome.reading === undefined) throw new Error(`${outcome.report.id} was not read: ${outcome.issue?.message ?? 'no reason given'}`);
    step();
  }
  return { words: wordsOf(reports), reports: reports.length, milliseconds: performance.now() - began };
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

function wordsOf(reports: readonly ReportHead[]): number {
  return reports.reduce((sum, { text }) => sum + countWords(text), 0);
}

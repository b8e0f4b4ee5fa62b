import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportHead } from '#reading/reading.ts';
import { checkout, sharedFolder } from '../eval/places.ts';
import { polnearReports } from '../eval/polnear.ts';

/** Reports to read against the clock, and what they are, in words for a table. */
export interface Texts {
  readonly what: string;
  readonly reports: readonly ReportHead[];
}

const REPEATS = 12;

/** PolNeAR's development articles where they are, else the samples over and over. */
export async function benchTexts(limit?: number): Promise<Texts> {
  const shared = sharedFolder();
  const file = shared === undefined ? undefined : join(shared, 'corpora', 'polnear', 'dev.jsonl');
  if (file !== undefined && existsSync(file)) return { what: 'PolNeAR dev', reports: await polnearReports(file, limit) };
  const samples = await sampleReports();
  const reports = Array.from({ length: REPEATS }, (_, i) => samples.map((report) => ({ ...report, id: `${report.id}-${i + 1}` }))).flat();
  return { what: `samples, ${REPEATS} times`, reports: reports.slice(0, limit) };
}

async function sampleReports(): Promise<readonly ReportHead[]> {
  const folder = join(checkout(), 'samples');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { id: name.replace(/\.txt$/, ''), text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
    }),
  );
}

/** Words as a person counts them: what stands between blanks. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

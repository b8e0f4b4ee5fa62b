import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Reader } from '#reading/reader.ts';
import type { ReportHead } from '#reading/reading.ts';
import { readReport } from '#record/read.ts';
import type { Figures } from './figures.ts';
import { progress } from './progress.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly publisher: string;
}

/** The articles of a PolNeAR split as reports, with no more than a reader is told of them: id, outlet, date, text. */
export async function polnearReports(file: string, limit = Number.POSITIVE_INFINITY): Promise<readonly ReportHead[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, limit).map((line) => {
    const { id, text, date, publisher } = JSON.parse(line) as Row;
    return { id, text, outlet: publisher, published: date, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
  });
}

export interface AttributionRun {
  readonly corpora: string;
  /** The scorer in Python, `attributions.py`. */
  readonly scorer: string;
  /** Where the readings are written, one `<id>.json` each; emptied first. */
  readonly out: string;
  readonly limit?: number;
}

/** Reads PolNeAR's development articles, writes the readings and has them scored by the corpus's scorer. */
export async function scoreAttributions(reader: Pick<Reader, 'passages'>, run: AttributionRun): Promise<Figures> {
  const split = join(run.corpora, 'polnear', 'dev.jsonl');
  const reports = await polnearReports(split, run.limit);
  await rm(run.out, { recursive: true, force: true });
  await mkdir(run.out, { recursive: true });
  const step = progress('PolNeAR', reports.length);
  for (const report of reports) {
    await writeFile(join(run.out, `${report.id}.json`), JSON.stringify(await readReport(reader, report)));
    step();
  }
  const ids = join(run.out, 'ids.txt');
  await writeFile(ids, reports.map((report) => report.id).join('\n'));
  const { stdout } = await promisify(execFile)('python3', [run.scorer, split, run.out, '--ids', ids]);
  return parseScores(stdout);
}

/** The F1 figures of what `attributions.py` prints: lines such as `source       exact   P  79.6 R  81.7 F1  80.6   (...)`. */
export function parseScores(printed: string): Figures {
  const figures: Record<string, number> = {};
  for (const line of printed.split('\n')) {
    const match = /^(\w+)\s+(exact|token|linked)\s.*\bF1\s+([\d.]+)/.exec(line);
    if (match === null) continue;
    const [, role, how, value] = match;
    const name = how === 'linked' ? 'polnear.linked' : how === 'token' ? `polnear.${role}.token` : `polnear.${role}`;
    figures[name] = Number(value);
  }
  return figures;
}

import type { Progress } from '#reading/model/decode.ts';
import type { Reader } from '#reading/reader.ts';
import type { Reading, ReportHead } from '#reading/reading.ts';
import { extract } from './extract/extract.ts';
import { joined, type Part } from './join.ts';

/** The whole reading of a report, passage by passage where the text is very long. */
export async function readReport(reader: Pick<Reader, 'passages'>, report: ReportHead, progress?: Progress): Promise<Reading> {
  const parts: Part[] = [];
  for await (const passage of reader.passages(report, progress)) parts.push({ start: passage.start, entries: extract(passage) });
  return { report, ...joined(parts) };
}

import type { ExportedReport, Piece, Telling } from './exported.ts';
import { markedOf } from './marked.ts';
import { standoff } from './standoff.ts';
import { unwritable } from './writable.ts';

/** brat: for each report its text, and its entries as stand-off annotation of it. Texts that cannot be written as they are are refused whole: all offsets count in them. */
export async function* brat(reports: AsyncIterable<ExportedReport>, { written, problem }: Telling): AsyncGenerator<Piece> {
  for await (const report of reports) {
    const { id, text, entries } = report;
    const fault = unwritable(id, [text, entries, report.actors], 'a text file in UTF-8');
    if (fault !== undefined) {
      for (const entry of [report, ...entries]) problem({ ...fault, given: entry.id });
      continue;
    }
    written(entries.length);
    yield { file: `${id}.txt`, text, last: true };
    for (const line of standoff(text, markedOf(report))) yield { file: `${id}.ann`, text: line };
    yield { file: `${id}.ann`, text: '', last: true };
  }
}

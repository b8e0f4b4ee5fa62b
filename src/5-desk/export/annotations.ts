import { collectionOf } from './annotation.ts';
import type { ExportedReport, Piece, Telling } from './exported.ts';
import { markedOf } from './marked.ts';
import { unwritable } from './writable.ts';

/** W3C Web Annotation: one JSON array of collections, one a report. */
export async function* annotations(reports: AsyncIterable<ExportedReport>, { written, problem }: Telling): AsyncGenerator<Piece> {
  let before = '[\n';
  for await (const report of reports) {
    const held = report.entries.filter((entry) => {
      const issue = unwritable(entry.id, entry, 'linked data');
      if (issue !== undefined) problem(issue);
      return issue === undefined;
    });
    // Quotations of what stands around the words may cut nothing in half, but the text may be broken there.
    const wellFormed = held.length === 0 ? undefined : unwritable(report.id, [report.text, report.name], 'linked data');
    if (wellFormed !== undefined) problem(wellFormed);
    if (held.length === 0 || wellFormed !== undefined) continue;
    written(held.length);
    yield {
      file: '',
      text: `${before}${JSON.stringify(collectionOf(report, report.name, markedOf({ ...report, entries: held })), null, 1)}`,
    };
    before = ',\n';
  }
  if (before !== '[\n') yield { file: '', text: '\n]\n' };
}

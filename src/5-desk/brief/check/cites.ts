import { slice } from '#base/span.ts';
import type { Cite } from '../brief.ts';
import type { Evidence } from '../evidence.ts';
import type { Cited, Fault } from './support.ts';

/** Whether words that are cited still stand, of an accepted entry, in the text that they were taken from. */
export function citedWords(cite: Cite, { entries, reports }: Evidence): Cited | Fault {
  const entry = entries.get(cite.entry);
  const report = reports.get(cite.report);
  if (entry === undefined) return fault(cite, 'the record has no such entry any more');
  if (report === undefined || entry.report !== cite.report) return fault(cite, 'the entry is not of the report that is named');
  const { status } = entry.told;
  if (status !== 'accepted' && status !== 'edited') return fault(cite, `the entry is ${status}, not accepted`);
  if (report.sha256 !== cite.sha256) return fault(cite, 'the text of the report has another SHA-256');
  if (cite.end > report.text.length || cite.start >= cite.end || slice(report.text, cite) !== cite.words)
    return fault(cite, `at characters ${cite.start} to ${cite.end} the report does not read so`);
  if (!entry.words.some(({ start, end }) => start < cite.end && cite.start < end))
    return fault(cite, 'the words are not those that the entry stands on');
  return { cite, entry, report };
}

function fault({ entry, words }: Cite, why: string): Fault {
  return { word: words.length > 80 ? `${words.slice(0, 80)}…` : words, why: `${why} (entry ${entry})` };
}

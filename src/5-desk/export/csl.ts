import type { ExportedReport, Piece, Telling } from './exported.ts';

/** CSL-JSON (Citation Style Language 1.0.2, csl-data.json): one array, an item a report. */
export async function* csl(reports: AsyncIterable<ExportedReport>, { written }: Telling): AsyncGenerator<Piece> {
  let before = '[\n';
  for await (const report of reports) {
    written();
    yield { file: '', text: `${before}${JSON.stringify(itemOf(report))}` };
    before = ',\n';
  }
  if (before !== '[\n') yield { file: '', text: '\n]\n' };
}

function itemOf({
  id,
  outlet,
  byline,
  title,
  published,
  url,
  language,
  page,
  section,
  origin,
  sha256,
  known,
  mark,
  text,
  entries,
}: ExportedReport): object {
  return {
    id: `urn:attache:report:${id}`,
    type: origin === 'official' ? 'document' : outlet === undefined && url !== undefined ? 'webpage' : 'article-newspaper',
    title: title ?? opening(text),
    ...(outlet !== undefined && (origin === 'official' ? { publisher: outlet } : { 'container-title': outlet })),
    // A byline may name several or an agency: it is not cut into names that it may not hold.
    ...(byline !== undefined && { author: [{ literal: byline }] }),
    ...(published !== undefined && { issued: dateOf(published) }),
    accessed: dateOf(known),
    ...(url !== undefined && { URL: url }),
    ...(language !== undefined && { language }),
    ...(page !== undefined && { page }),
    ...(section !== undefined && { section }),
    source: 'attache',
    custom: { sha256, origin, entries: entries.length, ...(mark !== undefined && { handling: mark }) },
  };
}

/** The day of a date or instant, as CSL writes dates. */
function dateOf(date: string): object {
  return { 'date-parts': [date.slice(0, 10).split('-').map(Number)] };
}

/** The first words, for a report without a headline; in brackets, as catalogues do for titles they supply. */
function opening(text: string): string {
  const words = (text as string & { toWellFormed(): string }).toWellFormed().trim().split(/\s+/u);
  const first = words.slice(0, 10).join(' ');
  return `[${first.slice(0, 100)}${words.length > 10 ? ' ...' : ''}]`;
}

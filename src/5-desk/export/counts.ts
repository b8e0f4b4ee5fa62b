import type { RecordStore } from '#record/store/record-store.ts';
import { begun, takesBare } from './exportable.ts';
import type { ExportQuestion } from './exported.ts';
import { readyEntries } from './held.ts';
import { reportsAsked } from './reports-asked.ts';

/** Reports taken from the database at a time. */
const PAGE = 50;

/** How many entries a question asks for, and how many reports bear them or are wanted for themselves, before any is checked. */
export async function countsOf(
  store: Pick<RecordStore, 'db'>,
  question: ExportQuestion,
): Promise<{ readonly entries: number; readonly reports: number }> {
  const { asked, versions } = await begun(store, question);
  let [entries, reports] = [0, 0];
  for await (const page of reportsAsked(store, asked, PAGE)) {
    const byReport = await versions.ofReports(page);
    for (const row of page) {
      const count = readyEntries(byReport.get(row.id) ?? [], asked).length;
      entries += count;
      if (count > 0 || takesBare(question, row)) reports++;
    }
  }
  return { entries, reports };
}

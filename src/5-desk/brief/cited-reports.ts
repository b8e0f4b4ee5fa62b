import type { RecordStore } from '#record/store/record-store.ts';
import { asking } from '../questions/asking.ts';
import type { ReportRef } from '../questions/entry-rows.ts';
import type { Brief } from './brief.ts';

/** The reports that a brief cites, as the record has them now, in the order in which they are cited. */
export async function citedReports(store: RecordStore, { sections }: Pick<Brief, 'sections'>): Promise<readonly ReportRef[]> {
  const cites = sections.flatMap(({ lines }) => lines.flatMap((line) => line.cites));
  const ask = await asking(store.db, { withRejected: true, withReplaced: true });
  const told = await ask.byId(new Set(cites.map(({ entry }) => entry)));
  const found = new Map(told.map(({ report }) => [report.id, report]));
  return [...new Set(cites.map(({ report }) => report))].flatMap((id) => found.get(id) ?? []);
}

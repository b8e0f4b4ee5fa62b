import type { Kysely } from 'kysely';
import type { Entries } from '#reading/reading.ts';
import { keptOf } from '#record/entries/kept.ts';
import type { ArrivedReport } from '#record/log/deed.ts';
import { textOf } from '#record/store/contents.ts';
import type { Tables } from '#record/store/tables.ts';
import { inBatches } from './batches.ts';
import { grouped } from './grouped.ts';

/** The machine's value of an entry as it named its actors at an instant, where that may be otherwise than now. */
export type ValueThen = (entry: string) => string | undefined;

/**
 * A judgement on one figure of a report rewrites whom the report's entries name. For reports with such judgements that did not hold at the instant (or no longer do), the entries are made
 * again from the reading and the figures of then; all others are as they stand.
 */
export async function valuesAt(db: Kysely<Tables>, at: string): Promise<ValueThen> {
  const judged = await db
    .selectFrom('judgements')
    .select(['a', 'known', 'until'])
    .where('a', 'like', '%#%')
    .where((is) => is.or([is('known', '>', at), is('until', '>', at)]))
    .execute();
  const reports = new Set(judged.map(({ a }) => a.slice(0, a.indexOf('#'))));
  const readings = await inBatches(reports, (some) =>
    db
      .selectFrom('readings')
      .innerJoin('reports', 'reports.id', 'readings.report')
      .select(['readings.report', 'readings.reading', 'reports.body'])
      .where('readings.report', 'in', some)
      .where('readings.known', '<=', at)
      .where((is) => is.or([is('readings.until', 'is', null), is('readings.until', '>', at)]))
      .execute(),
  );
  const figures = await inBatches(reports, (some) =>
    db
      .selectFrom('figures')
      .select(['report', 'local', 'actor'])
      .where('report', 'in', some)
      .where('known', '<=', at)
      .where((is) => is.or([is('until', 'is', null), is('until', '>', at)]))
      .execute(),
  );
  const byReport = grouped(figures, ({ report }) => report);
  const values = new Map<string, string>();
  for (const { report, reading, body } of readings) {
    const [entries, text] = await Promise.all([textOf(db, reading), textOf(db, (JSON.parse(body) as ArrivedReport).text)]);
    const were = new Map((byReport.get(report) ?? []).map(({ local, actor }) => [local, actor]));
    for (const { id, value } of keptOf(JSON.parse(entries) as Entries, text, report, were).entries) values.set(id, JSON.stringify(value));
  }
  return (entry) => values.get(entry);
}

import type { Issue } from '#base/issue.ts';
import type { ArrivedReport } from '#record/log/deed.ts';
import { type PoolOptions, readAll } from '#record/pool.ts';
import { textOf } from '#record/store/contents.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Report } from '#report/report.ts';

/** What became of a report that was read again. */
export interface ReadAgain {
  readonly outcome: 'read' | 'failed';
  readonly id: string;
  readonly name: string;
  readonly words: number;
  /** Entries that are new or read otherwise, and entries that are no longer read. */
  readonly fresh: number;
  readonly gone: number;
  readonly issue?: Issue;
}

export interface ReadAgainOptions extends Omit<PoolOptions, 'wanted' | 'progress'> {
  /** What makes the readings: reports whose present reading was made by another are read. */
  readonly reader: string;
}

/** Reports that an older reader read, or none could. */
export async function readByOthers({ db }: RecordStore, reader: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('reports')
    .leftJoin('readings', (join) => join.onRef('readings.report', '=', 'reports.id').on('readings.until', 'is', null))
    .select('reports.id')
    .where((is) =>
      is.or([
        is('readings.reader', '!=', reader),
        is.and([is('readings.reader', 'is', null), is('reports.unread', 'like', '%reading.failed%')]),
      ]),
    )
    .orderBy('reports.seq')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Reads the reports of a record again that another reader read, each in a transaction of its own. What is found as it was stays as it is, reviews and all; what is read otherwise is asked again; what was rejected does not come back.
 */
export async function* readAgain(store: RecordStore, options: ReadAgainOptions): AsyncGenerator<ReadAgain> {
  const ids = await readByOthers(store, options.reader);
  async function* reports(): AsyncGenerator<Report> {
    for (const id of ids) {
      const { body } = await store.db.selectFrom('reports').select('body').where('id', '=', id).executeTakeFirstOrThrow();
      const { text, unread: _, ...about } = JSON.parse(body) as ArrivedReport;
      yield { ...about, text: await textOf(store.db, text) };
    }
  }
  for await (const { report, reading, issue } of readAll(reports(), { ...options, wanted: 'reading' })) {
    const told = {
      id: report.id,
      name: (report as Report & { readonly name: string }).name,
      words: report.text.match(/\S+/g)?.length ?? 0,
    };
    if (reading === undefined) {
      yield { outcome: 'failed', ...told, fresh: 0, gone: 0, ...(issue !== undefined && { issue }) };
      continue;
    }
    const { report: __, ...entries } = reading;
    const changes = await store.write(async (writing) => {
      const { seq, at } = await writing.append('read', {
        report: report.id,
        reading: await writing.keepText(JSON.stringify(entries)),
        reader: options.reader,
      });
      const count = async (column: 'seq' | 'until', value: number | string): Promise<number> => {
        const row = await writing.db
          .selectFrom('entries')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('report', '=', report.id)
          .where(column, '=', value)
          .executeTakeFirstOrThrow();
        return Number(row.count);
      };
      return { fresh: await count('seq', seq), gone: await count('until', at) };
    });
    yield { outcome: 'read', ...told, ...changes };
  }
}

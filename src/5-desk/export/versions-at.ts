import { standingOfVersion } from '#record/review/status.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { EntriesTable, ReportsTable } from '#record/store/tables.ts';
import { inBatches } from '../questions/batches.ts';
import { grouped } from '../questions/grouped.ts';
import { type ValueThen, valuesAt } from '../questions/values-then.ts';

type Db = RecordStore['db'];

/** A version of an entry with where it stood at the instant asked for. */
export interface Version {
  readonly row: EntriesTable;
  readonly status: string;
  readonly human: string | null;
  readonly flag: string | null;
}

/** What makes versions of rows: as they stand now, or as they stood at an instant. */
export class VersionsAt {
  readonly #db: Db;
  readonly #knownAt: string | undefined;
  /** How many must agree, as it was set at the instant, and whom entries named then. */
  readonly #reviewers: number;
  readonly #valueThen: ValueThen;

  private constructor(db: Db, knownAt: string | undefined, reviewers: number, valueThen: ValueThen) {
    this.#db = db;
    this.#knownAt = knownAt;
    this.#reviewers = reviewers;
    this.#valueThen = valueThen;
  }

  static async at({ db }: { readonly db: Db }, knownAt: string | undefined): Promise<VersionsAt> {
    if (knownAt === undefined) return new VersionsAt(db, knownAt, 1, () => undefined);
    return new VersionsAt(db, knownAt, await reviewersAt(db, knownAt), await valuesAt(db, knownAt));
  }

  /** The versions of all entries of some reports, in reading order, by report. */
  async ofReports(reports: readonly Pick<ReportsTable, 'id' | 'revised_at'>[]): Promise<ReadonlyMap<string, readonly Version[]>> {
    const knownAt = this.#knownAt;
    const ids = reports.map(({ id }) => id);
    const all = this.#db.selectFrom('entries').selectAll().where('report', 'in', ids);
    const held =
      knownAt === undefined
        ? all.where('until', 'is', null)
        : all.where('known', '<=', knownAt).where((is) => is.or([is('until', 'is', null), is('until', '>', knownAt)]));
    const rows = await held.orderBy('report').orderBy('start').orderBy('id').execute();
    const revised = new Map(reports.map(({ id, revised_at }) => [id, revised_at]));
    return grouped(await this.#versions(rows, revised), ({ row }) => row.report);
  }

  /** The last version of each of these entries, withdrawn ones too: what an entry that a person stands by may still rest on. */
  async last(entries: readonly string[]): Promise<readonly Version[]> {
    if (entries.length === 0) return [];
    let query = this.#db.selectFrom('entries').selectAll().where('id', 'in', entries);
    if (this.#knownAt !== undefined) query = query.where('known', '<=', this.#knownAt);
    const rows = await query.orderBy('id').orderBy('seq').execute();
    return this.#versions([...new Map(rows.map((row) => [row.id, row])).values()], new Map());
  }

  async #versions(rows: readonly EntriesTable[], revised: ReadonlyMap<string, string | null>): Promise<readonly Version[]> {
    const knownAt = this.#knownAt;
    if (knownAt === undefined) return rows.map((row) => ({ row, status: row.status, human: row.human, flag: row.flag }));
    const reviews = await inBatches(
      rows.map(({ id }) => id),
      (some) =>
        this.#db
          .selectFrom('reviews')
          .selectAll()
          .where('entry', 'in', some)
          .where('known', '<=', knownAt)
          .where((is) => is.or([is('until', 'is', null), is('until', '>', knownAt)]))
          .orderBy('seq')
          .execute(),
    );
    const byEntry = grouped(reviews, ({ entry }) => entry);
    return rows.map((row) => {
      const then = standingOfVersion({ seq: row.seq, given: JSON.parse(row.given) }, byEntry.get(row.id) ?? [], this.#reviewers);
      const since = revised.get(row.report);
      const wordsChanged = row.flag === 'words-changed' && typeof since === 'string' && since <= knownAt;
      return { row: { ...row, value: this.#valueThen(row.id) ?? row.value }, ...then, flag: wordsChanged ? row.flag : then.flag };
    });
  }
}

async function reviewersAt(db: Db, knownAt: string): Promise<number> {
  const set = await db
    .selectFrom('log')
    .select('body')
    .where('kind', '=', 'set')
    .where('at', '<=', knownAt)
    .orderBy('seq', 'desc')
    .execute();
  const values = set.map(({ body }) => JSON.parse(body) as { setting: string; value: number });
  return values.find(({ setting }) => setting === 'reviewers')?.value ?? 1;
}

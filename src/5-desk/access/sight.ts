import type { Kysely } from 'kysely';
import { MARKS, type Mark } from '#record/handling/mark.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Tables } from '#record/store/tables.ts';
import { Narrowing } from './narrowing.ts';

/** What of a record a database object does not show. */
interface Narrowed {
  readonly whole: Kysely<Tables>;
  readonly hidden: readonly Mark[];
}

const NARROWED = new WeakMap<Kysely<Tables>, Narrowed>();

/** The marks that this view of the database does not show; none where it shows all. */
export function hiddenFrom(db: Kysely<Tables>): readonly Mark[] {
  return NARROWED.get(db)?.hidden ?? [];
}

/** Whether some of the record is kept from whoever asks through this. */
export function isNarrowed(db: Kysely<Tables>): boolean {
  return NARROWED.has(db);
}

/**
 * The record as somebody sees it who may see up to `clearance`: whatever bears a higher mark is not there, for any question asked through it, whatever tables it reads. All is seen where nothing is said. Where nothing of the record
 * bears a higher mark the questions stay as they are, so that a record without marks is as fast as ever.
 */
export async function sightOf(db: Kysely<Tables>, clearance: Mark | undefined): Promise<Kysely<Tables>> {
  const { whole, hidden: before } = NARROWED.get(db) ?? { whole: db, hidden: [] };
  const above = clearance === undefined ? [] : MARKS.slice(MARKS.indexOf(clearance) + 1);
  const hidden = MARKS.filter((mark) => above.includes(mark) || before.includes(mark));
  if (hidden.length === before.length) return db;
  // Marks that no longer count are found here too: that costs time and hides nothing more.
  const some = await whole.selectFrom('handling').select('seq').where('mark', 'in', hidden).limit(1).execute();
  if (some.length === 0) return db;
  const narrowed = whole.withPlugin(new Narrowing(whole, hidden));
  NARROWED.set(narrowed, { whole, hidden });
  return narrowed;
}

/** The same of a store: questions see what may be seen, deeds are done to the whole record. */
export async function seenBy(store: RecordStore, clearance: Mark | undefined): Promise<RecordStore> {
  const db = await sightOf(store.db, clearance);
  return db === store.db ? store : store.through(db);
}

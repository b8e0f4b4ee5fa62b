import { type Kysely, type RawBuilder, sql } from 'kysely';

/**
 * Handling marks: what was said of reports and entries, and (as columns, so that a question filters without a join) which mark each row bears after all of it. `withheld` has the places of a text that bear one, `headed` the mark of its
 * headline; `kin` is the report with which one shares its origin, and `report` that of a judgement on one of its figures, so that what is hidden can be told by statements alone.
 */
export async function up(db: Kysely<unknown>, kind: 'sqlite' | 'postgres'): Promise<void> {
  const text: RawBuilder<unknown> = kind === 'postgres' ? sql`text collate "C"` : sql`text`;
  const number: RawBuilder<unknown> = kind === 'postgres' ? sql`bigint` : sql`integer`;
  let table = db.schema.createTable('handling').addColumn('seq', number as never, (one) => one.notNull());
  for (const column of ['about', 'report', 'by', 'known']) table = table.addColumn(column, text as never, (one) => one.notNull());
  for (const column of ['mark', 'why', 'until']) table = table.addColumn(column, text as never);
  await table.addPrimaryKeyConstraint('handling_key', ['seq', 'about'] as never).execute();
  await db.schema.createIndex('handling_by_report').on('handling').columns(['report']).execute();
  await db.schema.createIndex('handling_by_mark').on('handling').columns(['mark']).execute();
  for (const [name, ...columns] of COLUMNS)
    for (const column of columns)
      await db.schema
        .alterTable(name)
        .addColumn(column, text as never)
        .execute();
  await tellReportsOfJudgements(db as Kysely<Before>);
  await tellKin(db as Kysely<Before>);
}

/** What of the tables is told anew. */
interface Before {
  readonly judgements: { readonly seq: number; readonly a: string; readonly report: string | null };
  readonly reports: { readonly id: string; readonly kinship: string | null; readonly kin: string | null };
}

const COLUMNS = [
  ['reports', 'handling', 'withheld', 'headed', 'kin'],
  ['entries', 'handling'],
  ['figures', 'handling'],
  ['documents', 'handling'],
  ['judgements', 'report'],
] as const;

/** Judgements on one figure of a report name it as REPORT#LOCAL. */
async function tellReportsOfJudgements(db: Kysely<Before>): Promise<void> {
  const rows = await db.selectFrom('judgements').select(['seq', 'a']).where('a', 'like', '%#%').execute();
  for (const { seq, a } of rows)
    await db
      .updateTable('judgements')
      .set({ report: a.slice(0, a.indexOf('#')) })
      .where('seq', '=', seq)
      .execute();
}

async function tellKin(db: Kysely<Before>): Promise<void> {
  const rows = await db.selectFrom('reports').select(['id', 'kinship']).where('kinship', 'is not', null).execute();
  for (const { id, kinship } of rows)
    await db
      .updateTable('reports')
      .set({ kin: (JSON.parse(kinship as string) as { readonly of: string }).of })
      .where('id', '=', id)
      .execute();
}

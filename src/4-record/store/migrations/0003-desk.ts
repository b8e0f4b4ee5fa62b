import { type Kysely, type RawBuilder, sql } from 'kysely';

/** What persons keep for themselves and the log does not tell of: searches, with when they last looked at what these find. */
export async function up(db: Kysely<unknown>, kind: 'sqlite' | 'postgres'): Promise<void> {
  const text: RawBuilder<unknown> = kind === 'postgres' ? sql`text collate "C"` : sql`text`;
  let table = db.schema.createTable('saved_searches').addColumn('id', text as never, (one) => one.notNull().primaryKey());
  for (const column of ['person', 'name', 'query', 'made', 'visited'])
    table = table.addColumn(column, text as never, (one) => one.notNull());
  await table.execute();
  await db.schema.createIndex('saved_searches_by_person').on('saved_searches').columns(['person']).execute();
}

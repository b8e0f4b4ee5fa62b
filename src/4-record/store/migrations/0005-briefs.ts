import { type Kysely, type RawBuilder, sql } from 'kysely';

/** Briefs that stand, one row each; their text is among the contents. */
export async function up(db: Kysely<unknown>, kind: 'sqlite' | 'postgres'): Promise<void> {
  const text: RawBuilder<unknown> = kind === 'postgres' ? sql`text collate "C"` : sql`text`;
  const number: RawBuilder<unknown> = kind === 'postgres' ? sql`bigint` : sql`integer`;
  await db.schema
    .createTable('briefs')
    .addColumn('id', text as never, (one) => one.notNull().primaryKey())
    .addColumn('brief', text as never, (one) => one.notNull())
    .addColumn('version', number as never, (one) => one.notNull())
    .addColumn('seq', number as never, (one) => one.notNull())
    .addColumn('by', text as never, (one) => one.notNull())
    .addColumn('known', text as never, (one) => one.notNull())
    .execute();
}

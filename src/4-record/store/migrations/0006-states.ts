import { type Kysely, type RawBuilder, sql } from 'kysely';

/**
 * The states of whom an entry names, beside the entry, and all that tells whether a desk may ask for it in one index: the entries of two states are
 * found without looking at those of the others.
 */
export async function up(db: Kysely<unknown>, kind: 'sqlite' | 'postgres'): Promise<void> {
  const text: RawBuilder<unknown> = kind === 'postgres' ? sql`text collate "C"` : sql`text`;
  await db.schema
    .alterTable('entries')
    .addColumn('states', text as never, (one) => one.notNull().defaultTo(''))
    .execute();
  const listed = kind === 'postgres' ? sql`string_agg(country, ' ')` : sql`group_concat(country, ' ')`;
  await sql`update entries set states = coalesce((select ' ' || ${listed} || ' ' from (
    select distinct actors.country as country from bearings join actors on actors.id = bearings.actor
    where bearings.entry = entries.id and bearings.seq = entries.seq and actors.country is not null order by 1
  ) as named), '')`.execute(db);
  await db.schema.dropIndex('entries_by_kind_day').execute();
  await db.schema
    .createIndex('entries_by_kind_day')
    .on('entries')
    .columns(['kind', 'day', 'report', 'start', 'id', 'seq', 'until', 'status', 'flag', 'states', 'agreement', 'last_day'])
    .execute();
}

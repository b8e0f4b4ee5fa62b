import { type Kysely, type RawBuilder, sql } from 'kysely';

/** The accounts of a team server: no part of what the log makes. */
export async function up(db: Kysely<unknown>, kind: 'sqlite' | 'postgres'): Promise<void> {
  const text: RawBuilder<unknown> = kind === 'postgres' ? sql`text collate "C"` : sql`text`;
  /** Columns that must have a value, those that may be without, and those that make the key. */
  const table = async (name: string, must: readonly string[], may: readonly string[], key: readonly string[]): Promise<void> => {
    let builder = db.schema.createTable(name);
    for (const column of must) builder = builder.addColumn(column, text as never, (one) => one.notNull());
    for (const column of may) builder = builder.addColumn(column, text as never);
    await builder.addPrimaryKeyConstraint(`${name}_key`, key as never).execute();
  };
  const index = (name: string, isUnique: boolean, ...columns: string[]): Promise<void> => {
    const builder = db.schema
      .createIndex(`${name}_by_${columns.join('_')}`)
      .on(name)
      .columns(columns);
    return (isUnique ? builder.unique() : builder).execute();
  };
  await table('users', ['name', 'role', 'clearance', 'made'], ['full', 'password', 'issuer', 'subject', 'disabled'], ['name']);
  await table('sessions', ['hash', 'name', 'made', 'seen', 'how'], [], ['hash']);
  await table('tokens', ['id', 'hash', 'name', 'label', 'scopes', 'made', 'expires'], ['seen', 'withdrawn'], ['id']);
  await table('attempts', ['id', 'bucket', 'at'], [], ['id', 'bucket']);
  await table('doors', ['door', 'name', 'seen'], [], ['door']);
  await index('users', true, 'issuer', 'subject');
  await index('sessions', false, 'name');
  await index('tokens', true, 'hash');
  await index('tokens', false, 'name');
  await index('attempts', false, 'bucket', 'at');
  await index('attempts', false, 'at');
  await index('doors', false, 'name');
}

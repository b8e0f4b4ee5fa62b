import { type Kysely, sql } from 'kysely';
import { IssueError, issueOf } from '#base/issue.ts';
import { withoutCredentials } from '#base/without-credentials.ts';
import { KNOWN_MIGRATIONS, MIGRATION_TABLE, migrate } from '../migrations/migrations.ts';
import type { Database } from '../store.ts';
import type { Tables } from '../tables.ts';
import { databaseOf, poolOf } from './pool.ts';
import { questionsTo } from './questions.ts';
import { postgresSearch } from './search.ts';

/** Any number will do, as long as all programs take the same: whoever writes to a record holds this lock until the transaction ends. */
const WRITING = 0x61747461;

/** Opens the record in a PostgreSQL database, making its tables where there are none. Throws IssueError where it cannot be reached or a newer program wrote it. */
export async function openServer(address: string): Promise<Database> {
  const where = withoutCredentials(address);
  const pool = poolOf(address);
  const db = databaseOf(pool);
  try {
    const done = await namesDone(db);
    const newer = done.filter((name) => !KNOWN_MIGRATIONS.includes(name));
    if (newer.length > 0)
      throw new IssueError(issueOf('record.newer', `A newer version of attache wrote this record (${newer.join(', ')}).`, where));
    if (done.length < KNOWN_MIGRATIONS.length) await migrate(db, 'postgres', where);
  } catch (error) {
    await db.destroy();
    if (error instanceof IssueError && error.issue.given !== undefined) throw error;
    const { message } = (error instanceof IssueError ? error.cause : error) as Error;
    throw new IssueError(issueOf('record.not-usable', `The database cannot be used (${message}).`, where), { cause: error });
  }
  const asked = new Map<number, Kysely<Tables>>();
  return {
    kind: 'postgres',
    db,
    questions: (most) => {
      const known = asked.get(most) ?? questionsTo(address, most);
      asked.set(most, known);
      return known;
    },
    search: postgresSearch,
    alone: async (transaction) => {
      await sql`select pg_advisory_xact_lock(${WRITING})`.execute(transaction);
    },
    backup: () => {
      throw new IssueError(
        issueOf(
          'usage.wrong',
          'A record in PostgreSQL is backed up with its own tools.',
          where,
          'Use pg_dump, or pg_basebackup with WAL archiving.',
        ),
      );
    },
    claim: async (task) => {
      const connection = await pool.connect();
      const { rows } = await connection.query<{ mine: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as mine', [WRITING, task]);
      if (rows[0]?.mine === true)
        return async () => {
          // The lock is the session's, and that goes on in the pool; where it has broken, the lock went with it.
          const isBroken = await connection.query('select pg_advisory_unlock($1, hashtext($2))', [WRITING, task]).then(
            () => false,
            () => true,
          );
          connection.release(isBroken);
        };
      connection.release();
      throw new IssueError(issueOf('record.busy', `Another program does this already (${task}).`, where));
    },
    bytes: async () => {
      const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(db);
      return Number(rows[0]?.bytes ?? 0);
    },
    close: async () => {
      for (const one of [db, ...asked.values()]) await one.destroy();
    },
  };
}

async function namesDone(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ found: string | null }>`select to_regclass(${MIGRATION_TABLE})::text as found`.execute(db);
  if (rows[0]?.found == null) return [];
  return (await sql<{ name: string }>`select name from ${sql.table(MIGRATION_TABLE)}`.execute(db)).rows.map(({ name }) => name);
}

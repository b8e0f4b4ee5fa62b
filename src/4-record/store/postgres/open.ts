import { Kysely, sql } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';
import { IssueError, issueOf } from '#base/issue.ts';
import { KNOWN_MIGRATIONS, MIGRATION_TABLE, migrate } from '../migrations/migrations.ts';
import type { Database } from '../store.ts';
import type { Tables } from '../tables.ts';
import { questionsTo } from './questions.ts';
import { postgresSearch } from './search.ts';

/** Any number will do, as long as all programs take the same: whoever writes to a record holds this lock until the transaction ends. */
const WRITING = 0x61747461;

/** `int8` as a number: nothing that is counted here comes near 2^53. */
const INT8 = { to: 20, from: [20], serialize: String, parse: Number };

const OPTIONS = {
  max: 4,
  onnotice: () => {},
  types: { bigint: INT8 },
  connect_timeout: 10,
  connection: { application_name: 'attache', synchronous_commit: 'on' as const, lock_timeout: 5000 },
};

/** Opens the record in a PostgreSQL database, making its tables where there are none. Throws IssueError where it cannot be reached or a newer program wrote it. */
export async function openServer(address: string): Promise<Database> {
  const where = withoutPassword(address);
  const client = postgres(address, OPTIONS);
  const db = new Kysely<Tables>({ dialect: new PostgresJSDialect({ postgres: client as never }) });
  try {
    const done = await namesDone(db);
    const newer = done.filter((name) => !KNOWN_MIGRATIONS.includes(name));
    if (newer.length > 0)
      throw new IssueError(issueOf('record.newer', `A newer version of attache wrote this record (${newer.join(', ')}).`, where));
    if (done.length < KNOWN_MIGRATIONS.length) await migrate(db, 'postgres', where);
  } catch (error) {
    await db.destroy();
    if (error instanceof IssueError) throw error;
    throw new IssueError(issueOf('record.not-usable', `The database cannot be used (${(error as Error).message}).`, where), {
      cause: error,
    });
  }
  const asked = new Map<number, Kysely<Tables>>();
  return {
    kind: 'postgres',
    db,
    questions: (most) => {
      const known = asked.get(most) ?? questionsTo(address, most, OPTIONS);
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
      const connection = await client.reserve();
      const [row] = await connection`select pg_try_advisory_lock(${WRITING}, hashtext(${task})) as mine`;
      if (row?.mine === true)
        return async () => {
          // The lock is the session's, and that goes on in the pool.
          await connection`select pg_advisory_unlock(${WRITING}, hashtext(${task}))`;
          connection.release();
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

/** For messages: what stands between the name and the host is nobody's business. */
function withoutPassword(address: string): string {
  return address.replace(/^(\w+:\/\/[^:/@]*):[^@/]*@/, '$1:...@');
}

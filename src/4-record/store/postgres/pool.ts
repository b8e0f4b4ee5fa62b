import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { databaseIssue } from '../database-issue.ts';
import type { Tables } from '../tables.ts';

/** OID of `int8`, which comes as a number: nothing that is counted here comes near 2^53. */
const INT8 = 20;

const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (Number(oid) === INT8 ? Number : pg.types.getTypeParser(oid, format)),
};

/** Connections to a server. What is written is on its disk when it is confirmed; who waits for a lock for five seconds is told so. */
export function poolOf(address: string, more: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({
    ...{
      connectionString: address,
      application_name: 'attache',
      types: TYPES,
      max: 4,
      connectionTimeoutMillis: 10_000,
      lock_timeout: 5000,
    },
    ...{ options: '-c synchronous_commit=on', ...more },
  });
  // A connection that breaks while nobody uses it is gone from the pool, and whoever uses one is told by what they ask.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Asks by the connections of a pool; `told` says their errors as the project's own: those of a connection that cannot be had, and those of statements. */
export function databaseOf(pool: pg.Pool, told: (error: unknown) => unknown = databaseIssue): Kysely<Tables> {
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect().catch((error: unknown) => {
      throw told(error);
    });
    let isOver = false;
    const query = async (statement: string, parameters: readonly unknown[]): Promise<unknown> => {
      try {
        return await client.query(statement, [...parameters]);
      } catch (error) {
        // After anything worse than a wrong statement the server hangs up, though it may not have done so yet.
        isOver ||= !(error instanceof pg.DatabaseError) || error.severity !== 'ERROR';
        throw told(error);
      }
    };
    return { query: query as PostgresPoolClient['query'], release: () => client.release(isOver) };
  };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect, end: () => pool.end() } }) });
}

import { type DatabaseConnection, Kysely } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';
import type { Tables } from '../tables.ts';
import { tooSlow } from '../too-slow.ts';

/** SQLSTATE of a statement that the server ended. */
const QUERY_CANCELED = '57014';

/** Connections for questions: the server ends each statement of theirs after so many milliseconds (`statement_timeout`), which is told as an issue. Connects when it is first asked. */
export function questionsTo(
  address: string,
  most: number,
  options: postgres.Options<Record<string, postgres.PostgresType>>,
): Kysely<Tables> {
  const client = postgres(address, { ...options, connection: { ...options.connection, statement_timeout: most } });
  const onReserveConnection = async (connection: DatabaseConnection): Promise<void> => {
    const execute = connection.executeQuery.bind(connection);
    connection.executeQuery = async (query) => {
      try {
        return await execute(query);
      } catch (error) {
        throw (error as { code?: unknown }).code === QUERY_CANCELED ? tooSlow(most) : error;
      }
    };
  };
  return new Kysely<Tables>({ dialect: new PostgresJSDialect({ postgres: client as never, onReserveConnection }) });
}

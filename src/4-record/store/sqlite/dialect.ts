import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { databaseIssue } from '../database-issue.ts';

/** Milliseconds for which one program waits while another writes. */
export const PATIENCE = 5000;

/** Statements kept prepared; those with many rows of values are mostly of a few lengths. */
const PREPARED = 200;

type Statement = ReturnType<DatabaseSyncInstance['prepare']>;

/** Kysely over the `node:sqlite` interface: one connection, which one asker at a time has. */
export class EmbeddedDialect implements Dialect {
  readonly #database: DatabaseSyncInstance;

  constructor(database: DatabaseSyncInstance) {
    this.#database = database;
  }

  createDriver(): Driver {
    return new EmbeddedDriver(this.#database);
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}

/** SQLite changes a schema inside a transaction as it changes rows; an interrupted migration leaves nothing behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class EmbeddedDriver implements Driver {
  readonly #database: DatabaseSyncInstance;
  readonly #connection: EmbeddedConnection;
  /** Resolves when the connection is free. */
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(database: DatabaseSyncInstance) {
    this.#database = database;
    this.#connection = new EmbeddedConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    let release: () => void = () => {};
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  /** Immediate: who will write says so at once, and waits then instead of failing in the middle. Who only reads sees one moment and keeps nobody waiting. */
  async beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    if (accessMode === 'read only') await connection.executeQuery(CompiledQuery.raw('begin'));
    else await this.#beginWriting();
  }

  /** Waits without holding up the program: whoever writes may be another part of it. */
  async #beginWriting(): Promise<void> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      this.#database.exec('pragma busy_timeout=0');
      try {
        this.#database.exec('begin immediate');
        return;
      } catch (error) {
        if (!/locked|busy/i.test((error as Error).message) || Date.now() > end) throw error;
      } finally {
        this.#database.exec(`pragma busy_timeout=${PATIENCE}`);
      }
      await pause(1 + Math.random() * 15);
    }
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  /** Where the disk is full or fails, SQLite has rolled back already; a second time would hide what went wrong. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async destroy(): Promise<void> {
    this.#connection.close();
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #database: DatabaseSyncInstance;
  readonly #prepared = new Map<string, Statement>();

  constructor(database: DatabaseSyncInstance) {
    this.#database = database;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const statement = this.#statementOf(sql);
      if (statement.columns().length > 0) return { rows: statement.all(...parameters) as R[] };
      const { changes } = statement.run(...parameters);
      return { rows: [], numAffectedRows: BigInt(changes) };
    } catch (error) {
      throw databaseIssue(error);
    }
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncGenerator<QueryResult<R>> {
    // A statement that is being stepped through is nobody else's.
    const statement = this.#database.prepare(sql);
    for (const row of statement.iterate(...parameters)) yield { rows: [row as R] };
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  #statementOf(sql: string): Statement {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    const oldest = this.#prepared.keys().next().value;
    if (this.#prepared.size > PREPARED && oldest !== undefined) this.#prepared.delete(oldest);
    return statement;
  }
}

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { Kysely, sql } from 'kysely';
import { IssueError, issueOf } from '#base/issue.ts';
import { KNOWN_MIGRATIONS, MIGRATION_TABLE, migrate } from '../migrations/migrations.ts';
import type { Database } from '../store.ts';
import type { Tables } from '../tables.ts';
import { EmbeddedDialect, PATIENCE } from './dialect.ts';
import { sqliteSearch } from './search.ts';

/** Name of the file in the data folder. */
export const RECORD_FILE = 'record.db';

/**
 * Opens the record in a folder. Each connection writes through to the disk before it confirms (WAL with `synchronous=FULL`), waits for others, and never maps the file into memory. Throws IssueError where there is
 * none and none may be made, where a newer program wrote it, or where it cannot be opened.
 */
export async function openFolder(folder: string, create: boolean): Promise<Database> {
  const file = path.join(folder, RECORD_FILE);
  const isNew = !existsSync(file);
  if (isNew && !create) throw new IssueError(issueOf('record.missing', 'There is no record here.', folder));
  if (isNew) makeFolder(folder);
  const pending = isNew ? 'all' : pendingMigrations(file);
  const database = connected(file);
  const db = new Kysely<Tables>({ dialect: new EmbeddedDialect(database) });
  try {
    // What a change of the tables might spoil is copied first.
    if (pending === 'some') await copyBefore(db, folder);
    if (pending !== 'none') await migrate(db, 'sqlite', folder);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    kind: 'sqlite',
    db,
    search: sqliteSearch,
    alone: async () => {},
    backup: (target) => copyTo(db, target),
    claim: async (task) => claimed(folder, task),
    bytes: async () => {
      const { rows } = await sql<{
        bytes: number;
      }>`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`.execute(db);
      return rows[0]?.bytes ?? 0;
    },
    close: () => db.destroy(),
  };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new IssueError(issueOf('record.not-usable', `The folder cannot be made (${(error as NodeJS.ErrnoException).code}).`, folder), {
      cause: error,
    });
  }
}

/** Reads, without writing a byte, which changes of the tables are still to come; refuses those of a newer program. */
function pendingMigrations(file: string): 'all' | 'some' | 'none' {
  const database = opened(file, true);
  try {
    const known = new Set(KNOWN_MIGRATIONS);
    const done = namesDone(database);
    const newer = done.filter((name) => !known.has(name));
    if (newer.length > 0)
      throw new IssueError(issueOf('record.newer', `A newer version of attache wrote this record (${newer.join(', ')}).`, file));
    return done.length === 0 ? 'all' : done.length < known.size ? 'some' : 'none';
  } finally {
    database.close();
  }
}

function namesDone(database: DatabaseSyncInstance): readonly string[] {
  const exists = database.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(MIGRATION_TABLE);
  if (exists === undefined) return [];
  return database
    .prepare(`select name from ${MIGRATION_TABLE}`)
    .all()
    .map((row) => String((row as { name: unknown }).name));
}

function connected(file: string): DatabaseSyncInstance {
  const database = opened(file, false);
  try {
    writeAhead(database);
    database.exec(
      'pragma synchronous=full; pragma mmap_size=0; pragma trusted_schema=off; pragma cache_size=-65536; pragma temp_store=memory; pragma wal_autocheckpoint=8000',
    );
    return database;
  } catch (error) {
    database.close();
    throw new IssueError(issueOf('record.not-usable', `The record cannot be opened (${(error as Error).message}).`, file), {
      cause: error,
    });
  }
}

/** SQLite does not wait by itself for others who change the journal at the same time, as several do that open a new record at once. */
function writeAhead(database: DatabaseSyncInstance): void {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      database.exec('pragma journal_mode=wal');
      return;
    } catch (error) {
      if (!/locked|busy/i.test((error as Error).message) || Date.now() > end) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5 + Math.floor(Math.random() * 20));
    }
  }
}

function opened(file: string, readOnly: boolean): DatabaseSyncInstance {
  try {
    const database = new DatabaseSync(file, { readOnly, timeout: PATIENCE });
    database.prepare('select count(*) from sqlite_master').get();
    return database;
  } catch (error) {
    const damaged = /not a database|malformed/.test((error as Error).message);
    const issue = damaged
      ? issueOf('record.damaged', `The file is no record, or a damaged one (${(error as Error).message}).`, file)
      : issueOf('record.not-usable', `The record cannot be opened (${(error as Error).message}).`, file);
    throw new IssueError(issue, { cause: error });
  }
}

/** Copies the record before its tables are changed; a copy that an interrupted change left is of the same tables, and this one takes its place whole. */
async function copyBefore(db: Kysely<Tables>, folder: string): Promise<void> {
  const name = path.join(folder, `before-${KNOWN_MIGRATIONS.at(-1)}.db`);
  const part = `${name}.${process.pid}`;
  rmSync(part, { force: true });
  await copyTo(db, part);
  renameSync(part, name);
}

/** Holds a lock file of a task as only one program can, however it ends. */
function claimed(folder: string, task: string): () => Promise<void> {
  const lock = new DatabaseSync(path.join(folder, `${task}.lock`), { timeout: 0 });
  try {
    lock.exec('pragma locking_mode=exclusive; begin exclusive');
  } catch (error) {
    lock.close();
    throw new IssueError(issueOf('record.busy', `Another program does this already (${task}).`, folder), { cause: error });
  }
  return async () => lock.close();
}

/** A whole, compact copy as of one moment, while others may go on writing. */
async function copyTo(db: Kysely<Tables>, target: string): Promise<void> {
  if (existsSync(target))
    throw new IssueError(issueOf('output.not-writable', 'There is a file of that name already.', target, 'Name another, or remove it.'));
  await sql`vacuum into ${target}`.execute(db).catch((error: Error) => {
    throw new IssueError(issueOf('output.not-writable', `The copy cannot be written (${error.message}).`, target), { cause: error });
  });
}

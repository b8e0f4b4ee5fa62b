import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** The tables that are computed from the log, with the columns that tell their rows apart. */
const COMPUTED = {
  reports: ['id'],
  marks: ['mark', 'report'],
  readings: ['report', 'seq'],
  figures: ['report', 'local', 'known'],
  actors: ['id'],
  judgements: ['seq'],
  entries: ['id', 'seq'],
  bearings: ['entry', 'seq', 'part', 'actor'],
  reviews: ['seq'],
  handling: ['seq', 'about'],
  items: ['seq'],
  feeds: ['feed'],
  officials: ['id'],
  documents: ['serial'],
  briefs: ['id'],
  settings: ['setting'],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;

export const COMPUTED_TABLES = Object.keys(COMPUTED) as (keyof typeof COMPUTED)[];

/** Rows read at a time. */
const PAGE = 2000;

/** The rows of one computed table, one JSON line each, in an order and a form that do not depend on the database. */
export async function* linesOf(db: Kysely<Tables>, table: keyof typeof COMPUTED): AsyncGenerator<string> {
  const key = COMPUTED[table] as readonly string[];
  const columns = sql.join(key.map((column) => sql.ref(column)));
  for (let after: Record<string, unknown> | undefined; ; ) {
    const last = after;
    const rest = last === undefined ? sql`` : sql` where (${columns}) > (${sql.join(key.map((column) => last[column]))})`;
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}${rest} order by ${columns} limit ${PAGE}`.execute(
      db,
    );
    for (const row of rows) yield `${JSON.stringify(Object.fromEntries(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))))}\n`;
    if (rows.length < PAGE) return;
    after = rows.at(-1);
  }
}

/** Hex SHA-256 of each computed table. */
export async function digestsOf(db: Kysely<Tables>): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {};
  for (const table of COMPUTED_TABLES) {
    const hash = createHash('sha256');
    for await (const line of linesOf(db, table)) hash.update(line);
    digests[table] = hash.digest('hex');
  }
  return digests;
}

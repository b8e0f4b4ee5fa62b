import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Kysely, Transaction } from 'kysely';
import { type Issue, IssueError, issueFrom, issueOf } from '#base/issue.ts';
import { refusalOf } from '../entries/gate.ts';
import { BEGINNING, hashOf } from '../log/chain.ts';
import type { ArrivedReport, Logged } from '../log/deed.ts';
import { project } from '../project/project.ts';
import { contentOf, textOf } from './contents.ts';
import { COMPUTED_TABLES, digestsOf } from './dump.ts';
import { openFolder } from './sqlite/open.ts';
import type { Database } from './store.ts';
import type { Tables } from './tables.ts';

/** What was looked at, and what is wrong. */
export interface Verification {
  readonly deeds: number;
  readonly contents: number;
  readonly entries: number;
  /** Whether the tables were made again from the log and compared. */
  readonly rebuilt: boolean;
  readonly issues: readonly Issue[];
}

export interface VerifyOptions {
  readonly rebuild?: boolean;
  /** Told which share is done. */
  readonly progress?: (share: number) => void;
}

/** Rows read at a time. */
const PAGE = 500;

/**
 * Checks a record from the ground, as of one moment: the chain of the log, every text and file against its hash, every entry against the words of its report; and where wished, makes all tables again from the
 * log, in a place of their own, and compares. What is wrong is told, never thrown.
 */
export async function verify(database: Database, { rebuild = false, progress = () => {} }: VerifyOptions = {}): Promise<Verification> {
  const moment = database.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return moment.execute(async (db) => {
    const issues: Issue[] = [];
    const parts = rebuild ? 4 : 3;
    const log = await checkLog(db, issues);
    progress(1 / parts);
    const contents = await checkContents(db, log.names, issues);
    progress(2 / parts);
    const entries = await checkEntries(db, issues);
    progress(3 / parts);
    if (rebuild) await checkTables(db, issues, (share) => progress((3 + share) / parts));
    return { deeds: log.deeds, contents, entries, rebuilt: rebuild, issues };
  });
}

type Db = Kysely<Tables>;

/** A row of the log, and its deed where its text can be understood. */
type Row = Tables['log'] & { readonly deed: Logged | undefined };

/** The deeds of the log in order. Throws IssueError where one cannot be understood. */
async function* deedsOf(db: Db): AsyncGenerator<Logged & { readonly text: string }> {
  for await (const { deed, body, seq } of rowsOf(db)) {
    if (deed === undefined) throw new IssueError(issueOf('record.damaged', 'It cannot be understood.', `deed ${seq}`));
    yield { ...deed, text: body };
  }
}

async function* rowsOf(db: Db): AsyncGenerator<Row> {
  for (let after = 0; ; ) {
    const rows = await db.selectFrom('log').selectAll().where('seq', '>', after).orderBy('seq').limit(PAGE).execute();
    for (const row of rows) yield { ...row, deed: deedOf(row) };
    after = rows.at(-1)?.seq ?? after;
    if (rows.length < PAGE) return;
  }
}

function deedOf({ body, why, ...row }: Tables['log']): Logged | undefined {
  try {
    return { ...row, ...(why !== null && { why }), body: JSON.parse(body) } as unknown as Logged;
  } catch {
    return undefined; // told by the chain: this is not what was written
  }
}

/** Checks the chain, and gathers the keys that deeds name, with the first deed that does. */
async function checkLog(db: Db, issues: Issue[]): Promise<{ readonly deeds: number; readonly names: ReadonlyMap<string, number> }> {
  const names = new Map<string, number>();
  let [last, deeds, previous] = [0, 0, BEGINNING];
  for await (const { deed, ...row } of rowsOf(db)) {
    deeds++;
    if (row.seq !== last + 1)
      issues.push(issueOf('record.damaged', `The log goes from deed ${last} to deed ${row.seq}.`, `deed ${last + 1}`));
    last = row.seq;
    if (row.hash !== hashOf(previous, row))
      issues.push(
        issueOf('record.damaged', 'It is not what was written: its hash does not follow from it and the deed before.', `deed ${row.seq}`),
      );
    previous = row.hash;
    for (const key of deed === undefined ? [] : keysIn(deed)) if (!names.has(key)) names.set(key, row.seq);
  }
  return { deeds, names };
}

/** Keys of the contents that a deed rests on. */
function keysIn({ kind, body }: Logged): readonly string[] {
  if (kind === 'arrived') return [body.text, ...(body.original === undefined ? [] : [body.original])];
  if (kind === 'read') return [body.reading];
  if (kind === 'briefed') return body.brief === undefined ? [] : [body.brief];
  return kind === 'imported' ? [body.file, body.records] : [];
}

async function checkContents(db: Db, names: ReadonlyMap<string, number>, issues: Issue[]): Promise<number> {
  const keys = (await db.selectFrom('contents').select('sha256').orderBy('sha256').execute()).map(({ sha256 }) => sha256);
  for (const key of keys) await contentOf(db, key).catch((error: unknown) => issues.push(issueFrom(error, 'record.damaged', key)));
  const kept = new Set(keys);
  for (const [key, deed] of names)
    if (!kept.has(key)) issues.push(issueOf('record.damaged', `A text or file that deed ${deed} names is missing.`, key));
  return keys.length;
}

async function checkEntries(db: Db, issues: Issue[]): Promise<number> {
  let count = 0;
  const reports = await db.selectFrom('reports').select(['id', 'body']).orderBy('id').execute();
  for (const { id, body } of reports) {
    const rows = await db.selectFrom('entries').select(['id', 'value', 'human']).where('report', '=', id).orderBy('id').execute();
    if (rows.length === 0) continue;
    count += rows.length;
    const text = await textOf(db, (JSON.parse(body) as ArrivedReport).text).catch(() => undefined);
    if (text === undefined) continue; // told of among the contents
    for (const row of rows) {
      const refusal = refusalOf(
        { id: row.id, value: { ...JSON.parse(row.value), ...(row.human === null ? {} : JSON.parse(row.human)) } },
        text,
      );
      if (refusal !== undefined) issues.push(refusal);
    }
  }
  return count;
}

/** Compares the tables with what the log makes of them. */
async function checkTables(db: Db, issues: Issue[], progress: (share: number) => void): Promise<void> {
  try {
    const made = await rebuiltDigests(db, progress);
    const is = await digestsOf(db);
    for (const table of COMPUTED_TABLES)
      if (is[table] !== made[table]) issues.push(issueOf('record.damaged', `The table "${table}" is not what the log makes of it.`, table));
  } catch (error) {
    const { message, given } = issueFrom(error, 'record.damaged');
    issues.push(issueOf('record.damaged', `The tables cannot be made again from the log: ${message}`, given));
  }
}

/** Digests of the tables as the log makes them, in a database of their own that is thrown away. */
async function rebuiltDigests(source: Db, progress: (share: number) => void): Promise<Readonly<Record<string, string>>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'attache-rebuild-'));
  try {
    const target = await openFolder(folder, true);
    try {
      await target.db.transaction().execute((db) => replay(source, { db, search: target.search }, progress));
      return await digestsOf(target.db);
    } finally {
      await target.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Carries out all deeds of one record in another, empty one. Texts are taken from the first. */
async function replay(
  source: Db,
  target: Pick<Database, 'search'> & { readonly db: Transaction<Tables> },
  progress: (share: number) => void,
): Promise<void> {
  const { db, search } = target;
  const { last } = await source
    .selectFrom('log')
    .select(({ fn }) => fn.max('seq').as('last'))
    .executeTakeFirstOrThrow();
  for await (const { text: body, ...deed } of deedsOf(source)) {
    const { seq, at, by, kind, hash } = deed;
    await db
      .insertInto('log')
      .values({ seq, at, by, kind, why: deed.why ?? null, body, hash })
      .execute();
    await project({ db, search, text: (key) => textOf(source, key) }, deed as Logged);
    if (seq % 50 === 0) progress(seq / Number(last));
  }
}

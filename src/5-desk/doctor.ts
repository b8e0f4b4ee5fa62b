import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { type Issue, issueFrom } from '#base/issue.ts';
import { loadModel, shippedModel } from '#reading/model/card.ts';
import { openDatabase } from '#record/store/open.ts';
import type { Database } from '#record/store/store.ts';
import { ContainedParser } from '#source/contained/parser.ts';

/** One thing that was looked at. */
export interface Finding {
  readonly about: string;
  readonly state: 'well' | 'warning' | 'wrong';
  readonly found: string;
  /** What to do, where something is amiss. */
  readonly remedy?: string;
}

/** Free space below which a record is in danger, in bytes. */
const LITTLE_SPACE = 1024 ** 3;

/** Oldest SQLite without the reported corruption when a write-ahead log is reset. */
const OLDEST_SQLITE = [3, 51, 3];

/** Looks at everything that the work rests on: the program's runtime, the model, the process in which documents are opened, the place of the record and its database. */
export async function examined(place: string, model = shippedModel()): Promise<readonly Finding[]> {
  return [runtime(), await modelFinding(model), await parserFinding(), ...(await placeFindings(place))];
}

function runtime(): Finding {
  const { node } = process.versions;
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const about = 'Node';
  if (major < 20 || (major === 20 && minor < 19)) return { about, state: 'wrong', found: node, remedy: 'Install Node 20.19 or newer.' };
  if (major === 20)
    return {
      about,
      state: 'warning',
      found: `${node}, which is no longer maintained`,
      remedy: 'Move to a supported release when you can.',
    };
  return { about, state: 'well', found: node };
}

async function modelFinding(folder: string): Promise<Finding> {
  try {
    const { card } = await loadModel(folder);
    return { about: 'Model', state: 'well', found: `${card.version} (${card.precision}), its weights are those of its card` };
  } catch (error) {
    return wrong('Model', issueFrom(error, 'model.damaged', folder));
  }
}

async function parserFinding(): Promise<Finding> {
  const parser = new ContainedParser();
  const content = '<!doctype html><title>Test</title><p>A page to try it with.</p>';
  const done = await parser.parse({ kind: 'page', content, origin: 'a test page' });
  parser.close();
  if ('issue' in done) return wrong('Opening documents', done.issue);
  return { about: 'Opening documents', state: 'well', found: 'in a process of its own, with a deadline and a limit of memory' };
}

async function placeFindings(place: string): Promise<readonly Finding[]> {
  let database: Database;
  try {
    database = await openDatabase(place);
  } catch (error) {
    const issue = issueFrom(error, 'record.not-usable', place);
    return [
      issue.code === 'record.missing'
        ? { about: 'Record', state: 'warning', found: `none in ${place} yet`, remedy: issue.remedy }
        : wrong('Record', issue),
    ];
  }
  try {
    const { last } = await database.db
      .selectFrom('log')
      .select(({ fn }) => fn.max('seq').as('last'))
      .executeTakeFirstOrThrow();
    const record: Finding = { about: 'Record', state: 'well', found: `${place}, ${last ?? 0} deeds in its log` };
    return [
      record,
      ...(database.kind === 'sqlite' ? [await sqliteFinding(database), await spaceFinding(place)] : await postgresFindings(database)),
    ];
  } finally {
    await database.close();
  }
}

async function sqliteFinding({ db }: Database): Promise<Finding> {
  const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(db);
  const [mode] = (await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db)).rows;
  const [sync] = (await sql<{ synchronous: number }>`pragma synchronous`.execute(db)).rows;
  const version = rows[0]?.version ?? '0';
  const found = `SQLite ${version}, journal ${mode?.journal_mode}, ${sync?.synchronous === 2 ? 'each commit synced' : `synchronous ${sync?.synchronous}`}`;
  const parts = version.split('.').map(Number);
  const old = OLDEST_SQLITE.find((least, at) => parts[at] !== least);
  const isOld = old !== undefined && (parts[OLDEST_SQLITE.indexOf(old)] ?? 0) < old;
  if (isOld) return { about: 'Database', state: 'wrong', found, remedy: 'Install the package again: an older SQLite can damage the file.' };
  if (mode?.journal_mode !== 'wal' || sync?.synchronous !== 2)
    return {
      about: 'Database',
      state: 'wrong',
      found,
      remedy: 'Move the record to a local disk: this one does not let it be written safely.',
    };
  return { about: 'Database', state: 'well', found };
}

async function spaceFinding(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const found = `${(free / 1024 ** 3).toFixed(1)} GB free`;
  return free < LITTLE_SPACE
    ? { about: 'Disk', state: 'warning', found, remedy: 'Free some space.' }
    : { about: 'Disk', state: 'well', found };
}

/** Settings of the server that decide whether what was confirmed is kept. */
async function postgresFindings({ db }: Database): Promise<readonly Finding[]> {
  const setting = async (name: string): Promise<string> =>
    (await sql<{ value: string }>`select current_setting(${name}) as value`.execute(db)).rows[0]?.value ?? '';
  const [version, fsync, commit, checksums] = await Promise.all(
    ['server_version', 'fsync', 'synchronous_commit', 'data_checksums'].map(setting),
  );
  const safe = fsync === 'on' && commit !== 'off';
  const found = `PostgreSQL ${version}, fsync ${fsync}, synchronous_commit ${commit}`;
  return [
    {
      about: 'Database',
      state: safe ? 'well' : 'wrong',
      found,
      ...(!safe && { remedy: 'Set fsync and synchronous_commit to on: a confirmed report could be lost.' }),
    },
    checksums === 'on'
      ? { about: 'Checksums', state: 'well', found: 'pages carry checksums' }
      : {
          about: 'Checksums',
          state: 'warning',
          found: 'pages carry no checksums',
          remedy: 'Enable them with pg_checksums, or initdb -k for a new server.',
        },
  ];
}

function wrong(about: string, { message, remedy }: Issue): Finding {
  return { about, state: 'wrong', found: message, remedy };
}

import { type Kysely, type Migration, Migrator } from 'kysely';
import { IssueError, issueOf } from '#base/issue.ts';
import type { Database } from '../store.ts';
import type { Tables } from '../tables.ts';
import { up as record } from './0001-record.ts';
import { up as accounts } from './0002-accounts.ts';
import { up as desk } from './0003-desk.ts';
import { up as marks } from './0004-marks.ts';
import { up as briefs } from './0005-briefs.ts';
import { up as states } from './0006-states.ts';

/** Changes of the schema by their names, which give their order. */
type Changes = Readonly<Record<string, (db: Kysely<unknown>, kind: Database['kind']) => Promise<void>>>;

/** Every change of the schema. A released one is never changed: the next is added. */
const MIGRATIONS: Changes = {
  '0001-record': record,
  '0002-accounts': accounts,
  '0003-desk': desk,
  '0004-marks': marks,
  '0005-briefs': briefs,
  '0006-states': states,
};

/** Names of the migrations that this program knows. */
export const KNOWN_MIGRATIONS: readonly string[] = Object.keys(MIGRATIONS);

/** The table in which the names of those done are kept. */
export const MIGRATION_TABLE = 'migrations';

/** Brings the schema up to date, all or nothing, with changes still to come if such are given. Throws IssueError where that fails. */
export async function migrate(db: Kysely<Tables>, kind: Database['kind'], where: string, coming: Changes = {}): Promise<void> {
  const provider = {
    getMigrations: async (): Promise<Record<string, Migration>> =>
      Object.fromEntries(
        Object.entries({ ...MIGRATIONS, ...coming }).map(([name, up]) => [name, { up: (one: Kysely<unknown>) => up(one, kind) }]),
      ),
  };
  const migrator = new Migrator({ db: db, provider, migrationTableName: MIGRATION_TABLE, migrationLockTableName: 'migration_lock' });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  throw new IssueError(issueOf('record.not-usable', `Its tables cannot be brought up to date (${(error as Error).message}).`, where), {
    cause: error,
  });
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { issueFrom } from '#base/issue.ts';
import { add } from '#desk/add.ts';
import { digestsOf } from '#record/store/dump.ts';
import { migrate } from '#record/store/migrations/migrations.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { verify } from '#record/store/verify.ts';
import type { Item } from '#source/item.ts';
import { generatedReport, random } from './record/generated.ts';
import { offer } from './record/keeping.ts';

/** One line a confirmed thing; written at once, for whoever started this may kill it at any time. */
function say(line: string): void {
  writeFileSync(1, `${line}\n`);
}

async function opened(place: string): Promise<RecordStore> {
  return new RecordStore(await openDatabase(place, { create: true }), { by: `program ${process.pid}` });
}

/** What a program of its own does to a record, for those that kill it, starve it or run it beside others. */
const TASKS: Readonly<Record<string, (place: string, ...numbers: number[]) => Promise<void>>> = {
  /** Keeps the reports from..to, and says the id of each when it is kept. */
  keep: async (place, from = 0, to = 0, statements = 3) => {
    const store = await opened(place);
    for (let n = from; n < to; n++) {
      const report = generatedReport(n, statements);
      say(`${await offer(store, report)} ${report.id}`);
    }
    await store.close();
  },
  /** Offers each of `count` reports (of those, every program of eight leaves out others where `five` is 5: each is offered five times) in an order of its own. */
  offer: async (place, count = 0, seed = 0, five = 8) => {
    const store = await opened(place);
    const next = random(seed);
    const order = Array.from({ length: count }, (_, n) => ({ n, key: next() })).sort((a, b) => a.key - b.key);
    for (const { n } of order) if ((n + seed) % 8 < five) await offer(store, generatedReport(n, 1));
    await store.close();
  },
  /** Writes something small again and again. */
  set: async (place, count = 0) => {
    const store = await opened(place);
    for (let n = 0; n < count; n++) await store.do('set', { setting: 'reviewers', value: 1 + (n % 2) });
    await store.close();
  },
  /** Opens a record, making its tables, and says so. */
  open: async (place) => {
    const store = await opened(place);
    say('opened');
    await store.close();
  },
  /** Changes the tables as the next version of the program would, slowly. */
  migrate: async (place) => {
    const database = await openDatabase(place);
    say('begins');
    await migrate(database.db, database.kind, place, { '9999-test': nextVersion });
    say('done');
    await database.close();
  },
  full,
};

/** A change of tables in many steps. */
async function nextVersion(db: Kysely<unknown>): Promise<void> {
  for (let n = 0; n < 40; n++) {
    await db.schema.createTable(`later_${n}`).addColumn('id', 'integer').execute();
    await db.schema.alterTable('reports').addColumn(`later_${n}`, 'text').execute();
    await sql`update reports set ${sql.ref(`later_${n}`)} = ${`${n}`}`.execute(db);
  }
}

/** Writes until the disk is full, goes on being refused, gets room and writes again. `place` lies on a small disk with a file "ballast". */
async function full(place: string): Promise<void> {
  const store = await opened(path.join(place, 'record'));
  let kept = 0;
  const told: string[] = [];
  for (let n = 0; n < 5000 && told.length < 3; n++) {
    await offer(store, generatedReport(n)).then(
      () => kept++,
      (error: unknown) => told.push(issueFrom(error, 'run.failed').code),
    );
  }
  rmSync(path.join(place, 'ballast'));
  const after = await offer(store, generatedReport(9999));
  const { issues } = await verify(store.database, { rebuild: true });
  const { reports } = await store.db
    .selectFrom('reports')
    .select(({ fn }) => fn.countAll<number>().as('reports'))
    .executeTakeFirstOrThrow();
  await store.close();
  say(JSON.stringify({ kept, told, after, reports, issues }));
}

/**
 * Reads files into a record with the real reader and so many workers, each file twice, so that repetitions are told of too; by a clock that goes on by a second with each look. Says what became of each, and last the
 * digests of the tables and of the log.
 */
async function read(place: string, jobs: number, files: readonly string[]): Promise<void> {
  let now = Date.UTC(2026, 0, 1);
  const clock = (): Date => {
    now += 1000;
    return new Date(now);
  };
  const store = new RecordStore(await openDatabase(place, { create: true }), { by: 'reader', clock });
  for await (const added of add(store, texts(files), { reader: 'child', jobs })) say(`${added.outcome} ${'id' in added ? added.id : ''}`);
  const last = await store.db.selectFrom('log').select('hash').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  say(JSON.stringify({ ...(await digestsOf(store.db)), log: last?.hash }));
  await store.close();
}

async function* texts(files: readonly string[]): AsyncGenerator<Item> {
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const origin of [file, `again ${file}`])
      yield { kind: 'text', origin, id: path.basename(origin), text, particulars: {}, notes: [], bytes: text.length };
  }
}

const [task = '', place = '', ...rest] = process.argv.slice(2);
if (task === 'read') await read(place, Number(rest[0]), rest.slice(1));
else await (TASKS[task] as (typeof TASKS)[string])(place, ...rest.map(Number));

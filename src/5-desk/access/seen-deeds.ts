import { type Kysely, sql } from 'kysely';
import { IssueError, issueOf } from '#base/issue.ts';
import type { Deeds } from '#record/log/deed.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Tables } from '#record/store/tables.ts';
import { inBatches } from '../questions/batches.ts';
import { seenBriefIds } from './seen-briefs.ts';
import { isNarrowed } from './sight.ts';

type Db = Kysely<Tables>;

/** What something names. */
interface Names {
  readonly reports?: readonly string[];
  readonly entries?: readonly string[];
  readonly actors?: readonly string[];
  readonly briefs?: readonly string[];
}

interface LogRow {
  readonly seq: number;
  readonly kind: string;
  readonly body: string;
}

/** Longest row of undoings of undoings that is followed. */
const LONGEST = 50;

/** Of rows of the log, those that name nothing that cannot be seen: an undoing names what the deed that it takes back does. */
export async function seenDeeds<R extends LogRow>(db: Db, rows: readonly R[]): Promise<readonly R[]> {
  if (!isNarrowed(db) || rows.length === 0) return rows;
  const targets = await targetsOf(db, rows);
  const named = rows.map((row) => namesIn(targets.get(row.seq) ?? row));
  const seen = await seenAmong(db, named);
  return rows.filter((_, at) => seen(named[at] as Names));
}

/** For undoings, the deed at the end of the row of them. */
async function targetsOf(db: Db, rows: readonly LogRow[]): Promise<ReadonlyMap<number, LogRow>> {
  const found = new Map<number, LogRow>(rows.filter(({ kind }) => kind === 'undone').map((row) => [row.seq, row]));
  for (let step = 0; step < LONGEST; step++) {
    const open = [...found].filter(([, row]) => row.kind === 'undone');
    if (open.length === 0) break;
    const next = await inBatches(
      open.map(([, { body }]) => (JSON.parse(body) as Deeds['undone']).deed),
      (some) => db.selectFrom('log').select(['seq', 'kind', 'body']).where('seq', 'in', some).execute(),
    );
    const bySeq = new Map(next.map((row) => [row.seq, row]));
    for (const [seq, { body }] of open) {
      const target = bySeq.get((JSON.parse(body) as Deeds['undone']).deed);
      if (target !== undefined) found.set(seq, target);
    }
  }
  return found;
}

/** What a deed names, by the fields of all kinds of deed. */
function namesIn({ kind, body }: LogRow): Names {
  const { id, report, revises, entry, a, b, to } = JSON.parse(body) as Readonly<Record<string, string | undefined>>;
  const given = (...all: readonly (string | undefined)[]): string[] => all.filter((one) => one !== undefined);
  const figures = given(a, b).filter((one) => one.includes('#') && !one.includes('@'));
  return {
    reports: [...(kind === 'arrived' ? given(id, revises) : given(report)), ...figures.map((one) => one.slice(0, one.indexOf('#')))],
    entries: given(entry),
    actors: given(a, b).filter((one) => !figures.includes(one)),
    briefs: kind === 'briefed' ? given(id) : kind === 'exported' ? given(/^brief ([a-z0-9-]+)$/.exec(to ?? '')?.[1]) : [],
  };
}

async function seenAmong(db: Db, all: readonly Names[]): Promise<(names: Names) => boolean> {
  const seen = new Set<string>();
  for (const [table, field] of [
    ['reports', 'reports'],
    ['entries', 'entries'],
    ['actors', 'actors'],
  ] as const)
    for (const { id } of await inBatches(
      all.flatMap((one) => one[field] ?? []),
      (some) => db.selectFrom(table).select('id').distinct().where('id', 'in', some).execute(),
    ))
      seen.add(`${table} ${id}`);
  const briefsSeen = await seenBriefIds(
    db,
    all.flatMap(({ briefs = [] }) => briefs),
  );
  return ({ reports = [], entries = [], actors = [], briefs = [] }) =>
    reports.every((id) => seen.has(`reports ${id}`)) &&
    entries.every((id) => seen.has(`entries ${id}`)) &&
    actors.every((id) => seen.has(`actors ${id}`)) &&
    briefs.every((id) => briefsSeen.has(id));
}

const WHAT = { reports: 'no report', entries: 'no entry', actors: 'nobody' } as const;

/** Throws IssueError (record.unknown) where a deed names what its doer cannot see: it is answered as what is not there. */
export async function mustSee({ db }: RecordStore, names: Names): Promise<void> {
  if (!isNarrowed(db)) return;
  for (const field of ['reports', 'entries', 'actors'] as const)
    for (const id of names[field] ?? []) {
      const row = await db.selectFrom(field).select(sql.lit(1).as('one')).where('id', '=', id).limit(1).executeTakeFirst();
      if (row === undefined) throw new IssueError(issueOf('record.unknown', `There is ${WHAT[field]} of this id.`, id));
    }
}

/** The same of a deed that is to be undone. */
export async function mustSeeDeed({ db }: RecordStore, deed: number): Promise<void> {
  if (!isNarrowed(db)) return;
  const rows = await db.selectFrom('log').select(['seq', 'kind', 'body']).where('seq', '=', deed).execute();
  if ((await seenDeeds(db, rows)).length === 0)
    throw new IssueError(issueOf('record.unknown', 'There is no deed of this number.', `deed ${deed}`));
}

import type { Insertable, Selectable } from 'kysely';
import { IssueError, issueOf } from '#base/issue.ts';
import { overlaps } from '#base/span.ts';
import type { Entries } from '#reading/reading.ts';
import { type Days, daysOf } from '../entries/days.ts';
import type { EntryKind, Kept } from '../entries/entry.ts';
import { refusalOf } from '../entries/gate.ts';
import { anchorOfKept, keptOf } from '../entries/kept.ts';
import type { ArrivedReport } from '../log/deed.ts';
import { type Flagged, reopened } from '../review/status.ts';
import type { Tables } from '../store/tables.ts';
import { addActors } from './actors.ts';
import { reportFacets } from './arrived.ts';
import { findable, rowOf } from './entry-rows.ts';
import { flagGone, setFlag, textOfReport } from './flags.ts';
import { index } from './indexing.ts';
import { markLaterEntries } from './marked.ts';
import type { DeedOf, Projecting } from './projecting.ts';
import { remark } from './remark.ts';
import { restate } from './reviewed.ts';
import { standIns } from './stand-ins.ts';
import { inherited } from './standing.ts';
import { statesOf } from './states.ts';

type Row = Selectable<Tables['entries']>;

/** Rows to one statement. */
const BATCH = 300;

/**
 * A reading takes the place of the one before it. What it finds again as it was stays as it is, review and all; what it reads otherwise is a new version of the entry; what it no longer finds is withdrawn, unless a
 * person stands by it. What was rejected stays rejected, also where the newer reading sees it in slightly other words.
 */
export async function read(to: Projecting, { seq, at, by, body }: DeedOf<'read'>): Promise<void> {
  const { db } = to;
  const report = await db
    .selectFrom('reports')
    .select(['body', 'day', 'revises', 'revised'])
    .where('id', '=', body.report)
    .executeTakeFirst();
  if (report === undefined) throw new IssueError(issueOf('record.unknown', 'There is no report of this id.', body.report));
  const about = JSON.parse(report.body) as ArrivedReport;
  const [text, reading] = [await to.text(about.text), JSON.parse(await to.text(body.reading)) as Entries];
  const kept = keptOf(reading, text, body.report, await standIns(db, body.report, reading));
  for (const entry of kept.entries) {
    const refusal = refusalOf(entry, text);
    if (refusal !== undefined) throw new IssueError(refusal);
  }
  await db.updateTable('readings').set({ until: at }).where('report', '=', body.report).where('until', 'is', null).execute();
  await db
    .insertInto('readings')
    .values({ report: body.report, seq, reader: body.reader, reading: body.reading, known: at, until: null })
    .execute();
  await db.updateTable('reports').set({ unread: null }).where('id', '=', body.report).execute();
  await addActors(to, kept.figures, { report: body.report, at });

  const latest = await latestVersions(to, body.report);
  const fresh = kept.entries.filter((entry) => !isAsBefore(entry, latest.get(entry.id)));
  await makeRoom(to, { latest, fresh, all: kept.entries, at });
  const given = givenTo(latest, await inherited(to, report.revises ?? undefined));
  const days = daysByEntry(kept.entries, report.day);
  const states = await statesOf(
    to,
    fresh.flatMap(({ bearings }) => bearings),
  );
  const rows = fresh.map((entry) =>
    rowOf(entry, {
      ...{ seq, at, agreement: kept.agreements, days: days.get(entry.id) as Days },
      ...{ given: given(entry), states: states(entry.bearings) },
    }),
  );
  await insertInBatches(db, 'entries', rows);
  await insertInBatches(
    db,
    'bearings',
    fresh.flatMap(({ id, bearings: all }) => all.map((one) => ({ entry: id, seq, ...one }))),
  );
  const facets = reportFacets(about);
  await index(
    to,
    rows.map((row, n) => findable(row, (fresh[n] as Kept).bearings, facets)),
  );
  // Reviews of earlier versions speak for or against these.
  for (const { id } of fresh) if (latest.has(id)) await restate(to, id);
  if (report.revises !== null) await markLaterEntries(to, { report: body.report, revises: report.revises, seq, at, by });
  await remark(to, body.report);
  if (report.revised !== null) await flagGone(to, body.report, await textOfReport(to, report.revised));
}

/** The last version of each entry of a report, present or withdrawn. */
async function latestVersions({ db }: Projecting, report: string): Promise<ReadonlyMap<string, Row>> {
  const rows = await db.selectFrom('entries').selectAll().where('report', '=', report).orderBy('seq').execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function isAsBefore({ value }: Kept, row: Row | undefined): boolean {
  return row?.until === null && row.value === JSON.stringify(value);
}

/** Ends versions that others take the place of, withdraws entries that are no longer found, and takes the flag from those found again. */
async function makeRoom(
  to: Projecting,
  { latest, fresh, all, at }: { latest: ReadonlyMap<string, Row>; fresh: readonly Kept[]; all: readonly Kept[]; at: string },
): Promise<void> {
  const found = new Set(all.map(({ id }) => id));
  const present = [...latest.values()].filter(({ until }) => until === null);
  const replaced = new Set(fresh.map(({ id }) => id));
  for (const row of present) {
    if (replaced.has(row.id)) await end(to, row, at);
    else if (found.has(row.id) && row.flag === 'not-in-reading') await setFlag(to, row, null);
  }
  await withdraw(
    to,
    present.filter(({ id }) => !found.has(id)),
    at,
  );
}

/** Where the entries of a reading stand before anybody reviews them: as they stood before, as what they are like was judged, else proposed. */
function givenTo(latest: ReadonlyMap<string, Row>, inherits: (entry: Kept) => Flagged): (entry: Kept) => Flagged {
  const rejected = [...latest.values()].filter(({ status }) => status === 'rejected');
  return (entry) => {
    const before = latest.get(entry.id);
    if (before !== undefined) return reopened(JSON.parse(before.given));
    const likeRejected = rejected.some(
      (row) => row.kind === entry.kind && overlaps(anchorOfKept(entry.kind, entry.value), anchorOfRow(row)),
    );
    return likeRejected ? REJECTED : inherits(entry);
  };
}

const REJECTED: Flagged = { status: 'rejected', human: null, flag: 'like-rejected' };

async function insertInBatches<T extends 'entries' | 'bearings'>(
  db: Projecting['db'],
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH)
    await db
      .insertInto(table)
      .values(rows.slice(from, from + BATCH) as never)
      .execute();
}

/** Entries that the reading no longer finds. */
async function withdraw(to: Projecting, gone: readonly Row[], at: string): Promise<void> {
  for (const row of gone) {
    if (row.status === 'accepted' || row.status === 'edited') await setFlag(to, row, 'not-in-reading');
    else await end(to, row, at);
  }
}

async function end({ db }: Projecting, { id, seq }: Row, at: string): Promise<void> {
  await db.updateTable('entries').set({ until: at }).where('id', '=', id).where('seq', '=', seq).execute();
}

function anchorOfRow(row: Row): { start: number; end: number } {
  return anchorOfKept(row.kind as EntryKind, JSON.parse(row.value));
}

/** When each entry was so: what its words give, else the statement that bears it, else the report's day. */
function daysByEntry(entries: readonly Kept[], day: string): ReadonlyMap<string, Days> {
  const days = new Map<string, Days>();
  const own = { day, last: day };
  // Statements come before the positions that rest on them.
  for (const { id, value } of entries) {
    const { said, when, date, statement } = value as { said?: string; when?: string; date?: string; statement?: string };
    days.set(id, daysOf(said ?? when ?? date) ?? (statement === undefined ? undefined : days.get(statement)) ?? own);
  }
  return days;
}

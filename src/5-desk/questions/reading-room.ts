import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import type { Figure } from '#record/entries/entry.ts';
import type { Words } from '#record/entries/worded.ts';
import type { ArrivedReport } from '#record/log/deed.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Origin } from '#report/origin.ts';
import { hasCovered, seenFigures } from '../access/seen-text.ts';
import { seenBy } from '../access/sight.ts';
import { type Asking, asking, compare } from './asking.ts';
import { inBatches } from './batches.ts';
import type { ReportRef } from './entry-rows.ts';
import { grouped } from './grouped.ts';
import type { Marking } from './markings.ts';
import type { View } from './moment.ts';
import { REPORT_COLUMNS, reportRefOf, reportsAt } from './reports-then.ts';
import { type ShownEntry, show } from './show.ts';
import type { Named } from './who.ts';

/** Who is in a report, with every place where it is named. */
interface ReportFigure {
  /** Id in the reading, by which a judgement on this figure alone names it: "REPORT#LOCAL". */
  readonly local: string;
  /** The fullest form that the report gives. */
  readonly name: string;
  /** The actor that stands for it in the record. */
  readonly actor: Named;
  readonly mentions: readonly Words[];
}

/** What was said of an entry of the report, and holds. */
interface HeldReview {
  readonly deed: number;
  readonly entry: string;
  readonly by: string;
  readonly verdict: string;
  readonly why?: string;
  readonly known: string;
}

/** Another report of the same origin. */
interface Copy {
  readonly report: ReportRef;
  readonly origin: Origin['kind'];
  /** Why it is one with another; absent for the first. */
  readonly reason?: string;
  readonly of?: string;
}

/** One report with everything that the record has of it. */
export interface ReportRoom {
  readonly report: ReportRef;
  /** What the source calls it, and where it was found. */
  readonly name: string;
  readonly from: string;
  readonly byline?: string;
  readonly language?: string;
  readonly page?: string;
  readonly section?: string;
  readonly sha256: string;
  /** When the record came to know it, ISO, UTC. */
  readonly known: string;
  /** The bytes that it was made from are kept. */
  readonly hasOriginal: boolean;
  /** What made its reading. */
  readonly reader?: string;
  readonly origin: Origin;
  /** Why it is kept and not read. */
  readonly unread?: Issue;
  readonly text: string;
  readonly entries: readonly ShownEntry[];
  readonly figures: readonly ReportFigure[];
  readonly reviews: readonly HeldReview[];
  /** What was said of how it is to be handled. */
  readonly marks: readonly Marking[];
  /** Other reports of its origin. */
  readonly copies: readonly Copy[];
  /** Texts of the same report, the first first, this one included; empty where there is no other. */
  readonly revisions: readonly ReportRef[];
}

/** Shows one report whole. Throws IssueError where there is none of this id (record.unknown). */
export async function readingRoom(whole: RecordStore, id: string, view: View): Promise<ReportRoom> {
  const store = await seenBy(whole, view.clearance);
  const { db } = store;
  const row = await reportsAt(db, view)
    .select(REPORT_COLUMNS)
    .select(['reports.body', 'reports.known', 'reports.family', 'reports.revises', 'reports.revised', 'reports.unread'])
    .where('reports.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw unknown(id);
  const shown = await show(store, id, view);
  if (shown.type !== 'report') throw unknown(id);
  const { name, from, byline, language, page, section, sha256, origin, original } = JSON.parse(row.body) as ArrivedReport;
  const told = { byline, language, page, section };
  const ask = await asking(db, view);
  const [figures, reviews, reader] = [await figuresOf(ask, id), await reviewsOf(ask, id), await readerOf(ask, id)];
  return {
    report: reportRefOf(row),
    name,
    from,
    ...(Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as object),
    sha256,
    known: row.known,
    hasOriginal: original !== undefined && !(await hasCovered(db, id)),
    ...(reader !== undefined && { reader }),
    origin,
    ...(row.unread !== null && { unread: JSON.parse(row.unread) as Issue }),
    text: shown.text,
    entries: shown.entries,
    figures,
    reviews,
    marks: shown.marks,
    copies: await copiesOf(ask, row.family, id),
    revisions: await revisionsOf(ask, row),
  };
}

function unknown(id: string): IssueError {
  return new IssueError(issueOf('record.unknown', 'There is no report of this id.', id));
}

/** Condition on rows with known and until: they hold at the moment. */
function heldAt(knownAt: string | undefined): (row: { readonly known: string; readonly until: string | null }) => boolean {
  if (knownAt === undefined) return ({ until }) => until === null;
  return ({ known, until }) => known <= knownAt && (until === null || until > knownAt);
}

async function figuresOf({ db, view, who }: Asking, report: string): Promise<readonly ReportFigure[]> {
  const rows = await db
    .selectFrom('figures')
    .select(['report', 'local', 'actor', 'body', 'known', 'until'])
    .where('report', '=', report)
    .orderBy('local')
    .orderBy('known')
    .execute();
  const held = rows.filter(heldAt(view.knownAt));
  await who.load(held.map(({ actor }) => actor));
  const figures = await seenFigures(db, held);
  return held
    .map(({ local, actor }, at) => {
      const { name, mentions } = figures[at] as Figure;
      return { local, name, actor: who.of(actor), mentions };
    })
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || compare(a.local, b.local));
}

async function reviewsOf({ db, view }: Asking, report: string): Promise<readonly HeldReview[]> {
  const rows = await db
    .selectFrom('reviews')
    .select(['seq', 'entry', 'by', 'verdict', 'why', 'known', 'until'])
    .where('entry', 'in', (of) => of.selectFrom('entries').select('entries.id').distinct().where('entries.report', '=', report))
    .orderBy('seq')
    .execute();
  return rows
    .filter(heldAt(view.knownAt))
    .map(({ seq, entry, by, verdict, why, known }) => ({ deed: seq, entry, by, verdict, known, ...(why !== null && { why }) }));
}

async function readerOf({ db, view }: Asking, report: string): Promise<string | undefined> {
  const rows = await db.selectFrom('readings').select(['reader', 'known', 'until']).where('report', '=', report).orderBy('seq').execute();
  return rows.filter(heldAt(view.knownAt)).at(-1)?.reader;
}

async function copiesOf({ db, view }: Asking, family: string, id: string): Promise<readonly Copy[]> {
  const rows = await reportsAt(db, view)
    .select(REPORT_COLUMNS)
    .select(['reports.origin', 'reports.kinship'])
    .where('reports.family', '=', family)
    .where('reports.id', '!=', id)
    .orderBy('reports.day')
    .orderBy('reports.id')
    .execute();
  return rows.map((row) => {
    const kinship = row.kinship === null ? undefined : (JSON.parse(row.kinship) as { readonly reason: string; readonly of: string });
    return {
      report: reportRefOf(row),
      origin: row.origin as Origin['kind'],
      ...(kinship !== undefined && { reason: kinship.reason, of: kinship.of }),
    };
  });
}

/** Most texts of one report that are shown. */
const TEXTS = 100;

/** Follows the chain of texts both ways. */
async function revisionsOf(
  ask: Asking,
  { id, revises, revised }: { readonly id: string; readonly revises: string | null; readonly revised: string | null },
): Promise<readonly ReportRef[]> {
  if (revises === null && revised === null) return [];
  const ids = [id];
  for (const [way, first] of [['revises', revises] as const, ['revised', revised] as const]) {
    let next = first;
    while (next !== null && ids.length < TEXTS && !ids.includes(next)) {
      if (way === 'revises') ids.unshift(next);
      else ids.push(next);
      const row = await ask.db.selectFrom('reports').select(['revises', 'revised']).where('id', '=', next).executeTakeFirst();
      next = row?.[way] ?? null;
    }
  }
  const rows = await inBatches(ids, (some) => reportsAt(ask.db, ask.view).select(REPORT_COLUMNS).where('reports.id', 'in', some).execute());
  const byId = grouped(rows, (row) => row.id);
  return ids.flatMap((one) => (byId.get(one) ?? []).map(reportRefOf));
}

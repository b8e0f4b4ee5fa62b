import { createHash } from 'node:crypto';
import type { Issue } from '#base/issue.ts';
import { issueFrom, issueOf } from '#base/issue.ts';
import type { ArrivedReport } from '#record/log/deed.ts';
import { textOf } from '#record/store/contents.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { ReportsTable } from '#record/store/tables.ts';
import { coveredFor, seenArrival } from '../access/seen-text.ts';
import { markOf } from '../questions/mark-of.ts';
import { ActorsAt } from './actors-at.ts';
import type { ExportedReport, ExportQuestion, Telling } from './exported.ts';
import { actorIdsIn, heldEntries, readyEntries } from './held.ts';
import { type Asked, reportsAsked } from './reports-asked.ts';
import { type Version, VersionsAt } from './versions-at.ts';

/** Reports taken from the database at a time. */
const PAGE = 50;

/**
 * Streams what of a record was asked for and holds, report by report in the order of days, then ids; entries in reading order. Each entry is checked again against the stored text, and the text against its hash: what does not
 * hold is told of by name and left out, and the rest goes on. Memory is bounded by a page of reports. Throws IssueError where an actor is unknown.
 */
export async function* exportable(
  store: Pick<RecordStore, 'db'>,
  question: ExportQuestion,
  { problem }: Pick<Telling, 'problem'>,
): AsyncGenerator<ExportedReport> {
  const { asked, actors, versions } = await begun(store, question);
  for await (const page of reportsAsked(store, asked, PAGE)) {
    const byReport = await versions.ofReports(page);
    for (const row of page) {
      const known = byReport.get(row.id) ?? [];
      const report = await reportOf(store, row, known, { asked, actors, versions, problem });
      if (report !== undefined && (report.entries.length > 0 || takesBare(question, row))) yield report;
    }
  }
}

/** What a question is answered with: its actors looked up, who is whom and what stood at its moment. */
export async function begun(
  store: Pick<RecordStore, 'db'>,
  question: ExportQuestion,
): Promise<{ readonly asked: Asked; readonly actors: ActorsAt; readonly versions: VersionsAt }> {
  const [actors, versions] = await Promise.all([ActorsAt.at(store, question.knownAt), VersionsAt.at(store, question.knownAt)]);
  const among = question.actors === undefined ? undefined : await actors.meant(question.actors);
  return { asked: { ...question, ...(among !== undefined && { among }) }, actors, versions };
}

/** Whether a report is wanted for itself. */
export function takesBare({ bare, kinds, statuses, actors, from, to, asOf }: ExportQuestion, { day }: ReportsTable): boolean {
  if (!bare || kinds !== undefined || statuses !== undefined || actors !== undefined) return false;
  return !(from !== undefined && day < from) && !(to !== undefined && day > to) && !(asOf !== undefined && day > asOf);
}

interface With {
  readonly asked: Asked;
  readonly actors: ActorsAt;
  readonly versions: VersionsAt;
  readonly problem: (issue: Issue) => void;
}

async function reportOf(
  store: Pick<RecordStore, 'db'>,
  row: ReportsTable,
  known: readonly Version[],
  { asked, actors, versions, problem }: With,
): Promise<ExportedReport | undefined> {
  const wanted = readyEntries(known, asked);
  const text = await checkedText(store, row);
  if (typeof text !== 'string') {
    problem(text);
    for (const { id } of wanted) problem(issueOf('entry.not-verbatim', `The text of its report ${row.id} is not what was kept.`, id));
    return undefined;
  }
  const missing = wanted.flatMap(({ value }) => {
    const { statement } = (value ?? {}) as { statement?: unknown };
    return typeof statement === 'string' && !known.some((one) => one.row.id === statement) ? [statement] : [];
  });
  const others = await versions.last(missing);
  const body = seenArrival(store.db, row);
  const { entries, refused } = await heldEntries(wanted, { text, versions: [...known, ...others], actors, outlet: body.outlet });
  for (const issue of refused) problem(issue);
  return { ...headOf(row, body), text: await coveredFor(store.db, row.id, text), entries, actors: await actorsOf(entries, actors) };
}

/** The text of a report as it was kept, or why it cannot be had. */
async function checkedText({ db }: Pick<RecordStore, 'db'>, { id, body, sha256 }: ReportsTable): Promise<string | Issue> {
  try {
    const about = JSON.parse(body) as ArrivedReport;
    const text = await textOf(db, about.text);
    const same = createHash('sha256').update(text, 'utf8').digest('hex') === sha256 && text.length === about.length;
    return same ? text : issueOf('record.damaged', 'The text of this report is not the one that it arrived with.', id);
  } catch (error) {
    return { ...issueFrom(error, 'record.damaged'), given: id };
  }
}

function headOf(row: ReportsTable, body: ArrivedReport): Omit<ExportedReport, 'text' | 'entries' | 'actors'> {
  const { outlet, byline, title, published, url, language, page, section } = body;
  const given = Object.entries({ outlet, byline, title, published, url, language, page, section }).filter(([, one]) => one !== undefined);
  const { id, day, origin, family, known, sha256 } = row;
  return { id, name: body.name, day, origin, family, known, sha256, ...markOf(row), ...Object.fromEntries(given) };
}

async function actorsOf(entries: ExportedReport['entries'], actors: ActorsAt): Promise<ExportedReport['actors']> {
  const found: ExportedReport['actors'] = new Map(
    entries
      .flatMap(({ value, attribution }) => [
        ...actorIdsIn(value).map((id) => actors.actorOf(id)),
        ...attribution.flatMap(({ speaker, via, addressee }) => [...(speaker ? [speaker] : []), ...via, ...(addressee ? [addressee] : [])]),
      ])
      .map((actor) => [actor.id, actor]),
  );
  return found;
}

import { type Issue, issueFrom, issueOf } from '#base/issue.ts';
import { refusalOf } from '#record/entries/gate.ts';
import type { ArrivedReport } from '#record/log/deed.ts';
import { textOf } from '#record/store/contents.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { EntriesTable, ReportsTable } from '#record/store/tables.ts';
import { seenArrival } from '../access/seen-text.ts';
import type { Piece, Telling } from './exported.ts';

/** Rows read at a time. */
const PAGE = 200;

/** Changes when the same record is written otherwise. */
const VERSION = 1;

type Db = RecordStore['db'];

/**
 * The record itself, a JSON object a line: every report, reading and version of an entry, every actor, judgement, review and mark, ordered by id, with the fields of each in the order of their names. The same record gives the same bytes
 * whatever database holds it and however often it was restored or exported; nothing of the machine that holds it is in it. The last line counts the others, so that a cut file is seen.
 */
export async function* canonical({ db }: Pick<RecordStore, 'db'>, { written, problem }: Telling): AsyncGenerator<Piece> {
  const counts: Record<string, number> = {};
  const line = (type: string, value: object): Piece => {
    counts[type] = (counts[type] ?? 0) + 1;
    return { file: '', text: `${canonicalJson({ ...value, type })}\n` };
  };
  let begun = false;
  for await (const row of byId(db)) {
    const { lines, issues, entries } = await reportLines(db, row);
    for (const issue of issues) problem(issue);
    if (!begun && lines.length > 0) yield { file: '', text: `${canonicalJson({ type: 'record', version: VERSION })}\n` };
    begun ||= lines.length > 0;
    for (const [type, value] of lines) yield line(type, value);
    written(entries);
  }
  if (!begun) return;
  for (const row of await db.selectFrom('actors').selectAll().orderBy('id').execute()) yield line('actor', withoutNulls(row));
  for (const { seq, report: _, ...row } of await db.selectFrom('judgements').selectAll().orderBy('seq').execute())
    yield line('judgement', { deed: Number(seq), ...withoutNulls(row) });
  for (const { seq, value, ...row } of await db.selectFrom('reviews').selectAll().orderBy('seq').execute())
    yield line('review', { deed: Number(seq), ...withoutNulls(row), ...(value !== null && { value: JSON.parse(value) }) });
  for (const { seq, ...row } of await db.selectFrom('handling').selectAll().orderBy('seq').orderBy('about').execute())
    yield line('marking', { deed: Number(seq), ...withoutNulls(row) });
  yield { file: '', text: `${canonicalJson({ type: 'end', lines: counts })}\n` };
}

async function* byId(db: Db): AsyncGenerator<ReportsTable> {
  for (let after = ''; ; ) {
    const page = await db.selectFrom('reports').selectAll().where('id', '>', after).orderBy('id').limit(PAGE).execute();
    yield* page;
    after = page.at(-1)?.id ?? after;
    if (page.length < PAGE) return;
  }
}

interface ReportLines {
  readonly lines: readonly (readonly [type: string, value: object])[];
  readonly issues: readonly Issue[];
  /** How many of the lines are entries. */
  readonly entries: number;
}

/** A report, its readings and its entries; those that do not hold are left out by name, and with a text that does not hold all of them. */
async function reportLines(
  db: Db,
  { seq: _, withheld: __, headed: ___, kin: ____, body, unread, kinship, ...row }: ReportsTable,
): Promise<ReportLines> {
  const rows = await db.selectFrom('entries').selectAll().where('report', '=', row.id).orderBy('id').orderBy('seq').execute();
  let text: string;
  try {
    text = await textOf(db, (JSON.parse(body) as ArrivedReport).text);
  } catch (error) {
    const issue = { ...issueFrom(error, 'record.damaged'), given: row.id };
    const refused = [...new Set(rows.map(({ id }) => id))].map((id) =>
      issueOf('entry.not-verbatim', `The text of its report ${row.id} is not what was kept.`, id),
    );
    return { lines: [], issues: [issue, ...refused], entries: 0 };
  }
  const readings = await db.selectFrom('readings').selectAll().where('report', '=', row.id).orderBy('seq').execute();
  const checked = rows.map((one) => entryLine(one, text));
  const issues = checked.flatMap((one) => ('issue' in one ? [one.issue] : []));
  const entries = checked.flatMap((one) => ('line' in one ? [one.line] : []));
  const head = {
    ...withoutNulls(row),
    arrived: seenArrival(db, { body, title: row.title, revises: row.revises }),
    ...(unread !== null && { unread: JSON.parse(unread) }),
    ...(kinship !== null && { kinship: JSON.parse(kinship) }),
  };
  return {
    lines: [
      ['report', head],
      ...readings.map(({ seq, ...one }) => ['reading', { deed: Number(seq), ...withoutNulls(one) }] as const),
      ...entries.map((one) => ['entry', one] as const),
    ],
    issues,
    entries: entries.length,
  };
}

function entryLine(
  { seq, value, human, given, states: _, ...row }: EntriesTable,
  text: string,
): { readonly line: object } | { readonly issue: Issue } {
  try {
    const machine = JSON.parse(value);
    const edit = human === null ? undefined : JSON.parse(human);
    const refusal = refusalOf({ id: row.id, value: machine }, text) ?? refusalOf({ id: row.id, value: { ...machine, ...edit } }, text);
    if (refusal !== undefined) return { issue: refusal };
    return {
      line: {
        ...withoutNulls(row),
        deed: Number(seq),
        given: JSON.parse(given),
        value: machine,
        ...(edit !== undefined && { human: edit }),
      },
    };
  } catch (error) {
    return { issue: issueOf('entry.wrong-shape', `What is kept of it cannot be read (${(error as Error).message}).`, row.id) };
  }
}

function withoutNulls(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/** JSON with the fields of every object in the order of their names, as RFC 8785 has it. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`).join(',')}}`;
}

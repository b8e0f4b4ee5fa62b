import { IssueError, issueOf } from '#base/issue.ts';
import type { EntryKind } from '../entries/entry.ts';
import { mainSpans } from '../entries/main-part.ts';
import { MARKS, type Mark } from '../handling/mark.ts';
import type { Deeds } from '../log/deed.ts';
import type { DeedOf, Projecting } from './projecting.ts';
import { marksOf, remark } from './remark.ts';

/** Says how a report or an entry is to be handled. A mark on an entry holds for its words: what else stands on them bears it too. */
export async function marked(to: Projecting, { seq, at, by, why, body }: DeedOf<'marked'>): Promise<void> {
  await addMark(to, { seq, at, by, why: why ?? null, ...body });
}

/** What was said of one, as it is kept. */
type Said = Deeds['marked'] & { readonly seq: number; readonly at: string; readonly by: string; readonly why: string | null };

export async function addMark(to: Projecting, { seq, at, by, why, report, entry, mark }: Said): Promise<void> {
  const about = entry ?? report;
  if (about === undefined || (entry !== undefined && report !== undefined))
    throw new IssueError(issueOf('deed.not-possible', 'A mark is set on one report or one entry.', about));
  if (mark !== null && !MARKS.includes(mark))
    throw new IssueError(issueOf('deed.not-possible', `There is no such mark. There are: ${MARKS.join(', ')}.`, String(mark)));
  const owner = entry === undefined ? await known(to, 'reports', about) : await reportOfEntry(to, entry);
  await to.db.insertInto('handling').values({ seq, about, report: owner, mark, by, why, known: at, until: null }).execute();
  await remark(to, owner);
}

async function known({ db }: Projecting, table: 'reports', id: string): Promise<string> {
  const row = await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new IssueError(issueOf('record.unknown', 'There is no report of this id.', id));
  return row.id;
}

async function reportOfEntry({ db }: Projecting, entry: string): Promise<string> {
  const row = await db.selectFrom('entries').select('report').where('id', '=', entry).limit(1).executeTakeFirst();
  if (row === undefined) throw new IssueError(issueOf('record.unknown', 'There is no entry of this id.', entry));
  return row.report;
}

/** Takes back what was said by some deeds. */
export async function unmark(to: Projecting, seqs: readonly number[], { report, entry }: Deeds['marked'], at: string): Promise<void> {
  await to.db.updateTable('handling').set({ until: at }).where('seq', 'in', seqs).where('until', 'is', null).execute();
  await remark(to, report ?? (await reportOfEntry(to, entry as string)));
}

/** Why a text bears a mark that nobody set on it. */
const INHERITED = 'as the text that it takes the place of';

interface Later {
  readonly report: string;
  readonly revises: string;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
}

/** A later text of a report bears its mark from the beginning. */
export async function markLaterText(to: Projecting, { report, revises, ...deed }: Later): Promise<void> {
  const mark = (await marksOf(to, revises)).get(revises);
  if (mark === undefined) return;
  await inherit(to, [{ about: report, mark }], { report, ...deed });
  await remark(to, report);
}

/** Entries of a later text that say the same words as marked ones of the text before bear their marks. */
export async function markLaterEntries(to: Projecting, { report, revises, ...deed }: Later): Promise<void> {
  const marks = await marksOf(to, revises);
  const before = await valuesOf(to, revises);
  const wanted = new Map(before.flatMap(({ id, key }) => (marks.has(id) ? [[key, marks.get(id) as Mark]] : [])));
  if (wanted.size === 0) return;
  const own = await marksOf(to, report);
  const now = await valuesOf(to, report);
  const fresh = new Map(now.flatMap(({ id, key }) => (wanted.has(key) && !own.has(id) ? [[id, wanted.get(key) as Mark]] : [])));
  await inherit(
    to,
    [...fresh].map(([about, mark]) => ({ about, mark })),
    { report, ...deed },
  );
}

async function inherit(
  { db }: Projecting,
  marks: readonly { readonly about: string; readonly mark: Mark }[],
  { report, seq, at, by }: Omit<Later, 'revises'>,
): Promise<void> {
  for (const { about, mark } of marks)
    await db.insertInto('handling').values({ seq, about, report, mark, by, why: INHERITED, known: at, until: null }).execute();
}

/** Entries by their kind and the words that they say. */
async function valuesOf({ db }: Projecting, report: string): Promise<readonly { readonly id: string; readonly key: string }[]> {
  const rows = await db
    .selectFrom('entries')
    .select(['id', 'kind', 'value'])
    .where('report', '=', report)
    .orderBy('id')
    .orderBy('seq')
    .execute();
  return rows.map(({ id, kind, value }) => {
    const words = mainSpans(kind as EntryKind, JSON.parse(value)).map((span) => span.words);
    return { id, key: JSON.stringify([kind, words]) };
  });
}

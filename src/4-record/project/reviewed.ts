import { IssueError, issueOf } from '#base/issue.ts';
import type { EntryKind } from '../entries/entry.ts';
import { refusalOf } from '../entries/gate.ts';
import { bearingsOf } from '../entries/kept.ts';
import { wordsIn } from '../entries/worded.ts';
import type { ArrivedReport, ReviewVerdict } from '../log/deed.ts';
import { reportFacets } from './arrived.ts';
import { effective, writeValue } from './effective.ts';
import { findable } from './entry-rows.ts';
import { reindex } from './indexing.ts';
import type { DeedOf, Projecting } from './projecting.ts';
import { remark } from './remark.ts';
import { standing } from './standing.ts';

/** Says whether an entry is right, or what is right instead. */
export async function reviewed(to: Projecting, { seq, at, by, why, body: { entry, verdict, value } }: DeedOf<'reviewed'>): Promise<void> {
  await addReview(to, { seq, at, by, why: why ?? null, entry, verdict, value: value === undefined ? null : JSON.stringify(value) });
}

/** A review as it is kept. */
export interface Review {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly why: string | null;
  readonly entry: string;
  readonly verdict: ReviewVerdict;
  readonly value: string | null;
}

export async function addReview(to: Projecting, { seq, at, ...review }: Review): Promise<void> {
  const row = await currentRow(to, review.entry);
  if (row === undefined) throw new IssueError(issueOf('record.unknown', 'There is no entry of this id.', review.entry));
  if (review.verdict === 'edited') await mustBeAnEdit(to, row, review.value);
  await to.db
    .insertInto('reviews')
    .values({ seq, known: at, until: null, ...review })
    .execute();
  await restate(to, review.entry);
  await remark(to, row.report);
}

/** Brings the marks of an entry's report in line with what the entry says now. */
export async function remarkEntry(to: Projecting, entry: string): Promise<void> {
  const row = await currentRow(to, entry);
  if (row !== undefined) await remark(to, row.report);
}

/** Computes where an entry stands and writes it down, for questions and for search. */
export async function restate(to: Projecting, entry: string): Promise<void> {
  const { db } = to;
  const row = await currentRow(to, entry);
  if (row === undefined) return;
  const stands = await standing(to, row);
  await db.updateTable('entries').set(stands).where('id', '=', entry).where('seq', '=', row.seq).execute();
  const value = effective(row.value, stands.human);
  const columns = await writeValue(to, row, value);
  const { body } = await db.selectFrom('reports').select('body').where('id', '=', row.report).executeTakeFirstOrThrow();
  const now = { ...row, ...stands, ...columns, value: JSON.stringify(value) };
  await reindex(to, findable(now, bearingsOf(value), reportFacets(JSON.parse(body) as ArrivedReport)));
}

/** The present version of an entry, or the last one that there was. */
async function currentRow({ db }: Projecting, entry: string) {
  return db.selectFrom('entries').selectAll().where('id', '=', entry).orderBy('seq', 'desc').limit(1).executeTakeFirst();
}

/** An edit changes fields that the entry can have, and its words are the report's like all others. */
async function mustBeAnEdit(to: Projecting, row: { id: string; report: string; kind: string }, text: string | null): Promise<void> {
  const value: unknown = text === null ? undefined : JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).length === 0)
    throw new IssueError(issueOf('deed.not-possible', 'An edit needs at least one field and its value.', row.id));
  // Only edits want the shapes of entries: what else is done need not wait for them.
  const { wrongEdit } = await import('../entries/shape.ts');
  const wrong = wrongEdit(row.kind as EntryKind, value as Record<string, unknown>);
  if (wrong !== undefined) throw new IssueError(issueOf('deed.not-possible', wrong, row.id));
  for (const { actor } of bearingsOf(value as Record<string, unknown>)) {
    const known = await to.db.selectFrom('actors').select('id').where('id', '=', actor).executeTakeFirst();
    if (known === undefined) throw new IssueError(issueOf('record.unknown', 'There is nobody of this id.', actor));
  }
  if ([...wordsIn(value)].length === 0) return;
  const { body } = await to.db.selectFrom('reports').select('body').where('id', '=', row.report).executeTakeFirstOrThrow();
  const refusal = refusalOf({ id: row.id, value }, await to.text((JSON.parse(body) as ArrivedReport).text));
  if (refusal !== undefined) throw new IssueError(refusal);
}

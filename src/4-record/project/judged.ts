import { IssueError, issueOf } from '#base/issue.ts';
import type { Entries } from '#reading/reading.ts';
import { keptOf } from '../entries/kept.ts';
import { broken, connected, type Judged, latest, standingFor } from '../identity/clusters.ts';
import type { ArrivedReport, Verdict } from '../log/deed.ts';
import { addActors } from './actors.ts';
import type { DeedOf, Projecting } from './projecting.ts';
import { remark } from './remark.ts';
import { restate } from './reviewed.ts';
import { standIns } from './stand-ins.ts';

/** Says who is whom. One figure of a report is written REPORT#a3; all else are actors. */
export async function judged(to: Projecting, { seq, at, by, why, body: { a, b, verdict } }: DeedOf<'judged'>): Promise<void> {
  await addJudgement(to, { seq, at, by, why: why ?? null, a, b, verdict });
}

/** A judgement as it is kept. */
export interface Judgement {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly why: string | null;
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
}

export async function addJudgement(to: Projecting, { seq, at, ...judgement }: Judgement): Promise<void> {
  const { a, b, verdict } = judgement;
  const report = a.includes('#') ? a.slice(0, a.indexOf('#')) : null;
  await mustBeKnown(to, a, b);
  await to.db
    .insertInto('judgements')
    .values({ seq, report, known: at, until: null, ...judgement })
    .execute();
  await mustAgree(to, { seq, a, b, verdict });
  await applied(to, a, b, at);
}

/** Brings the actors in line with the judgements after the word on a pair has changed. */
export async function applied(to: Projecting, a: string, b: string, at: string): Promise<void> {
  const figure = a.includes('#') ? a : undefined;
  if (figure !== undefined) return reassigned(to, figure.slice(0, figure.indexOf('#')), at);
  const { db } = to;
  const judgements = await active(db);
  for (const members of [connected(a, judgements), connected(b, judgements)]) {
    const actors = await db
      .selectFrom('actors')
      .select(['id', 'wikidata', 'known'])
      .where('id', 'in', [...members])
      .execute();
    const who = standingFor(actors);
    if (who !== undefined)
      await db
        .updateTable('actors')
        .set({ who })
        .where('id', 'in', [...members])
        .execute();
  }
}

/** What holds between actors. Words on one figure of a report say nothing of the actors that it was taken for. */
async function active(db: Projecting['db']): Promise<readonly (Judged & { readonly seq: number })[]> {
  const rows = await db.selectFrom('judgements').select(['seq', 'a', 'b', 'verdict']).where('until', 'is', null).orderBy('seq').execute();
  return latest(rows.filter(({ a }) => !a.includes('#')));
}

/** What holds must not say of two that they are the same and that they are not. What was judged not to be the same stays so until that is taken back. */
export async function mustAgree({ db }: Projecting, { seq, a, b, verdict }: Judged & { readonly seq: number }): Promise<void> {
  if (verdict === 'same') {
    const before = await db
      .selectFrom('judgements')
      .select(['seq', 'a', 'b', 'verdict'])
      .where((is) => is.or([is.and([is('a', '=', a), is('b', '=', b)]), is.and([is('a', '=', b), is('b', '=', a)])]))
      .where('until', 'is', null)
      .where('seq', '<', seq)
      .orderBy('seq')
      .execute();
    const last = before.at(-1);
    if (last?.verdict === 'different') throw refused(last, a, b);
  }
  const judgements = await active(db);
  const against = broken(judgements);
  if (against === undefined) return;
  if (against.seq !== seq) throw refused(against, a, b);
  const members = connected(a, judgements);
  const deeds = judgements.filter((one) => one.verdict === 'same' && members.has(one.a)).map((one) => one.seq);
  throw new IssueError(
    issueOf('deed.not-possible', `Other judgements make them one (deed ${deeds.slice(0, 5).join(', ')}).`, `${a}, ${b}`, UNDO_FIRST),
  );
}

function refused(against: Judged & { readonly seq: number }, a: string, b: string): IssueError {
  const message = `It was judged that ${against.a} and ${against.b} are not the same (deed ${against.seq}).`;
  return new IssueError(issueOf('deed.not-possible', message, `${a}, ${b}`, UNDO_FIRST));
}

const UNDO_FIRST = 'Undo that first, by `attache undo` and its number; `attache merge --list` shows what was judged.';

async function mustBeKnown({ db }: Projecting, a: string, b: string): Promise<void> {
  if (a === b) throw new IssueError(issueOf('deed.not-possible', 'These are one and the same already.', a));
  for (const id of [a, b]) {
    const [report, local] = id.split('#');
    const found =
      local === undefined
        ? await db.selectFrom('actors').select('id').where('id', '=', id).executeTakeFirst()
        : await db
            .selectFrom('figures')
            .select('local')
            .where('report', '=', report as string)
            .where('local', '=', local)
            .executeTakeFirst();
    if (found === undefined) throw new IssueError(issueOf('record.unknown', 'There is nobody of this id.', id));
  }
  if (b.includes('#'))
    throw new IssueError(
      issueOf('deed.not-possible', 'A figure of one report is judged against an actor: name the figure first.', `${a}, ${b}`),
    );
}

/** Writes anew who the figures of a report are, in its entries as they stand; words and ids stay. */
async function reassigned(to: Projecting, report: string, at: string): Promise<void> {
  const { db } = to;
  const reading = await db
    .selectFrom('readings')
    .select('reading')
    .where('report', '=', report)
    .where('until', 'is', null)
    .executeTakeFirstOrThrow();
  const { body } = await db.selectFrom('reports').select('body').where('id', '=', report).executeTakeFirstOrThrow();
  const about = JSON.parse(body) as ArrivedReport;
  const entries = JSON.parse(await to.text(reading.reading)) as Entries;
  const kept = keptOf(entries, await to.text(about.text), report, await standIns(db, report, entries));
  await addActors(to, kept.figures, { report, at });
  for (const entry of kept.entries) {
    const value = JSON.stringify(entry.value);
    const row = await db.selectFrom('entries').selectAll().where('id', '=', entry.id).where('until', 'is', null).executeTakeFirst();
    if (row === undefined) continue;
    const agreement = entry.kind === 'agreement' ? (kept.agreements.get(entry.id) ?? null) : row.agreement;
    if (row.value === value && row.agreement === agreement) continue;
    await db.updateTable('entries').set({ value, agreement }).where('id', '=', row.id).where('seq', '=', row.seq).execute();
    await restate(to, entry.id);
  }
  await remark(to, report);
}

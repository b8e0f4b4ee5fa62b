import type { Entries } from '#reading/reading.ts';
import { actorKeyOf } from '../entries/actor-key.ts';
import type { Figure } from '../entries/entry.ts';
import { type FigureJudged, standInsOf } from '../identity/stand-ins.ts';
import type { Projecting } from './projecting.ts';

/** Which actors the figures of a report's reading are by judgement instead of by rule: ids of actors by the figures' ids in the reading. */
export async function standIns(
  db: Projecting['db'],
  report: string,
  reading: Pick<Entries, 'actors'>,
): Promise<ReadonlyMap<string, string>> {
  const judgements = await db
    .selectFrom('judgements')
    .select(['a', 'b', 'verdict', 'known'])
    .where('a', '>=', `${report}#`)
    .where('a', '<', `${report}$`)
    .where('until', 'is', null)
    .orderBy('seq')
    .execute();
  if (judgements.length === 0) return new Map();
  const judged: FigureJudged[] = [];
  for (const { a, b, verdict, known } of judgements) {
    const figure = await figureThen(db, { report, local: a.slice(report.length + 1), known });
    if (figure !== undefined) judged.push({ figure, actor: b, verdict });
  }
  const figures = reading.actors.map((actor) => ({ ...actor, local: actor.id, actor: actorKeyOf(actor, report) }));
  const ids = [...new Set([...judged.map(({ actor }) => actor), ...figures.map(({ actor }) => actor)])];
  const rows = await db.selectFrom('actors').select(['id', 'who']).where('id', 'in', ids).execute();
  const who = new Map(rows.map((row) => [row.id, row.who]));
  return standInsOf(judged, figures, { report, isOne: (a, b) => a === b || (who.has(a) && who.get(a) === who.get(b)) });
}

/** A figure as the record had it at an instant. */
async function figureThen(
  db: Projecting['db'],
  { report, local, known }: { readonly report: string; readonly local: string; readonly known: string },
): Promise<Figure | undefined> {
  const row = await db
    .selectFrom('figures')
    .select('body')
    .where('report', '=', report)
    .where('local', '=', local)
    .where('known', '<=', known)
    .orderBy('known', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.body) as Figure);
}

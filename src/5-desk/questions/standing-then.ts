import type { Kysely } from 'kysely';
import { type Flagged, standingOfVersion } from '#record/review/status.ts';
import type { Tables } from '#record/store/tables.ts';
import { grouped } from './grouped.ts';

/** Where a version of an entry stood at an instant, and what a person had made of it by then. */
export type StandingThen = (row: { readonly id: string; readonly seq: number; readonly given: string }) => Flagged;

/** Computes standings from the reviews that held at an instant, and the number of reviewers that was asked for then. */
export async function standingsAt(db: Kysely<Tables>, at: string): Promise<StandingThen> {
  const [reviews, settings] = await Promise.all([
    db
      .selectFrom('reviews')
      .select(['seq', 'entry', 'by', 'verdict', 'value'])
      .where('known', '<=', at)
      .where((is) => is.or([is('until', 'is', null), is('until', '>', at)]))
      .orderBy('seq')
      .execute(),
    db.selectFrom('log').select('body').where('kind', '=', 'set').where('at', '<=', at).orderBy('seq').execute(),
  ]);
  const byEntry = grouped(reviews, ({ entry }) => entry);
  const set = settings.map(({ body }) => JSON.parse(body) as { readonly setting: string; readonly value: number });
  const reviewers = set.findLast(({ setting }) => setting === 'reviewers')?.value ?? 1;
  return ({ id, seq, given }) => standingOfVersion({ seq, given: JSON.parse(given) as Flagged }, byEntry.get(id) ?? [], reviewers);
}

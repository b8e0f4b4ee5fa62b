import { sql } from 'kysely';
import type { Figure } from '../entries/entry.ts';
import { folded } from '../search/tokens.ts';
import { columnKey, columnText } from '../store/column-text.ts';
import type { Projecting } from './projecting.ts';

/** Rows to one statement. */
const BATCH = 300;

/** Figures of a reading and the actors of the record that they are. An actor once known keeps its row. */
export async function addActors(
  { db }: Pick<Projecting, 'db'>,
  figures: readonly Figure[],
  { report, at }: { report: string; at: string },
): Promise<void> {
  await db.updateTable('figures').set({ until: at }).where('report', '=', report).where('until', 'is', null).execute();
  const rows = figures.map((figure) => ({
    report,
    local: figure.local,
    actor: figure.actor,
    body: JSON.stringify(figure),
    known: at,
    until: null,
  }));
  for (let from = 0; from < rows.length; from += BATCH) {
    await db
      .insertInto('figures')
      .values(rows.slice(from, from + BATCH))
      .onConflict((conflict) =>
        conflict.columns(['report', 'local', 'known']).doUpdateSet({ actor: sql`excluded.actor`, body: sql`excluded.body`, until: null }),
      )
      .execute();
  }
  const actors = new Map(
    figures.map(({ actor, name, kind, country, wikidata }) => [
      actor,
      {
        id: actor,
        name: folded(name) === '' ? actor : columnText(name),
        kind,
        country: country ?? null,
        wikidata: wikidata ?? null,
        who: actor,
        folded: columnKey(folded(name)),
        known: at,
      },
    ]),
  );
  const all = [...actors.values()];
  for (let from = 0; from < all.length; from += BATCH) {
    await db
      .insertInto('actors')
      .values(all.slice(from, from + BATCH))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
}

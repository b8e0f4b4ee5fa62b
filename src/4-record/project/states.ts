import type { Bearing } from '../entries/entry.ts';
import type { Projecting } from './projecting.ts';

/** Actors asked for in one statement. */
const BATCH = 300;

/** Tells the states of those whom entries name, as the column holds them: codes in order, each between blanks; empty where there is none. */
export async function statesOf(
  { db }: Pick<Projecting, 'db'>,
  named: readonly Bearing[],
): Promise<(bearings: readonly Bearing[]) => string> {
  const ids = [...new Set(named.map(({ actor }) => actor))];
  const countries = new Map<string, string>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    for (const { id, country } of await db.selectFrom('actors').select(['id', 'country']).where('id', 'in', some).execute())
      if (country !== null) countries.set(id, country);
  }
  return (bearings) => {
    const codes = new Set(bearings.flatMap(({ actor }) => countries.get(actor) ?? []));
    return codes.size === 0 ? '' : ` ${[...codes].sort().join(' ')} `;
  };
}

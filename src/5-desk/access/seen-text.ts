import type { Kysely } from 'kysely';
import type { Figure } from '#record/entries/entry.ts';
import { covered, uncovered, type Withheld } from '#record/handling/withheld.ts';
import type { ArrivedReport } from '#record/log/deed.ts';
import { textOf } from '#record/store/contents.ts';
import type { Tables } from '#record/store/tables.ts';
import { inBatches } from '../questions/batches.ts';
import { hiddenFrom, isNarrowed } from './sight.ts';

type Db = Kysely<Tables>;
type Places = ReadonlyMap<string, readonly Withheld[]>;

/** Places of texts that cannot be seen through this view of the database, by report. */
async function placesOf(db: Db, reports: Iterable<string>): Promise<Places> {
  if (!isNarrowed(db)) return new Map();
  const hidden = hiddenFrom(db);
  const rows = await inBatches(reports, (some) =>
    db.selectFrom('reports').select(['id', 'withheld']).where('id', 'in', some).where('withheld', 'is not', null).execute(),
  );
  const places = rows.map(({ id, withheld }): readonly [string, readonly Withheld[]] => [
    id,
    (JSON.parse(withheld as string) as readonly Withheld[]).filter(({ mark }) => hidden.includes(mark)),
  ]);
  return new Map(places.filter(([, of]) => of.length > 0));
}

/** The text of a report that may be seen, in which the words that may not are covered. `key` is where it is kept. */
export async function seenText(db: Db, report: string, key: string): Promise<string> {
  const places = (await placesOf(db, [report])).get(report) ?? [];
  return covered(await textOf(db, key), places);
}

/** Covers a text that is at hand already. */
export async function coveredFor(db: Db, report: string, text: string): Promise<string> {
  return covered(text, (await placesOf(db, [report])).get(report) ?? []);
}

/** Whether some words of a report are covered: the bytes that it was made from cannot be given then. */
export async function hasCovered(db: Db, report: string): Promise<boolean> {
  return (await placesOf(db, [report])).has(report);
}

/** Figures of rows, without the mentions and forms of names that stand at covered places alone. */
export async function seenFigures(db: Db, rows: readonly { readonly report: string; readonly body: string }[]): Promise<readonly Figure[]> {
  const places = await placesOf(
    db,
    rows.map(({ report }) => report),
  );
  return rows.map(({ report, body }) => uncovered(JSON.parse(body) as Figure, places.get(report) ?? []));
}

/** What a source said of a report: where some of the record cannot be seen, with the headline and the earlier text that can. */
export function seenArrival(
  db: Db,
  { body, title, revises }: { readonly body: string; readonly title: string | null; readonly revises: string | null },
): ArrivedReport {
  const about = JSON.parse(body) as ArrivedReport;
  if (!isNarrowed(db)) return about;
  const { title: headline, revises: earlier, ...rest } = about;
  return {
    ...rest,
    ...(title !== null && headline !== undefined && { title: headline }),
    ...(revises !== null && earlier !== undefined && { revises: earlier }),
  };
}

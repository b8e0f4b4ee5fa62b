import { type Kin, type Kinship, kinshipOf } from '#report/family.ts';
import { bandsOf, likenessOf, quotationsOf } from '#report/near-copies.ts';
import { dayOf } from '../entries/days.ts';
import type { ArrivedReport } from '../log/deed.ts';
import { columnKey } from '../store/column-text.ts';
import type { Projecting } from './projecting.ts';

/** Candidates that are looked at, those with most keys in common first. */
const CANDIDATES = 20;
/** Parameters to one statement. */
const BATCH = 400;

/**
 * Finds the family of a report that has just arrived: all that have one origin. Candidates are those that share a key with it; the likest of them decides. The first that was known stands for the family.
 */
export async function placed({ db, text: textOf }: Projecting, body: ArrivedReport, text: string, at: string): Promise<void> {
  const quotations = quotationsOf(text);
  const keys = [...new Set([...bandsOf(text), ...quotations])];
  const marks = [...marksOf(body.identity), ...keys].map((mark) => ({ mark: columnKey(mark), report: body.id }));
  const rows = keys.length === 0 ? [] : await candidates(db, keys);
  const own = kinOf(body, quotations, at);
  let best: (Kinship & { readonly family: string }) | undefined;
  for (const row of rows) {
    const other = JSON.parse(row.body) as ArrivedReport;
    const otherText = await textOf(other.text);
    const kinship = kinshipOf(own, kinOf(other, quotationsOf(otherText), row.known), likenessOf(text, otherText));
    if (kinship !== undefined && kinship.strength > (best?.strength ?? 0)) best = { ...kinship, family: row.family };
  }
  if (best !== undefined)
    await db
      .updateTable('reports')
      .set({ family: best.family, kinship: JSON.stringify(best), kin: best.of })
      .where('id', '=', body.id)
      .execute();
  for (let from = 0; from < marks.length; from += BATCH)
    await db
      .insertInto('marks')
      .values(marks.slice(from, from + BATCH))
      .execute();
}

/** Marks of what a report is known by. */
function marksOf({ url, aliases, guid, fingerprint }: ArrivedReport['identity']): readonly string[] {
  return [...new Set([...(url === undefined ? [] : [url]), ...aliases])]
    .map((key) => `url ${key}`)
    .concat(guid === undefined ? [] : [`guid ${guid}`], `text ${fingerprint}`);
}

/** Reports that share marks with one that arrives, those with most in common first. */
function candidates(db: Projecting['db'], keys: readonly string[]) {
  return db
    .selectFrom('marks')
    .innerJoin('reports', 'reports.id', 'marks.report')
    .select(['reports.id', 'reports.family', 'reports.body', 'reports.known'])
    .select(({ fn }) => fn.countAll<number>().as('shared'))
    .where('marks.mark', 'in', keys)
    .groupBy(['reports.id', 'reports.family', 'reports.body', 'reports.known'])
    .orderBy('shared', 'desc')
    .orderBy('reports.id')
    .limit(CANDIDATES)
    .execute();
}

function kinOf({ id, origin, outlet, published }: ArrivedReport, quotations: readonly string[], at: string): Kin {
  return { id, origin, day: dayOf(published ?? at), quotations, ...(outlet !== undefined && { outlet }) };
}

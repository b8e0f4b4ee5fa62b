import type { OfficialRow } from '../log/deed.ts';
import type { DeedOf, Projecting } from './projecting.ts';

/** Rows to one statement. */
const BATCH = 400;

/** An official record was imported: what it holds takes the place of what an earlier import of the same source gave. */
export async function imported({ db, text }: Projecting, { seq, body }: DeedOf<'imported'>): Promise<void> {
  const records = JSON.parse(await text(body.records)) as readonly OfficialRow[];
  const rows = records.map((one) => ({
    id: `${body.source}/${one.id}`,
    kind: one.kind,
    day: one.from,
    last_day: one.to,
    body: JSON.stringify(one),
    seq,
  }));
  // From "SOURCE/" to just below "SOURCE0", the next sign: a pattern would take some letters for others.
  await db.deleteFrom('officials').where('id', '>=', `${body.source}/`).where('id', '<', `${body.source}0`).execute();
  for (let at = 0; at < rows.length; at += BATCH)
    await db
      .insertInto('officials')
      .values(rows.slice(at, at + BATCH))
      .execute();
}

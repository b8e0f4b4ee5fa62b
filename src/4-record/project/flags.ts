import { wordsIn } from '../entries/worded.ts';
import type { ArrivedReport } from '../log/deed.ts';
import type { Projecting } from './projecting.ts';

/** A later text of a report took its place: entries whose words it no longer has are flagged; none is moved or changed. */
export async function flagRevised(
  to: Projecting,
  revised: string,
  by: { readonly report: string; readonly text: string; readonly at: string },
): Promise<void> {
  await to.db
    .updateTable('reports')
    .set({ revised: by.report, revised_at: by.at })
    .where('id', '=', revised)
    .where('revised', 'is', null)
    .execute();
  await flagGone(to, revised, by.text);
}

/** Flags the entries of a report whose words are not in its later text. */
export async function flagGone({ db }: Projecting, report: string, text: string): Promise<void> {
  const entries = await db
    .selectFrom('entries')
    .select(['id', 'seq', 'value', 'given'])
    .where('report', '=', report)
    .where('until', 'is', null)
    .execute();
  const gone = entries.filter(({ value }) => [...wordsIn(JSON.parse(value))].some(({ words }) => !text.includes(words)));
  for (const row of gone) await setFlag({ db }, row, 'words-changed');
}

/** Flags a version from now on, also where a review that has dealt with it is taken back. */
export async function setFlag(
  { db }: Pick<Projecting, 'db'>,
  { id, seq, given }: { readonly id: string; readonly seq: number; readonly given: string },
  flag: string | null,
): Promise<void> {
  const stood = JSON.stringify({ ...JSON.parse(given), flag });
  await db.updateTable('entries').set({ flag, given: stood }).where('id', '=', id).where('seq', '=', seq).execute();
}

export async function textOfReport({ db, text }: Projecting, report: string): Promise<string> {
  const { body } = await db.selectFrom('reports').select('body').where('id', '=', report).executeTakeFirstOrThrow();
  return text((JSON.parse(body) as ArrivedReport).text);
}

import type { Deeds, Logged } from '../log/deed.ts';
import { columnKey } from '../store/column-text.ts';
import type { DeedOf, Projecting } from './projecting.ts';

/** Brings the row of a feed in line with what was said of it and not taken back: following it, with its settings, or not any more. */
export async function feedFrom({ db }: Projecting, address: string, now?: DeedOf<'followed'> | DeedOf<'unfollowed'>): Promise<void> {
  const feed = columnKey(address);
  const rows = await db
    .selectFrom('log')
    .select(['seq', 'at', 'kind', 'body'])
    .where('kind', 'in', ['followed', 'unfollowed', 'undone'])
    .orderBy('seq')
    .execute();
  const gone = new Set<number>();
  // An undoing that is itself undone does not count: the later ones are looked at first.
  for (const { seq, kind, body } of rows.toReversed())
    if (kind === 'undone' && !gone.has(seq)) gone.add((JSON.parse(body) as Deeds['undone']).deed);
  const about = rows.filter(
    ({ seq, kind, body }) => kind !== 'undone' && !gone.has(seq) && (JSON.parse(body) as { feed: string }).feed === address,
  );
  const last = about.filter(({ seq }) => now === undefined || seq <= now.seq).at(-1);
  if (last === undefined || last.kind === 'unfollowed') {
    await db.deleteFrom('feeds').where('feed', '=', feed).execute();
    return;
  }
  const settings = JSON.stringify((JSON.parse(last.body) as Deeds['followed']).settings);
  await db
    .insertInto('feeds')
    .values({ feed, settings, state: null, seq: last.seq, known: last.at })
    .onConflict((conflict) => conflict.column('feed').doUpdateSet({ settings, seq: last.seq }))
    .execute();
}

/** What the last poll of a feed left to know for the next one. */
export async function polled({ db }: Projecting, { body: { feed, state } }: Extract<Logged, { kind: 'polled' }>): Promise<void> {
  await db
    .updateTable('feeds')
    .set({ state: JSON.stringify(state) })
    .where('feed', '=', columnKey(feed))
    .execute();
}

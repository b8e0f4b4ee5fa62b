import { daysOf } from '../entries/days.ts';
import { bearingsOf } from '../entries/kept.ts';
import type { Tables } from '../store/tables.ts';
import type { Projecting } from './projecting.ts';
import { statesOf } from './states.ts';

/** The value of an entry with what a person put in place of the machine's. */
export function effective(value: string, human: string | null): Readonly<Record<string, unknown>> {
  return human === null ? JSON.parse(value) : { ...JSON.parse(value), ...JSON.parse(human) };
}

type Row = Pick<Tables['entries'], 'id' | 'seq' | 'report' | 'kind' | 'agreement'>;
type Columns = Pick<Tables['entries'], 'stance' | 'agreement' | 'day' | 'last_day' | 'states'>;

/** Writes down who an entry names and what else is asked of it, after its value has changed: what a person says is found as what the machine says is. */
export async function writeValue(to: Pick<Projecting, 'db'>, row: Row, value: Readonly<Record<string, unknown>>): Promise<Columns> {
  const { db } = to;
  const bearings = bearingsOf(value);
  const columns = { ...(await columnsOf(to, row, value)), states: (await statesOf(to, bearings))(bearings) };
  await db.updateTable('entries').set(columns).where('id', '=', row.id).where('seq', '=', row.seq).execute();
  await db.deleteFrom('bearings').where('entry', '=', row.id).where('seq', '=', row.seq).execute();
  if (bearings.length > 0)
    await db
      .insertInto('bearings')
      .values(bearings.map((one) => ({ entry: row.id, seq: row.seq, ...one })))
      .execute();
  return columns;
}

async function columnsOf(
  { db }: Pick<Projecting, 'db'>,
  row: Row,
  value: Readonly<Record<string, unknown>>,
): Promise<Omit<Columns, 'states'>> {
  const { stance, agreement, statement } = value as { stance?: string; agreement?: string; statement?: string };
  const { said, when, date } = value as { said?: string; when?: string; date?: string };
  const about = async (id: string | undefined) =>
    id === undefined
      ? undefined
      : db
          .selectFrom('entries')
          .select(['agreement', 'day', 'last_day'])
          .where('id', '=', id)
          .orderBy('seq', 'desc')
          .limit(1)
          .executeTakeFirst();
  const own = daysOf(said ?? when ?? date);
  const days =
    own === undefined ? ((await about(statement)) ?? (await dayOfReport({ db }, row.report))) : { day: own.day, last_day: own.last };
  const named = agreement?.startsWith('agreement/') ? agreement : ((await about(agreement))?.agreement ?? null);
  return { stance: stance ?? null, agreement: row.kind === 'agreement' ? row.agreement : named, day: days.day, last_day: days.last_day };
}

async function dayOfReport({ db }: Pick<Projecting, 'db'>, report: string): Promise<{ day: string; last_day: string }> {
  const { day } = await db.selectFrom('reports').select('day').where('id', '=', report).executeTakeFirstOrThrow();
  return { day, last_day: day };
}

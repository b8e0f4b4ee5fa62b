import { type ExpressionBuilder, sql } from 'kysely';
import type { EntryKind } from '#record/entries/entry.ts';
import type { Tables } from '#record/store/tables.ts';
import type { Asking } from './asking.ts';
import { inBatches } from './batches.ts';
import { borne } from './borne.ts';
import { NEXT_DAY, PRINCIPALS, principalsOf, VAGUE } from './corroboration.ts';
import { dayPlus, daysApart, lengthOf } from './day-ranges.ts';
import type { Told } from './entry-rows.ts';
import { grouped } from './grouped.ts';

/** Beyond this many days, entries are found by who is in them instead of by their days. */
const NARROW = 62;

/**
 * Entries that can say the same as the given ones: of the same kind, about the same principal, around the same days. Takes a few statements a kind,
 * however many entries are given. Contacts are not found here: a view of contacts has all of them.
 */
export async function poolOf(asking: Asking, entries: readonly Told[]): Promise<readonly Told[]> {
  const ids: string[] = [];
  for (const [kind, of] of grouped(entries, (one) => one.kind)) {
    if (kind === 'agreement') ids.push(...(await ofAgreements(asking, of)));
    else ids.push(...(await ofPrincipals(asking, kind, of)));
  }
  const known = new Map(entries.map((one) => [one.id, one]));
  const more = await asking.byId(ids.filter((id) => !known.has(id)));
  return [...entries, ...more];
}

async function ofAgreements({ entries }: Asking, of: readonly Told[]): Promise<readonly string[]> {
  const rows = await inBatches(
    of.flatMap(({ agreement }) => agreement ?? []),
    (some) => entries().select('entries.id').where('entries.kind', '=', 'agreement').where('entries.agreement', 'in', some).execute(),
  );
  return rows.map(({ id }) => id);
}

/** An entry as far as it tells whether it can say the same; versions and standings are looked at later. */
interface Light {
  readonly id: string;
  readonly actor: string;
  readonly day: string;
  readonly last_day: string;
}

async function ofPrincipals(asking: Asking, kind: EntryKind, of: readonly Told[]): Promise<readonly string[]> {
  const lasting = kind === 'provision' || kind === 'role';
  const dated = lasting ? of : of.filter((one) => lengthOf(one) <= VAGUE);
  const actors = await asking.who.members(dated.flatMap(principalsOf));
  if (dated.length === 0 || actors.size === 0) return [];
  const first = dated.reduce((least, { day }) => (day < least ? day : least), '9999-12-31');
  const last = dated.reduce((most, { lastDay }) => (lastDay > most ? lastDay : most), '0000-01-01');
  const range = { from: dayPlus(first, -VAGUE - NEXT_DAY), to: dayPlus(last, NEXT_DAY) };
  const isNarrow = !lasting && lengthOf({ day: first, lastDay: last }) <= NARROW;
  const rows = isNarrow ? await ofDays(asking, kind, range) : await ofActors(asking, kind, actors);
  const near = nearTo(dated);
  return rows.filter((row) => actors.has(row.actor) && (lasting || near(row))).map(({ id }) => id);
}

/** Who has the principal part in the entries of some days. */
function ofDays({ db }: Asking, kind: EntryKind, { from, to }: { readonly from: string; readonly to: string }): Promise<readonly Light[]> {
  return db
    .selectFrom('entries')
    .innerJoin('bearings', (join) => join.onRef('bearings.entry', '=', 'entries.id').onRef('bearings.seq', '=', 'entries.seq'))
    .select(['entries.id', 'entries.day', 'entries.last_day', 'bearings.actor'])
    .where('entries.kind', '=', kind)
    .where('entries.day', '>=', from)
    .where('entries.day', '<=', to)
    .where('bearings.part', 'in', PRINCIPALS[kind])
    .execute();
}

/** The entries in which actors have the principal part. */
function ofActors({ db }: Asking, kind: EntryKind, actors: ReadonlySet<string>): Promise<readonly Light[]> {
  return inBatches(actors, (some) =>
    borne(db)
      .select(['entries.id', 'entries.day', 'entries.last_day', 'bearings.actor'])
      .where('bearings.actor', 'in', some)
      .where('bearings.part', 'in', PRINCIPALS[kind])
      .where('entries.kind', '=', kind)
      .execute(),
  );
}

/** Condition: one of these actors has one of these parts in the entry. */
export function bears(is: ExpressionBuilder<Tables, 'entries' | 'reports'>, parts: readonly string[], actors: readonly string[]) {
  return is.exists(
    is
      .selectFrom('bearings')
      .select(sql.lit(1).as('one'))
      .whereRef('bearings.entry', '=', 'entries.id')
      .whereRef('bearings.seq', '=', 'entries.seq')
      .where('bearings.part', 'in', parts)
      .where('bearings.actor', 'in', actors),
  );
}

/** Tells whether a row's days are near those of any of the entries. */
function nearTo(entries: readonly Told[]): (row: Light) => boolean {
  const ranges = [...new Map(entries.map(({ day, lastDay }) => [`${day} ${lastDay}`, { day, lastDay }])).values()];
  return ({ day, last_day }) => ranges.some((range) => daysApart(range, { day, lastDay: last_day }) <= NEXT_DAY);
}

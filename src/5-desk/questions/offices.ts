import type { Asking } from './asking.ts';
import { inBatches } from './batches.ts';
import { borne } from './borne.ts';
import { numberOfDay } from './day-ranges.ts';
import type { Told } from './entry-rows.ts';
import { grouped } from './grouped.ts';

/** An office that a person has in a state. */
export interface Office {
  readonly title: string;
  /** Id of the role entry that says so. */
  readonly entry: string;
}

/** A role told this long before or after is taken to hold on the day; reports name an office again and again while somebody has it. */
const HOLDS_FOR = 400;

/** Offices whose holders speak for their state: of the executive and of diplomacy. Members of parliaments, courts, parties and local governments speak for these. */
const EXECUTIVE =
  /\b(?:president|premier|chancellor|minister|secretary|ambassador|envoy|negotiator|diplomat|representative to|trade representative|spokes(?:man|woman|person)|king|queen|emperor|crown prince|supreme leader|head of (?:state|government)|national security advis[eo]r|attorney general|taoiseach)\b/i;

/**
 * For each position the office of its holder's own state that the holder has on that day: by a role entry (current or acting, of the state, its government or a body of it) of the same report,
 * else the nearest one in time.
 */
export async function officesOf(
  ask: Asking,
  positions: readonly Told<'position'>[],
): Promise<(position: Told<'position'>) => Office | undefined> {
  const { who } = ask;
  const byPersons = positions.filter(({ value }) => who.of(value.holder).kind === 'person');
  const wanted = new Set(byPersons.map(({ report, value }) => `${report.id} ${who.of(value.holder).id}`));
  const there = await rolesIn(
    ask,
    byPersons.map(({ report }) => report.id),
  );
  await who.load(there.map(({ actor }) => actor));
  const own = await ask.byId(there.filter(({ report, actor }) => wanted.has(`${report} ${who.of(actor).id}`)).map(({ id }) => id));
  const told = new Set((own as readonly Told<'role'>[]).map(({ report, value }) => `${report.id} ${who.of(value.person).id}`));
  const without = byPersons.filter(({ report, value }) => !told.has(`${report.id} ${who.of(value.holder).id}`));
  const roles = [...own, ...(await rolesNear(ask, without))] as readonly Told<'role'>[];
  const held = roles.filter(({ value }) => (value.status === 'current' || value.status === 'acting') && EXECUTIVE.test(value.title));
  const byPerson = grouped(held, ({ value }) => who.of(value.person).id);
  return (position) => {
    const holder = who.of(position.value.holder);
    const fits = (byPerson.get(holder.id) ?? []).filter(({ value: { of } }) => {
      const owner = of === undefined ? undefined : who.of(of);
      return owner?.country !== undefined && owner.country === holder.country && ['state', 'government', 'body'].includes(owner.kind);
    });
    const best = fits
      .map((role) => ({ role, away: awayOf(role, position) }))
      .filter(({ away }) => away <= HOLDS_FOR)
      .sort((a, b) => a.away - b.away || (a.role.id < b.role.id ? -1 : 1))[0];
    return best === undefined ? undefined : { title: best.role.value.title, entry: best.role.id };
  };
}

/** Who has a role by which entry, in some reports. */
function rolesIn(
  { db }: Asking,
  reports: readonly string[],
): Promise<readonly { readonly id: string; readonly report: string; readonly actor: string }[]> {
  return inBatches(reports, (some) =>
    db
      .selectFrom('entries')
      .innerJoin('bearings', (join) => join.onRef('bearings.entry', '=', 'entries.id').onRef('bearings.seq', '=', 'entries.seq'))
      .select(['entries.id', 'entries.report', 'bearings.actor'])
      .where('entries.report', 'in', some)
      .where('entries.kind', '=', 'role')
      .where('bearings.part', '=', 'person')
      .execute(),
  );
}

/** Days between a role and a position; -1 in the same report. */
function awayOf(role: Told, position: Told): number {
  if (role.report.id === position.report.id) return -1;
  return Math.abs(numberOfDay(role.day) - numberOfDay(position.day));
}

/** Roles that one position is compared with. */
const NEAREST = 4;

/** For each position the roles of its holder that are told nearest in time, in other reports. */
async function rolesNear({ db, who, byId }: Asking, positions: readonly Told<'position'>[]): Promise<readonly Told[]> {
  const members = await who.members(positions.map(({ value }) => value.holder));
  const rows = await inBatches(members, (some) =>
    borne(db)
      .select(['bearings.actor', 'entries.id', 'entries.day'])
      .where('bearings.actor', 'in', some)
      .where('bearings.part', '=', 'person')
      .where('entries.kind', '=', 'role')
      .execute(),
  );
  const byPerson = grouped(rows, ({ actor }) => who.of(actor).id);
  const wanted = new Set<string>();
  for (const { value, day } of new Map(positions.map((one) => [`${one.value.holder} ${one.day}`, one])).values()) {
    const away = (other: string): number => Math.abs(numberOfDay(other) - numberOfDay(day));
    const near = (byPerson.get(who.of(value.holder).id) ?? [])
      .map((row) => ({ id: row.id, away: away(row.day) }))
      .filter((row) => row.away <= HOLDS_FOR);
    for (const { id } of near.sort((a, b) => a.away - b.away || (a.id < b.id ? -1 : 1)).slice(0, NEAREST)) wanted.add(id);
  }
  return byId(wanted);
}

import type { RoleStatus } from '#reading/reading.ts';
import type { Figure } from '#record/entries/entry.ts';
import { folded } from '#record/search/tokens.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { seenFigures } from '../access/seen-text.ts';
import { type Asking, asking, byDay, compare } from './asking.ts';
import { inBatches } from './batches.ts';
import { borne } from './borne.ts';
import { countOf } from './corroboration.ts';
import type { Told } from './entry-rows.ts';
import { counted, grouped } from './grouped.ts';
import { type Item, itemOf } from './item.ts';
import type { Paged, View } from './moment.ts';
import { type Listed, pageOf } from './paging.ts';
import type { Named } from './who.ts';

export interface PeopleQuestion extends View, Paged {
  /** Id of an actor, or the beginning of a word of a name; accents and case do not matter. */
  readonly name?: string;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  /** All but groups where not said. */
  readonly kinds?: readonly string[];
}

/** A role as all reports tell it. */
interface RoleLine {
  readonly title: string;
  readonly of?: Named;
  /** Where it is no actor. */
  readonly ofName?: string;
  readonly status: RoleStatus;
  /** EDTF, as reports or the world give it. */
  readonly from?: string;
  readonly to?: string;
  /** Days of the first and the last report that say so. */
  readonly firstReported: string;
  readonly lastReported: string;
  readonly reports: number;
  readonly origins: number;
  /** The first and the last entry that say so. */
  readonly sources: readonly Item[];
}

/** A judgement on who is whom. */
interface PersonJudgement {
  /** Number of the deed. */
  readonly deed: number;
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
  readonly by: string;
  readonly why?: string;
  readonly known: string;
}

export interface PersonLine extends Named {
  /** All forms of the name in all reports, the most frequent first. */
  readonly aliases: readonly string[];
  /** Actors judged to be the same, this one included. */
  readonly members: readonly string[];
  /** What was said on who it is and is not, and holds. */
  readonly judgements: readonly PersonJudgement[];
  /** In order of their first report. */
  readonly roles: readonly RoleLine[];
  readonly reports: number;
  /** Statements, positions and contacts in which it speaks, holds or takes part; what is rejected now is not counted, at whatever moment. */
  readonly statements: number;
  readonly positions: number;
  readonly contacts: number;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
}

/** Who is in the record, in order of names; 20 at a time where not said. */
export async function people({ db }: RecordStore, question: PeopleQuestion): Promise<Listed<PersonLine>> {
  const ask = await asking(db, question);
  const ids = await meant(ask, question);
  await ask.who.load(ids);
  const named = [...new Map(ids.map((id) => [ask.who.of(id).id, ask.who.of(id)])).values()];
  const keyOf = ({ name, id }: Named): string => `${folded(name)}~${id}`;
  const { items, next } = pageOf(
    named.sort((a, b) => compare(keyOf(a), keyOf(b))),
    { limit: 20, ...question },
    keyOf,
  );
  const lines = await linesOf(ask, items);
  return { items: lines, ...(next !== undefined && { next }) };
}

async function meant({ db }: Asking, { name, country, kinds, knownAt }: PeopleQuestion): Promise<readonly string[]> {
  const plain = folded(name ?? '')
    .trim()
    .replace(/[%_\\]/g, '');
  let query = db.selectFrom('actors').select('id');
  if (name?.includes('/')) query = query.where('id', '=', name);
  else {
    if (plain !== '') query = query.where((is) => is.or([is('folded', 'like', `${plain}%`), is('folded', 'like', `% ${plain}%`)]));
    query = kinds === undefined ? query.where('kind', '!=', 'group') : query.where('kind', 'in', kinds);
  }
  if (country !== undefined) query = query.where('country', '=', country);
  if (knownAt !== undefined) query = query.where('known', '<=', knownAt);
  return (await query.orderBy('id').execute()).map(({ id }) => id);
}

async function linesOf(ask: Asking, named: readonly Named[]): Promise<readonly PersonLine[]> {
  const membersOf = new Map<string, readonly string[]>();
  for (const { id } of named) membersOf.set(id, [...(await ask.who.members([id]))].toSorted());
  const all = [...membersOf.values()].flat();
  const [figures, roles, judgements, counts] = [
    await figuresOf(ask, all),
    await rolesOf(ask, all),
    await judgementsOn(ask, all),
    await countsOf(ask, all),
  ];
  return named.map((one) => {
    const members = new Set(membersOf.get(one.id));
    const own = figures.filter(({ actor }) => members.has(actor));
    const days = own.map(({ day }) => day).toSorted();
    const count = (part: string): number => [...members].reduce((sum, id) => sum + (counts.get(`${part} ${id}`) ?? 0), 0);
    const [first, last] = [days[0], days.at(-1)];
    return {
      ...one,
      aliases: counted(own.flatMap(({ forms }) => forms)).map(({ value }) => value),
      members: [...members],
      judgements: judgements.filter(({ a, b }) => members.has(a) || members.has(b)),
      roles: roles.filter(({ person }) => person === one.id).map(({ line }) => line),
      reports: new Set(own.map(({ report }) => report)).size,
      statements: count('speaker'),
      positions: count('holder'),
      contacts: count('participants'),
      ...(first !== undefined && { firstSeen: first }),
      ...(last !== undefined && { lastSeen: last }),
    };
  });
}

interface Seen {
  readonly actor: string;
  readonly report: string;
  readonly day: string;
  readonly forms: readonly string[];
}

async function figuresOf({ db, view: { asOf, knownAt } }: Asking, actors: readonly string[]): Promise<readonly Seen[]> {
  const rows = await inBatches(actors, (some) =>
    db
      .selectFrom('figures')
      .innerJoin('reports', 'reports.id', 'figures.report')
      .select(['figures.actor', 'figures.report', 'figures.body', 'reports.day'])
      .where('figures.actor', 'in', some)
      .$if(knownAt === undefined, (query) => query.where('figures.until', 'is', null))
      .$if(knownAt !== undefined, (query) =>
        query
          .where('figures.known', '<=', knownAt as string)
          .where((is) => is.or([is('figures.until', 'is', null), is('figures.until', '>', knownAt as string)])),
      )
      .$if(asOf !== undefined, (query) => query.where('reports.day', '<=', asOf as string))
      .execute(),
  );
  const figures = await seenFigures(db, rows);
  return rows.map(({ actor, report, day }, at) => {
    const { name, aliases } = figures[at] as Figure;
    return { actor, report, day, forms: [...new Set([name, ...aliases])] };
  });
}

async function rolesOf(ask: Asking, actors: readonly string[]): Promise<readonly { readonly person: string; readonly line: RoleLine }[]> {
  const { who } = ask;
  const ids = await inBatches(actors, (some) =>
    ask.db.selectFrom('bearings').select('entry').distinct().where('actor', 'in', some).where('part', '=', 'person').execute(),
  );
  const roles = (await ask.byId(ids.map(({ entry }) => entry))).filter(({ kind }) => kind === 'role') as readonly Told<'role'>[];
  const keyOf = ({ value: { person, title, of, ofName, status } }: Told<'role'>): string =>
    [who.of(person).id, title.toLowerCase(), of === undefined ? ofName : who.of(of).id, status].join('\n');
  return [...grouped(roles.toSorted(byDay), keyOf).values()].map((same) => {
    const [first, last] = [same[0] as Told<'role'>, same.at(-1) as Told<'role'>];
    const count = countOf(same);
    const { title, of, ofName, status } = last.value;
    const from = same.findLast(({ value }) => value.from !== undefined)?.value.from;
    const to = same.findLast(({ value }) => value.to !== undefined)?.value.to;
    return {
      person: who.of(first.value.person).id,
      line: {
        title,
        ...(of !== undefined ? { of: who.of(of) } : ofName !== undefined && { ofName }),
        status,
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        firstReported: first.day,
        lastReported: last.day,
        reports: count.reports,
        origins: count.origins,
        sources: [...new Set([first, last])].map((one) => itemOf(one, undefined, count)),
      },
    };
  });
}

async function judgementsOn({ db, view: { knownAt } }: Asking, actors: readonly string[]): Promise<readonly PersonJudgement[]> {
  const ask = (side: 'a' | 'b') =>
    inBatches(actors, (some) =>
      db
        .selectFrom('judgements')
        .selectAll()
        .where(side, 'in', some)
        .$if(knownAt === undefined, (query) => query.where('until', 'is', null))
        .$if(knownAt !== undefined, (query) =>
          query
            .where('known', '<=', knownAt as string)
            .where((is) => is.or([is('until', 'is', null), is('until', '>', knownAt as string)])),
        )
        .execute(),
    );
  const rows = [...(await ask('a')), ...(await ask('b'))];
  return [...new Map(rows.map((row) => [row.seq, row])).values()]
    .sort((a, b) => a.seq - b.seq)
    .map(({ seq, a, b, verdict, by, why, known }) => ({ deed: seq, a, b, verdict, by, known, ...(why !== null && { why }) }));
}

/** Parts that are counted, with the kind of entry that has them. */
const COUNTED: Readonly<Record<string, string>> = { speaker: 'statement', holder: 'position', participants: 'contact' };

/** How many entries each actor speaks in, holds a position in, takes part in: by "PART ID". */
async function countsOf({ db, view }: Asking, actors: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { asOf, knownAt, withRejected } = view;
  const rows = await inBatches(actors, (some) =>
    borne(db)
      .innerJoin('reports', 'reports.id', 'entries.report')
      .select(['bearings.part', 'bearings.actor', 'entries.kind'])
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('bearings.actor', 'in', some)
      .where('bearings.part', 'in', Object.keys(COUNTED))
      .$if(knownAt === undefined, (query) => query.where('entries.until', 'is', null).where('reports.revised', 'is', null))
      .$if(knownAt !== undefined, (query) =>
        query
          .where('entries.known', '<=', knownAt as string)
          .where((is) => is.or([is('entries.until', 'is', null), is('entries.until', '>', knownAt as string)]))
          .where((is) => is.or([is('reports.revised', 'is', null), is('reports.revised_at', '>', knownAt as string)])),
      )
      .$if(!withRejected, (query) => query.where('entries.status', '!=', 'rejected'))
      .$if(asOf !== undefined, (query) => query.where('entries.day', '<=', asOf as string))
      .groupBy(['bearings.part', 'bearings.actor', 'entries.kind'])
      .execute(),
  );
  return new Map(rows.flatMap(({ part, actor, kind, count }) => (COUNTED[part] === kind ? [[`${part} ${actor}`, Number(count)]] : [])));
}

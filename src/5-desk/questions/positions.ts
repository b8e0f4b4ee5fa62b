import type { Stance } from '#reading/reading.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { type Asking, asking, byDay, compare } from './asking.ts';
import { type Attribution, attributionsOf } from './attribution.ts';
import { type Corroboration, corroborated, ladderValue, NEXT_DAY } from './corroboration.ts';
import { dayPlus } from './day-ranges.ts';
import type { EntryQuery, Told } from './entry-rows.ts';
import { fewOf } from './few.ts';
import { grouped } from './grouped.ts';
import { type Item, itemOf } from './item.ts';
import { type Between, type Paged, untilOf, type View } from './moment.ts';
import { type Office, officesOf } from './offices.ts';
import { walked } from './paging.ts';
import { mayBelong, type Scope, within } from './scope.ts';
import { type Disagreement, type Shift, turnsOf } from './shifts.ts';
import { actorsMeant, type Named } from './who.ts';

export interface PositionsQuestion extends View, Between, Paged {
  readonly scope?: Scope;
  /** Id or name of a holder; of a state: all who are of it. */
  readonly holder?: string;
  /** Name of an issue of the desk, or id of an agreement. */
  readonly issue?: string;
  /** Most positions, the latest; 500 where not said. A shift is seen where both of its sides are among them. */
  readonly limit?: number;
}

/** What positions are about: an issue of the desk, an agreement of the record, or neither. */
export type Matter =
  | { readonly type: 'issue'; readonly name: string }
  | { readonly type: 'agreement'; readonly id: string }
  | { readonly type: 'other' };

interface PositionItem extends Item {
  readonly holder: Named;
  readonly stance: Stance;
  /** 3 (demand) to -3 (refuse). */
  readonly value: number;
  /** What it is about, as worded. */
  readonly object: string;
  /** What makes it the position of the holder's state too. */
  readonly forState?: 'state' | Office;
}

/** One holder on one matter. */
export interface HolderLine {
  readonly holder: Named;
  /** In order of days. */
  readonly positions: readonly PositionItem[];
  /** Changes of the ladder value from one dated position to the next. */
  readonly shifts: readonly Shift[];
  /** Days on which reports contradict each other. */
  readonly disagreements: readonly Disagreement[];
}

/** All holders of one state (or one holder of none) on one matter. */
interface PartyLine {
  /** ISO 3166-1 alpha-3; absent for holders of no state. */
  readonly country?: string;
  /** Ids of the positions that stand for the state: its own and those of who holds an office of it, in order of days. */
  readonly state: readonly string[];
  readonly holders: readonly HolderLine[];
}

export interface MatterLine {
  readonly matter: Matter;
  readonly parties: readonly PartyLine[];
}

export interface PositionsAnswer {
  readonly matters: readonly MatterLine[];
  /** Where to go on with earlier positions; absent at the end. */
  readonly next?: string;
}

type Position = Told<'position'>;

/** Who stands where on what: matters with the parties that speak to them, most spoken of first. What is about an issue and about an agreement is shown under both. */
export async function positions({ db }: RecordStore, question: PositionsQuestion): Promise<PositionsAnswer> {
  const ask = await asking(db, question);
  const asked = await askedFor(ask, question);
  if (asked === undefined) return { matters: [] };
  const pool: Told[] = [];
  const matters = new Map<string, readonly Matter[]>();
  const { limit = 500, cursor, scope } = question;
  const { found, next } = await walked(ask, {
    kind: 'position',
    newest: true,
    limit,
    ...{ ...(cursor !== undefined && { cursor }), ...(asked.few !== undefined && { among: asked.few }) },
    narrow: (query) => narrowed(query, question, ask),
    holds: (entries) => {
      pool.push(...entries);
      return within(scope, (entries as readonly Position[]).filter(asked.holds), ask).filter((one) => {
        const about = mattersOf(one, scope).filter((matter) => question.issue === undefined || isMatter(matter, question.issue));
        matters.set(one.id, about);
        return about.length > 0;
      });
    },
  });
  const shown = (found as readonly Position[]).toSorted(byDay);
  const items = await positionItems(ask, shown, [...pool, ...(await dayBefore(ask, shown[0]))]);
  const byMatter = new Map<string, { readonly matter: Matter; readonly of: Position[] }>();
  for (const one of shown) {
    for (const matter of matters.get(one.id) ?? []) {
      const key = JSON.stringify(matter);
      const line = byMatter.get(key) ?? { matter, of: [] };
      line.of.push(one);
      byMatter.set(key, line);
    }
  }
  const lines = [...byMatter.values()]
    .sort(
      (a, b) => rank(a.matter) - rank(b.matter) || b.of.length - a.of.length || compare(JSON.stringify(a.matter), JSON.stringify(b.matter)),
    )
    .map(({ matter, of }) => ({ matter, parties: partiesOf(of, items, ask) }));
  return { matters: lines, ...(next !== undefined && { next }) };
}

interface Asked {
  /** Ids of the holders' positions, where they are few. */
  readonly few?: readonly string[];
  readonly holds: (one: Position) => boolean;
}

/** Whose positions are asked for; undefined where the record does not know the holder. */
async function askedFor(ask: Asking, { holder }: PositionsQuestion): Promise<Asked | undefined> {
  if (holder === undefined) return { holds: () => true };
  const actors = await actorsMeant(ask.db, ask.who, holder);
  if (actors.size === 0) return undefined;
  await ask.who.load(actors);
  const countries = new Set([...actors].flatMap((id) => (id.startsWith('state/') ? (ask.who.of(id).country ?? []) : [])));
  const few = countries.size === 0 ? await fewOf(ask, 'position', ['holder'], actors) : undefined;
  return {
    ...(few !== undefined && { few }),
    holds: ({ value }) => {
      const { country } = ask.who.of(value.holder);
      return actors.has(value.holder) || (country !== undefined && countries.has(country));
    },
  };
}

/** What the database can tell. */
function narrowed(query: EntryQuery, question: PositionsQuestion, ask: Asking): EntryQuery {
  const { from, scope } = question;
  const to = untilOf(question);
  let narrow = scope === undefined ? query : query.where((is) => mayBelong(is, scope.desk, ask));
  if (from !== undefined) narrow = narrow.where('entries.day', '>=', from);
  if (to !== undefined) narrow = narrow.where('entries.day', '<=', to);
  return narrow;
}

/** Positions of the days around the first that is shown, which can say the same as it does. */
async function dayBefore(ask: Asking, first: Position | undefined): Promise<readonly Told[]> {
  if (first === undefined) return [];
  const query = ask.entries().where('entries.kind', '=', 'position');
  return ask.told(query.where('entries.day', '>=', dayPlus(first.day, -NEXT_DAY)).where('entries.day', '<=', first.day));
}

function mattersOf({ value, agreement }: Position, scope: Scope | undefined): readonly Matter[] {
  const objects = scope?.issuesIn(value.object.words) ?? [];
  const issues = objects.length > 0 ? objects : (scope?.issuesIn(value.evidence.map(({ words }) => words).join('\n')) ?? []);
  const matters: Matter[] = issues.map((name) => ({ type: 'issue', name }));
  if (agreement !== undefined) matters.push({ type: 'agreement', id: agreement });
  return matters.length > 0 ? matters : [{ type: 'other' }];
}

function isMatter(matter: Matter, asked: string): boolean {
  if (matter.type === 'issue') return matter.name.toLowerCase() === asked.toLowerCase();
  return matter.type === 'agreement' && (matter.id === asked || matter.id === `agreement/${asked}`);
}

function rank({ type }: Matter): number {
  return ['issue', 'agreement', 'other'].indexOf(type);
}

async function positionItems(ask: Asking, shown: readonly Position[], pool: readonly Told[]): Promise<ReadonlyMap<string, PositionItem>> {
  const [attributions, offices] = await Promise.all([attributionsOf(ask, shown), officesOf(ask, shown)]);
  const counts = corroborated(shown, pool, ask.who);
  return new Map(
    shown.map((one) => [
      one.id,
      positionItem(ask, one, { attribution: attributions.get(one.id), count: counts.get(one.id) as Corroboration, offices }),
    ]),
  );
}

interface Beside {
  readonly attribution: Attribution | undefined;
  readonly count: Corroboration;
  readonly offices: (position: Position) => Office | undefined;
}

function positionItem({ who }: Asking, one: Position, { attribution, count, offices }: Beside): PositionItem {
  const holder = who.of(one.value.holder);
  const isState = holder.country !== undefined && ['state', 'government', 'body'].includes(holder.kind);
  const forState = isState ? 'state' : offices(one);
  const { stance } = one.value;
  return {
    ...itemOf(one, attribution, count),
    holder,
    stance,
    value: ladderValue(stance),
    object: one.value.object.words,
    ...(forState !== undefined && { forState }),
  };
}

function partiesOf(of: readonly Position[], items: ReadonlyMap<string, PositionItem>, { who }: Asking): readonly PartyLine[] {
  const parties = grouped(of, ({ value: { holder } }) => who.of(holder).country ?? who.of(holder).id);
  const lines = [...parties].map(([key, all]): PartyLine & { readonly count: number; readonly key: string } => {
    const told = all.map(({ id }) => items.get(id) as PositionItem);
    const country = told[0]?.holder.country;
    const holders = [...grouped(told, ({ holder }) => holder.id).values()].map(
      (own): HolderLine => ({ holder: (own[0] as PositionItem).holder, positions: own, ...turnsOf(own) }),
    );
    return {
      key,
      count: all.length,
      ...(country !== undefined && { country }),
      state: told.flatMap(({ id, forState }) => (forState === undefined ? [] : [id])),
      holders: holders.sort(byWeight),
    };
  });
  return lines.sort((a, b) => b.count - a.count || compare(a.key, b.key)).map(({ key: _, count: __, ...line }) => line);
}

/** The state itself first, then who has most positions. */
function byWeight(a: HolderLine, b: HolderLine): number {
  const isState = ({ holder }: HolderLine): number => (holder.id.startsWith('state/') ? 0 : 1);
  return isState(a) - isState(b) || b.positions.length - a.positions.length || compare(a.holder.id, b.holder.id);
}

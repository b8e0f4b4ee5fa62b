import type { components } from '../../api/schema.generated.ts';

type Schemas = components['schemas'];
export type MatterLine = Schemas['MatterLine'];
export type PositionItem = Schemas['PositionItem'];
export type Shift = Schemas['Shift'];
export type HolderLine = Schemas['HolderLine'];

export interface Party {
  /** ISO 3166-1 alpha-3, or the id of a holder of no state. */
  readonly id: string;
  readonly name: string;
  /** Which of the marks of parties it bears. */
  readonly shape: number;
}

/** Where a holder stands on a day: all positions that say so. */
export interface Point {
  /** Id of the first of them. */
  readonly id: string;
  readonly party: Party;
  readonly day: string;
  /** 3 (demand) to -3 (refuse). */
  readonly value: number;
  /** One at least. */
  readonly positions: readonly PositionItem[];
  /** Whether it stands for the state. */
  readonly isState: boolean;
}

/** The parties to a matter, those that speak to it most first. Holders of no state stand for themselves. */
export function partiesOf({ parties }: MatterLine, nameOf: (country: string) => string): readonly Party[] {
  return parties.map(({ country, holders }, shape) => {
    const { id = '', name = '' } = holders[0]?.holder ?? {};
    return { id: country ?? id, name: country === undefined ? name : nameOf(country), shape };
  });
}

/** Where everybody stands on a matter, in order of days. */
export function pointsOf(line: MatterLine, parties: readonly Party[]): readonly Point[] {
  const all = line.parties.flatMap(({ holders }, at) =>
    holders.flatMap(({ positions }) => [...folded(positions).values()].map((own) => pointOf(own, parties[at] as Party))),
  );
  return all.toSorted((a, b) => a.day.localeCompare(b.day) || b.value - a.value || a.id.localeCompare(b.id));
}

/** Positions of one holder by day and place on the ladder. */
function folded(positions: readonly PositionItem[]): ReadonlyMap<string, readonly PositionItem[]> {
  const all = new Map<string, PositionItem[]>();
  for (const one of positions) {
    const key = `${one.day} ${one.value}`;
    all.set(key, [...(all.get(key) ?? []), one]);
  }
  return all;
}

function pointOf(positions: readonly PositionItem[], party: Party): Point {
  const { id, day, value } = positions[0] as PositionItem;
  return { id, party, day, value, positions, isState: positions.some(({ forState }) => forState !== undefined) };
}

/** The point that holds a position. */
export function pointWith(points: readonly Point[], id: string | undefined): Point | undefined {
  return id === undefined ? undefined : points.find(({ positions }) => positions.some((one) => one.id === id));
}

/** All holders of a matter. */
export function holdersOf({ parties }: MatterLine): readonly HolderLine[] {
  return parties.flatMap(({ holders }) => holders);
}

/** The position that a party is known by: the last that stands for the state, else the last of anybody of it. */
export function latestOf({ state, holders }: MatterLine['parties'][number]): PositionItem | undefined {
  const all = holders.flatMap(({ positions }) => positions).toSorted((a, b) => a.day.localeCompare(b.day));
  const own = new Set(state);
  return all.findLast(({ id }) => own.has(id)) ?? all.at(-1);
}

import type { components } from '../../api/schema.generated.ts';

type Schemas = components['schemas'];
export type MatterLine = Schemas['MatterLine'];
export type PositionItem = Schemas['PositionItem'];
export type Shift = Schemas['Shift'];

/** A position where the ladder draws it: `x` from 0 (first day) to 1 (last day), `value` from 3 (demand) to -3 (refuse). */
export interface Point {
  readonly position: PositionItem;
  readonly party: string;
  /** Which of the marks of parties it bears. */
  readonly shape: number;
  readonly x: number;
}

const DAY = 86_400_000;

/** All positions on a matter in order of days, with the place of each on the axis of days. */
export function pointsOf({ parties }: MatterLine, nameOf: (country: string | undefined) => string): readonly Point[] {
  const all = parties.flatMap(({ country, holders }, shape) =>
    holders.flatMap(({ positions }) => positions.map((position) => ({ position, party: nameOf(country), shape }))),
  );
  const sorted = all.toSorted((a, b) => a.position.day.localeCompare(b.position.day) || a.position.id.localeCompare(b.position.id));
  const days = sorted.map(({ position }) => Date.parse(position.day) / DAY);
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  return sorted.map((one, at) => ({ ...one, x: last === first ? 0.5 : ((days[at] ?? first) - first) / (last - first) }));
}

/** Points that would lie on each other are moved beside each other: steps to the right, by place. */
export function spread(points: readonly Point[], width: number, size: number): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  return new Map(
    points.map(({ position, x }) => {
      const place = `${Math.round((x * width) / size)} ${position.value}`;
      const before = taken.get(place) ?? 0;
      taken.set(place, before + 1);
      return [position.id, before];
    }),
  );
}

import type { Point } from './points.ts';

/** Steps of the ladder from the top. */
export const STEPS = [3, 2, 1, 0, -1, -2, -3] as const;

/** Pixels: between points, so that each can be hit; of a step without points; above and below the ladder. */
const [BETWEEN, STEP, TOP, FOOT, RIGHT] = [26, 30, 6, 26, 20];
const DAY = 86_400_000;

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly left: number;
  readonly height: number;
  /** Middle of each step, by value. */
  readonly steps: ReadonlyMap<number, number>;
  /** By id of the point. */
  readonly places: ReadonlyMap<string, Place>;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

/** Where everything stands on a ladder of a width: days from left to right at their true distance; points that would lie on each other are stacked within their step, which grows. */
export function layoutOf(points: readonly Point[], width: number): Layout {
  const left = width < 520 ? 84 : 100;
  const room = Math.max(60, width - left - RIGHT * 2);
  const days = points.map(({ day }) => Date.parse(day) / DAY);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const xOf = (day: number): number => left + RIGHT + (last === first ? room / 2 : ((day - first) / (last - first)) * room);
  const rows = stacked(points, xOf);
  const steps = new Map<number, number>();
  const places = new Map<string, Place>();
  let y = TOP;
  for (const value of STEPS) {
    const most = Math.max(1, ...points.filter((one) => one.value === value).map(({ id }) => (rows.get(id) ?? 0) + 1));
    const height = STEP + (most - 1) * BETWEEN;
    steps.set(value, y + height / 2);
    for (const { id, day, value: own } of points) {
      if (own === value) places.set(id, { x: xOf(Date.parse(day) / DAY), y: y + STEP / 2 + (rows.get(id) ?? 0) * BETWEEN });
    }
    y += height;
  }
  return { left, height: y + FOOT, steps, places, ticks: ticksOf(first, last, room).map(({ day, label }) => ({ x: xOf(day), label })) };
}

/** The row of each point within its step: the first in which it touches none before it. */
function stacked(points: readonly Point[], xOf: (day: number) => number): ReadonlyMap<string, number> {
  const ends = new Map<number, number[]>();
  return new Map(
    points.map(({ id, day, value }) => {
      const x = xOf(Date.parse(day) / DAY);
      const rows = ends.get(value) ?? [];
      ends.set(value, rows);
      const free = rows.findIndex((end) => x - end >= BETWEEN);
      const row = free === -1 ? rows.length : free;
      rows[row] = x;
      return [id, row];
    }),
  );
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const SINGLE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
/** Months between ticks, from the finest. */
const PACES = [1, 2, 3, 6, 12, 24, 60, 120, 240];
/** Pixels that a label needs. */
const LABEL = 84;

/** Beginnings of months or years, as many as have room; the first and the last day where they lie nearer. */
function ticksOf(first: number, last: number, room: number): readonly { readonly day: number; readonly label: string }[] {
  const label = (day: number, format = MONTH): string => format.format(new Date(day * DAY));
  const most = Math.max(1, Math.floor(room / LABEL));
  const [from, to] = [new Date(first * DAY), new Date(last * DAY)];
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  if (months < 2) {
    const ends = first === last || most < 2 ? [first] : [first, last];
    return ends.map((day) => ({ day, label: label(day, SINGLE) }));
  }
  const pace = PACES.find((one) => months / one <= most) ?? 480;
  const begin = Math.ceil((from.getUTCFullYear() * 12 + from.getUTCMonth() + (from.getUTCDate() > 1 ? 1 : 0)) / pace) * pace;
  return Array.from({ length: Math.ceil(months / pace) + 1 }, (_, i) => beginningOf(begin + i * pace))
    .filter((day) => day <= last)
    .map((day) => ({ day, label: pace >= 12 ? label(day).slice(-4) : label(day) }));
}

/** Day on which a month begins, both counted from their own zero. */
function beginningOf(month: number): number {
  const at = new Date(0);
  at.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return at.getTime() / DAY;
}

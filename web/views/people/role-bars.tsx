import type { ReactNode } from 'react';
import type { RoleLine } from './groups.ts';

const DAY = 86_400_000;
/** Height of a bar with the room around it, in pixels. */
const [ROW, WIDTH] = [14, 400];

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a role lies between the first and the last day of all: its stated term full, the days of its reports dashed. A picture of what stands beside it in words. */
export function RoleBar({ role, all }: { readonly role: RoleLine; readonly all: readonly RoleLine[] }): ReactNode {
  const [first, last] = endsOf(all);
  const x = (day: number): number => 4 + ((day - first) / Math.max(1, last - first)) * (WIDTH - 8);
  const bar = ({ from, to }: Stretch): readonly [number, number] => [x(from), Math.max(x(from) + 3, x(to))];
  const term = termOf(role, last);
  const [seenFrom, seenTo] = bar({ from: dayOf(role.firstReported), to: dayOf(role.lastReported) });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${ROW}`} preserveAspectRatio="none" className="h-3.5 w-full" aria-hidden="true">
      <line x1={4} x2={WIDTH - 4} y1={ROW / 2} y2={ROW / 2} className="stroke-line" />
      {term !== undefined && <rect x={bar(term)[0]} width={bar(term)[1] - bar(term)[0]} y={3} height={ROW - 6} className="fill-accent" />}
      <line
        x1={seenFrom}
        x2={seenTo}
        y1={ROW / 2}
        y2={ROW / 2}
        strokeWidth={3}
        strokeDasharray="5 3"
        className={term === undefined ? 'stroke-accent' : 'stroke-on-accent'}
      />
    </svg>
  );
}

/** The term that is stated; open at the end where none is. */
function termOf({ from, to, status }: RoleLine, last: number): Stretch | undefined {
  if (from === undefined && to === undefined) return undefined;
  const end = to === undefined ? (status === 'current' || status === 'acting' ? last : dayOf(from as string)) : dayOf(to);
  return { from: dayOf(from ?? (to as string)), to: end };
}

/** Whether there is any time between the days of roles. */
export function hasBars(all: readonly RoleLine[]): boolean {
  const [first, last] = endsOf(all);
  return last - first > 1;
}

function endsOf(all: readonly RoleLine[]): readonly [number, number] {
  const days = all.flatMap(({ from, to, firstReported, lastReported }) =>
    [from, to, firstReported, lastReported].flatMap((day) => (day === undefined ? [] : dayOf(day))),
  );
  return [Math.min(...days), Math.max(...days)];
}

/** A day, month or year as a number of days; doubt is left aside. */
function dayOf(date: string): number {
  const [year = '1970', month = '01', day = '01'] = date.replaceAll(/[?~%]/g, '').split('-');
  return Date.parse(`${year}-${Number(month) > 12 ? '01' : month.padStart(2, '0')}-${day.slice(0, 2)}T00:00:00Z`) / DAY || 0;
}

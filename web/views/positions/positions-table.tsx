import type { ReactNode } from 'react';
import { messages } from '../../messages/positions.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { Attribution } from '../../parts/attribution.tsx';
import { Day } from '../../parts/day.tsx';
import { useMedia, WIDE } from '../../parts/media.ts';
import { Origins, Voice } from '../../parts/told.tsx';
import type { Point, PositionItem } from './points.ts';
import { ForState, PositionTold, StanceWords, Stand } from './position-told.tsx';

interface TableProps {
  readonly name: string;
  readonly points: readonly Point[];
}

/** What the ladder draws, in words, the latest first; a list where there is no room for columns. */
export function PositionsTable({ name, points }: TableProps): ReactNode {
  const isWide = useMedia(WIDE);
  const all = points.toReversed();
  if (!isWide)
    return (
      <ul aria-label={name} className="divide-y divide-line">
        {all.flatMap(({ positions }) =>
          positions.map((one) => (
            <li key={one.id} className="py-2">
              <p className="font-semibold">
                <Day value={one.day} />: <Stand position={one} />
              </p>
              <PositionTold position={one} />
            </li>
          )),
        )}
      </ul>
    );
  const { day, party, holder, stance, object, source } = messages.columns;
  return (
    <table aria-label={name} className="mt-3 w-full border-collapse text-left">
      <thead>
        <tr>
          {[day, party, holder, stance, object, source].map((column) => (
            <th key={column} scope="col" className="caps border-b border-line py-1 pr-4">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.flatMap((point) => point.positions.map((one) => <PositionRow key={one.id} position={one} party={point.party.name} />))}
      </tbody>
    </table>
  );
}

function PositionRow({ position, party }: { readonly position: PositionItem; readonly party: string }): ReactNode {
  const { day, holder, stance, report, corroboration } = position;
  return (
    <tr className="border-b border-line align-top">
      <td className="py-1.5 pr-4 whitespace-nowrap">
        <Day value={day} short />
      </td>
      <td className="py-1.5 pr-4">{party}</td>
      <td className="py-1.5 pr-4">
        <ActorLink id={holder.id} name={holder.name} />
        <ForState position={position} />
      </td>
      <td className="py-1.5 pr-4">{messages.stances[stance]}</td>
      <td className="py-1.5 pr-4">
        <StanceWords position={position} />
      </td>
      <td className="py-1.5">
        <Voice item={position} />
        <br />
        <Attribution outlet={report.outlet} day={report.published?.slice(0, 10) ?? report.day} /> <Origins corroboration={corroboration} />
      </td>
    </tr>
  );
}

import { type ReactNode, useState } from 'react';
import { messages } from '../../messages/positions.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { Attribution } from '../../parts/attribution.tsx';
import { Button } from '../../parts/button.tsx';
import { Day } from '../../parts/day.tsx';
import { useMedia, WIDE } from '../../parts/media.ts';
import { Origins, Voice } from '../../parts/told.tsx';
import type { Point, PositionItem } from './points.ts';
import { ForState, PositionTold, StanceWords, Stand } from './position-told.tsx';

interface TableProps {
  readonly name: string;
  readonly points: readonly Point[];
}

/** Rows that are there before somebody asks for more: so many are seen in one look, and keys are answered at once. */
const SHOWN = 40;

/** What the ladder draws, in words, the latest first; a list where there is no room for columns. */
export function PositionsTable({ name, points }: TableProps): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const all = points.toReversed().flatMap(({ party, positions }) => positions.map((position) => ({ position, party: party.name })));
  const rows = isWhole ? all : all.slice(0, SHOWN);
  return (
    <>
      <Rows name={name} rows={rows} />
      {rows.length < all.length && (
        <p className="mt-3">
          <Button onClick={() => setWhole(true)}>{messages.wholeTable(all.length)}</Button>
        </p>
      )}
    </>
  );
}

interface RowsProps {
  readonly name: string;
  readonly rows: readonly { readonly position: PositionItem; readonly party: string }[];
}

function Rows({ name, rows }: RowsProps): ReactNode {
  const isWide = useMedia(WIDE);
  if (!isWide)
    return (
      <ul aria-label={name} className="divide-y divide-line">
        {rows.map(({ position }) => (
          <li key={position.id} className="py-2">
            <p className="font-semibold">
              <Day value={position.day} />: <Stand position={position} />
            </p>
            <PositionTold position={position} />
          </li>
        ))}
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
        {rows.map(({ position, party: own }) => (
          <PositionRow key={position.id} position={position} party={own} />
        ))}
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
        <Attribution report={report} titled={false} /> <Origins corroboration={corroboration} />
      </td>
    </tr>
  );
}

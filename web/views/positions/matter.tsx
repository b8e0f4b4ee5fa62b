import type { ReactNode } from 'react';
import { messages } from '../../messages/positions.ts';
import { Button } from '../../parts/button.tsx';
import { countryName } from '../../parts/country.ts';
import { Chosen } from './chosen.tsx';
import { Ladder } from './ladder.tsx';
import { Mark } from './mark.tsx';
import { type MatterLine, type Party, partiesOf, pointsOf, pointWith } from './points.ts';
import { PositionsTable } from './positions-table.tsx';
import { TurnsTold } from './turns.tsx';

interface MatterProps {
  readonly line: MatterLine;
  readonly name: string;
  readonly anchor: string;
  readonly asTable: boolean;
  readonly onTable: (asTable: boolean) => void;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** Points that a ladder still tells apart. */
const MOST_DRAWN = 120;

/** One matter: its ladder with the words of the chosen point, or its table; shifts and disagreements in words beneath. */
export function Matter({ line, name, anchor, asTable, onTable, chosen, onChoose }: MatterProps): ReactNode {
  const parties = partiesOf(line, countryName);
  const points = pointsOf(line, parties);
  const drawn = points.slice(-MOST_DRAWN);
  const point = pointWith(drawn, chosen);
  return (
    <section id={anchor} aria-label={name} className="border-b border-line py-8 first:pt-0">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="font-serif text-2xl">{name}</h2>
        <Button small className="no-print" aria-pressed={asTable} onClick={() => onTable(!asTable)}>
          {asTable ? messages.asLadder : messages.asTable}
        </Button>
      </div>
      {line.matter.type === 'other' && <p className="mt-1 max-w-prose text-sm text-soft">{messages.otherHint}</p>}
      {asTable ? (
        <PositionsTable name={name} points={points} />
      ) : (
        <>
          <Legend parties={parties} />
          {drawn.length < points.length && <p className="text-sm text-soft">{messages.drawn(drawn.length)}</p>}
          <div className="grid gap-6 wide:grid-cols-[minmax(0,5fr)_minmax(16rem,3fr)]">
            <Ladder line={line} name={name} points={drawn} chosen={point} onChoose={onChoose} />
            <Chosen point={point} onClose={() => onChoose(undefined)} />
          </div>
        </>
      )}
      <TurnsTold line={line} onChoose={onChoose} />
    </section>
  );
}

function Legend({ parties }: { readonly parties: readonly Party[] }): ReactNode {
  return (
    <div className="my-3 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <ul aria-label={messages.legend} className="flex flex-wrap gap-x-5 gap-y-1">
        {parties.map(({ id, name, shape }) => (
          <li key={id} className="flex items-center gap-1.5">
            <svg viewBox="-10 -10 20 20" className="size-4" role="img" aria-label={messages.shapes[shape % messages.shapes.length]}>
              <Mark shape={shape} filled={false} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <p className="text-soft">{messages.forStateShape}</p>
    </div>
  );
}

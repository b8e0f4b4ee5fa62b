import { type ReactNode, useState } from 'react';
import { messages } from '../../messages/positions.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { Button } from '../../parts/button.tsx';
import { countryName } from '../../parts/country.ts';
import { Day } from '../../parts/day.tsx';
import { MainWords, Origins, Told } from '../../parts/told.tsx';
import { Ladder, Mark } from './ladder.tsx';
import { type MatterLine, type Point, type PositionItem, pointsOf } from './points.ts';

interface MatterProps {
  readonly line: MatterLine;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

export function matterName({ matter }: MatterLine): string {
  if (matter.type === 'issue') return matter.name;
  return matter.type === 'agreement' ? matter.id.replace(/^agreement\//, '').replaceAll('-', ' ') : messages.other;
}

/** One matter: the ladder or the table of it, its shifts, and the words of the chosen position. */
export function Matter({ line, chosen, onChoose }: MatterProps): ReactNode {
  const [asTable, setAsTable] = useState(false);
  const name = matterName(line);
  const points = pointsOf(line, (country) => (country === undefined ? messages.noState : countryName(country)));
  const open = points.find(({ position }) => position.id === chosen);
  return (
    <section aria-label={name} className="border-b border-line py-8 first:pt-0">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="font-serif text-2xl">{name}</h2>
        <Button small className="no-print" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? messages.asLadder : messages.asTable}
        </Button>
      </div>
      <Legend points={points} />
      {asTable ? (
        <PositionsTable points={points} />
      ) : (
        <div className="grid gap-6 wide:grid-cols-[minmax(0,3fr)_minmax(16rem,2fr)]">
          <Ladder matter={name} points={points} chosen={chosen} onChoose={onChoose} />
          <div aria-live="polite" className="border-l border-line pl-4">
            {open === undefined ? <p className="text-soft">{messages.pick}</p> : <Chosen position={open.position} />}
          </div>
        </div>
      )}
      <Shifts line={line} />
    </section>
  );
}

function Legend({ points }: { readonly points: readonly Point[] }): ReactNode {
  const parties = new Map(points.map(({ party, shape }) => [party, shape]));
  return (
    <ul className="my-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {[...parties].map(([party, shape]) => (
        <li key={party} className="flex items-center gap-2">
          <svg viewBox="-10 -10 20 20" className="size-4" aria-hidden="true">
            <Mark shape={shape} />
          </svg>
          {party}
        </li>
      ))}
    </ul>
  );
}

function Chosen({ position }: { readonly position: PositionItem }): ReactNode {
  const { holder, stance, forState, day } = position;
  return (
    <Told item={position}>
      <h3 className="mb-1 font-semibold">
        <Day value={day} />: <ActorLink id={holder.id} name={holder.name} /> {messages.stances[stance]}
        {forState !== undefined && (
          <span className="font-normal text-soft"> ({forState === 'state' ? messages.forState : messages.forOffice(forState.title)})</span>
        )}
      </h3>
    </Told>
  );
}

function PositionsTable({ points }: { readonly points: readonly Point[] }): ReactNode {
  const { day, holder, stance, object, source } = messages.columns;
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={messages.asTable}>
      <table className="w-full min-w-[40rem] border-collapse text-left">
        <thead className="caps">
          <tr>
            {[day, holder, stance, object, source].map((name) => (
              <th key={name} scope="col" className="border-b border-line py-1 pr-4">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ position }) => (
            <tr key={position.id} className="align-top">
              <td className="py-1.5 pr-4 whitespace-nowrap">
                <Day value={position.day} />
              </td>
              <td className="py-1.5 pr-4">
                <ActorLink id={position.holder.id} name={position.holder.name} />
              </td>
              <td className="py-1.5 pr-4">{messages.stances[position.stance]}</td>
              <td className="py-1.5 pr-4">
                <MainWords item={position} />
              </td>
              <td className="py-1.5">
                {position.report.outlet ?? position.report.title} <Origins corroboration={position.corroboration} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Shifts({ line }: { readonly line: MatterLine }): ReactNode {
  const holders = line.parties.flatMap(({ holders: all }) => all);
  const shifts = holders.flatMap(({ holder, shifts: all }) => all.map((shift) => ({ holder, shift })));
  const disagreements = holders.flatMap(({ holder, disagreements: all }) => all.map((one) => ({ holder, one })));
  const step = (value: number): string => messages.steps[`${value}` as keyof typeof messages.steps];
  return (
    <>
      {shifts.length > 0 && (
        <>
          <h3 className="caps mt-5">{messages.shifts}</h3>
          <ul className="mt-1 space-y-1">
            {shifts.map(({ holder, shift }) => (
              <li key={`${holder.id} ${shift.day}`}>
                <span aria-hidden="true" className="mr-2 text-accent">
                  {shift.to > shift.from ? '↑' : '↓'}
                </span>
                {messages.shift(holder.name, step(shift.from), step(shift.to), shift.fromDay, shift.day)}
                {!shift.sameObject && <span className="text-soft"> ({messages.otherObject})</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {disagreements.length > 0 && (
        <>
          <h3 className="caps mt-5">{messages.disagreements}</h3>
          <ul className="mt-1 space-y-1">
            {disagreements.map(({ holder, one }) => (
              <li key={`${holder.id} ${one.day}`}>{messages.disagreement(holder.name, one.day)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

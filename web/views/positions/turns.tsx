import type { ReactNode } from 'react';
import { messages } from '../../messages/positions.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { Button } from '../../parts/button.tsx';
import { Day } from '../../parts/day.tsx';
import { type HolderLine, holdersOf, type MatterLine, type PositionItem, type Shift } from './points.ts';
import { sourceWords, stepWords } from './position-words.ts';

interface TurnsProps {
  readonly line: MatterLine;
  readonly onChoose: (id: string) => void;
}

/** Shifts and disagreements of a matter in words, each leading to the positions that it rests on. */
export function TurnsTold({ line, onChoose }: TurnsProps): ReactNode {
  const holders = holdersOf(line);
  const shifts = holders
    .flatMap((of) => of.shifts.map((shift) => ({ of, shift })))
    .toSorted((a, b) => b.shift.day.localeCompare(a.shift.day));
  const disagreements = holders.flatMap((of) => of.disagreements.map((one) => ({ of, one })));
  return (
    <div className="grid gap-x-10 wide:grid-cols-2">
      <section>
        <h3 className="caps mt-4 border-b border-line pb-1">{messages.shifts}</h3>
        {shifts.length === 0 && <p className="py-2 text-sm text-soft">{messages.noShifts}</p>}
        <ul className="divide-y divide-line">
          {shifts.map(({ of, shift }) => (
            <ShiftTold key={`${of.holder.id} ${shift.after[0]}`} of={of} shift={shift} onChoose={onChoose} />
          ))}
        </ul>
      </section>
      {disagreements.length > 0 && (
        <section>
          <h3 className="caps mt-4 border-b border-line pb-1">{messages.disagreements}</h3>
          <ul className="divide-y divide-line">
            {disagreements.map(({ of, one }) => (
              <li key={`${of.holder.id} ${one.day}`} className="py-2">
                <p>
                  <span aria-hidden="true" className="mr-2 font-semibold text-warn">
                    {messages.disagreementSign}
                  </span>
                  <Day value={one.day} />: <ActorLink id={of.holder.id} name={of.holder.name} />, {messages.disagreement}
                </p>
                <Ends of={of} ends={one.positions.map(({ id, value }) => ({ id, label: stepWords(value) }))} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface ShiftProps {
  readonly of: HolderLine;
  readonly shift: Shift;
  readonly onChoose: (id: string) => void;
}

function ShiftTold({ of, shift, onChoose }: ShiftProps): ReactNode {
  const { from, to, fromDay, day, before, after, sameObject } = shift;
  const isUp = to > from;
  return (
    <li className="py-2">
      <p>
        <span role="img" aria-label={isUp ? messages.towards.up : messages.towards.down} className="mr-2 text-accent">
          {isUp ? '↗' : '↘'}
        </span>
        <Day value={fromDay} /> – <Day value={day} />: <ActorLink id={of.holder.id} name={of.holder.name} />,{' '}
        {messages.shift(stepWords(from), stepWords(to))}
        {!sameObject && <span className="text-soft"> ({messages.otherObject})</span>}
      </p>
      <Ends
        of={of}
        ends={[
          { id: before.at(-1) as string, label: messages.before },
          { id: after[0] as string, label: messages.after },
        ]}
        onChoose={onChoose}
      />
    </li>
  );
}

interface EndsProps {
  readonly of: HolderLine;
  readonly ends: readonly { readonly id: string; readonly label: string }[];
  readonly onChoose: (id: string) => void;
}

/** The positions that a turn rests on, as who says them: each opens its words. */
function Ends({ of, ends, onChoose }: EndsProps): ReactNode {
  const found = ends.flatMap(({ id, label }) => {
    const position = of.positions.find((one): one is PositionItem => one.id === id);
    return position === undefined ? [] : [{ id, label, position }];
  });
  return (
    <ul className="mt-1 text-sm text-soft">
      {found.map(({ id, label, position }) => (
        <li key={id} className="grid grid-cols-[5rem_minmax(0,1fr)] items-baseline gap-x-2">
          <Button small look="plain" className="no-print justify-start text-accent" onClick={() => onChoose(id)}>
            {label}
          </Button>
          <span className="hidden print:inline">{label}</span>
          <span>
            <span className="font-serif text-ink">“{position.object}”</span>, {sourceWords(position)}
          </span>
        </li>
      ))}
    </ul>
  );
}

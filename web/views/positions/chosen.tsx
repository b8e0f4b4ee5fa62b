import type { ReactNode } from 'react';
import { messages } from '../../messages/positions.ts';
import { Button } from '../../parts/button.tsx';
import { Day } from '../../parts/day.tsx';
import type { Point } from './points.ts';
import { PositionTold, Stand } from './position-told.tsx';

/** The words that a point rests on. */
export function Chosen({ point, onClose }: { readonly point: Point | undefined; readonly onClose: () => void }): ReactNode {
  return (
    <div aria-live="polite" className="border-line wide:border-l wide:pl-6">
      {point === undefined ? (
        <p className="no-print text-soft">{messages.pick}</p>
      ) : (
        <section aria-label={messages.chosen}>
          <div className="flex items-start justify-between gap-3">
            <h3 className="font-semibold">
              <Day value={point.day} />
              {': '}
              {point.positions[0] !== undefined && <Stand position={point.positions[0]} />}
            </h3>
            <Button look="plain" small className="no-print" onClick={onClose} aria-label={messages.close}>
              <span aria-hidden="true">✕</span>
            </Button>
          </div>
          {point.positions.length > 1 && <p className="text-sm text-soft">{messages.sameDay(point.positions.length)}</p>}
          <div className="divide-y divide-line">
            {point.positions.map((one) => (
              <PositionTold key={one.id} position={one} />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

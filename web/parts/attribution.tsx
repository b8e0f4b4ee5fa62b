import type { ReactNode } from 'react';
import { messages } from '../messages/parts.ts';
import { Day } from './day.tsx';

/** Which report it is from: outlet, day, title. */
export function Attribution({
  outlet,
  day,
  title,
}: {
  readonly outlet?: string | undefined;
  readonly day?: string | undefined;
  readonly title?: string | undefined;
}): ReactNode {
  return (
    <cite className="text-sm text-soft not-italic">
      {outlet ?? messages.unnamedOutlet}
      {day !== undefined && (
        <>
          {', '}
          <Day value={day} />
        </>
      )}
      {title !== undefined && <>{` · ${title}`}</>}
    </cite>
  );
}

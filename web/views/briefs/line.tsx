import type { ReactNode } from 'react';
import { messages } from '../../messages/briefs.ts';
import { classes } from '../../parts/class-names.ts';
import { Menu } from '../../parts/menu.tsx';
import type { PlacedLine } from './brief.ts';
import { Fault } from './fault.tsx';
import type { LineFault } from './faults.ts';
import type { Desk } from './line-deeds.ts';
import { LineEditor } from './line-editor.tsx';
import { LineSources } from './line-sources.tsx';

/** A line with its source beside it; where it may be changed, what can be done with it. */
export function LineTold({
  placed,
  fault,
  desk,
}: {
  readonly placed: PlacedLine;
  readonly fault: LineFault | undefined;
  readonly desk: Desk;
}): ReactNode {
  const { line, number, note } = placed;
  const isChosen = desk.chosen === line.id;
  return (
    <li
      id={`line-${line.id}`}
      aria-current={isChosen || undefined}
      className={classes(
        'grid scroll-mt-20 gap-x-10 border-l-2 py-2 pl-3 wide:grid-cols-[minmax(0,1fr)_19rem] print:block print:border-0 print:pl-0',
        fault !== undefined ? 'border-wrong' : isChosen ? 'border-accent' : 'border-transparent',
      )}
    >
      {desk.editing === line.id ? (
        <LineEditor placed={placed} desk={desk} />
      ) : (
        <div className="min-w-0">
          <div className="flex items-start gap-2">
            <p className="min-w-0 flex-1 font-serif text-lg leading-relaxed" dir="auto">
              {line.text}
              {note !== undefined && (
                <sup className="ml-0.5 font-sans text-xs leading-none">
                  <a href={`#source-${note}`} aria-label={messages.toNote(note)} className="text-accent no-underline hover:underline">
                    {note}
                  </a>
                </sup>
              )}
            </p>
            {desk.may && (
              <span className="no-print shrink-0 text-soft">
                <Menu label={messages.lineDeeds(number)} items={desk.deedsOf(placed)} />
              </span>
            )}
          </div>
          {line.by !== 'template' && <p className="text-sm text-soft">{messages.edited(line.by)}</p>}
          {fault !== undefined && <Fault fault={fault} />}
        </div>
      )}
      {note !== undefined && <LineSources number={note} cites={line.cites} reports={desk.reports} />}
    </li>
  );
}

import type { ReactNode } from 'react';
import { messages } from '../../messages/reading-room.ts';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/field.tsx';
import { Switch } from '../../parts/switch.tsx';
import { useSearchState } from '../../parts/use-search-state.ts';
import { type Entry, isWaiting, type Report } from './report.ts';
import { useSelected, useSelection } from './selection.ts';

export interface RoomToolsProps {
  readonly report: Report;
  /** Those that are shown. */
  readonly entries: readonly Entry[];
  readonly kind: string;
  readonly waiting: boolean;
  readonly change: (change: { readonly kind?: string; readonly waiting?: boolean }) => void;
}

/** How many entries there are, and which of them are shown. */
export function RoomTools({ report, entries, kind, waiting, change }: RoomToolsProps): ReactNode {
  const [{ rejected }, changeRejected] = useSearchState({ rejected: false });
  const selection = useSelection();
  const isOpen = useSelected(({ entry }) => entry !== undefined);
  const undecided = report.entries.filter(isWaiting).length;
  const kinds = [...new Set(report.entries.map((one) => one.kind))];
  const first = entries.find(isWaiting) ?? entries[0];
  return (
    <div className="no-print mb-4 flex flex-col gap-2 border-b border-line pb-3 wide:mb-0 wide:px-3 wide:pt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="font-serif text-lg">{messages.entries}</h2>
        <p role="status" className="figures text-sm text-soft">
          {report.entries.length === 0 ? messages.noEntries : messages.entryCount(report.entries.length, undecided)}
        </p>
      </div>
      {report.entries.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
          <Choice
            label={messages.kindFilter}
            quiet
            value={kind}
            onChange={(value) => change({ kind: value })}
            options={[
              { value: '', label: messages.allKinds },
              ...kinds.map((value) => ({ value, label: messages.kindsPlural[value] ?? value })),
            ]}
          />
          <Switch label={messages.onlyWaiting} checked={waiting} onChange={(on) => change({ waiting: on })} />
          <Switch label={messages.withRejected} checked={rejected} onChange={(on) => changeRejected({ rejected: on })} />
        </div>
      )}
      {entries.length === 0 && report.entries.length > 0 && <p className="text-sm text-soft">{messages.noneOfThese}</p>}
      {!isOpen && first !== undefined && (
        <Button small className="self-start wide:hidden" onClick={() => selection.select(first.id, { show: true })}>
          {messages.startReview(entries.length)}
        </Button>
      )}
    </div>
  );
}

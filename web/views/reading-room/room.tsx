import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Asked } from '../../api/question.ts';
import { useMay } from '../../app/session.ts';
import { messages } from '../../messages/reading-room.ts';
import { useMedia, WIDE } from '../../parts/media.ts';
import { useSearchState } from '../../parts/use-search-state.ts';
import { useTitle } from '../../parts/use-title.ts';
import { CardList } from './card-list.tsx';
import { ElsewhereDialog } from './elsewhere-dialog.tsx';
import { EntryCard, type Opened } from './entry-card.tsx';
import { Legend } from './legend.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { NamesProvider, useNames } from './names.tsx';
import { Particulars } from './particulars.tsx';
import { RejectDialog } from './reject-dialog.tsx';
import { type Entry, isWaiting, type Report } from './report.ts';
import { ReportText } from './report-text.tsx';
import { useReviewing } from './reviewing.ts';
import { RoomTools } from './room-tools.tsx';
import { showsText } from './selected-words.ts';
import { Selection, SelectionProvider } from './selection.ts';
import { Sheet } from './sheet.tsx';
import { LAYERS } from './text-marks.ts';
import { useAddress } from './use-address.ts';
import { useRoomKeys } from './use-room-keys.ts';

export interface RoomProps {
  readonly report: Report;
  /** What was asked for it. */
  readonly asked: Asked<'/reports/{id}'>;
}

/** The report on the left, its entries in the margin; in a narrow window they open beneath their paragraphs. */
export function Room({ report, asked }: RoomProps): ReactNode {
  const [selection] = useState(() => new Selection());
  const [{ kind, waiting, hide }, change] = useSearchState({ kind: '', waiting: false, hide: [] as readonly string[] });
  const [opened, open] = useState<Opened>();
  const text = useRef<HTMLDivElement>(null);
  const isWide = useMedia(WIDE);
  const [mayReview, mayMark] = [useMay('review'), useMay('edit')];
  const { review, undo } = useReviewing(asked);
  const names = useNames(report);
  const title = report.report.title ?? messages.untitled(report.name);
  useTitle(title);
  useAddress(selection);
  useEffect(() => {
    if (text.current !== null) showsText(text.current, report.text);
  }, [report.text]);
  const entries = useMemo(
    () => report.entries.filter((one) => (kind === '' || one.kind === kind) && (!waiting || isWaiting(one))),
    [report.entries, kind, waiting],
  );
  const wanted = useMemo(() => new Set(LAYERS.filter((layer) => !hide.includes(layer))), [hide]);
  const room = { report, selection, entries, mayReview, review, undo, open };
  useRoomKeys(room);
  const card = useCallback(
    (entry: Entry) => <EntryCard entry={entry} report={report} mayReview={mayReview} mayMark={mayMark} review={review} open={open} />,
    [report, mayReview, mayMark, review],
  );
  const beneath = useCallback(
    (id: string) => <Sheet entries={entries} id={id} card={card} all={report.entries} />,
    [entries, card, report.entries],
  );
  const isTitled = report.text.trimStart().startsWith(title);
  const close = (): void => open(undefined);
  return (
    <SelectionProvider value={selection}>
      <NamesProvider value={names}>
        <div className="mx-auto max-w-[80rem] px-4 pt-6 pb-24 sm:px-8 wide:grid wide:grid-cols-[minmax(0,38rem)_minmax(17rem,1fr)] wide:gap-8 wide:pb-0">
          <article className="min-w-0 wide:pb-24">
            <Particulars report={report} mayMark={mayMark} />
            {!isTitled && <h1 className="report-headline font-serif">{title}</h1>}
            <div className="no-print mb-5">
              {isWide ? (
                <Legend hidden={hide} onChange={(hidden) => change({ hide: hidden })} />
              ) : (
                <details>
                  <summary className="min-h-6 text-sm text-soft">{messages.legend}</summary>
                  <Legend hidden={hide} onChange={(hidden) => change({ hide: hidden })} />
                </details>
              )}
            </div>
            {!isWide && <RoomTools report={report} entries={entries} kind={kind} waiting={waiting} change={change} />}
            <ReportText report={report} wanted={wanted} frame={text} beneath={isWide ? undefined : beneath} />
          </article>
          {isWide && (
            <aside
              aria-label={messages.entries}
              className="no-print sticky top-0 flex h-dvh min-w-0 flex-col self-start border-l border-line"
            >
              <RoomTools report={report} entries={entries} kind={kind} waiting={waiting} change={change} />
              <CardList entries={entries} render={card} text={text} />
            </aside>
          )}
        </div>
        {opened?.dialog === 'reject' && (
          <RejectDialog
            onClose={close}
            reject={(why) => {
              close();
              void review(opened.entry, { verdict: 'rejected', why });
            }}
          />
        )}
        {opened?.dialog === 'merge' && <MergeDialog report={report} entry={opened.entry} onClose={close} />}
        {opened?.dialog === 'elsewhere' && <ElsewhereDialog report={report.report.id} entry={opened.entry?.id} onClose={close} />}
      </NamesProvider>
    </SelectionProvider>
  );
}

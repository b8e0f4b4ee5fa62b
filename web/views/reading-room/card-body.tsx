import type { ReactNode } from 'react';
import { useQuestion } from '../../api/question.ts';
import { messages } from '../../messages/reading-room.ts';
import { Button } from '../../parts/button.tsx';
import { Menu, type MenuItem } from '../../parts/menu.tsx';
import { toast } from '../../parts/toast.tsx';
import type { CardProps } from './card-deeds.ts';
import { share, sureness } from './confidence.ts';
import { Edited } from './edited.tsx';
import { EntryMark } from './entry-mark.tsx';
import type { Entry } from './report.ts';
import { useSelection } from './selection.ts';

/** What an open card shows beneath its words: who says so, how sure it is, what was made of it, and what can be done. */
export function CardBody({ entry, mayReview, mayMark, deeds }: CardProps): ReactNode {
  const { confidence, corroboration } = entry;
  return (
    <div className="mt-2 flex flex-col gap-2 text-sm">
      {confidence !== undefined && (
        <p className="text-soft" title={messages.confidenceAbout}>
          {messages.confidence(sureness(confidence), share(confidence))}
        </p>
      )}
      {corroboration.reports > 1 && <p className="text-soft">{messages.corroborated(corroboration.origins, corroboration.reports)}</p>}
      {(entry.status === 'edited' || entry.flag !== undefined || entry.status === 'proposed') && <Edited id={entry.id} kind={entry.kind} />}
      <EntryReviews id={entry.id} />
      <WordsOf entry={entry} />
      {mayMark && <EntryMark entry={entry} />}
      <div className="no-print flex flex-wrap items-center gap-1.5 pt-1">
        {mayReview && (
          <>
            <Button small look="main" onClick={() => deeds.accept(entry)} aria-keyshortcuts="a">
              {messages.accept}
            </Button>
            <Button small onClick={() => deeds.edit(entry)} aria-keyshortcuts="e">
              {messages.edit}
            </Button>
            <Button small onClick={() => deeds.reject(entry)} aria-keyshortcuts="x">
              {messages.reject}
            </Button>
          </>
        )}
        <Button small look="plain" onClick={() => deeds.elsewhere(entry)} aria-keyshortcuts="o">
          {messages.elsewhere}
        </Button>
        <span className="ml-auto">
          <Menu label={messages.moreDeeds} items={menuOf(entry, mayReview, deeds)} />
        </span>
      </div>
    </div>
  );
}

function menuOf(entry: Entry, mayReview: boolean, deeds: CardProps['deeds']): readonly MenuItem[] {
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(`${location.origin}/reports/${entry.report.id}?entry=${entry.id}`);
      toast({ text: messages.linkCopied });
    } catch {
      toast({ text: messages.linkNot, look: 'wrong' });
    }
  };
  return [
    ...(mayReview && entry.actors.length > 0 ? [{ label: messages.merge, key: 'm', run: () => deeds.merge(entry) }] : []),
    ...(mayReview && entry.status !== 'proposed' ? [{ label: messages.takeBack, run: () => deeds.takeBack(entry) }] : []),
    { label: messages.link, run: () => void copy() },
  ];
}

/** The words of each field, which lead to their places. */
function WordsOf({ entry }: { readonly entry: Entry }): ReactNode {
  const selection = useSelection();
  return (
    <details>
      <summary className="min-h-6 text-soft">{messages.words}</summary>
      <ul className="mt-1 flex flex-col gap-1">
        {entry.words.map(({ field, start, end, words }) => (
          <li key={`${field}-${start}`} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-2">
            <span className="text-soft">{messages.fieldNames[field] ?? field}</span>
            <button
              type="button"
              title={messages.showWords}
              className="min-h-6 text-left font-serif decoration-edge underline-offset-4 hover:underline"
              onClick={() => selection.pointTo({ start, end })}
            >
              “{words}”
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who said what of it, as far as it holds. */
function EntryReviews({ id }: { readonly id: string }): ReactNode {
  const { data } = useQuestion('/entries/{id}', { params: { path: { id } } }, { keep: false });
  const held = data?.reviews.filter(({ until }) => until === undefined) ?? [];
  if (held.length === 0) return null;
  return (
    <ul>
      {held.map(({ deed, by, verdict, why }) => (
        <li key={deed}>
          {messages.reviewed(by, messages.verdicts[verdict] ?? verdict)}
          {why !== undefined && <span className="text-soft">{`: ${why}`}</span>}
        </li>
      ))}
    </ul>
  );
}

import { memo, type ReactNode } from 'react';
import { messages as parts } from '../../messages/parts.ts';
import { messages } from '../../messages/reading-room.ts';
import { Badge } from '../../parts/badge.tsx';
import { classes } from '../../parts/class-names.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { CardBody } from './card-body.tsx';
import type { CardProps } from './card-deeds.ts';
import { share, sureness } from './confidence.ts';
import { EditForm } from './edit-form.tsx';
import { EntryWords, Saying } from './entry-words.tsx';
import { useSelected, useSelection } from './selection.ts';

/** An entry in the margin. Its head opens it; pointing at it, or coming to it by keyboard, marks its words in the text. */
export const Card = memo(function Card({ entry, agreements, mayReview, mayMark, deeds }: CardProps): ReactNode {
  const selection = useSelection();
  const isOpen = useSelected(({ entry: one }) => one === entry.id);
  const isEditing = useSelected((now) => now.entry === entry.id && now.isEditing);
  const isPointed = useSelected(({ pointed }) => pointed === entry.id);
  const { id, kind, status, flag, confidence, mark } = entry;
  const label = `${parts.kinds[kind] ?? kind}, ${parts.statuses[status] ?? status}`;
  return (
    <article
      aria-label={label}
      data-card={id}
      onPointerEnter={() => selection.hover(id)}
      onPointerLeave={() => selection.hover(undefined)}
      className={classes(
        'border-b border-line border-l-[3px] px-3 py-2',
        isOpen ? 'border-l-accent bg-sheet' : isPointed ? 'border-l-edge bg-sheet' : 'border-l-transparent',
        status === 'rejected' && !isOpen && 'opacity-75',
      )}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        className="flex min-h-6 w-full flex-wrap items-center gap-x-2 gap-y-1 text-left"
        onClick={() => (isOpen ? selection.select(undefined) : selection.select(id, { show: true }))}
        onFocus={() => selection.hover(id)}
        onBlur={() => selection.hover(undefined)}
      >
        <span className="caps">{parts.kinds[kind] ?? kind}</span>
        <StatusMark status={status} flag={flag} />
        {mark !== undefined && <Badge look="warn">{parts.marks[mark] ?? mark}</Badge>}
        {confidence !== undefined && (
          <span className="figures ml-auto text-sm text-soft" title={messages.confidenceAbout}>
            {messages.confidenceShort(sureness(confidence), share(confidence))}
          </span>
        )}
      </button>
      <div className={classes('mt-1', !isOpen && 'line-clamp-3')}>
        <EntryWords entry={entry} agreements={agreements} />
      </div>
      <p className="mt-0.5 text-sm text-soft empty:hidden">
        <Saying entry={entry} />
      </p>
      {isOpen && !isEditing && <CardBody entry={entry} agreements={agreements} mayReview={mayReview} mayMark={mayMark} deeds={deeds} />}
      {isEditing && (
        <EditForm
          entry={entry}
          agreements={agreements}
          save={(value, why) => deeds.save(entry, value, why)}
          close={() => selection.edit(id, false)}
        />
      )}
    </article>
  );
});

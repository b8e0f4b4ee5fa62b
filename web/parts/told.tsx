import type { ReactNode } from 'react';
import type { components } from '../api/schema.generated.ts';
import { messages } from '../messages/told.ts';
import { ActorLink } from './actor-link.tsx';
import { Attribution } from './attribution.tsx';
import { Badge } from './badge.tsx';
import { Quote } from './quote.tsx';
import { StatusMark } from './status-mark.tsx';

type Item = components['schemas']['Item'];
type FieldWords = components['schemas']['FieldWords'];

/** The field whose words an entry of a kind is known by. */
const MAIN: Readonly<Record<string, string>> = {
  statement: 'content',
  position: 'object',
  provision: 'action',
  concern: 'about',
  agreement: 'mentions',
  event: 'trigger',
  contact: 'evidence',
  role: 'evidence',
};

/** The words that an entry is known by, in the order of the text. */
function mainWords({ kind, words }: Pick<Item, 'kind' | 'words'>): readonly FieldWords[] {
  const own = words.filter(({ field }) => field === MAIN[kind]);
  const shown = own.length > 0 ? own : words.slice(0, 1);
  return (kind === 'agreement' ? shown.slice(0, 1) : shown).toSorted((a, b) => a.start - b.start);
}

/** The exact words of an entry, each leading to its place. */
export function MainWords({ item, whole = true }: { readonly item: Item; readonly whole?: boolean }): ReactNode {
  return mainWords(item).map(({ start, end, words }, i) => (
    <span key={start}>
      {i > 0 && <span className="text-soft"> … </span>}
      <Quote words={words} report={item.report.id} start={start} end={end} entry={item.id} whole={whole} />
    </span>
  ));
}

/** Whose words these are: speaker, and who relays them. Nothing where the report says it in its own voice. */
export function Voice({ item }: { readonly item: Pick<Item, 'attribution'> }): ReactNode {
  const { attribution } = item;
  if (attribution === undefined) return <span className="text-soft">{messages.ownVoice}</span>;
  const { speaker, via } = attribution;
  return (
    <>
      {speaker === undefined ? messages.somebody : <ActorLink id={speaker.id} name={speaker.name} />}
      {via.length > 0 && (
        <span className="text-soft">
          {' '}
          {messages.via}{' '}
          {via.map((one, i) => (
            <span key={one.id}>
              {i > 0 && ', '}
              <ActorLink id={one.id} name={one.name} />
            </span>
          ))}
        </span>
      )}
    </>
  );
}

/** An entry as evidence: its words, whose they are, which report has them, where it stands. */
export function Told({ item, children }: { readonly item: Item; readonly children?: ReactNode }): ReactNode {
  const { report, status, flag, corroboration } = item;
  return (
    <div className="py-2">
      {children}
      <p>
        <MainWords item={item} />
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span>
          <Voice item={item} />
        </span>
        <Attribution report={report} />
        <Origins corroboration={corroboration} />
        <StatusMark status={status} flag={flag} />
      </p>
    </div>
  );
}

/** How many reports of how many origins tell it; nothing where it is one. */
export function Origins({ corroboration: { origins, reports } }: Pick<Item, 'corroboration'>): ReactNode {
  return reports > 1 ? <Badge look={origins > 1 ? 'good' : 'normal'}>{messages.origins(origins, reports)}</Badge> : null;
}

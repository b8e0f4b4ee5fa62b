import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { queries } from '../../api/client.ts';
import { problemFrom } from '../../api/issue.ts';
import { questionOptions, useQuestion } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { messages } from '../../messages/briefs.ts';
import { messages as shared } from '../../messages/parts.ts';
import { Attribution } from '../../parts/attribution.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { TextFilter } from '../../parts/text-filter.tsx';
import { AddedLine } from './added-line.tsx';
import type { Desk } from './line-deeds.ts';

type Hit = components['schemas']['Hit'];

/** Finds an accepted entry and makes a line of it. */
export function AddLineDialog({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }): ReactNode {
  const [asked, ask] = useState('');
  const [chosen, choose] = useState<Hit>();
  return (
    <Dialog open size="large" title={messages.addTitle} onClose={onClose}>
      {chosen === undefined ? (
        <>
          <TextFilter type="search" label={messages.addSearch} placeholder={messages.addSearchHint} value={asked} onChange={ask} />
          <Hits asked={asked} onChoose={choose} />
        </>
      ) : (
        <ChosenEntry hit={chosen} desk={desk} onBack={() => choose(undefined)} onDone={onClose} />
      )}
    </Dialog>
  );
}

function Hits({ asked, onChoose }: { readonly asked: string; readonly onChoose: (hit: Hit) => void }): ReactNode {
  const { data, issue, loading, again } = useQuestion(
    '/search',
    { params: { query: { q: asked, limit: 60 } } },
    { enabled: asked.trim() !== '' },
  );
  if (asked.trim() === '') return <p className="mt-4 text-soft">{messages.addBegin}</p>;
  if (issue !== undefined) return <Failure issue={issue} again={again} />;
  if (data === undefined) return loading ? <Loading /> : null;
  const usable = data.items.filter(({ entry }) => entry?.status === 'accepted' || entry?.status === 'edited');
  if (usable.length === 0) return <p className="mt-4 text-soft">{messages.addNone}</p>;
  return (
    <ul aria-label={messages.addHits} className="mt-3 max-h-[55dvh] divide-y divide-line overflow-y-auto">
      {usable.map((hit) => (
        <li key={`${hit.entry?.id}-${hit.span.start}`}>
          <button type="button" className="block w-full px-2 py-2 text-left hover:bg-tint" onClick={() => onChoose(hit)}>
            <span className="block text-sm text-soft">{shared.kinds[hit.entry?.kind ?? ''] ?? hit.entry?.kind}</span>
            <span className="line-clamp-2 font-serif" dir="auto">
              {hit.words}
            </span>
            <Attribution report={hit.report} />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface ChosenEntryProps {
  readonly hit: Hit;
  readonly desk: Desk;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function ChosenEntry({ hit, desk, onBack, onDone }: ChosenEntryProps): ReactNode {
  const found = useQuery({ ...questionOptions('/reports/{id}', { params: { path: { id: hit.report.id } } }), staleTime: 60_000 }, queries);
  if (found.error !== null) return <Failure issue={problemFrom(found.error).issue} again={() => void found.refetch()} />;
  const entry = found.data?.entries.find(({ id }) => id === hit.entry?.id);
  if (found.data === undefined || entry === undefined) return <Loading />;
  return <AddedLine report={found.data} entry={entry} desk={desk} onBack={onBack} onDone={onDone} />;
}

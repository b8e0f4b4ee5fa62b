import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queries } from '../../api/client.ts';
import { problemFrom } from '../../api/issue.ts';
import { questionOptions } from '../../api/question.ts';
import type { components } from '../../api/schema.generated.ts';
import { messages } from '../../messages/briefs.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Instant } from '../../parts/day.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import type { KeptBrief } from './brief.ts';
import { takeBack } from './keeping.ts';

type Deed = components['schemas']['ListedDeed'];

/** Deeds of the log to a page, and pages that are looked through at most. */
const [PAGE, PAGES] = [200, 10];

/** The versions of a brief, the last first; the last can be taken back. */
export function VersionsDialog({
  kept,
  may,
  onClose,
}: {
  readonly kept: KeptBrief;
  readonly may: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { brief, version } = kept;
  const found = useQuery({ queryKey: ['/log', 'of brief', brief.id, version], queryFn: () => deedsOf(brief.id, version), staleTime: 0 });
  const deeds = found.data ?? [];
  const numbered = numberedFrom(deeds, version);
  const last = deeds.find(({ undone }) => !undone);
  return (
    <Dialog open title={messages.versionsTitle} onClose={onClose}>
      <p className="mb-3 text-soft">{messages.versionsLead}</p>
      {found.isPending && <Loading label={messages.versionsLoading} />}
      {found.error !== null && <Failure issue={problemFrom(found.error).issue} again={() => void found.refetch()} />}
      <ol className="divide-y divide-line">
        {numbered.map(({ deed, number }) => (
          <li key={deed.seq} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="min-w-0 flex-1">
              {number === undefined ? messages.by(deed.by) : messages.versionAt(number, deed.by)}
              <span className="block text-sm text-soft">
                <Instant value={deed.at} />
              </span>
            </span>
            {deed.undone && <Badge>{messages.versionTaken}</Badge>}
            {deed === last && <Badge look="accent">{messages.versionNow}</Badge>}
            {may && deed === last && version > 1 && (
              <Button small aria-label={messages.takeBackVersion(version)} onClick={() => void takeBack(deed.seq)}>
                {messages.takeBack}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {found.data !== undefined && numbered.filter(({ number }) => number !== undefined).length < version && (
        <p className="mt-3 text-sm">
          <Link to="/log" search={{ kind: 'briefed' }} className="link">
            {messages.versionsElse}
          </Link>
        </p>
      )}
    </Dialog>
  );
}

/** Those that hold count down from the present version. */
function numberedFrom(deeds: readonly Deed[], version: number): readonly { readonly deed: Deed; readonly number?: number }[] {
  let number = version;
  return deeds.map((deed) => (deed.undone || number < 1 ? { deed } : { deed, number: number-- }));
}

async function deedsOf(id: string, version: number): Promise<readonly Deed[]> {
  const own: Deed[] = [];
  let before: number | undefined;
  for (let page = 0; page < PAGES; page++) {
    const query = { limit: PAGE, ...(before !== undefined && { before }) };
    const { items, next } = await queries.fetchQuery({ ...questionOptions('/log', { params: { query } }), staleTime: 0 });
    own.push(...items.filter((one) => one.kind === 'briefed' && one.about.split(';')[0] === id));
    if (next === undefined || own.filter(({ undone }) => !undone).length >= version) break;
    before = next;
  }
  return own;
}

import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { perform } from '../../api/deed.ts';
import type { components } from '../../api/schema.generated.ts';
import { useMay } from '../../app/session.ts';
import { messages } from '../../messages/inbox.ts';
import { Button } from '../../parts/button.tsx';
import { Instant } from '../../parts/day.tsx';
import { toast, toastIssue } from '../../parts/toast.tsx';

type Turned = components['schemas']['TurnedItem'];

/** Items that are shown before somebody asks for more. */
const SHOWN = 5;

/** Items that gave no report, each with the reason or the rule, what to do, and a way to try again. */
export function TurnedAway({ title, items }: { readonly title: string; readonly items: readonly Turned[] }): ReactNode {
  const [isWhole, setWhole] = useState(false);
  if (items.length === 0) return null;
  const shown = isWhole ? items : items.slice(0, SHOWN);
  return (
    <section>
      <h2 className="caps border-b border-line pb-1">{title}</h2>
      <ul className="divide-y divide-line">
        {shown.map((item) => (
          <li key={item.deed} className="py-2 text-sm">
            <TurnedItem turned={item} />
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Button small look="plain" onClick={() => setWhole(true)}>
          {messages.moreItems(items.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

function TurnedItem({ turned }: { readonly turned: Turned }): ReactNode {
  const { at, item, outcome, reason, issue, again } = turned;
  return (
    <>
      <p className="font-medium break-all">{item}</p>
      {issue !== undefined && (
        <p>
          {issue.message} <span className="text-soft">{issue.remedy}</span>
        </p>
      )}
      {reason !== undefined && (
        <p className="text-soft">
          {outcome === 'filtered' && `${messages.rule}: `}
          {reason}
        </p>
      )}
      <p className="text-soft">
        <Instant value={at} />
        {again !== undefined && (
          <>
            {' · '}
            {messages.again} <Instant value={again} />
          </>
        )}
      </p>
      <AgainButton turned={turned} />
    </>
  );
}

/** A page is fetched; another thing has to be given again. */
function AgainButton({ turned: { item, outcome } }: { readonly turned: Turned }): ReactNode {
  const may = useMay('edit');
  if (!may || outcome === 'duplicate') return null;
  const isFiltered = outcome === 'filtered';
  if (!/^https?:\/\//i.test(item))
    return isFiltered ? null : (
      <Link to="/read" className="link inline-flex min-h-6 items-center">
        {messages.giveAgain}
      </Link>
    );
  return (
    <Button
      small
      className="mt-1"
      aria-label={isFiltered ? messages.readAnywayOf(item) : messages.tryAgainOf(item)}
      onClick={() => void fetchAgain(item)}
    >
      {isFiltered ? messages.readAnyway : messages.tryAgain}
    </Button>
  );
}

async function fetchAgain(url: string): Promise<void> {
  const { issue } = await perform('post', '/reports/fetch', { url });
  if (issue === undefined) toast({ text: messages.trying });
  else toastIssue(issue);
}

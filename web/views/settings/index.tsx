import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../app/session.ts';
import { messages } from '../../messages/settings.ts';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { AccountSettings } from './account.tsx';
import { DeskSettings } from './desks.tsx';
import { FeedSettings } from './feeds.tsx';
import { MayNot } from './may-not.tsx';
import { OutletSettings } from './outlets.tsx';
import { RecordSettings } from './record.tsx';
import { ReviewSettings } from './review.tsx';
import { TokenSettings } from './tokens.tsx';
import { UserSettings } from './users.tsx';

type Place = keyof typeof messages.places;
const PLACES = Object.keys(messages.places) as readonly Place[];

/** Parts that only an administrator may look at. */
const FOR_ADMINS: ReadonlySet<Place> = new Set(['users']);

/** What the desk follows, whom it lets in, how the record is kept: a page each. */
export default function SettingsView(): ReactNode {
  const { _splat: path = '' } = useParams({ strict: false });
  const [first, ...rest] = path.split('/').filter((one) => one !== '');
  const place = PLACES.find((one) => one === first) ?? 'desks';
  const { data: session } = useSession();
  const isAdmin = session?.user?.may.includes('admin') ?? false;
  return (
    <Page title={messages.title} lead={messages.lead}>
      <div className="grid gap-x-10 gap-y-6 wide:grid-cols-[11rem_minmax(0,1fr)]">
        <nav aria-label={messages.parts} className="no-print">
          <ul className="flex flex-wrap gap-x-1 gap-y-1 wide:flex-col">
            {PLACES.filter((one) => isAdmin || !FOR_ADMINS.has(one)).map((one) => (
              <li key={one}>
                <Link
                  to="/settings/$"
                  params={{ _splat: one }}
                  aria-current={one === place ? 'page' : undefined}
                  className="flex min-h-9 items-center rounded px-2.5 text-soft no-underline hover:bg-tint hover:text-ink aria-[current=page]:bg-tint aria-[current=page]:font-semibold aria-[current=page]:text-accent"
                >
                  {messages.places[one]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0">{session === undefined ? <Loading /> : <Part place={place} rest={rest} isAdmin={isAdmin} />}</div>
      </div>
    </Page>
  );
}

function Part({ place, rest, isAdmin }: { readonly place: Place; readonly rest: readonly string[]; readonly isAdmin: boolean }): ReactNode {
  switch (place) {
    case 'desks':
      return <DeskSettings name={rest[0]} />;
    case 'feeds':
      return <FeedSettings />;
    case 'outlets':
      return <OutletSettings />;
    case 'review':
      return <ReviewSettings />;
    case 'account':
      return <AccountSettings />;
    case 'tokens':
      return <TokenSettings />;
    case 'users':
      return isAdmin ? <UserSettings /> : <MayNot hint={messages.mayNotAdmin} />;
    case 'record':
      return <RecordSettings />;
  }
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { messages } from '../messages/app.ts';
import { Icon } from './icon.tsx';
import { PLACES, type Place } from './places.ts';
import { useMay } from './session.ts';

const LINK =
  'flex min-h-8 items-center gap-2.5 rounded px-2 text-soft no-underline hover:bg-tint hover:text-ink data-[status=active]:bg-tint data-[status=active]:font-semibold data-[status=active]:text-accent';

/** All views, one beneath the other. */
export function PlaceList({ onChoose }: { readonly onChoose?: () => void }): ReactNode {
  return (
    <ul className="flex flex-col gap-0.5">
      {PLACES.map((place) => (
        <li key={place.to}>
          <PlaceLink place={place} {...(onChoose !== undefined && { onChoose })} />
        </li>
      ))}
    </ul>
  );
}

function PlaceLink({ place: { to, label, icon }, onChoose }: { readonly place: Place; readonly onChoose?: () => void }): ReactNode {
  return (
    <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} className={LINK} onClick={onChoose}>
      <Icon path={icon} size={18} />
      {label}
    </Link>
  );
}

/** Where reports come in; for those who may. */
export function ReadLink({ onChoose }: { readonly onChoose?: () => void }): ReactNode {
  if (!useMay('edit')) return null;
  return (
    <Link
      to="/read"
      onClick={onChoose}
      className="flex min-h-9 items-center justify-center gap-1.5 rounded border border-accent bg-accent px-3 font-medium text-on-accent no-underline hover:opacity-90"
    >
      <Icon path="M10 4v12M4 10h12" size={16} />
      {messages.read}
    </Link>
  );
}

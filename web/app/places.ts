import { messages } from '../messages/app.ts';

export interface Place {
  readonly to:
    | '/'
    | '/timeline'
    | '/positions'
    | '/register'
    | '/people'
    | '/contacts'
    | '/origins'
    | '/briefs'
    | '/search'
    | '/log'
    | '/settings';
  readonly label: string;
  /** Second key after g. */
  readonly key: string;
  /** Path of a drawing of 20 by 20. */
  readonly icon: string;
}

const { views } = messages;

/** The views in the order of the navigation. */
export const PLACES: readonly Place[] = [
  { to: '/', label: views.inbox, key: 'i', icon: 'M3 11h4l1.5 2.5h3L13 11h4M3 11l2.5-7h9L17 11v5H3z' },
  { to: '/timeline', label: views.timeline, key: 't', icon: 'M6 3v14M6 5h8M6 10h11M6 15h6' },
  { to: '/positions', label: views.positions, key: 'p', icon: 'M3 17V3M3 14h4V9h5V6h5' },
  { to: '/register', label: views.register, key: 'r', icon: 'M5 3h8l3 3v11H5zM8 9h5M8 12h5' },
  {
    to: '/people',
    label: views.people,
    key: 'e',
    icon: 'M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M4 17c.4-3.2 2.8-5 6-5s5.6 1.8 6 5',
  },
  { to: '/contacts', label: views.contacts, key: 'c', icon: 'M3 5h14v12H3zM3 8.5h14M7 3v3M13 3v3' },
  { to: '/origins', label: views.origins, key: 'o', icon: 'M4 10h4M8 10l5-5h3M8 10l5 5h3' },
  { to: '/briefs', label: views.briefs, key: 'b', icon: 'M4 4h12v12H4zM7 8h6M7 11h6M7 14h3' },
  { to: '/search', label: views.search, key: 's', icon: 'M9 14A5 5 0 1 0 9 4a5 5 0 0 0 0 10M13 13l4 4' },
  { to: '/log', label: views.log, key: 'l', icon: 'M4 5h12M4 10h12M4 15h7' },
  { to: '/settings', label: views.settings, key: ',', icon: 'M4 6h7M15 6h1M13 4v4M4 14h1M9 14h7M7 12v4' },
];

/** Those that have a place of their own in the bar of a narrow window. */
export const FIRST_PLACES: readonly Place[] = PLACES.filter(({ to }) => ['/', '/timeline', '/positions', '/search'].includes(to));

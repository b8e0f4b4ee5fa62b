import type { ReactNode } from 'react';
import { messages } from '../messages/parts.ts';
import { Badge } from './badge.tsx';

/** How many copies there are of something; nothing where there are none. */
export function Copies({ count }: { readonly count: number }): ReactNode {
  return count > 0 ? <Badge>{messages.copies(count)}</Badge> : null;
}

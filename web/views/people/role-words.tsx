import type { ReactNode } from 'react';
import type { components } from '../../api/schema.generated.ts';
import { messages } from '../../messages/people.ts';

type RoleLine = components['schemas']['RoleLine'];

/** An office with whose it is, and how it is held. */
export function RoleWords({ role: { title, of, ofName, status } }: { readonly role: RoleLine }): ReactNode {
  const whose = of?.name ?? ofName;
  return (
    <>
      {title}
      {whose !== undefined && `, ${whose}`}
      {status !== 'current' && ` (${messages.roleStatuses[status]})`}
    </>
  );
}

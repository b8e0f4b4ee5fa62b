import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Somebody of the record, by name. */
export function ActorLink({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  return (
    <Link to="/people/$id" params={{ id }} className="decoration-edge decoration-1 underline-offset-4 hover:underline" dir="auto">
      {name}
    </Link>
  );
}

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PeopleList } from './people-list.tsx';
import { Person } from './person.tsx';

/** All people, or one. */
export default function PeopleView(): ReactNode {
  const { id } = useParams({ strict: false }) as { readonly id?: string };
  return id === undefined ? <PeopleList /> : <Person key={id} id={id} />;
}

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { BriefPage } from './brief-page.tsx';
import { BriefList } from './list.tsx';

/** Papers for a meeting: all of them, or one. */
export default function BriefsView(): ReactNode {
  const { id } = useParams({ strict: false });
  return id === undefined ? <BriefList /> : <BriefPage key={id} id={id} />;
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { messages } from '../../messages/briefs.ts';

export function BackToList(): ReactNode {
  return (
    <Link to="/briefs" className="link inline-flex min-h-9 items-center">
      {messages.backToList}
    </Link>
  );
}

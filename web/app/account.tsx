import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queries } from '../api/client.ts';
import { perform } from '../api/deed.ts';
import { messages } from '../messages/app.ts';
import { Button } from '../parts/button.tsx';
import { toastIssue } from '../parts/toast.tsx';
import { useSession } from './session.ts';

/** Who is signed in, where one signs in at all. */
export function Account(): ReactNode {
  const { data } = useSession();
  const navigate = useNavigate();
  if (data === undefined || !data.login) return null;
  if (data.user === undefined)
    return (
      <Link to="/sign-in" className="link">
        {messages.signIn}
      </Link>
    );
  const leave = async (): Promise<void> => {
    const { issue } = await perform('delete', '/session', undefined, undefined, { quiet: true });
    if (issue !== undefined) return toastIssue(issue);
    // Nothing that was read stays in the page.
    queries.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <div className="flex items-center justify-between gap-2 text-sm">
      <span className="min-w-0 truncate" title={messages.signedInAs(data.user.name)}>
        {data.user.name}
      </span>
      <Button look="plain" small onClick={() => void leave()}>
        {messages.signOut}
      </Button>
    </div>
  );
}

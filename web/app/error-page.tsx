import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { messages } from '../messages/app.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Page } from '../parts/page.tsx';

/** A view that threw: the rest of the desk stays. */
export function Broken({ error }: ErrorComponentProps): ReactNode {
  return (
    <Page title={messages.brokenTitle} width="text">
      <div role="alert">
        <p>{messages.broken}</p>
        <pre className="my-4 overflow-x-auto border-l-4 border-wrong bg-sheet px-4 py-3 text-sm whitespace-pre-wrap">
          {error instanceof Error ? error.message : String(error)}
        </pre>
        <p className="flex items-center gap-4">
          <Button look="main" onClick={() => location.reload()}>
            {messages.reload}
          </Button>
          <Link to="/" className="link">
            {messages.back}
          </Link>
        </p>
      </div>
    </Page>
  );
}

export function NotThere(): ReactNode {
  return (
    <Page title={messages.notThereTitle} width="text">
      <Empty
        title={messages.notThereTitle}
        hint={messages.notThere}
        action={
          <Link to="/" className="link">
            {messages.back}
          </Link>
        }
      />
    </Page>
  );
}

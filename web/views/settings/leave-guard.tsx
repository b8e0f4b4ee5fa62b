import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { messages as all } from '../../messages/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';

const messages = all.desks;

/** Asks before one leaves what is not saved, within the desk and when the window is closed. */
export function LeaveGuard({ isOn, name }: { readonly isOn: boolean; readonly name: string }): ReactNode {
  const { status, proceed, reset } = useBlocker({
    // What changes only the state in the address leaves nothing.
    shouldBlockFn: ({ current, next }) => isOn && current.pathname !== next.pathname,
    enableBeforeUnload: () => isOn,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog
      open
      size="small"
      title={messages.leaveTitle}
      onClose={reset}
      actions={
        <>
          <Button look="danger" onClick={proceed}>
            {messages.leave}
          </Button>
          <Button look="main" data-autofocus onClick={reset}>
            {messages.stay}
          </Button>
        </>
      }
    >
      <p>{messages.leaveAbout(name)}</p>
    </Dialog>
  );
}

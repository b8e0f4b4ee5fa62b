import type { ReactNode } from 'react';
import { messages } from '../messages/app.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useKeyHelp } from '../parts/use-keys.ts';

/** All keys that do something now. */
export function KeyboardHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactNode {
  const keys = useKeyHelp();
  return (
    <Dialog title={messages.helpTitle} open={open} onClose={onClose} size="large">
      <p className="mb-4 text-soft">{messages.helpLead}</p>
      <dl className="columns-1 gap-10 sm:columns-2">
        {keys.map(({ key, about }) => (
          <div key={key} className="flex break-inside-avoid items-baseline justify-between gap-4 border-b border-line py-1">
            <dd>{about}</dd>
            <dt className="flex shrink-0 items-baseline gap-1">
              {key.split(' ').map((one, at) => (
                <kbd
                  key={`${one}-${at === 0 ? 'first' : 'then'}`}
                  className="min-w-6 rounded border border-edge bg-page px-1.5 text-center font-sans text-sm"
                >
                  {one}
                </kbd>
              ))}
            </dt>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

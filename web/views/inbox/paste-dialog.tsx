import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import { messages } from '../../messages/inbox.ts';
import { messages as shared } from '../../messages/parts.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { toast } from '../../parts/toast.tsx';

/** Shortest text that is taken for a report, in code units: less is pasted by mistake. */
const SHORTEST = 80;

/** What is pasted anywhere on the view is offered to be read, or fetched where it is an address. */
export function PasteDialog(): ReactNode {
  const [pasted, take] = useState<string>();
  useEffect(() => {
    const caught = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain').trim() ?? '';
      if (isWrittenInto(event.target) || document.querySelector('dialog:modal') !== null) return;
      if (isAddress(text) || text.length >= SHORTEST) take(text);
    };
    document.addEventListener('paste', caught);
    return () => document.removeEventListener('paste', caught);
  }, []);
  return pasted === undefined ? null : <Offer text={pasted} onClose={() => take(undefined)} />;
}

function Offer({ text, onClose }: { readonly text: string; readonly onClose: () => void }): ReactNode {
  const form = useId();
  const add = useDeed('post', '/reports');
  const fetching = useDeed('post', '/reports/fetch');
  const [outlet, name] = useState('');
  const isPage = isAddress(text);
  const issue = isPage ? fetching.issue : add.issue;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const rest = outlet.trim() === '' ? {} : { outlet: outlet.trim() };
    const done = await (isPage ? fetching.run({ url: text, ...rest }) : add.run({ text, ...rest }));
    if (done.issue !== undefined) return;
    toast({ text: messages.pasteDone });
    onClose();
  };
  return (
    <Dialog
      open
      title={isPage ? messages.pasteAddressTitle : messages.pasteTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button look="main" type="submit" form={form} disabled={add.busy || fetching.busy} data-autofocus>
            {isPage ? messages.pasteFetch : messages.pasteRead}
          </Button>
        </>
      }
    >
      {issue !== undefined && <Failure issue={issue} />}
      <p className="line-clamp-6 font-serif break-words whitespace-pre-line" dir="auto">
        {text.slice(0, 1200)}
      </p>
      {!isPage && <p className="figures mt-1 text-sm text-soft">{messages.pasteWords(text.split(/\s+/u).length)}</p>}
      <form id={form} className="mt-4" onSubmit={(event) => void submit(event)}>
        <Field
          label={messages.pasteOutlet}
          hint={messages.pasteOutletHint}
          value={outlet}
          onChange={(event) => name((event.target as HTMLInputElement).value)}
        />
      </form>
    </Dialog>
  );
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

function isWrittenInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

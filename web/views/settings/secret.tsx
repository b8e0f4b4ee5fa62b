import { type ReactNode, useState } from 'react';
import { messages } from '../../messages/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';

interface SecretDialogProps {
  readonly title: string;
  readonly label: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** Shows a secret this once, to be copied. */
export function SecretDialog({ title, label, secret, onClose }: SecretDialogProps): ReactNode {
  const [isCopied, copied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret);
    copied(true);
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          {'clipboard' in navigator && <Button onClick={() => void copy()}>{messages.copy}</Button>}
          <Button look="main" onClick={onClose}>
            {messages.done}
          </Button>
        </>
      }
    >
      <p className="mb-3">{messages.shownOnce}</p>
      <Field
        label={label}
        value={secret}
        readOnly
        className="font-mono"
        spellCheck={false}
        onFocus={(event: { readonly currentTarget: EventTarget }) => (event.currentTarget as HTMLInputElement).select()}
      />
      <p role="status" className="mt-2 min-h-6 text-sm text-good">
        {isCopied && messages.copied}
      </p>
    </Dialog>
  );
}

import { type ReactNode, useState } from 'react';
import { messages } from '../../messages/reading-room.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';

/** Asks why an entry is rejected; Enter rejects. */
export function RejectDialog({ onClose, reject }: { readonly onClose: () => void; readonly reject: (why: string) => void }): ReactNode {
  const [why, write] = useState('');
  const form = 'reject-form';
  return (
    <Dialog
      title={messages.rejectTitle}
      open
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onClick={onClose}>{messages.cancel}</Button>
          <Button type="submit" form={form} look="danger">
            {messages.reject}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          reject(why.trim());
        }}
      >
        <Field
          label={messages.rejectWhy}
          hint={messages.rejectHint}
          value={why}
          onChange={(event) => write(event.target.value)}
          data-autofocus
        />
        <div className="mt-3 flex flex-wrap gap-2">
          {messages.rejectReasons.map((reason) => (
            <Button key={reason} small onClick={() => reject(reason)}>
              {reason}
            </Button>
          ))}
        </div>
      </form>
    </Dialog>
  );
}

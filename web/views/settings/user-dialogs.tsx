import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages as all } from '../../messages/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { toast } from '../../parts/toast.tsx';
import { PasswordField } from './password-field.tsx';

const messages = all.users;

interface PasswordDialogProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onSecret: (secret: { readonly name: string; readonly password: string }) => void;
}

/** Sets a password for somebody; one that was made is shown once. */
export function PasswordDialog({ name, onClose, onSecret }: PasswordDialogProps): ReactNode {
  const form = useId();
  const change = useDeed('put', '/users/{name}');
  const [password, write] = useState('');
  const [isMade, made] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { issue } = await change.run({ password }, { path: { name } });
    if (issue !== undefined) return;
    onClose();
    if (isMade) onSecret({ name, password });
    else toast({ text: messages.changed(name) });
  };
  return (
    <Dialog
      open
      size="small"
      title={messages.setPasswordTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button look="main" type="submit" form={form} disabled={change.busy || password === ''}>
            {messages.setPassword}
          </Button>
        </>
      }
    >
      <form id={form} className="space-y-4" onSubmit={(event) => void submit(event)}>
        {change.issue !== undefined && <Failure issue={change.issue} />}
        <p className="text-soft">{messages.setPasswordAbout}</p>
        <PasswordField value={password} isMade={isMade} onChange={write} onMade={made} />
      </form>
    </Dialog>
  );
}

interface CloseDialogProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onRun: () => Promise<void>;
}

/** Asks before an account is closed. */
export function CloseDialog({ name, onClose, onRun }: CloseDialogProps): ReactNode {
  return (
    <Dialog
      open
      size="small"
      title={messages.disableTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button look="danger" onClick={() => void onRun().then(onClose)}>
            {messages.disable}
          </Button>
        </>
      }
    >
      <p>{messages.disableAbout}</p>
    </Dialog>
  );
}

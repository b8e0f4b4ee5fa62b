import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import { type Permission, useSession } from '../../app/session.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages as all } from '../../messages/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Choice, Field } from '../../parts/field.tsx';
import { Switch } from '../../parts/switch.tsx';

const messages = all.tokens;

/** Days that a token may hold: the most is what the desk allows. */
const DAYS = [7, 30, 90, 180, 366];

/** Which role may first do it: the words for what a scope allows. */
const ROLE = { read: 'reader', review: 'reviewer', edit: 'editor', admin: 'admin' } as const;

interface TokenDialogProps {
  readonly onClose: () => void;
  /** Called with the token itself. */
  readonly onMade: (token: string) => void;
}

/** Asks what a token is for, and makes it. */
export function TokenDialog({ onClose, onMade }: TokenDialogProps): ReactNode {
  const form = useId();
  const { data: session } = useSession();
  const make = useDeed('post', '/tokens');
  const [label, name] = useState('');
  const [scopes, choose] = useState<readonly Permission[]>(['read']);
  const [days, hold] = useState('90');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { data } = await make.run({ label: label.trim(), scopes: [...scopes], days: Number(days) });
    if (data !== undefined) onMade(data.token);
  };
  return (
    <Dialog
      open
      title={messages.makeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button look="main" type="submit" form={form} disabled={make.busy || label.trim() === '' || scopes.length === 0}>
            {messages.make}
          </Button>
        </>
      }
    >
      <form id={form} className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        {make.issue !== undefined && <Failure issue={make.issue} />}
        <Field
          label={messages.label}
          hint={messages.labelHint}
          required
          maxLength={100}
          value={label}
          onChange={(event) => name((event.target as HTMLInputElement).value)}
        />
        <fieldset>
          <legend className="mb-1 text-sm font-medium">{messages.scopes}</legend>
          {(session?.user?.may ?? []).map((one) => (
            <Switch
              key={one}
              className="flex"
              label={
                <>
                  {one} <span className="text-soft">({all.users.rolesAbout[ROLE[one]]})</span>
                </>
              }
              checked={scopes.includes(one)}
              onChange={(checked) => choose(checked ? [...scopes, one] : scopes.filter((other) => other !== one))}
            />
          ))}
        </fieldset>
        <Choice
          label={messages.days}
          value={days}
          onChange={hold}
          options={DAYS.map((count) => ({ value: `${count}`, label: messages.daysOf(count) }))}
        />
      </form>
    </Dialog>
  );
}

import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages as all } from '../../messages/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Choice, Field } from '../../parts/field.tsx';
import { Switch } from '../../parts/switch.tsx';
import { toast } from '../../parts/toast.tsx';
import { PasswordField } from './password-field.tsx';
import type { User } from './user.ts';

const messages = all.users;

interface UserFormProps {
  /** Nobody has an account yet: it is the administrator's. */
  readonly isFirst: boolean;
  readonly onClose: () => void;
  readonly onSecret: (secret: { readonly name: string; readonly password: string }) => void;
}

/** Adds a person. */
export function UserForm({ isFirst, onClose, onSecret }: UserFormProps): ReactNode {
  const form = useId();
  const add = useDeed('post', '/users');
  const [given, change] = useState({
    name: '',
    full: '',
    role: (isFirst ? 'admin' : 'reviewer') as User['role'],
    clearance: isFirst ? 'red' : 'amber',
  });
  const [password, write] = useState('');
  const [isMade, made] = useState(false);
  const [isWithout, without] = useState(false);
  const set = (part: Partial<typeof given>): void => change((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { name, full, role, clearance } = given;
    const { issue } = await add.run({
      name: name.trim(),
      role,
      clearance: clearance as User['clearance'],
      ...(full.trim() !== '' && { full: full.trim() }),
      ...(!isWithout && { password }),
    });
    if (issue !== undefined) return;
    onClose();
    if (isMade && !isWithout) onSecret({ name: name.trim(), password });
    else toast({ text: messages.changed(name.trim()) });
  };
  const isReady = given.name.trim() !== '' && (isWithout || password !== '');
  return (
    <Dialog
      open
      title={isFirst ? messages.addFirst : messages.add}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button look="main" type="submit" form={form} disabled={add.busy || !isReady}>
            {isFirst ? messages.addFirst : messages.add}
          </Button>
        </>
      }
    >
      <form id={form} className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        {add.issue !== undefined && <Failure issue={add.issue} />}
        {isFirst && <p className="text-soft">{messages.nobodyHint}</p>}
        <Field
          label={messages.name}
          hint={messages.nameHint}
          required
          autoCapitalize="none"
          spellCheck={false}
          autoComplete={isFirst ? 'username' : 'off'}
          value={given.name}
          onChange={(event) => set({ name: (event.target as HTMLInputElement).value })}
        />
        <Field label={messages.full} value={given.full} onChange={(event) => set({ full: (event.target as HTMLInputElement).value })} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Choice
            label={messages.role}
            hint={messages.rolesAbout[given.role]}
            value={given.role}
            disabled={isFirst}
            onChange={(role) => set({ role: role as User['role'] })}
            options={Object.entries(messages.roles).map(([value, label]) => ({ value, label }))}
          />
          <Choice
            label={messages.clearance}
            hint={messages.clearanceHint}
            value={given.clearance}
            onChange={(clearance) => set({ clearance })}
            options={Object.entries(shared.marks).map(([value, label]) => ({ value, label }))}
          />
        </div>
        {!isFirst && <Switch label={messages.noPassword} checked={isWithout} onChange={without} />}
        {!isWithout && <PasswordField value={password} isMade={isMade} onChange={write} onMade={made} />}
      </form>
    </Dialog>
  );
}

import { type FormEvent, type ReactNode, useState } from 'react';
import { queries } from '../../api/client.ts';
import { perform, useDeed } from '../../api/deed.ts';
import { useSession } from '../../app/session.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages as all } from '../../messages/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { toast, toastIssue } from '../../parts/toast.tsx';
import { Facts, Part, Subpart } from './part.tsx';

const messages = all.account;

/** Who one is here, and one's own password. */
export function AccountSettings(): ReactNode {
  const { data } = useSession();
  const user = data?.user;
  if (user === undefined) return null;
  return (
    <Part title={messages.title} lead={user.via === 'local' ? messages.local : messages.signedIn(user.name)}>
      <Facts
        of={[
          [messages.role, `${all.users.roles[user.role]}: ${all.users.rolesAbout[user.role]}`],
          [messages.clearance, shared.marks[user.clearance] ?? user.clearance],
        ]}
      />
      {user.via === 'session' && (
        <>
          <Subpart title={messages.password}>
            <PasswordForm name={user.name} />
          </Subpart>
          <Subpart title={messages.everywhere} lead={messages.everywhereHint}>
            <Button onClick={() => void leaveEverywhere()}>{messages.everywhere}</Button>
          </Subpart>
        </>
      )}
    </Part>
  );
}

function PasswordForm({ name }: { readonly name: string }): ReactNode {
  const change = useDeed('put', '/session/password');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { issue } = await change.run({ current, next });
    if (issue !== undefined) return;
    setCurrent('');
    setNext('');
    toast({ text: messages.changed });
  };
  return (
    <form className="max-w-sm space-y-4" onSubmit={(event) => void submit(event)}>
      {change.issue !== undefined && <Failure issue={change.issue} />}
      {/* Password managers look for whose it is. */}
      <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
      <Field
        type="password"
        label={messages.current}
        required
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent((event.target as HTMLInputElement).value)}
      />
      <Field
        type="password"
        label={messages.next}
        hint={messages.nextHint}
        required
        minLength={12}
        autoComplete="new-password"
        value={next}
        onChange={(event) => setNext((event.target as HTMLInputElement).value)}
      />
      <Button type="submit" look="main" disabled={change.busy || current === '' || next === ''}>
        {messages.change}
      </Button>
    </form>
  );
}

async function leaveEverywhere(): Promise<void> {
  const { issue } = await perform('delete', '/session', undefined, { query: { everywhere: true } }, { quiet: true });
  if (issue !== undefined) return toastIssue(issue);
  queries.clear();
  location.assign('/sign-in');
}

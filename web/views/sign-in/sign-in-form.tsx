import { type FormEvent, type ReactNode, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import type { Session } from '../../app/session.ts';
import { messages } from '../../messages/sign-in.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { Switch } from '../../parts/switch.tsx';

interface SignInFormProps {
  readonly session: Session;
  /** Where the provider is to send the browser back. */
  readonly goal: string;
  readonly onDone: (session: Session) => void;
}

/** Name and password; with the code that was printed, for the first account. Password managers know the fields by their names. */
export function SignInForm({ session: { setUp, openid }, goal, onDone }: SignInFormProps): ReactNode {
  const [form, setForm] = useState({ name: '', password: '', code: '', full: '' });
  const [isShown, show] = useState(false);
  const signIn = useDeed('post', '/session');
  const write = (field: keyof typeof form) => (event: { readonly target: EventTarget }) =>
    setForm((before) => ({ ...before, [field]: (event.target as HTMLInputElement).value }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { name, password, code, full } = form;
    const first = setUp ? { setUp: code.trim(), ...(full.trim() !== '' && { full: full.trim() }) } : {};
    const { data } = await signIn.run({ name: name.trim(), password, ...first });
    if (data !== undefined) onDone(data);
    else setForm((before) => ({ ...before, password: setUp ? before.password : '' }));
  };
  return (
    <>
      <form className="space-y-4" onSubmit={(event) => void submit(event)}>
        {signIn.issue !== undefined && <Failure issue={signIn.issue} />}
        {setUp && <SetUpFields form={form} write={write} />}
        <Field
          label={setUp ? messages.newName : messages.name}
          hint={setUp ? messages.newNameHint : undefined}
          name="username"
          required
          autoFocus={!setUp}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={form.name}
          onChange={write('name')}
        />
        <Field
          label={setUp ? messages.newPassword : messages.password}
          hint={setUp ? messages.newPasswordHint : undefined}
          name="password"
          required
          minLength={setUp ? 12 : undefined}
          type={isShown ? 'text' : 'password'}
          autoComplete={setUp ? 'new-password' : 'current-password'}
          value={form.password}
          onChange={write('password')}
        />
        <Switch label={messages.show} checked={isShown} onChange={show} />
        <Button look="main" type="submit" className="w-full" disabled={signIn.busy}>
          {signIn.busy ? (setUp ? messages.creating : messages.entering) : setUp ? messages.create : messages.enter}
        </Button>
      </form>
      {openid !== undefined && (
        <>
          <p className="my-4 text-center text-soft">{messages.or}</p>
          <a
            href={`${openid.start}?next=${encodeURIComponent(goal)}`}
            className="flex min-h-9 items-center justify-center rounded border border-edge bg-sheet px-3 font-medium no-underline hover:bg-tint"
          >
            {messages.through(openid.label)}
          </a>
        </>
      )}
      {!setUp && <p className="mt-6 text-sm text-soft">{messages.noPassword}</p>}
    </>
  );
}

interface SetUpFieldsProps {
  readonly form: { readonly code: string; readonly full: string };
  readonly write: (field: 'code' | 'full') => (event: { readonly target: EventTarget }) => void;
}

function SetUpFields({ form, write }: SetUpFieldsProps): ReactNode {
  return (
    <>
      <Field
        label={messages.code}
        hint={messages.codeHint}
        name="code"
        required
        autoFocus
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        value={form.code}
        onChange={write('code')}
      />
      <Field label={messages.full} name="name" autoComplete="name" value={form.full} onChange={write('full')} />
    </>
  );
}

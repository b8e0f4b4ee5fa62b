import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import { type Session, useSession } from '../../app/session.ts';
import { messages } from '../../messages/sign-in.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { Switch } from '../../parts/switch.tsx';

/** Signing in; on a desk without accounts that asks for them, making the first. */
export default function SignInView(): ReactNode {
  const { data, issue, loading, again } = useSession();
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false }) as { readonly next?: string };
  const enter = (): void => void navigate({ href: inside(next), replace: true } as never);
  const setUp = data?.setUp === true;
  return (
    <Page width="text" title={setUp ? messages.setUpTitle : messages.title} lead={setUp ? messages.setUpLead : messages.lead}>
      {loading && <Loading />}
      {issue !== undefined && <Failure issue={issue} again={again} />}
      {data?.user !== undefined ? (
        <div className="space-y-4">
          <p>{data.login ? messages.already : messages.local}</p>
          <Button look="main" onClick={enter}>
            {messages.on}
          </Button>
        </div>
      ) : (
        data !== undefined && <SignInForm session={data} onDone={enter} />
      )}
    </Page>
  );
}

/** Only addresses within the desk: a single slash, and no other before the path. */
function inside(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(next) ? next : '/';
}

function SignInForm({ session: { setUp, openid }, onDone }: { readonly session: Session; readonly onDone: () => void }): ReactNode {
  const [form, setForm] = useState({ name: '', password: '', code: '', full: '' });
  const [isShown, show] = useState(false);
  const signIn = useDeed('post', '/session');
  const write = (field: keyof typeof form) => (event: { readonly target: EventTarget }) =>
    setForm({ ...form, [field]: (event.target as HTMLInputElement).value });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { name, password, code, full } = form;
    const done = await signIn.run({
      name: name.trim(),
      password,
      ...(setUp && { setUp: code.trim(), ...(full !== '' && { full }) }),
    } as never);
    if (done.issue === undefined) onDone();
  };
  return (
    <form className="max-w-sm space-y-4" onSubmit={(event) => void submit(event)}>
      {signIn.issue !== undefined && <Failure issue={signIn.issue} />}
      {setUp && <Field label={messages.code} required autoFocus autoComplete="one-time-code" value={form.code} onChange={write('code')} />}
      {setUp && <Field label={messages.full} autoComplete="name" value={form.full} onChange={write('full')} />}
      <Field
        label={messages.name}
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
        required
        type={isShown ? 'text' : 'password'}
        autoComplete={setUp ? 'new-password' : 'current-password'}
        value={form.password}
        onChange={write('password')}
      />
      <Switch label={messages.show} checked={isShown} onChange={show} />
      <p className="flex flex-wrap items-center gap-4">
        <Button look="main" type="submit" disabled={signIn.busy}>
          {setUp ? messages.create : messages.enter}
        </Button>
        {openid !== undefined && (
          <a className="link" href={openid.start}>
            {openid.label}
          </a>
        )}
      </p>
    </form>
  );
}
